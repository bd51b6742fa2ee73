package parindex.sample.daknong.y2020.internal;

import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import parindex.criteria.rule.Ratio;
import parindex.scoring.InputValue;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;

/** Short ways to write input values. */
final class Values {

    private Values() {
    }

    static InputValue number(long value) {
        return new InputValue.NumberValue(Rational.of(value));
    }

    static Inputs number(String name, Rational value) {
        return Inputs.of(Map.of(name, new InputValue.NumberValue(value)));
    }

    /** How many things the first share of these inputs counts; empty if they hold no share. */
    static Optional<Integer> denominator(Inputs inputs) {
        return inputs.values().entrySet().stream().filter(e -> e.getKey().equals("den") || e.getKey().endsWith(".den"))
                .map(e -> ((InputValue.NumberValue) e.getValue()).number().toDecimal(0, RoundingMode.UNNECESSARY).intValueExact())
                .findFirst();
    }

    static Inputs code(String name, String option) {
        return Inputs.of(Map.of(name, new InputValue.CodeValue(option)));
    }

    static Inputs share(Ratio ratio, long numerator, long denominator) {
        return Inputs.of(Map.of(ratio.numeratorInput(), number(numerator), ratio.denominatorInput(), number(denominator)));
    }
}
