package parindex.shell.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parindex.assessment.Document;
import parindex.assessment.Round;
import parindex.evidence.BlobStore;
import parindex.evidence.EvidenceIssue;
import parindex.evidence.EvidenceVerification;
import parindex.evidence.Pruned;
import parindex.evidence.Verification;
import parindex.export.Table.Cell;
import parindex.values.problem.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evidence attach | correct | list | check | verify | prune}. */
@Command(name = "evidence", subcommands = {EvidenceAttach.class, EvidenceCorrect.class, EvidenceCommand.ListDocuments.class,
        EvidenceCommand.Check.class,
    EvidenceCommand.Verify.class, EvidenceCommand.Prune.class})
final class EvidenceCommand extends GroupCommand {

    EvidenceCommand(Services services, Output output) {
        super(output);
    }

    /** The documents of a unit, of earlier years too. */
    @Command(name = "list")
    static final class ListDocuments extends SessionCommand {

        @Mixin
        private TableOptions tables;
        @Parameters(index = "0", paramLabel = "UNIT", descriptionKey = "param.unit")
        private String unitCode;

        ListDocuments(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() throws IOException {
            List<List<Cell>> rows = services.evidence().documents(session(), unitCode).stream().map(ListDocuments::row).toList();
            tables.print(Tables.of("documents-" + unitCode, RoundReport.text("evidence.documents", unitCode), List.of("documentNumber",
                    "date", "issuer", "words", "file", "#bytes", "mediaType", "hash", "documentId", "actor", "time"), rows), output);
            return ExitCode.DONE;
        }

        private static List<Cell> row(Document d) {
            return List.of(Cell.text(d.number()), Cell.text(d.date().map(Object::toString).orElse("")), Cell.text(d.issuer()),
                    Cell.text(d.summary()), Cell.text(d.fileName()), Cell.whole(d.size()), Cell.text(d.mediaType()), Cell.text(d.sha256()),
                    Cell.text(d.id()),
                    Cell.text(d.actor()), Cell.text(Arguments.moment(d.at())));
        }
    }

    /** What is wrong or doubtful with the evidence of a round. */
    @Command(name = "check")
    static final class Check extends SessionCommand {

        @Mixin
        private TableOptions tables;
        @Parameters(index = "0", paramLabel = "ROUND", descriptionKey = "param.round")
        private String roundId;
        @Parameters(index = "1", arity = "0..1", paramLabel = "UNIT", descriptionKey = "param.unit")
        private String unitCode;

        Check(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() throws IOException {
            Round round = Arguments.round(services, roundId);
            if (unitCode != null) {
                Arguments.requireUnit(round, unitCode);
            }
            List<EvidenceIssue> issues = services.evidence().check(session(), roundId, Optional.ofNullable(unitCode));
            List<List<Cell>> rows = issues.stream().map(i -> List.of(Cell.text(RoundReport.text("severity." + i.severity())),
                    Cell.text(i.unitCode()), Cell.text(i.leafId()), Cell.text(i.code()),
                    Cell.text(RoundReport.text("evidence.field." + i.field())),
                    Cell.text(i.what().localized()), Cell.text(i.remedy().localized()), Cell.text(i.documentId().orElse("")))).toList();
            tables.print(Tables.of("evidence-issues", RoundReport.text("evidence.issues", round.name()), List.of("severity", "unit",
                    "leaf", "code", "field", "what", "remedy", "documentId"), rows), output);
            long errors = issues.stream().filter(i -> i.severity() == Severity.ERROR).count();
            output.warn("evidence.checked", errors, issues.size() - errors);
            return errors > 0 ? ExitCode.FINDINGS : ExitCode.DONE;
        }
    }

    /** Whether every file is there and unaltered. */
    @Command(name = "verify")
    static final class Verify extends SessionCommand {

        @Mixin
        private TableOptions tables;

        Verify(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() throws IOException {
            EvidenceVerification verified = services.evidence().verify(session(), BlobStore.Progress.NONE);
            Verification found = verified.found();
            List<List<Cell>> rows = new ArrayList<>();
            found.missing().forEach(hash -> rows.add(row("missing", hash, uses(verified, hash))));
            found.altered().forEach(altered -> rows.add(row("altered", altered.sha256(), uses(verified, altered.sha256()))));
            found.unreadable().forEach(path -> rows.add(
                    row("unreadable", path, uses(verified, path.substring(path.lastIndexOf('/') + 1)))));
            found.orphaned().forEach(hash -> rows.add(row("orphaned", hash, "")));
            found.foreign().forEach(path -> rows.add(row("foreign", path, "")));
            found.leftovers().forEach(path -> rows.add(row("leftover", path, "")));
            if (!rows.isEmpty() || !tables.forPeople()) {
                tables.print(Tables.of("evidence-files", RoundReport.text("evidence.files"), List.of("fileState", "file", "usedBy"),
                        rows), output);
            }
            output.warn(found.isSound() ? "evidence.sound" : "evidence.unsound", found.files(), found.bytes());
            return found.isSound() ? ExitCode.DONE : ExitCode.FINDINGS;
        }

        private static List<Cell> row(String state, String file, String uses) {
            return List.of(Cell.text(RoundReport.text("evidence.state." + state)), Cell.text(file), Cell.text(uses));
        }

        private String uses(EvidenceVerification verified, String hash) {
            return Stream.concat(verified.documents().getOrDefault(hash, List.of()).stream()
                    .map(d -> d.unitCode() + ": " + d.fileName() + " (" + d.id() + ")"),
                    verified.publications().getOrDefault(hash, List.of()).stream()
                            .map(p -> output.text("evidence.publication", p.roundId())))
                    .collect(Collectors.joining("; "));
        }
    }

    /** Removes files that nothing refers to. */
    @Command(name = "prune")
    static final class Prune extends SessionCommand {

        @Option(names = "--grace-days", paramLabel = "N", defaultValue = "30", descriptionKey = "option.graceDays")
        private int graceDays;
        @Option(names = "--yes", descriptionKey = "option.yesPrune")
        private boolean yes;

        Prune(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() {
            if (!yes) {
                throw new UsageException("evidence.confirm");
            }
            Pruned pruned = services.evidence().prune(session(), Duration.ofDays(graceDays));
            pruned.removed().forEach(output::line);
            output.warn("evidence.pruned", pruned.removed().size(), pruned.bytes(), pruned.kept());
            return ExitCode.DONE;
        }
    }
}
