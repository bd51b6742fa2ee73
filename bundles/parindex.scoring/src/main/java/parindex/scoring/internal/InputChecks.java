package parindex.scoring.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import parindex.criteria.Node;
import parindex.criteria.rule.InputSpec;
import parindex.criteria.rule.Option;
import parindex.criteria.rule.ScoringRule;
import parindex.scoring.InputValue;
import parindex.scoring.InputValue.CodeValue;
import parindex.scoring.InputValue.DateValue;
import parindex.scoring.InputValue.FlagValue;
import parindex.scoring.InputValue.NumberValue;
import parindex.scoring.Inputs;
import parindex.scoring.Refusal;
import parindex.scoring.internal.rule.RuleMath;
import parindex.values.number.Rational;

/** Whether inputs fit the rule of a leaf. */
public final class InputChecks {

    private InputChecks() {
    }

    public static List<Refusal> check(Inputs inputs, Node leaf) {
        ScoringRule rule = leaf.leaf().orElseThrow().rule();
        Map<String, InputSpec> specs = rule.inputs().stream().collect(Collectors.toMap(InputSpec::name, Function.identity(),
                (a, b) -> a));
        List<Refusal> found = new ArrayList<>();
        inputs.values().forEach((name, value) -> {
            InputSpec spec = specs.get(name);
            if (spec == null) {
                found.add(unknown(name, rule.inputs()));
            } else {
                checkValue(spec, value).or(() -> checkAgainstRule(rule, name, name, value, leaf.max())).ifPresent(found::add);
            }
        });
        return found;
    }

    static Refusal unknown(String name, List<InputSpec> specs) {
        return Texts.refusal("input.unknown", name, specs.stream().map(InputSpec::name).collect(Collectors.joining(", ")));
    }

    /** Kind and range as the specification of the input states them. */
    static Optional<Refusal> checkValue(InputSpec spec, InputValue value) {
        boolean fits = switch (spec.kind()) {
            case COUNT, NUMBER, PERCENT -> value instanceof NumberValue;
            case DATE -> value instanceof DateValue;
            case CHOICE -> value instanceof CodeValue;
            case FLAG -> value instanceof FlagValue;
        };
        if (!fits) {
            return Optional.of(Texts.refusal("input.kind", spec.label(), Texts.message("kind." + spec.kind())));
        }
        if (value instanceof NumberValue n) {
            Rational number = n.number();
            if (spec.kind() == InputSpec.Kind.COUNT && (number.signum() < 0 || !RuleMath.isWhole(number))) {
                return Optional.of(Texts.refusal("input.count", spec.label(), number));
            }
            if (spec.kind() == InputSpec.Kind.PERCENT && (number.signum() < 0 || number.compareTo(Rational.HUNDRED) > 0)) {
                return Optional.of(Texts.refusal("input.percent", spec.label(), number));
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> checkAgainstRule(ScoringRule rule, String fullName, String name, InputValue value,
            Rational max) {
        if (rule instanceof ScoringRule.BestOf best) {
            return best.alternatives().stream().filter(a -> name.startsWith(a.id() + ".")).findFirst()
                    .flatMap(a -> checkAgainstRule(a.rule(), fullName, name.substring(a.id().length() + 1), value, max));
        }
        if (rule instanceof ScoringRule.Choice choice) {
            return checkOption(fullName, value, choice.options());
        }
        if (rule instanceof ScoringRule.RatingMap rating) {
            return checkOption(fullName, value, rating.ratings());
        }
        if (value instanceof NumberValue n) {
            boolean negativeRefused = rule instanceof ScoringRule.RelativeToBest || rule instanceof ScoringRule.CentralValue;
            if (negativeRefused && n.number().signum() < 0) {
                return Optional.of(Texts.refusal("input.negative", fullName, n.number()));
            }
            if (rule instanceof ScoringRule.CentralValue central && !central.percent() && n.number().compareTo(max) > 0) {
                return Optional.of(Texts.refusal("input.aboveMax", fullName, n.number(), max));
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> checkOption(String name, InputValue value, List<Option> options) {
        String code = ((CodeValue) value).code();
        return options.stream().anyMatch(o -> o.id().equals(code)) ? Optional.empty()
                : Optional.of(Texts.refusal("input.option", name, code, options.stream().map(Option::id)
                        .collect(Collectors.joining(", "))));
    }
}
