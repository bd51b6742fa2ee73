package parindex.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parindex.scoring.TestSets.component;
import static parindex.scoring.TestSets.leaf;
import static parindex.scoring.TestSets.plain;
import static parindex.scoring.TestSets.r;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parindex.criteria.CriteriaSet;
import parindex.criteria.rule.ScoringRule;
import parindex.scoring.spi.ScoringRuleProvider;
import parindex.scoring.spi.ScoringRules;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/** A rule in Java that fails, in whatever way, costs its own leaf the score and nobody else anything. */
class BrokenRuleTest {

    private static final CriteriaSet SET = TestSets.set(component("C", plain("a", "60"),
            leaf("x", "40", new ScoringRule.Custom("broken", new TreeMap<>(), List.of()))));

    private record Rule(Supplier<List<Message>> checked, Supplier<Derivation> derived) implements ScoringRuleProvider {

        @Override
        public String type() {
            return "broken";
        }

        @Override
        public List<Message> check(ScoringRule.Custom rule, Rational max) {
            return checked.get();
        }

        @Override
        public Derivation derive(ScoringRule.Custom rule, Rational max, Inputs inputs) {
            return derived.get();
        }
    }

    private static <T> Supplier<T> failing(RuntimeException e) {
        return () -> {
            throw e;
        };
    }

    private static <T> Supplier<T> unlinked() {
        return () -> {
            throw new NoClassDefFoundError("gone/Away");
        };
    }

    static Stream<Arguments> inCheck() {
        return Stream.of(Arguments.of(failing(new IllegalStateException("no wheel")), "no wheel"),
                Arguments.of(failing(new NullPointerException()), "NullPointerException"),
                Arguments.of(BrokenRuleTest.<List<Message>>unlinked(), "gone/Away"),
                Arguments.of((Supplier<List<Message>>) () -> null, "NullPointerException"),
                Arguments.of((Supplier<List<Message>>) () -> Arrays.asList((Message) null), "NullPointerException"));
    }

    static Stream<Arguments> inDerive() {
        return Stream.of(Arguments.of(failing(new IllegalStateException("no wheel")), "no wheel"),
                Arguments.of(BrokenRuleTest.<Derivation>unlinked(), "gone/Away"),
                Arguments.of((Supplier<Derivation>) () -> null, "NullPointerException"),
                Arguments.of((Supplier<Derivation>) () -> new Derivation.Scored(null, Optional.empty(), List.of()),
                        "NullPointerException"));
    }

    @ParameterizedTest
    @MethodSource("inCheck")
    void check(Supplier<List<Message>> checked, String said) {
        ScoringRules rules = rules(new Rule(checked, failing(new IllegalStateException("not reached"))));
        List<Message> problems = ScoringEngine.checkRules(SET, rules);
        assertEquals(1, problems.size());
        assertEquals("x: The rule “broken” failed (" + said + "): tell its supplier, or give a score directly.",
                problems.get(0).in(Locale.ENGLISH));
        assertOthersScored(rules, said);
    }

    @ParameterizedTest
    @MethodSource("inDerive")
    void derive(Supplier<Derivation> derived, String said) {
        ScoringRules rules = rules(new Rule(List::of, derived));
        assertEquals(List.of(), ScoringEngine.checkRules(SET, rules));
        assertOthersScored(rules, said);
    }

    @Test
    void theServiceGuardsTheLookUpToo() {
        ScoringRules rules = type -> {
            throw new IllegalStateException("stopped");
        };
        assertEquals(1, ScoringEngine.checkRules(SET, rules).size());
        assertOthersScored(rules, "stopped");
    }

    private static ScoringRules rules(ScoringRuleProvider provider) {
        return type -> Optional.of(provider);
    }

    private static void assertOthersScored(ScoringRules rules, String said) {
        ScoreSheet.Builder builder = ScoreSheet.builder(SET);
        builder.unit(ScoreUnit.of("U", "Đơn vị"));
        builder.entry("U", "a", LeafEntry.ofScore(r("55")));
        builder.entry("U", "x", LeafEntry.ofInputs(Inputs.NONE));
        Results results = ScoringEngine.evaluate(builder.build(), rules);
        assertEquals(r("55"), results.units().get(0).score());
        assertEquals(1, results.problems().size());
        assertEquals("failed.provider.broken", results.problems().get(0).what().key());
        assertTrue(results.problems().get(0).what().in(Locale.ENGLISH).contains("(" + said + ")"));
    }
}
