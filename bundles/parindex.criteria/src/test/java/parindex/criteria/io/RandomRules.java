package parindex.criteria.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import parindex.criteria.rule.Band;
import parindex.criteria.rule.InputSpec;
import parindex.criteria.rule.Option;
import parindex.criteria.rule.Ratio;
import parindex.criteria.rule.ScoringRule;
import parindex.criteria.rule.ZeroDenominator;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;

/** Valid scoring rules by chance. */
final class RandomRules {

    private static final Rational TWO = Rational.of(2);

    private final SplittableRandom random;
    private final Supplier<LocalizedText> text;
    private final List<String> scored;

    /** @param scored leaves before the current one, which a rule may multiply with */
    RandomRules(SplittableRandom random, Supplier<LocalizedText> text, List<String> scored) {
        this.random = random;
        this.text = text;
        this.scored = scored;
    }

    ScoringRule bonus() {
        return new ScoringRule.BonusPenalty(options("b", Rational.ONE, Rational.of(2)), Rational.of(5),
                options("p", Rational.of(1, 2)), Rational.of(3));
    }

    /** @param max at most three decimals, above 0 */
    ScoringRule rule(Rational max, int depth) {
        Rational half = max.dividedBy(TWO);
        return switch (random.nextInt(depth > 0 ? 19 : 18)) {
            case 0 -> new ScoringRule.Choice(options("o", max, half, Rational.ZERO));
            case 1 -> new ScoringRule.YesNo(max, Rational.ZERO);
            case 2 -> new ScoringRule.StepPercent(ratio(""), bands(max));
            case 3 -> new ScoringRule.Proportion(ratio(""));
            case 4 -> new ScoringRule.TargetCapped(ratio(""), percent());
            case 5 -> new ScoringRule.FloorProportion(ratio(""), percent());
            case 6 -> new ScoringRule.Complement(random.nextBoolean() ? List.of(ratio("")) : List.of(ratio("a"), ratio("b")));
            case 7 -> new ScoringRule.CountCapped(options("i", half, max), max);
            case 8 -> new ScoringRule.Deduction(options("i", Rational.of(50), Rational.HUNDRED), true, random.nextBoolean()
                    ? half : Rational.ZERO);
            case 9 -> new ScoringRule.Deduction(options("i", half), false, Rational.ZERO);
            case 10 -> new ScoringRule.Additive(options("i", half, half));
            case 11 -> new ScoringRule.RatingMap(options("r", Rational.HUNDRED, percent(), Rational.ZERO));
            case 12 -> new ScoringRule.Deadline(LocalDate.of(2020, 1, 31), any(ScoringRule.DayCount.values()),
                    List.of(new ScoringRule.LateStep(5, half), new ScoringRule.LateStep(10, Rational.ZERO)));
            case 13 -> new ScoringRule.SurveyAnswers(options("g", Rational.HUNDRED, percent(), Rational.ZERO),
                    any(ZeroDenominator.values()));
            case 14 -> new ScoringRule.SurveyIndex(text.get());
            case 15 -> new ScoringRule.CentralValue("snv", random.nextBoolean());
            case 16 -> new ScoringRule.RelativeToBest(text.get(), any(ScoringRule.Scope.values()), any(ZeroDenominator.values()));
            case 17 -> scored.isEmpty()
                    ? ScoringRule.Custom.of("test.rule", Map.of("b", "2", "a", "x < y"),
                            List.of(new InputSpec("x", any(InputSpec.Kind.values()), text.get())))
                    : new ScoringRule.CrossCriterion(ratio(""), scored.get(random.nextInt(scored.size())));
            default -> new ScoringRule.BestOf(List.of(new ScoringRule.Alternative("a", text.get(), rule(max, depth - 1)),
                    new ScoringRule.Alternative("b", text.get(), rule(max, depth - 1))));
        };
    }

    /** Bands between random cuts, each cut belonging to one side by chance, in random order. */
    private List<Band> bands(Rational max) {
        List<Band> bands = new ArrayList<>();
        Optional<Rational> low = random.nextBoolean() ? Optional.empty() : Optional.of(Rational.ZERO);
        boolean lowInclusive = true;
        Rational score = Rational.ZERO;
        for (int cut = random.nextInt(1, 30); cut < 100; cut += random.nextInt(1, 30)) {
            boolean highInclusive = random.nextBoolean();
            bands.add(new Band(low, lowInclusive, Optional.of(Rational.of(cut)), highInclusive, score));
            low = Optional.of(Rational.of(cut));
            lowInclusive = !highInclusive;
            score = max.dividedBy(TWO);
        }
        bands.add(random.nextBoolean() ? new Band(low, lowInclusive, Optional.empty(), false, max)
                : new Band(low, lowInclusive, Optional.of(Rational.HUNDRED), true, max));
        Collections.swap(bands, 0, random.nextInt(bands.size()));
        return bands;
    }

    private Ratio ratio(String id) {
        return new Ratio(id, text.get(), text.get(), text.get(), any(ZeroDenominator.values()));
    }

    private List<Option> options(String prefix, Rational... values) {
        List<Option> options = new ArrayList<>();
        for (Rational value : values) {
            options.add(new Option(prefix + options.size(), text.get(), value));
        }
        return options;
    }

    private Rational percent() {
        return Rational.ofScaled(random.nextInt(1, 1001), 1);
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
