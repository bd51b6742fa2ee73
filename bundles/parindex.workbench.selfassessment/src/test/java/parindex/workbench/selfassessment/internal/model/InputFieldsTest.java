package parindex.workbench.selfassessment.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parindex.criteria.Node;
import parindex.criteria.rule.InputSpec;
import parindex.criteria.rule.ScoringRule;
import parindex.values.text.Message;

class InputFieldsTest {

    @Test
    void everyKindOfRuleHasAFormThatAsksForAllItsInputs() {
        Set<Class<?>> kinds = new HashSet<>();
        for (Node leaf : TestWork.SET.leaves()) {
            ScoringRule rule = leaf.leaf().orElseThrow().rule();
            kinds.add(rule.getClass());
            List<String> asked = InputFields.of(leaf, Message.VIETNAMESE).stream().flatMap(InputFieldsTest::names).toList();
            assertEquals(rule.inputs().stream().map(InputSpec::name).toList(), asked, leaf.id());
        }
        assertEquals(new HashSet<>(Arrays.asList(ScoringRule.class.getPermittedSubclasses())), kinds, "the set has a leaf of every kind");
    }

    private static Stream<String> names(InputField field) {
        if (field instanceof InputField.OneOf f) {
            return Stream.of(f.name());
        }
        if (field instanceof InputField.Flag f) {
            return Stream.of(f.name());
        }
        if (field instanceof InputField.Figure f) {
            return Stream.of(f.name());
        }
        if (field instanceof InputField.Day f) {
            return Stream.of(f.name());
        }
        return field instanceof InputField.Share f ? Stream.of(f.numeratorName(), f.denominatorName()) : Stream.empty();
    }

    @Test
    void optionsBandsAndStepsSayWhatTheyAreWorth() {
        assertEquals("không kịp thời (1 điểm)", ((InputField.OneOf) first("C1.1.1", Message.VIETNAMESE)).options().get(1).label());
        assertEquals("tốt (75 % điểm tối đa)", ((InputField.OneOf) first("C2.1", Message.VIETNAMESE)).options().get(1).label());
        assertEquals("vi phạm nhẹ (50 % of the maximum off each)", ((InputField.Figure) first("C1.1.9", Locale.ENGLISH)).label());
        assertEquals(List.of("100 %: 2 điểm", "90–<100 %: 1,5 điểm", "70–<90 %: 1 điểm", "0–<70 %: 0 điểm"), worth("C1.1.3"));
        assertEquals(List.of("Chậm nhất 15/01/2020: 10 điểm", "Chậm đến 5 ngày làm việc: 5 điểm", "Chậm đến 10 ngày làm việc: 2,5 điểm"),
                worth("C2.2"));
        List<InputField> best = InputFields.of(TestWork.leaf("C1.2"), Message.VIETNAMESE);
        assertEquals(new InputField.Heading("Giải pháp cấp quốc gia"), best.get(0));
        assertEquals("national.met", ((InputField.Flag) best.get(1)).name());
        assertFalse(((InputField.Figure) best.get(3)).percent());
    }

    private static InputField first(String leaf, Locale locale) {
        return InputFields.of(TestWork.leaf(leaf), locale).get(0);
    }

    private static List<String> worth(String leaf) {
        return ((InputField.Worth) InputFields.of(TestWork.leaf(leaf), Message.VIETNAMESE).get(1)).lines();
    }
}
