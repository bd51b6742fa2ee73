package parindex.criteria.rule;

import java.util.List;
import parindex.values.text.LocalizedText;

/**
 * A measured share a/b.
 *
 * @param id          prefix of its input names where a rule measures several shares; empty for the only one
 * @param numerator   what is counted on top, such as "hồ sơ đúng hạn"
 * @param denominator what it is counted of
 * @param unit        what the figures count, for the trace: "hồ sơ"
 * @param whenZero    what a denominator of zero means
 */
public record Ratio(String id, LocalizedText numerator, LocalizedText denominator, LocalizedText unit, ZeroDenominator whenZero) {

    /** Name of the input with the numerator. */
    public String numeratorInput() {
        return prefixed("num");
    }

    /** Name of the input with the denominator. */
    public String denominatorInput() {
        return prefixed("den");
    }

    List<InputSpec> inputs() {
        return List.of(new InputSpec(numeratorInput(), InputSpec.Kind.COUNT, numerator),
                new InputSpec(denominatorInput(), InputSpec.Kind.COUNT, denominator));
    }

    private String prefixed(String name) {
        return id.isEmpty() ? name : id + "." + name;
    }
}
