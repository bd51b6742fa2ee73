package parindex.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.EvidenceNote;
import parindex.assessment.Line;
import parindex.assessment.Remark;
import parindex.assessment.Stage;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.cycle.SelfAssessment.Statement;
import parindex.criteria.Aggregation;
import parindex.criteria.EvidenceRequirement;
import parindex.criteria.Leaf;
import parindex.criteria.Node;
import parindex.criteria.NotApplicable;
import parindex.criteria.Source;
import parindex.criteria.rule.ScoringRule;
import parindex.scoring.InputValue;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;

/** What the shell itself decides: what is kept of a statement, what can be accepted without looking, what an import changes. */
class CycleLogicTest {

    private static final Instant NOON = Instant.parse("2020-12-01T05:00:00Z");
    private static final Inputs YES = Inputs.of(Map.of("yes", new InputValue.FlagValue(true)));
    private static final EvidenceNote NAMED = new EvidenceNote("1/KH", Optional.empty(), "", Optional.empty());
    private static final EvidenceNote WITH_FILE = new EvidenceNote("2/KH", Optional.empty(), "", Optional.empty(), Optional.of("file-id"));

    private static Node leaf(String id) {
        LocalizedText text = LocalizedText.of(id);
        return new Node(Node.Kind.COMPONENT, id, id, text, Rational.of(2), Source.ILLUSTRATIVE, Source.ILLUSTRATIVE,
                Aggregation.SUM, List.of(),
                Optional.of(new Leaf(Source.ILLUSTRATIVE, new ScoringRule.YesNo(Rational.of(2), Rational.ZERO), NotApplicable.EXCLUDED,
                        "snv", text,
                        new EvidenceRequirement(false, text), List.of())));
    }

    private static Line<Entry> entry(long number, boolean notApplicable, Inputs inputs) {
        return new Line<>(number, new Entry("r", "STP", "a", inputs, notApplicable, Optional.of("vì"), List.of(NAMED, WITH_FILE),
                "lan", NOON));
    }

    private static Line<Decision> decision(long number, Stage stage, Integer derived, Integer decided, String reason) {
        return new Line<>(number, new Decision("r", "STP", "a", stage, Optional.ofNullable(derived).map(Rational::of),
                Optional.ofNullable(decided).map(Rational::of), decided == null, Optional.empty(), Optional.ofNullable(reason),
                "minh", NOON));
    }

    @SafeVarargs
    private static LeafState state(Line<Entry> entry, Line<Decision>... decisions) {
        Map<Stage, Line<Decision>> byStage = new EnumMap<>(Stage.class);
        for (Line<Decision> d : decisions) {
            byStage.put(d.content().stage(), d);
        }
        return new LeafState("STP", leaf("a"), Optional.ofNullable(entry), byStage, List.of());
    }

    private static String byHand(LeafState state, Stage stage) {
        StandingScores scores = StandingScores.of(List.of(state), stage, leaf -> true);
        assertEquals(1, scores.verdicts().size() + scores.byHand().size());
        return scores.byHand().isEmpty() ? "" : scores.byHand().get(0).why().in(Locale.ENGLISH);
    }

    @Test
    void whatIsNotGivenStays() {
        LeafState state = state(entry(1, false, YES), decision(2, Stage.SELF, 2, 1, null));
        Statement explained = new StatementChange(Optional.empty(), Optional.empty(), false, Optional.of("mới"), List.of()).on(state, 2);
        assertEquals(new Statement("STP", "a", 2, YES, Optional.of(Rational.of(1)), false, "mới", List.of(NAMED, WITH_FILE)), explained);
    }

    @Test
    void newInputsAreDerivedAgain() {
        LeafState state = state(entry(1, true, Inputs.NONE));
        Statement measured = new StatementChange(Optional.of(YES), Optional.empty(), false, Optional.empty(), List.of()).on(state, 1);
        assertEquals(new Statement("STP", "a", 1, YES, Optional.empty(), false, "vì", List.of(NAMED, WITH_FILE)), measured);
    }

    @Test
    void namedDocumentsAreReplacedAndFilesStay() {
        EvidenceNote other = new EvidenceNote("3/KH", Optional.empty(), "", Optional.empty());
        LeafState state = state(entry(1, false, YES));
        assertEquals(List.of(WITH_FILE, other),
                new StatementChange(Optional.empty(), Optional.empty(), false, Optional.empty(), List.of(other)).on(state, 1).evidence());
    }

