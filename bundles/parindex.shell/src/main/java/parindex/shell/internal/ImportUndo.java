package parindex.shell.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import parindex.assessment.AppliedImport;
import parindex.assessment.ImportChange;
import parindex.assessment.cycle.ImportTexts;
import parindex.assessment.people.Session;
import parindex.export.Table.Cell;
import parindex.values.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import list | undo}: the imports of tables, and taking back the last one. */
final class ImportUndo {

    private ImportUndo() {
    }

    /** All applied imports, the latest first. */
    @Command(name = "list")
    static final class Applied extends SessionCommand {

        @Mixin
        private TableOptions tables;

        Applied(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() throws IOException {
            Session session = session();
            List<List<Cell>> rows = services.imports().applied(session).stream().map(i -> List.of(Cell.text(Long.toString(i.id())),
                    Cell.text(Message.moment(i.at())), Cell.text(i.kind().label().localized()), Cell.text(i.roundId().orElse("")),
                    Cell.text(i.file()), Cell.text(i.actor()), Cell.text(i.undone().map(u -> u.actor() + ", " + Message.moment(u.at()))
                            .orElse(""))))
                    .toList();
            tables.print(Tables.of("imports", RoundReport.text("table.imports"),
                    List.of("id", "at", "kind", "round", "file", "actor", "undone"),
                    rows), output);
            return ExitCode.DONE;
        }
    }

    /** Shows what would be taken back, or why that is not possible; does it when told to. */
    @Command(name = "undo")
    static final class Undo extends SessionCommand {

        @Mixin
        private TableOptions tables;
        @Parameters(index = "0", arity = "0..1", paramLabel = "ID", descriptionKey = "param.import")
        private Long id;
        @Option(names = "--apply", descriptionKey = "option.apply")
        private boolean apply;

        Undo(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() throws IOException {
            Session session = session();
            List<AppliedImport> all = services.imports().applied(session);
            Optional<AppliedImport> found = all.stream().filter(i -> id == null ? i.undone().isEmpty() : i.id() == id).findFirst();
            if (found.isEmpty()) {
                throw new UsageException(id == null ? "table.noImport" : "table.unknownImport", id == null ? "" : id);
            }
            AppliedImport applied = found.get();
            List<Message> obstacles = services.imports().obstacles(session, applied.id());
            if (!obstacles.isEmpty()) {
                output.warn("table.cannotUndo", applied.id(), applied.kind().label(), applied.file());
                obstacles.forEach(output::warn);
                return ExitCode.REFUSED;
            }
            List<ImportChange> changes = services.imports().changes(session, applied.id());
            if (apply) {
                services.imports().undo(session, applied.id());
            }
            tables.print(TableImport.changes(applied.kind(), RoundReport.text("table.undoing", applied.file()),
                    ImportTexts.takenBack(changes)), output);
            output.warn(apply ? "table.undone" : "table.undoDryRun", applied.id(), applied.file());
            return ExitCode.DONE;
        }
    }
}
