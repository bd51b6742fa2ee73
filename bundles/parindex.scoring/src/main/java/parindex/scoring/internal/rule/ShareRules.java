package parindex.scoring.internal.rule;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import parindex.criteria.rule.Band;
import parindex.criteria.rule.Ratio;
import parindex.criteria.rule.ScoringRule;
import parindex.criteria.rule.ZeroDenominator;
import parindex.scoring.Derivation;
import parindex.scoring.Inputs;
import parindex.scoring.internal.Texts;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/**
 * Rules over a measured share: T3 bands, T4 proportion, T5 target, T6 floor, T7 complement. A numerator above its denominator
 * counts as 100 %: a plan can be overfulfilled, a maximum cannot.
 */
final class ShareRules {

    private static final int SHOWN_PLACES = 3;

    private ShareRules() {
    }

    /** A measured share, from 0 to 1, and how to say it. */
    record Share(Rational value, Message step) {

        Rational percent() {
            return RuleMath.percent(value);
        }
    }

    static Derivation step(ScoringRule.StepPercent rule, Rational max, Inputs inputs) {
        return measured(rule.ratio(), max, inputs, share -> {
            Optional<Band> band = rule.bands().stream().filter(b -> b.contains(share.percent())).findFirst();
            return band.map(b -> Outcomes.scored(b.score(), share.value(),
                    List.of(share.step(), Texts.message("trace.band", bounds(b)))))
                    .orElseGet(() -> Outcomes.failed("failed.band", shown(share.percent())));
        });
    }

    static Derivation proportion(ScoringRule.Proportion rule, Rational max, Inputs inputs) {
        return measured(rule.ratio(), max, inputs, share -> times(share, max));
    }

    static Derivation target(ScoringRule.TargetCapped rule, Rational max, Inputs inputs) {
        return measured(rule.ratio(), max, inputs, share -> share.percent().compareTo(rule.target()) >= 0
                ? Outcomes.scored(max, share.value(), List.of(share.step(), Texts.message("trace.target.reached", rule.target())))
                : Outcomes.scored(share.percent().times(max).dividedBy(rule.target()), share.value(),
                        List.of(share.step(), Texts.message("trace.target.below", rule.target(), Texts.points(max)))));
    }

    static Derivation floor(ScoringRule.FloorProportion rule, Rational max, Inputs inputs) {
        return measured(rule.ratio(), max, inputs, share -> share.percent().compareTo(rule.floor()) >= 0 ? times(share, max)
                : Outcomes.scored(Rational.ZERO, share.value(), List.of(share.step(),
                        Texts.message("trace.floor.below", rule.floor()))));
    }

    /**
     * With several shares, a denominator of zero takes the place of its share: FULL as nothing to take off, ZERO as everything.
     */
    static Derivation complement(ScoringRule.Complement rule, Rational max, Inputs inputs) {
        Rational sum = Rational.ZERO;
        List<Message> steps = new ArrayList<>();
        for (Ratio ratio : rule.ratios()) {
            boolean nothing = inputs.number(ratio.denominatorInput()).filter(Rational::isZero).isPresent()
                    && inputs.number(ratio.numeratorInput()).filter(Rational::isZero).isPresent();
            if (nothing && (ratio.whenZero() == ZeroDenominator.FULL || ratio.whenZero() == ZeroDenominator.ZERO)) {
                Rational share = ratio.whenZero() == ZeroDenominator.FULL ? Rational.ZERO : Rational.ONE;
                sum = sum.plus(share);
                steps.add(Texts.message("trace.zero.share", ratio.denominator(), RuleMath.percent(share)));
                continue;
            }
            Measured measured = measure(ratio, max, inputs);
            if (measured.share().isEmpty()) {
                return measured.ended().orElseThrow();
            }
            sum = sum.plus(measured.share().get().value());
            steps.add(measured.share().get().step());
        }
        Rational left = Rational.ONE.minus(sum).max(Rational.ZERO);
        steps.add(Texts.message("trace.complement", shown(RuleMath.percent(sum)), shown(RuleMath.percent(left))));
        steps.add(Texts.message("trace.times", Texts.points(max)));
        return Outcomes.scored(left.times(max), left, steps);
    }

    /** Measures the share and goes on with it, or ends with what is missing or zero. */
    static Derivation measured(Ratio ratio, Rational max, Inputs inputs, Function<Share, Derivation> next) {
        Measured measured = measure(ratio, max, inputs);
        return measured.share().map(next).orElseGet(() -> measured.ended().orElseThrow());
    }

    private static Derivation times(Share share, Rational max) {
        return Outcomes.scored(share.value().times(max), share.value(),
                List.of(share.step(), Texts.message("trace.times", Texts.points(max))));
    }

    /** Exactly one of both: a share, or the end of the derivation. */
    private record Measured(Optional<Share> share, Optional<Derivation> ended) {

        static Measured end(Derivation derivation) {
            return new Measured(Optional.empty(), Optional.of(derivation));
        }
    }

    private static Measured measure(Ratio ratio, Rational max, Inputs inputs) {
        Optional<Rational> numerator = inputs.number(ratio.numeratorInput());
        Optional<Rational> denominator = inputs.number(ratio.denominatorInput());
        if (numerator.isEmpty() || denominator.isEmpty()) {
            return Measured.end(Outcomes.missing(numerator.isEmpty() ? ratio.numerator() : ratio.denominator()));
        }
        if (denominator.get().isZero()) {
            return Measured.end(numerator.get().isZero() ? Outcomes.nothingMeasured(ratio.whenZero(), ratio.denominator(), max)
                    : Outcomes.failed("failed.noDenominator", ratio.numerator(), numerator.get(), ratio.denominator()));
        }
        Rational share = numerator.get().dividedBy(denominator.get());
        boolean above = share.compareTo(Rational.ONE) > 0;
        Message step = Texts.message(above ? "trace.ratio.above" : "trace.ratio", numerator.get(), denominator.get(),
                ratio.unit(), shown(RuleMath.percent(share)));
        return new Measured(Optional.of(new Share(share.min(Rational.ONE), step)), Optional.empty());
    }

    /**
     * A percentage as it is written in a trace. Three places, cut off rather than rounded where rounding would show a whole
     * number that was not reached: 89,9996 must not read as 90 next to a bound at 90.
     */
    static Rational shown(Rational percent) {
        Rational rounded = percent.rounded(SHOWN_PLACES, RoundingMode.HALF_UP);
        return RuleMath.isWhole(rounded) && !rounded.equals(percent) ? percent.rounded(SHOWN_PLACES, RoundingMode.DOWN) : rounded;
    }

    private static Message bounds(Band band) {
        if (band.low().isEmpty()) {
            return band.high().map(high -> Texts.message(band.highInclusive() ? "band.upTo" : "band.below", high))
                    .orElseGet(() -> Texts.message("band.any"));
        }
        Rational low = band.low().get();
        if (band.high().isEmpty()) {
            return Texts.message(band.lowInclusive() ? "band.from" : "band.above", low);
        }
        Rational high = band.high().get();
        if (low.equals(high)) {
            return Texts.message("band.exactly", low);
        }
        String ends = (band.lowInclusive() ? "closed" : "open") + (band.highInclusive() ? "Closed" : "Open");
        return Texts.message("band." + ends, low, high);
    }
}