    @Test
    void whatDoesNotApplyHasNeitherScoreNorInputs() {
        LeafState state = state(entry(1, false, YES), decision(2, Stage.SELF, 2, 2, null));
        Statement claim = new StatementChange(Optional.empty(), Optional.empty(), true, Optional.empty(), List.of()).on(state, 2);
        assertEquals(new Statement("STP", "a", 2, Inputs.NONE, Optional.empty(), true, "vì", List.of(NAMED, WITH_FILE)), claim);
        LeafState claimed = state(entry(3, true, Inputs.NONE));
        assertTrue(new StatementChange(Optional.empty(), Optional.empty(), false, Optional.of("x"), List.of()).on(claimed, 3)
                .claimsNotApplicable());
    }

    @Test
    void theFirstAppraisalAcceptsOnlyWhatTheRuleGives() {
        LeafState same = state(entry(1, false, YES), decision(2, Stage.SELF, 2, 2, null));
        StandingScores scores = StandingScores.of(List.of(same), Stage.FIRST_APPRAISAL, leaf -> true);
        assertEquals(Optional.of(Rational.of(2)), scores.verdicts().get(0).score());
        assertEquals(2, scores.verdicts().get(0).seen());
        assertEquals("The derived score differs from the one given.",
                byHand(state(entry(1, false, YES), decision(2, Stage.SELF, 0, 2, null)), Stage.FIRST_APPRAISAL));
        assertEquals("There is no self score.", byHand(state(entry(1, false, YES)), Stage.FIRST_APPRAISAL));
        assertEquals("The unit says that it does not apply; consent or score it.",
                byHand(state(entry(1, true, Inputs.NONE)), Stage.FIRST_APPRAISAL));
    }

    @Test
    void laterStagesKeepScoreAndReason() {
        LeafState reduced = state(entry(1, false, YES), decision(2, Stage.SELF, 2, 2, null),
                decision(3, Stage.FIRST_APPRAISAL, 2, 1, "muộn"));
        for (Stage stage : List.of(Stage.SECOND_APPRAISAL, Stage.COUNCIL)) {
            StandingScores scores = StandingScores.of(List.of(reduced), stage, leaf -> true);
            assertEquals(Optional.of(Rational.of(1)), scores.verdicts().get(0).score());
            assertEquals(Optional.of("muộn"), scores.verdicts().get(0).reasonText());
        }
    }

    @Test
    void whatTheUnitAnsweredIsLookedAt() {
        Line<Decision> first = decision(2, Stage.FIRST_APPRAISAL, null, 1, "muộn");
        String answered = "The unit has disputed or supplemented since the first appraisal.";
        assertEquals(answered, byHand(state(entry(1, false, YES), first, decision(3, Stage.REPLY, null, 2, "không muộn")),
                Stage.SECOND_APPRAISAL));
        assertEquals(answered, byHand(state(entry(3, false, YES), first), Stage.SECOND_APPRAISAL));
    }

    @Test
    void anObjectionStaysOpenUntilTheNextEntry() {
        Line<Remark> objection = new Line<>(3, new Remark("r", "STP", "a", Remark.Kind.OBJECTION, "sai", "lan", NOON));
        Map<Stage, Line<Decision>> self = Map.of(Stage.SELF, decision(2, Stage.SELF, 2, 2, null));
        LeafState open = new LeafState("STP", leaf("a"), Optional.of(entry(1, false, YES)), self, List.of(objection));
        assertEquals("The unit objects to the supplied value.", byHand(open, Stage.FIRST_APPRAISAL));
        assertEquals("", byHand(new LeafState("STP", leaf("a"), Optional.of(entry(4, false, YES)), self, List.of(objection)),
                Stage.FIRST_APPRAISAL));
    }

    @Test
    void othersLeavesAndDecidedOnesArePassedOver() {
        LeafState decided = state(entry(1, false, YES), decision(2, Stage.SELF, 2, 2, null),
                decision(3, Stage.FIRST_APPRAISAL, 2, 2, null));
        assertEquals(new StandingScores(List.of(), List.of()), StandingScores.of(List.of(decided), Stage.FIRST_APPRAISAL, leaf -> true));
        LeafState open = state(entry(1, false, YES), decision(2, Stage.SELF, 2, 2, null));
        assertEquals(new StandingScores(List.of(), List.of()), StandingScores.of(List.of(open), Stage.FIRST_APPRAISAL, leaf -> false));
    }
}
