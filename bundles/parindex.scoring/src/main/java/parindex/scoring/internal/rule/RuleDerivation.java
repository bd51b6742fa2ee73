package parindex.scoring.internal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import parindex.criteria.rule.ScoringRule;
import parindex.scoring.Derivation;
import parindex.scoring.Derivation.Scored;
import parindex.scoring.Inputs;
import parindex.scoring.internal.Texts;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/** Derives the score of a leaf from its inputs: finds the rule's arithmetic, then caps, rounds and words the result. */
public final class RuleDerivation {

    private RuleDerivation() {
    }

    public static Derivation derive(RuleContext context, Inputs inputs) {
        ScoringRule rule = context.leaf().leaf().orElseThrow().rule();
        Derivation derived = apply(rule, context, inputs);
        return derived instanceof Scored scored ? finish(rule, context, scored) : derived;
    }

    /** The rule's own arithmetic; also called for each alternative of a "best of". */
    static Derivation apply(ScoringRule rule, RuleContext context, Inputs inputs) {
        if (rule instanceof ScoringRule.Choice choice) {
            return OptionRules.choice(choice, inputs);
        } else if (rule instanceof ScoringRule.YesNo yesNo) {
            return OptionRules.yesNo(yesNo, inputs);
        } else if (rule instanceof ScoringRule.RatingMap rating) {
            return OptionRules.rating(rating, context.max(), inputs);
        } else if (rule instanceof ScoringRule.StepPercent step) {
            return ShareRules.step(step, context.max(), inputs);
        } else if (rule instanceof ScoringRule.Proportion proportion) {
            return ShareRules.proportion(proportion, context.max(), inputs);
        } else if (rule instanceof ScoringRule.TargetCapped target) {
            return ShareRules.target(target, context.max(), inputs);
        } else if (rule instanceof ScoringRule.FloorProportion floor) {
            return ShareRules.floor(floor, context.max(), inputs);
        } else if (rule instanceof ScoringRule.Complement complement) {
            return ShareRules.complement(complement, context.max(), inputs);
        } else if (rule instanceof ScoringRule.CountCapped count) {
            return ItemRules.count(count, inputs);
        } else if (rule instanceof ScoringRule.Deduction deduction) {
            return ItemRules.deduction(deduction, context.max(), inputs);
        } else if (rule instanceof ScoringRule.Additive additive) {
            return ItemRules.additive(additive, inputs);
        } else if (rule instanceof ScoringRule.BonusPenalty bonus) {
            return ItemRules.bonusPenalty(bonus, inputs);
        } else if (rule instanceof ScoringRule.BestOf best) {
            return BestOfRule.derive(best, context, inputs);
        } else if (rule instanceof ScoringRule.Deadline deadline) {
            return DeadlineRule.derive(deadline, context, inputs);
        } else if (rule instanceof ScoringRule.SurveyAnswers answers) {
            return FigureRules.answers(answers, context.max(), inputs);
        } else if (rule instanceof ScoringRule.SurveyIndex index) {
            return FigureRules.index(index, context.max(), inputs);
        } else if (rule instanceof ScoringRule.CentralValue central) {
            return FigureRules.central(central, context, inputs);
        } else if (rule instanceof ScoringRule.RelativeToBest relative) {
            return OutsideRules.relative(relative, context, inputs);
        } else if (rule instanceof ScoringRule.CrossCriterion cross) {
            return OutsideRules.cross(cross, context, inputs);
        }
        return OutsideRules.custom((ScoringRule.Custom) rule, context, inputs);
    }

    private static Derivation finish(ScoringRule rule, RuleContext context, Scored derived) {
        List<Message> steps = new ArrayList<>(derived.steps());
        Rational score = derived.score();
        Rational highest = RuleMath.highest(context.leaf());
        Rational lowest = RuleMath.lowest(context.leaf());
        if (score.compareTo(highest) > 0) {
            score = highest;
            steps.add(Texts.message("trace.capped", Texts.points(score)));
        } else if (score.compareTo(lowest) < 0) {
            score = lowest;
            steps.add(Texts.message("trace.notBelow", Texts.points(score)));
        }
        OptionalInt places = context.set().rounding().leafPlaces();
        if (places.isPresent()) {
            // A maximum or a cap with more places than the rounding must not be passed by rounding away from zero.
            Rational rounded = score.rounded(places.getAsInt(), context.set().rounding().mode()).min(highest).max(lowest);
            if (!rounded.equals(score)) {
                score = rounded;
                steps.add(Texts.message("trace.rounded", places.getAsInt()));
            }
        }
        steps.add(rule instanceof ScoringRule.BonusPenalty ? Texts.message("trace.bonus.result", Texts.points(score))
                : Texts.points(score, context.max()));
        return new Scored(score, derived.share(), steps);
    }
}
