package parindex.shell.internal;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import parindex.assessment.Stage;
import parindex.assessment.cycle.Appraisal.Verdict;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.people.Member;
import parindex.assessment.people.Operation;
import parindex.assessment.people.Role;
import parindex.assessment.people.Session;
import parindex.criteria.Node;
import parindex.export.Table.Cell;
import parindex.values.number.Rational;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code appraisal decide | accept | request | history}: the working group and the council. */
@Command(name = "appraisal", subcommands = {AppraisalCommand.Decide.class, AppraisalCommand.Accept.class, AppraisalCommand.Request.class,
    HistoryCommand.class})
final class AppraisalCommand extends GroupCommand {

    private static final Map<Stage, Operation> DECIDING = new EnumMap<>(Map.of(Stage.FIRST_APPRAISAL, Operation.APPRAISE_FIRST,
            Stage.SECOND_APPRAISAL, Operation.APPRAISE_SECOND, Stage.COUNCIL, Operation.DECIDE));

    AppraisalCommand(Services services, Output output) {
        super(output);
    }

    private static void requireDeciding(Stage stage) {
        if (!DECIDING.containsKey(stage)) {
            throw new UsageException("appraisal.stage", stage);
        }
    }

    /** One decision. */
    @Command(name = "decide")
    static final class Decide extends UnitEntries.OfLeaf {

        @Parameters(index = "3", paramLabel = "STAGE", descriptionKey = "param.stage")
        private Stage stage;
        @ArgGroup(exclusive = true, multiplicity = "1")
        private Choice choice;
        @Option(names = "--reason", paramLabel = "ID", descriptionKey = "option.reasonId")
        private String reasonId;
        @Option(names = "--text", paramLabel = "TEXT", descriptionKey = "option.reasonText", converter = Arguments.Words.class)
        private String text;
        @Option(names = "--seen", paramLabel = "N", descriptionKey = "option.seen")
        private Long seen;

        static final class Choice {
            @Option(names = "--score", required = true, paramLabel = "S", descriptionKey = "option.decidedScore")
            private String score;
            @Option(names = "--not-applicable", required = true, descriptionKey = "option.consentNotApplicable")
            private boolean notApplicable;
        }

        Decide(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() {
            requireDeciding(stage);
            Session session = session();
            LeafState state = state(session);
            Optional<Rational> score = Arguments.score(choice.score);
            services.appraisal().decide(session, roundId, stage,
                    List.of(new Verdict(unitCode, leafId, seen == null ? state.version() : seen, score,
                    choice.notApplicable, Optional.ofNullable(reasonId), Optional.ofNullable(text))));
            output.say("appraisal.decided", unitCode, leafId, stage.label());
            return ExitCode.DONE;
        }
    }

    /** Accepts what stands wherever nobody need look. */
    @Command(name = "accept")
    static final class Accept extends UnitEntries.OfUnit {

        @Mixin
        private TableOptions tables;
        @Parameters(index = "2", paramLabel = "STAGE", descriptionKey = "param.stage")
        private Stage stage;

        Accept(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() throws IOException {
            requireDeciding(stage);
            requireUnit();
            Session session = session();
            // Also where nothing is left to accept: nobody is told what stands to be decided who may not decide it, or not now.
            services.access().require(services.store(), session, roundId, unitCode, DECIDING.get(stage));
            StandingScores scores = StandingScores.of(services.screens().unit(session, roundId, unitCode), stage, mayDecide(session));
            if (!scores.verdicts().isEmpty()) {
                services.appraisal().decide(session, roundId, stage, scores.verdicts());
            }
            output.warn("appraisal.accepted", unitCode, scores.verdicts().size(), stage.label());
            List<List<Cell>> rows = scores.byHand().stream().map(b -> List.of(Cell.text(b.leafId()), Cell.text(b.why()))).toList();
            if (!rows.isEmpty() || !tables.forPeople()) {
                tables.print(Tables.of("by-hand", RoundReport.text("appraisal.byHand", unitCode), List.of("leaf", "why"), rows), output);
            }
            return rows.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
        }

        /** Which leaves are the person's to decide. */
        private Predicate<Node> mayDecide(Session session) {
            if (session.singleUser() || stage == Stage.COUNCIL) {
                return leaf -> true;
            }
            Set<String> departments = services.store().members(roundId).stream()
                    .filter(m -> m.user().equals(session.user()) && m.role() == Role.APPRAISER).map(Member::scope).flatMap(Optional::stream)
                    .collect(Collectors.toSet());
            return leaf -> departments.contains(leaf.leaf().orElseThrow().lead());
        }
    }

    /** Asks a unit to supplement. */
    @Command(name = "request")
    static final class Request extends UnitEntries.OfLeaf {

        @Option(names = "--text", required = true, paramLabel = "TEXT", descriptionKey = "option.requestText",
                converter = Arguments.Words.class)
        private String text;

        Request(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() {
            Session session = session();
            state(session);
            services.appraisal().requestSupplement(session, roundId, unitCode, leafId, text);
            output.say("appraisal.requested", unitCode, leafId);
            return ExitCode.DONE;
        }
    }
}
