package parindex.assessment.internal.cycle;

import java.util.ArrayList;
import java.util.List;
import parindex.criteria.rule.Band;
import parindex.criteria.rule.InputSpec;
import parindex.criteria.rule.Option;
import parindex.criteria.rule.Ratio;
import parindex.criteria.rule.ScoringRule;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;

/** Compares what rules give, not how they are worded: a corrected set often corrects words. */
final class RuleComparison {

    private static final LocalizedText NO_WORDS = LocalizedText.of("-", "-");

    private final Rational factor;

    private RuleComparison(Rational factor) {
        this.factor = factor;
    }

    /**
     * Whether, for the same inputs, {@code to} always gives {@code factor} times what {@code from} gives; the maximum of the leaf grows by
     * that factor too. False also where it cannot be told.
     */
    static boolean scales(ScoringRule from, ScoringRule to, Rational factor) {
        return (factor.equals(Rational.ONE) || canScale(from)) && new RuleComparison(factor).rule(from)
                .equals(new RuleComparison(Rational.ONE).rule(to));
    }

    // A value that is supplied in points was not stated for another maximum, and what a Java rule does with its parameters only it knows.
    private static boolean canScale(ScoringRule rule) {
        if (rule instanceof ScoringRule.BestOf best) {
            return best.alternatives().stream().allMatch(a -> canScale(a.rule()));
        }
        return !(rule instanceof ScoringRule.Custom) && !(rule instanceof ScoringRule.CentralValue central && !central.percent());
    }

    /** The rule without words, its points multiplied by the factor. */
    private ScoringRule rule(ScoringRule rule) {
        if (rule instanceof ScoringRule.Choice choice) {
            return new ScoringRule.Choice(points(choice.options()));
        }
        if (rule instanceof ScoringRule.YesNo yesNo) {
            return new ScoringRule.YesNo(yesNo.yes().times(factor), yesNo.no().times(factor));
        }
        if (rule instanceof ScoringRule.CountCapped count) {
            return new ScoringRule.CountCapped(points(count.items()), count.cap().times(factor));
        }
        if (rule instanceof ScoringRule.Deduction deduction) {
            return new ScoringRule.Deduction(deduction.percent() ? percents(deduction.items()) : points(deduction.items()),
                    deduction.percent(), deduction.floor().times(factor));
        }
        if (rule instanceof ScoringRule.Additive additive) {
            return new ScoringRule.Additive(points(additive.items()));
        }
        if (rule instanceof ScoringRule.BestOf best) {
            return new ScoringRule.BestOf(best.alternatives().stream()
                    .map(a -> new ScoringRule.Alternative(a.id(), NO_WORDS, rule(a.rule()))).toList());
        }
        if (rule instanceof ScoringRule.Deadline deadline) {
            return new ScoringRule.Deadline(deadline.due(), deadline.days(), deadline.late().stream()
                    .map(step -> new ScoringRule.LateStep(step.upToDays(), step.score().times(factor))).toList());
        }
        if (rule instanceof ScoringRule.BonusPenalty bonus) {
            return new ScoringRule.BonusPenalty(points(bonus.bonuses()), bonus.bonusCap().times(factor), points(bonus.penalties()),
                    bonus.penaltyCap().times(factor));
        }
        return share(rule);
    }

    /** The kinds that give a share of the maximum. */
    private ScoringRule share(ScoringRule rule) {
        if (rule instanceof ScoringRule.StepPercent step) {
            return new ScoringRule.StepPercent(ratio(step.ratio()), step.bands().stream().map(b -> new Band(b.low(), b.lowInclusive(), b.high(),
                    b.highInclusive(), b.score().times(factor))).toList());
        }
        if (rule instanceof ScoringRule.Proportion proportion) {
            return new ScoringRule.Proportion(ratio(proportion.ratio()));
        }
        if (rule instanceof ScoringRule.TargetCapped target) {
            return new ScoringRule.TargetCapped(ratio(target.ratio()), target.target());
        }
        if (rule instanceof ScoringRule.FloorProportion floor) {
            return new ScoringRule.FloorProportion(ratio(floor.ratio()), floor.floor());
        }
        if (rule instanceof ScoringRule.Complement complement) {
            return new ScoringRule.Complement(complement.ratios().stream().map(RuleComparison::ratio).toList());
        }
        if (rule instanceof ScoringRule.RatingMap rating) {
            return new ScoringRule.RatingMap(percents(rating.ratings()));
        }
        if (rule instanceof ScoringRule.SurveyAnswers survey) {
            return new ScoringRule.SurveyAnswers(percents(survey.grades()), survey.whenZero());
        }
        if (rule instanceof ScoringRule.SurveyIndex) {
            return new ScoringRule.SurveyIndex(NO_WORDS);
        }
        if (rule instanceof ScoringRule.RelativeToBest relative) {
            return new ScoringRule.RelativeToBest(NO_WORDS, relative.scope(), relative.whenZero());
        }
        if (rule instanceof ScoringRule.CrossCriterion cross) {
            return new ScoringRule.CrossCriterion(ratio(cross.ratio()), cross.otherLeaf());
        }
        if (rule instanceof ScoringRule.Custom custom) {
            List<InputSpec> inputs = new ArrayList<>();
            custom.inputs().forEach(input -> inputs.add(new InputSpec(input.name(), input.kind(), NO_WORDS)));
            return new ScoringRule.Custom(custom.provider(), custom.parameters(), inputs);
        }
        // A central value has no words.
        return rule;
    }

    private List<Option> points(List<Option> options) {
        return options.stream().map(o -> new Option(o.id(), NO_WORDS, o.value().times(factor))).toList();
    }

    private static List<Option> percents(List<Option> options) {
        return options.stream().map(o -> new Option(o.id(), NO_WORDS, o.value())).toList();
    }

    private static Ratio ratio(Ratio ratio) {
        return new Ratio(ratio.id(), NO_WORDS, NO_WORDS, NO_WORDS, ratio.whenZero());
    }
}
