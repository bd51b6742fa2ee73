package parindex.sample.daknong.y2020.internal;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parindex.criteria.Node;
import parindex.criteria.rule.Option;
import parindex.criteria.rule.Ratio;
import parindex.criteria.rule.ScoringRule;
import parindex.criteria.rule.ZeroDenominator;
import parindex.scoring.InputValue;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;

/** Reads the rules of a set backwards. */
final class ReverseRules {

    private static final int PERCENT_PLACES = 2;
    private static final int SHARED_BEST = 12;

    private final Deriver engine;
    private final Candidates candidates;

    /** @param holidays days off of the set */
    ReverseRules(Deriver engine, Set<LocalDate> holidays) {
        this.engine = engine;
        candidates = new Candidates(holidays);
    }

    /** @param leaf a node that is a leaf */
    LeafScores of(Node leaf) {
        ScoringRule rule = leaf.leaf().orElseThrow().rule();
        if (rule instanceof ScoringRule.Proportion proportion) {
            return measured(leaf, (share, off, of) -> counted(proportion.ratio(), share, off, of));
        } else if (rule instanceof ScoringRule.FloorProportion floor) {
            return measured(leaf, (share, off, of) -> counted(floor.ratio(), share, off, of));
        } else if (rule instanceof ScoringRule.TargetCapped target) {
            Rational part = target.target().dividedBy(Rational.HUNDRED);
            return measured(leaf, (share, off, of) -> share.equals(Rational.ONE) ? above(target.ratio(), part, of)
                    : counted(target.ratio(), share.times(part), off.times(part), of));
        } else if (rule instanceof ScoringRule.Complement complement) {
            return measured(leaf, (share, off, of) -> complement(complement.ratios(), share, off, of));
        } else if (rule instanceof ScoringRule.SurveyAnswers answers) {
            return measured(leaf, (share, off, of) -> answers(answers.grades(), answers.whenZero(), share, of));
        } else if (rule instanceof ScoringRule.SurveyIndex) {
            return measured(leaf, (share, off, of) -> Optional.of(Values.number("index", percent(share))));
        } else if (rule instanceof ScoringRule.CentralValue central) {
            return measured(leaf, (share, off, of) -> Optional.of(
                    Values.number("value", central.percent() ? percent(share) : share.times(leaf.max()))));
        } else if (rule instanceof ScoringRule.RelativeToBest) {
            // Whatever others have, a unit has full marks if all have the same.
            return SteppedScores.fullOnly(leaf, List.of(Values.number("value", Rational.of(SHARED_BEST))));
        } else if (rule instanceof ScoringRule.CrossCriterion cross) {
            return SteppedScores.fullOnly(leaf, List.of(Values.share(cross.ratio(), 24, 24), Values.share(cross.ratio(), 30, 30),
                    Values.share(cross.ratio(), 45, 45)));
        }
        return SteppedScores.of(leaf, candidates.of(rule), engine);
    }

    private LeafScores measured(Node leaf, MeasuredScores.Figures figures) {
        return new MeasuredScores(leaf, figures, engine);
    }

    private static Optional<Inputs> counted(Ratio ratio, Rational share, Rational tolerance, int of) {
        Rational exact = share.times(Rational.of(of));
        long numerator = whole(exact);
        boolean near = exact.minus(Rational.of(numerator)).abs().compareTo(tolerance.times(Rational.of(of))) <= 0;
        return near ? Optional.of(Values.share(ratio, numerator, of)) : Optional.empty();
    }

    /** Halfway between the target and everything. */
    private static Optional<Inputs> above(Ratio ratio, Rational target, int of) {
        Rational share = Rational.ONE.plus(target).dividedBy(Rational.of(2));
        return Optional.of(Values.share(ratio, share.times(Rational.of(of)).toDecimal(0, RoundingMode.CEILING).longValueExact(), of));
    }

    /** All that is missing is counted in the first share; the others have nothing to complain of. */
    private static Optional<Inputs> complement(List<Ratio> ratios, Rational share, Rational tolerance, int of) {
        return counted(ratios.get(0), Rational.ONE.minus(share), tolerance, of).map(missing -> {
            Map<String, InputValue> values = new HashMap<>(missing.values());
            ratios.stream().skip(1).forEach(ratio -> values.putAll(Values.share(ratio, 0, of).values()));
            return Inputs.of(values);
        });
    }

    /** Most answers in the best grade, the rest in the grade that can bring the mean down to the share wanted. */
    private static Optional<Inputs> answers(List<Option> grades, ZeroDenominator whenZero, Rational share, int of) {
        Rational percent = share.times(Rational.HUNDRED);
        if (share.isZero() && whenZero == ZeroDenominator.ZERO) {
            // Nobody was asked: that is what a unit without figures has to show.
            return Optional.of(Inputs.of(grades.stream().collect(Collectors.toMap(Option::id, grade -> Values.number(0)))));
        }
        Option best = grades.stream().max(Comparator.comparing(Option::value)).orElseThrow();
        Optional<Option> lower = grades.stream().filter(g -> g.value().compareTo(best.value()) < 0)
                .filter(g -> g.value().compareTo(percent) <= 0).max(Comparator.comparing(Option::value));
        if (lower.isEmpty()) {
            return Optional.empty();
        }
        long inLower = whole(best.value().minus(percent).times(Rational.of(of)).dividedBy(best.value().minus(lower.get().value())));
        Map<String, InputValue> values = new HashMap<>();
        grades.forEach(grade -> values.put(grade.id(), Values.number(0)));
        values.put(best.id(), Values.number(of - inLower));
        values.put(lower.get().id(), Values.number(inLower));
        return Optional.of(Inputs.of(values));
    }

    private static Rational percent(Rational share) {
        return share.times(Rational.HUNDRED).rounded(PERCENT_PLACES, RoundingMode.HALF_UP);
    }

    private static long whole(Rational number) {
        return number.toDecimal(0, RoundingMode.HALF_UP).longValueExact();
    }
}
