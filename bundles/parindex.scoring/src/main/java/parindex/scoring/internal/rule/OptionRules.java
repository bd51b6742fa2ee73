package parindex.scoring.internal.rule;

import java.util.List;
import java.util.Optional;
import parindex.criteria.rule.Option;
import parindex.criteria.rule.ScoringRule;
import parindex.scoring.Derivation;
import parindex.scoring.InputValue.CodeValue;
import parindex.scoring.InputValue.FlagValue;
import parindex.scoring.Inputs;
import parindex.scoring.internal.Texts;
import parindex.values.number.Rational;

/** Rules in which a person picks one thing: T1 choice, T2 yes or no, T12 rating. */
final class OptionRules {

    private OptionRules() {
    }

    static Derivation choice(ScoringRule.Choice rule, Inputs inputs) {
        if (!(inputs.values().get("choice") instanceof CodeValue value)) {
            return Outcomes.missing(rule.inputs().get(0).label());
        }
        return option(rule.options(), value).map(o -> Outcomes.scored(o.value(), Texts.message("trace.choice", o.label())))
                .orElseGet(() -> Outcomes.failed("failed.option", value.code()));
    }

    static Derivation yesNo(ScoringRule.YesNo rule, Inputs inputs) {
        if (!(inputs.values().get("met") instanceof FlagValue value)) {
            return Outcomes.missing(rule.inputs().get(0).label());
        }
        return Outcomes.scored(value.flag() ? rule.yes() : rule.no(), Texts.message(value.flag() ? "trace.met" : "trace.notMet"));
    }

    static Derivation rating(ScoringRule.RatingMap rule, Rational max, Inputs inputs) {
        if (!(inputs.values().get("rating") instanceof CodeValue value)) {
            return Outcomes.missing(rule.inputs().get(0).label());
        }
        return option(rule.ratings(), value)
                .map(o -> Outcomes.scored(RuleMath.percentOf(o.value(), max), o.value().dividedBy(Rational.HUNDRED),
                        List.of(Texts.message("trace.rating", o.label(), o.value()),
                                Texts.message("trace.times", Texts.points(max)))))
                .orElseGet(() -> Outcomes.failed("failed.option", value.code()));
    }

    private static Optional<Option> option(List<Option> options, CodeValue value) {
        return options.stream().filter(o -> o.id().equals(value.code())).findFirst();
    }
}
