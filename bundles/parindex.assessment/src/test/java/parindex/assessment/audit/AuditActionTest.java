package parindex.assessment.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parindex.assessment.Remark;
import parindex.assessment.Stage;
import parindex.values.text.Message;

/** Every code that can be written has words in both languages. That nothing else is written is held by the tests of the architecture. */
class AuditActionTest {

    @ParameterizedTest
    @EnumSource(AuditAction.class)
    void hasWordsInBothLanguages(AuditAction action) {
        assertNotEquals(action.label().in(Message.VIETNAMESE), action.label().in(Locale.ENGLISH));
        assertEquals(Optional.of(action), AuditAction.ofCode(action.code()));
    }

    @Test
    void noTwoShareTheirCodeOrTheirWords() {
        int count = AuditAction.values().length;
        assertEquals(count, new TreeSet<>(Arrays.stream(AuditAction.values()).map(AuditAction::code).toList()).size());
        for (Locale language : new Locale[] {Message.VIETNAMESE, Locale.ENGLISH}) {
            assertEquals(count, new TreeSet<>(Arrays.stream(AuditAction.values()).map(a -> a.label().in(language)).toList()).size());
        }
        assertEquals(Optional.empty(), AuditAction.ofCode("of.tomorrow"));
    }

    /** Older databases have these codes in their chain. */
    @Test
    void codesOfStagesAndRemarksStay() {
        assertEquals("decision.first_appraisal", AuditAction.decision(Stage.FIRST_APPRAISAL).code());
        assertEquals("decision.council", AuditAction.decision(Stage.COUNCIL).code());
        assertEquals("remark.supplement_requested", AuditAction.remark(Remark.Kind.SUPPLEMENT_REQUESTED).code());
        assertEquals("remark.objection", AuditAction.remark(Remark.Kind.OBJECTION).code());
        assertThrows(IllegalArgumentException.class, () -> AuditAction.decision(Stage.REPLY));
        assertThrows(IllegalArgumentException.class, () -> AuditAction.remark(Remark.Kind.TAKEN_OVER));
    }
}
