package parindex.scoring.internal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parindex.criteria.rule.Option;
import parindex.criteria.rule.ScoringRule;
import parindex.scoring.Derivation;
import parindex.scoring.InputValue.FlagValue;
import parindex.scoring.Inputs;
import parindex.scoring.internal.Texts;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/**
 * Rules over listed items: T8 capped count, T9 deduction, T10 additive, T14 bonus and penalty. At least one item must be
 * entered; those left out of an entered list count as none.
 */
final class ItemRules {

    private ItemRules() {
    }

    static Derivation count(ScoringRule.CountCapped rule, Inputs inputs) {
        if (inputs.isEmpty()) {
            return Outcomes.missing(rule.items().get(0).label());
        }
        List<Message> steps = new ArrayList<>();
        Rational sum = sum(rule.items(), inputs, "trace.count", steps);
        if (steps.isEmpty()) {
            steps.add(Texts.message("trace.count.none"));
        }
        if (sum.compareTo(rule.cap()) > 0) {
            steps.add(Texts.message("trace.count.capped", Texts.points(sum), Texts.points(rule.cap())));
        }
        return new Derivation.Scored(sum.min(rule.cap()), Optional.empty(), steps);
    }

    static Derivation deduction(ScoringRule.Deduction rule, Rational max, Inputs inputs) {
        if (inputs.isEmpty()) {
            return Outcomes.missing(rule.items().get(0).label());
        }
        List<Message> steps = new ArrayList<>();
        Rational sum = sum(rule.items(), inputs, rule.percent() ? "trace.deduction.percent" : "trace.deduction", steps);
        Rational off = rule.percent() ? RuleMath.percentOf(sum, max) : sum;
        Rational left = max.minus(off);
        steps.add(off.isZero() ? Texts.message("trace.deduction.none")
                : Texts.message("trace.deduction.sum", Texts.points(max), Texts.points(off), Texts.points(left)));
        if (left.compareTo(rule.floor()) < 0) {
            steps.add(Texts.message("trace.notBelow", Texts.points(rule.floor())));
        }
        return new Derivation.Scored(left.max(rule.floor()), Optional.empty(), steps);
    }

    static Derivation additive(ScoringRule.Additive rule, Inputs inputs) {
        if (inputs.isEmpty()) {
            return Outcomes.missing(rule.items().get(0).label());
        }
        List<Message> steps = new ArrayList<>();
        Rational sum = Rational.ZERO;
        for (Option item : rule.items()) {
            if (inputs.values().get(item.id()) instanceof FlagValue value && value.flag()) {
                sum = sum.plus(item.value());
                steps.add(Texts.message("trace.additive", item.label(), Texts.points(item.value())));
            }
        }
        if (steps.isEmpty()) {
            steps.add(Texts.message("trace.additive.none"));
        }
        return new Derivation.Scored(sum, Optional.empty(), steps);
    }

    static Derivation bonusPenalty(ScoringRule.BonusPenalty rule, Inputs inputs) {
        if (inputs.isEmpty()) {
            return Outcomes.failed("failed.noItems");
        }
        List<Message> steps = new ArrayList<>();
        Rational bonus = capped(sum(rule.bonuses(), inputs, "trace.bonus", steps), rule.bonusCap(), "trace.bonus.capped", steps);
        Rational penalty = capped(sum(rule.penalties(), inputs, "trace.penalty", steps), rule.penaltyCap(),
                "trace.penalty.capped", steps);
        if (steps.isEmpty()) {
            steps.add(Texts.message("trace.bonus.none"));
        }
        return new Derivation.Scored(bonus.minus(penalty), Optional.empty(), steps);
    }

    private static Rational capped(Rational sum, Rational cap, String key, List<Message> steps) {
        if (sum.compareTo(cap) <= 0) {
            return sum;
        }
        steps.add(Texts.message(key, Texts.points(cap)));
        return cap;
    }

    private static Rational sum(List<Option> items, Inputs inputs, String key, List<Message> steps) {
        Rational sum = Rational.ZERO;
        for (Option item : items) {
            Rational count = inputs.number(item.id()).orElse(Rational.ZERO);
            if (!count.isZero()) {
                Rational points = count.times(item.value());
                sum = sum.plus(points);
                steps.add(Texts.message(key, count, item.label(), item.value(), points));
            }
        }
        return sum;
    }
}
