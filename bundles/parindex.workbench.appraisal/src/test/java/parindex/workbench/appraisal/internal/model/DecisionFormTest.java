package parindex.workbench.appraisal.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static parindex.workbench.appraisal.internal.model.Samples.at;
import static parindex.workbench.appraisal.internal.model.Samples.r;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parindex.assessment.Phase;
import parindex.assessment.Stage;
import parindex.assessment.cycle.Duties;
import parindex.workbench.appraisal.internal.model.DecisionForm.Field;
import parindex.workbench.appraisal.internal.model.DecisionForm.Outcome;
import parindex.workbench.appraisal.internal.model.Draft.Choice;

class DecisionFormTest {

    private static DecisionForm coded(String derived) {
        return DecisionForm.of(at("UA", "c1.a").entered().decided(Stage.SELF, "2").state(), Phase.FIRST_APPRAISAL,
                Optional.ofNullable(derived).map(Samples::r),
                Samples.ALL);
    }

    private static Field wrong(Outcome outcome) {
        Outcome.Wrong wrong = assertInstanceOf(Outcome.Wrong.class, outcome);
        // Its words exist in both languages.
        wrong.what().in(parindex.values.text.Message.VIETNAMESE);
        wrong.what().in(Locale.ENGLISH);
        return wrong.field();
    }

    @Test
    void acceptingKeepsTheSelfScore() {
        Outcome.Decide decide = assertInstanceOf(Outcome.Decide.class, coded("2").read(Draft.empty(Choice.ACCEPT, 2)));
        assertEquals(Stage.FIRST_APPRAISAL, decide.stage());
        assertEquals(Optional.of(r("2")), decide.verdict().score());
        assertEquals(2, decide.verdict().seen());
    }

    @Test
    void whatWasFilledInBeforeSomebodyElseDecidedIsToldApart() {
        assertEquals(2, coded("2").start().seen());
        Outcome.Decide decide = assertInstanceOf(Outcome.Decide.class, coded("2").read(Draft.empty(Choice.ACCEPT, 1)));
        assertEquals(1, decide.verdict().seen(), "what is on the ledger since is a conflict");
    }

    @Test
    void keepingWhatTheRuleContradictsNeedsAReason() {
        assertEquals(Field.WORDS, wrong(coded("1").read(Draft.empty(Choice.ACCEPT, 2))));
        Outcome.Decide decide = assertInstanceOf(Outcome.Decide.class, coded("1")
                .read(new Draft(2, Choice.ACCEPT, "", "", " Đã có văn bản ")));
        assertEquals(Optional.of("Đã có văn bản"), decide.verdict().reasonText());
    }

    @Test
    void aDeductionNeedsACodedReason() {
        assertEquals(Field.REASON, wrong(coded(null).read(new Draft(2, Choice.ADJUST, "1,5", "", "chậm"))));
        Outcome.Decide decide = assertInstanceOf(Outcome.Decide.class, coded(null).read(new Draft(2, Choice.ADJUST, "1,5", "late", "")));
        assertEquals(Optional.of(r("1.5")), decide.verdict().score());
        assertEquals(Optional.of("late"), decide.verdict().reasonId());
    }

    @Test
    void whereThereAreNoCodesWordsAreNeeded() {
        DecisionForm form = DecisionForm.of(at("UA", "c1.b").entered().decided(Stage.SELF, "2").state(), Phase.FIRST_APPRAISAL,
                Optional.empty(), Samples.ALL);
        assertEquals(Field.WORDS, wrong(form.read(new Draft(2, Choice.ADJUST, "1", "", " "))));
        assertInstanceOf(Outcome.Decide.class, form.read(new Draft(2, Choice.ADJUST, "1", "", "thiếu văn bản")));
    }

    @Test
    void aScoreThatIsNoPlainNumberIsNotGuessed() {
        assertEquals(Field.SCORE, wrong(coded(null).read(new Draft(2, Choice.ADJUST, "1.234", "late", ""))));
        assertEquals(Field.SCORE, wrong(coded(null).read(new Draft(2, Choice.ADJUST, "", "late", ""))));
        assertEquals(Field.SCORE, wrong(coded(null).read(new Draft(2, Choice.ADJUST, "-1", "late", ""))));
    }

    @Test
    void aSupplementIsAskedForInWords() {
        assertEquals(Field.WORDS, wrong(coded(null).read(new Draft(2, Choice.RETURN, "", "", " "))));
        assertEquals(new Outcome.Request("Gửi quyết định"), coded(null).read(new Draft(2, Choice.RETURN, "", "", "Gửi quyết định ")));
    }

    @Test
    void consentIsOfferedOnlyWhereTheUnitClaimsItAndTheSetAllowsIt() {
        assertEquals(EnumSet.of(Choice.ACCEPT, Choice.ADJUST, Choice.RETURN), coded(null).choices());
        DecisionForm claimed = DecisionForm.of(at("UA", "c1.b").entered(true).decided(Stage.SELF, Optional.empty()).state(),
                Phase.FIRST_APPRAISAL,
                Optional.empty(), Samples.ALL);
        assertEquals(EnumSet.of(Choice.ADJUST, Choice.RETURN, Choice.NOT_APPLICABLE), claimed.choices());
        assertEquals(Choice.NOT_APPLICABLE, claimed.start().choice());
        Outcome.Decide decide = assertInstanceOf(Outcome.Decide.class, claimed.read(claimed.start()));
        assertEquals(true, decide.verdict().notApplicable());
        assertEquals(Optional.empty(), decide.verdict().score());
        DecisionForm forbidden = DecisionForm.of(at("UA", "c1.a").entered(true).decided(Stage.SELF, Optional.empty()).state(),
                Phase.FIRST_APPRAISAL,
                Optional.empty(), Samples.ALL);
        assertEquals(false, forbidden.choices().contains(Choice.NOT_APPLICABLE));
    }

    @Test
    void laterStagesKeepWhatWasAppraised() {
        DecisionForm form = DecisionForm.of(at("UA", "c1.a").entered().decided(Stage.SELF, "2").decided(Stage.FIRST_APPRAISAL, "1")
                .decided(Stage.REPLY, "2").state(),
                Phase.SECOND_APPRAISAL, Optional.empty(), Samples.ALL);
        Outcome.Decide decide = assertInstanceOf(Outcome.Decide.class, form.read(Draft.empty(Choice.ACCEPT, 2)));
        assertEquals(Stage.SECOND_APPRAISAL, decide.stage());
        assertEquals(Optional.of(r("1")), decide.verdict().score());
        assertEquals(false, form.choices().contains(Choice.RETURN), "supplements are asked for at the first appraisal only");
    }

    @Test
    void othersMayOnlyLook() {
        Duties other = Samples.leading("stc");
        DecisionForm form = DecisionForm.of(at("UA", "c1.a").entered().decided(Stage.SELF, "2").state(), Phase.FIRST_APPRAISAL,
                Optional.empty(), other);
        assertEquals(Set.of(), form.choices());
        assertThrows(IllegalStateException.class, () -> form.read(Draft.empty(Choice.ACCEPT, 2)));
    }
}
