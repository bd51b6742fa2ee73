package parindex.scoring.internal.rule;

import java.util.List;
import java.util.Optional;
import parindex.criteria.rule.ScoringRule;
import parindex.scoring.Derivation;
import parindex.scoring.Derivation.Excluded;
import parindex.scoring.Inputs;
import parindex.scoring.LeafResult;
import parindex.scoring.internal.Texts;
import parindex.values.number.Rational;

/** Rules that look beyond their own inputs: T19 other units, T20 another leaf, and rules in Java. */
final class OutsideRules {

    private OutsideRules() {
    }

    static Derivation relative(ScoringRule.RelativeToBest rule, RuleContext context, Inputs inputs) {
        Optional<Rational> value = inputs.number("value");
        if (value.isEmpty()) {
            return Outcomes.missing(rule.label());
        }
        if (value.get().signum() < 0) {
            return Outcomes.failed("failed.negative", rule.label(), value.get());
        }
        Optional<Surroundings.Best> best = context.around().best(context.path() + "value", rule.scope());
        if (best.isEmpty()) {
            return Outcomes.failed("failed.alone.units");
        }
        if (best.get().value().isZero()) {
            return Outcomes.nothingMeasured(rule.whenZero(), rule.label(), context.max());
        }
        Rational share = value.get().dividedBy(best.get().value());
        return Outcomes.scored(share.times(context.max()), share, List.of(
                Texts.message("trace.relative", rule.label(), value.get(), best.get().value(), best.get().unit().name(),
                        ShareRules.shown(RuleMath.percent(share))),
                Texts.message("trace.times", Texts.points(context.max()))));
    }

    static Derivation cross(ScoringRule.CrossCriterion rule, RuleContext context, Inputs inputs) {
        Optional<LeafResult> found = context.around().other(rule.otherLeaf());
        if (found.isEmpty()) {
            return Outcomes.failed("failed.alone.leaf", rule.otherLeaf());
        }
        LeafResult other = found.get();
        if (other.isMissing()) {
            return Outcomes.failed("failed.other.missing", rule.otherLeaf());
        }
        if (other.state() == LeafResult.State.EXCLUDED) {
            return new Excluded(List.of(Texts.message("trace.cross.excluded", rule.otherLeaf())));
        }
        if (other.applicableMax().isZero()) {
            return Outcomes.failed("failed.other.noMax", rule.otherLeaf());
        }
        Rational reached = other.score().dividedBy(other.applicableMax());
        return ShareRules.measured(rule.ratio(), context.max(), inputs, share -> {
            Rational product = share.value().times(reached);
            return Outcomes.scored(product.times(context.max()), product, List.of(share.step(),
                    Texts.message("trace.cross", rule.otherLeaf(), other.score(), other.applicableMax(),
                            ShareRules.shown(RuleMath.percent(reached))),
                    Texts.message("trace.times", Texts.points(context.max()))));
        });
    }

    static Derivation custom(ScoringRule.Custom rule, RuleContext context, Inputs inputs) {
        return new CustomRule(rule, context.max(), context.rules()).derive(inputs);
    }
}
