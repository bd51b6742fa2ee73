package parindex.shell.internal;

import java.util.List;
import java.util.Optional;
import parindex.assessment.EvidenceNote;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.cycle.SelfAssessment.Dispute;
import parindex.assessment.cycle.SelfAssessment.Statement;
import parindex.assessment.people.Session;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entries set | submit | reply | object}: the work of a unit. */
final class UnitEntries {

    private UnitEntries() {
    }

    /** A unit of a round. */
    abstract static class OfUnit extends SessionCommand {

        @Parameters(index = "0", paramLabel = "ROUND", descriptionKey = "param.round")
        String roundId;
        @Parameters(index = "1", paramLabel = "UNIT", descriptionKey = "param.unit")
        String unitCode;

        OfUnit(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        void requireUnit() {
            Arguments.requireUnit(Arguments.round(services, roundId), unitCode);
        }
    }

    /** One leaf of a unit. */
    abstract static class OfLeaf extends OfUnit {

        @Parameters(index = "2", paramLabel = "LEAF", descriptionKey = "param.leaf")
        String leafId;

        OfLeaf(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        LeafState state(Session session) {
            requireUnit();
            return Arguments.leaf(services.screens().unit(session, roundId, unitCode), leafId);
        }
    }

    /** What a unit can say about a leaf in self-assessment and in reply. */
    abstract static class Saying extends OfLeaf {

        @Option(names = "--input", paramLabel = "NAME=VALUE", descriptionKey = "option.input", converter = Arguments.Words.class)
        List<String> inputs = List.of();
        @Option(names = "--score", paramLabel = "S", descriptionKey = "option.score")
        String score;
        @Option(names = "--not-applicable", descriptionKey = "option.claimNotApplicable")
        boolean notApplicable;
        @Option(names = "--document", paramLabel = "NUMBER|DATE|SUMMARY|PLACE", descriptionKey = "option.document")
        List<String> documents = List.of();
        @Option(names = "--seen", paramLabel = "N", descriptionKey = "option.seen")
        Long seen;

        Saying(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        Optional<Inputs> measured(LeafState state) {
            return inputs.isEmpty() ? Optional.empty() : Optional.of(Arguments.inputs(state.leaf(), inputs));
        }

        List<EvidenceNote> notes() {
            return documents.stream().map(Arguments::document).toList();
        }

        long seen(LeafState state) {
            return seen == null ? state.version() : seen;
        }

        /** The score given; scores or inputs for something that does not apply are a contradiction. */
        Optional<Rational> given() {
            if (notApplicable && (score != null || !inputs.isEmpty())) {
                throw new UsageException("entries.scoreAndNotApplicable");
            }
            return Arguments.score(score);
        }
    }

    /** States something about a leaf; what is not given stays. */
    @Command(name = "set")
    static final class Change extends Saying {

        @Option(names = "--explanation", paramLabel = "TEXT", descriptionKey = "option.explanation", converter = Arguments.Words.class)
        private String explanation;

        Change(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() {
            Session session = session();
            LeafState state = state(session);
            StatementChange change = new StatementChange(measured(state), given(), notApplicable,
                    Optional.ofNullable(explanation), notes());
            if (change.isEmpty()) {
                throw new UsageException("entries.nothing");
            }
            services.selfAssessment().record(session, roundId, List.of(change.on(state, seen(state))));
            output.say("entries.recorded", unitCode, leafId);
            return ExitCode.DONE;
        }
    }

    /** Hands in the work of the unit. */
    @Command(name = "submit")
    static final class Submit extends OfUnit {

        Submit(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() {
            requireUnit();
            services.selfAssessment().submit(session(), roundId, unitCode);
            output.say("entries.submitted", unitCode);
            return ExitCode.DONE;
        }
    }

    /** Disputes an appraised score, supplements what was stated, or both. */
    @Command(name = "reply")
    static final class Reply extends Saying {

        @Option(names = "--text", required = true, paramLabel = "TEXT", descriptionKey = "option.replyText",
                converter = Arguments.Words.class)
        private String text;

        Reply(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() {
            Session session = session();
            LeafState state = state(session);
            Optional<Rational> claimed = given();
            boolean disputes = claimed.isPresent() || notApplicable;
            List<Dispute> disputed = disputes ? List.of(new Dispute(unitCode, leafId, seen(state), claimed, text)) : List.of();
            services.selfAssessment().reply(session, roundId, supplements(state, disputes), disputed);
            output.say(disputes ? "entries.disputed" : "entries.supplemented", unitCode, leafId);
            return ExitCode.DONE;
        }

        /** Without a claimed score the text is the explanation. The self score is over: a supplement gives none. */
        private List<Statement> supplements(LeafState state, boolean disputes) {
            StatementChange change = new StatementChange(measured(state), Optional.empty(), false, disputes ? Optional.empty()
                    : Optional.of(text),
                    notes());
            if (change.isEmpty()) {
                return List.of();
            }
            Statement s = change.on(state, seen(state));
            return List.of(new Statement(s.unitCode(), s.leafId(), s.seen(), s.inputs(), Optional.empty(), s.claimsNotApplicable(),
                    s.explanation(),
                    s.evidence()));
        }
    }

    /** Objects to a value that was supplied for the unit. */
    @Command(name = "object")
    static final class Objection extends OfLeaf {

        @Option(names = "--text", required = true, paramLabel = "TEXT", descriptionKey = "option.why", converter = Arguments.Words.class)
        private String text;

        Objection(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() {
            Session session = session();
            state(session);
            services.selfAssessment().object(session, roundId, unitCode, leafId, text);
            output.say("entries.objected", unitCode, leafId);
            return ExitCode.DONE;
        }
    }
}
