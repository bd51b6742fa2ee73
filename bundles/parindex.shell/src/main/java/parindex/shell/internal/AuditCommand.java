package parindex.shell.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parindex.assessment.audit.AuditHead;
import parindex.assessment.audit.AuditLog;
import parindex.assessment.audit.AuditRecord;
import parindex.export.Table.Cell;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code audit list | verify}. */
@Command(name = "audit", subcommands = {AuditCommand.ListRecords.class, AuditCommand.Verify.class})
final class AuditCommand extends GroupCommand {

    AuditCommand(Services services, Output output) {
        super(output);
    }

    /** The records of the chain. */
    @Command(name = "list")
    static final class ListRecords extends SessionCommand {

        @Mixin
        private TableOptions tables;
        @Option(names = "--from", paramLabel = "N", defaultValue = "1", descriptionKey = "option.from")
        private long from;
        @Option(names = "--round", paramLabel = "ROUND", descriptionKey = "option.round")
        private String roundId;
        @Option(names = "--most", paramLabel = "N", defaultValue = "1000", descriptionKey = "option.most")
        private int most;

        ListRecords(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() throws IOException {
            List<List<Cell>> rows = new ArrayList<>();
            long[] next = {0};
            services.auditLog().read(session(), Math.max(1, from), r -> {
                if (roundId != null && !r.event().roundId().equals(Optional.of(roundId))) {
                    return;
                }
                if (rows.size() < most) {
                    rows.add(row(r));
                } else if (next[0] == 0) {
                    next[0] = r.seq();
                }
            });
            tables.print(Tables.of("audit", RoundReport.text("audit.title"), List.of("#number", "time", "actor", "action", "round", "unit",
                    "subject", "before", "after", "hash"), rows), output);
            if (next[0] > 0) {
                output.warn("audit.more", next[0]);
            }
            return ExitCode.DONE;
        }

        private static List<Cell> row(AuditRecord r) {
            return List.of(Cell.whole(r.seq()), Cell.text(Arguments.moment(r.event().at())), Cell.text(r.event().actor()),
                    Cell.text(r.event().action()), Cell.text(r.event().roundId().orElse("")), Cell.text(r.event().unitCode().orElse("")),
                    Cell.text(r.event().subject()), Cell.text(r.event().before()), Cell.text(r.event().after()), Cell.text(r.hash()));
        }
    }

    /** Whether nobody has touched what was recorded. */
    @Command(name = "verify")
    static final class Verify extends SessionCommand {

        @Option(names = "--head", paramLabel = "SEQ:HASH", descriptionKey = "option.head")
        private String head;

        Verify(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() {
            Optional<AuditHead> known = head == null ? Optional.empty() : Optional.of(parsed(head));
            AuditLog.Verification verified = services.auditLog().verify(session(), known);
            if (verified.broken().isPresent()) {
                output.say("audit.broken", verified.broken().get().seq(), verified.broken().get().what());
                return ExitCode.FINDINGS;
            }
            output.say("audit.whole", verified.head().seq(), verified.lines(), verified.head().seq() + ":" + verified.head().hash());
            return ExitCode.DONE;
        }

        static AuditHead parsed(String text) {
            return AuditHead.parse(text).orElseThrow(() -> new UsageException("audit.head", text));
        }
    }
}
