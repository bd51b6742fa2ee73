package parindex.shell.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import parindex.assessment.Decision;
import parindex.assessment.Line;
import parindex.assessment.Remark;
import parindex.assessment.Stage;
import parindex.assessment.cycle.Appraisal.Verdict;
import parindex.assessment.cycle.LeafState;
import parindex.criteria.Node;
import parindex.values.text.LocalizedText;

/**
 * What accepting the standing scores of a unit at a stage comes to: at the first appraisal the self scores, later the scores appraised so
 * far with their reasons. Whatever a person must look at is left to them.
 *
 * @param verdicts the decisions that can be taken as they are
 * @param byHand   the leaves that need a decision by hand
 */
record StandingScores(List<Verdict> verdicts, List<ByHand> byHand) {

    /** The stage whose score stands before a stage. */
    private static final Map<Stage, Stage> BEFORE = new EnumMap<>(Map.of(Stage.SECOND_APPRAISAL, Stage.FIRST_APPRAISAL,
            Stage.COUNCIL, Stage.SECOND_APPRAISAL));

    /**
     * A leaf that needs a decision by hand.
     *
     * @param leafId the leaf
     * @param why    why it cannot be accepted as it is
     */
    record ByHand(String leafId, LocalizedText why) {
    }

    /**
     * @param states    all leaves of one unit
     * @param stage     first appraisal, second appraisal or council
     * @param mayDecide the leaves that the person may decide; others are passed over, and so are those that the stage has decided
     */
    static StandingScores of(List<LeafState> states, Stage stage, Predicate<Node> mayDecide) {
        List<Verdict> verdicts = new ArrayList<>();
        List<ByHand> byHand = new ArrayList<>();
        for (LeafState state : states) {
            if (mayDecide.test(state.leaf()) && state.decision(stage).isEmpty()) {
                Optional<Decision> standing = stage == Stage.FIRST_APPRAISAL ? state.decision(Stage.SELF)
                        : state.appraised(BEFORE.get(stage));
                Optional<String> obstacle = obstacle(state, stage, standing);
                if (obstacle.isPresent()) {
                    byHand.add(new ByHand(state.leaf().id(), RoundReport.text("accept." + obstacle.get())));
                } else {
                    verdicts.add(verdict(state, standing.orElseThrow()));
                }
            }
        }
        return new StandingScores(List.copyOf(verdicts), List.copyOf(byHand));
    }

    private static Verdict verdict(LeafState state, Decision standing) {
        return new Verdict(state.unitCode(), state.leaf().id(), state.version(), standing.decided(), standing.notApplicable(),
                standing.reasonId(),
                standing.reasonText());
    }

    /** Why a person must decide; a key of the message file. */
    private static Optional<String> obstacle(LeafState state, Stage stage, Optional<Decision> standing) {
        boolean first = stage == Stage.FIRST_APPRAISAL;
        if (first && state.entry().map(e -> e.content().claimsNotApplicable()).orElse(false)) {
            return Optional.of("notApplicable");
        }
        if (standing.isEmpty()) {
            return Optional.of(first ? "noSelfScore" : "notAppraised");
        }
        if (isOpen(state, Remark.Kind.OBJECTION)) {
            return Optional.of("objection");
        }
        if (stage == Stage.SECOND_APPRAISAL && answered(state)) {
            return Optional.of("answered");
        }
        Decision score = standing.get();
        boolean reasoned = score.reasonText().isPresent() || score.reasonId().isPresent();
        boolean overridden = score.derived().isPresent() && score.decided().isPresent() && !score.derived().equals(score.decided());
        return overridden && (first || !reasoned) ? Optional.of("derivedDiffers") : Optional.empty();
    }

    /** Whether the unit has disputed the first appraisal, or added to its entry since. */
    private static boolean answered(LeafState state) {
        long appraised = number(state, Stage.FIRST_APPRAISAL);
        return number(state, Stage.REPLY) > appraised || state.entry().map(Line::number).orElse(0L) > appraised;
    }

    private static long number(LeafState state, Stage stage) {
        return Optional.ofNullable(state.decisions().get(stage)).map(Line::number).orElse(0L);
    }

    /** Whether something was said that no later entry answers. */
    private static boolean isOpen(LeafState state, Remark.Kind kind) {
        long entry = state.entry().map(Line::number).orElse(0L);
        return state.remarks().stream().anyMatch(r -> r.content().kind() == kind && r.number() > entry);
    }
}
