package parindex.sample.minhhoa.y2025.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import parindex.criteria.rule.Option;
import parindex.criteria.rule.Ratio;
import parindex.criteria.rule.ScoringRule;
import parindex.scoring.InputValue;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;

/** Makes figures that a rule asks for up. What they are worth is left to the scoring engine. */
final class Figures {

    private static final int WHOLE = 100;

    private final SplittableRandom random;
    private final int quality;
    private final Map<String, InputValue> values = new HashMap<>();

    /** @param quality how well the unit works, in percent; 0 to 100 */
    private Figures(SplittableRandom random, int quality) {
        this.random = random;
        this.quality = quality;
    }

    /**
     * @param max maximum of the leaf
     * @throws IllegalArgumentException for a rule of its own, whose inputs mean nothing to anybody else
     */
    static Inputs of(ScoringRule rule, Rational max, SplittableRandom random, int quality) {
        Figures figures = new Figures(random, quality);
        figures.fill("", rule, max);
        return Inputs.of(figures.values);
    }

    private void fill(String prefix, ScoringRule rule, Rational max) {
        if (rule instanceof ScoringRule.Choice r) {
            option(prefix + "choice", r.options());
        } else if (rule instanceof ScoringRule.RatingMap r) {
            option(prefix + "rating", r.ratings());
        } else if (rule instanceof ScoringRule.YesNo) {
            values.put(prefix + "met", new InputValue.FlagValue(works()));
        } else if (rule instanceof ScoringRule.Additive r) {
            r.items().forEach(i -> values.put(prefix + i.id(), new InputValue.FlagValue(works())));
        } else if (rule instanceof ScoringRule.CountCapped r) {
            r.items().forEach(i -> number(prefix + i.id(), works() ? random.nextInt(1, 4) : 0));
        } else if (rule instanceof ScoringRule.Deduction r) {
            r.items().forEach(i -> number(prefix + i.id(), works() ? 0 : random.nextInt(1, 3)));
        } else if (rule instanceof ScoringRule.BonusPenalty r) {
            r.bonuses().forEach(i -> number(prefix + i.id(), random.nextInt(12) == 0 ? 1 : 0));
            r.penalties().forEach(i -> number(prefix + i.id(), random.nextInt(20) == 0 ? 1 : 0));
        } else if (rule instanceof ScoringRule.BestOf r) {
            ScoringRule.Alternative one = r.alternatives().get(random.nextInt(r.alternatives().size()));
            fill(prefix + one.id() + ".", one.rule(), max);
        } else if (rule instanceof ScoringRule.Deadline r) {
            LocalDate done = works() ? r.due().minusDays(random.nextInt(15)) : r.due().plusDays(random.nextInt(1, 30));
            values.put(prefix + "done", new InputValue.DateValue(done));
        } else {
            measured(prefix, rule, max);
        }
    }

    private void measured(String prefix, ScoringRule rule, Rational max) {
        if (rule instanceof ScoringRule.StepPercent r) {
            share(prefix, r.ratio(), good());
        } else if (rule instanceof ScoringRule.Proportion r) {
            share(prefix, r.ratio(), good());
        } else if (rule instanceof ScoringRule.TargetCapped r) {
            share(prefix, r.ratio(), good());
        } else if (rule instanceof ScoringRule.FloorProportion r) {
            share(prefix, r.ratio(), good());
        } else if (rule instanceof ScoringRule.CrossCriterion r) {
            share(prefix, r.ratio(), good());
        } else if (rule instanceof ScoringRule.Complement r) {
            r.ratios().forEach(ratio -> share(prefix, ratio, (WHOLE - good()) / r.ratios().size()));
        } else if (rule instanceof ScoringRule.SurveyAnswers r) {
            r.grades().forEach(g -> number(prefix + g.id(), g.value().compareTo(Rational.of(50)) > 0 ? random.nextInt(10, 10 + quality)
                    : random.nextInt(1, 10)));
        } else if (rule instanceof ScoringRule.SurveyIndex) {
            number(prefix + "index", good());
        } else if (rule instanceof ScoringRule.RelativeToBest) {
            number(prefix + "value", good());
        } else if (rule instanceof ScoringRule.CentralValue r) {
            Rational percent = Rational.of(good());
            values.put(prefix + "value", new InputValue.NumberValue(r.percent() ? percent
                    : percent.times(max).dividedBy(Rational.HUNDRED)));
        } else {
            throw new IllegalArgumentException("no figures for " + rule);
        }
    }

    private void option(String name, List<Option> options) {
        List<Option> best = options.stream().sorted(Comparator.comparing(Option::value).reversed()).toList();
        int chosen = works() ? 0 : Math.min(best.size() - 1, 1 + (works() ? 0 : 1));
        values.put(name, new InputValue.CodeValue(best.get(chosen).id()));
    }

    private void share(String prefix, Ratio ratio, int percent) {
        int denominator = random.nextInt(20, 400);
        number(prefix + ratio.numeratorInput(), denominator * percent / WHOLE);
        number(prefix + ratio.denominatorInput(), denominator);
    }

    private void number(String name, int value) {
        values.put(name, new InputValue.NumberValue(Rational.of(value)));
    }

    private boolean works() {
        return random.nextInt(WHOLE) < quality;
    }

    private int good() {
        return Math.max(0, Math.min(WHOLE, quality + random.nextInt(-8, 15)));
    }
}
