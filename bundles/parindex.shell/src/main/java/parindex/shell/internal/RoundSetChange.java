package parindex.shell.internal;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import parindex.assessment.cycle.SetChanges;
import parindex.assessment.cycle.SetChanges.Item;
import parindex.assessment.cycle.SetChanges.Plan;
import parindex.assessment.people.Session;
import parindex.criteria.Level;
import parindex.criteria.io.CriteriaDocument;
import parindex.export.Table.Cell;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rounds change-set | undo-set}: a round under way moves to a corrected criteria set, and back. */
final class RoundSetChange {

    private static final int PLACES = 3;

    private RoundSetChange() {
    }

    /** What both have in common: the table of what becomes of each leaf, and the reason. */
    private abstract static class Moving extends SessionCommand {

        @Mixin
        private TableOptions tables;
        @Parameters(index = "0", paramLabel = "ROUND", descriptionKey = "param.round")
        private String roundId;
        @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "option.whyChange", converter = Arguments.Words.class)
        private String reason;

        Moving(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        abstract Plan plan(Session session, String roundId) throws IOException;

        abstract void apply(Session session, Plan plan, String reason);

        @Override
        public Integer call() throws IOException {
            Arguments.round(services, roundId);
            Session session = session();
            Plan plan = plan(session, roundId);
            if (reason != null) {
                apply(session, plan, reason);
            }
            List<List<Cell>> rows = plan.items().stream().map(RoundSetChange::row).toList();
            tables.print(Tables.of("set-change", RoundReport.text("setChange.title", plan.roundId(), plan.from().toString(), plan.to().toString()),
                    List.of("unitCode", "fromLeaf", "toLeaf", "outcome", "#before", "#after", "why"), rows), output);
            output.say("setChange.counts", plan.counts().entrySet().stream()
                    .map(count -> output.text(count.getKey().label()) + ": " + count.getValue()).collect(Collectors.joining("; ")));
            if (!plan.added().isEmpty()) {
                output.say("setChange.added", String.join(", ", plan.added()));
            }
            plan.notes().forEach(note -> output.warn("setChange.note", note));
            output.say(reason != null ? "setChange.done" : "setChange.dryRun", plan.roundId(), plan.to().toString());
            return ExitCode.DONE;
        }
    }

    private static List<Cell> row(Item item) {
        return List.of(Cell.text(item.unitCode()), Cell.text(item.fromLeaf().orElse("")), Cell.text(item.toLeaf().orElse("")),
                Cell.text(item.outcome().label().localized()), Cell.figure(item.before(), PLACES),
                Cell.figure(item.after(), PLACES), Cell.text(item.why().localized()));
    }

    /** Moves the round to another version of a set. */
    @Command(name = "change-set")
    static final class Change extends Moving {

        @Parameters(index = "1", paramLabel = "SET|FILE", descriptionKey = "param.newSet")
        private String set;
        private CriteriaDocument document;

        Change(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        Plan plan(Session session, String roundId) throws IOException {
            document = CriteriaArgument.read(set, services);
            return changes().plan(session, roundId, document);
        }

        @Override
        void apply(Session session, Plan plan, String reason) {
            changes().change(session, plan, document, reason);
        }

        private SetChanges changes() {
            return services.setChanges();
        }
    }

    /** Takes the last move back. */
    @Command(name = "undo-set")
    static final class Undo extends Moving {

        @Parameters(index = "1", paramLabel = "LEVEL", descriptionKey = "param.setLevel")
        private Level level;

        Undo(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        Plan plan(Session session, String roundId) throws IOException {
            return services.setChanges().planUndo(session, roundId, level);
        }

        @Override
        void apply(Session session, Plan plan, String reason) {
            services.setChanges().undo(session, plan, reason);
        }
    }
}
