package parindex.criteria.rule;

import java.util.Optional;
import parindex.values.number.Rational;

/**
 * One step of a step function over a percentage.
 *
 * @param low           lower bound in percent; empty means no bound
 * @param lowInclusive  whether the lower bound belongs to the band
 * @param high          upper bound in percent; empty means no bound
 * @param highInclusive whether the upper bound belongs to the band
 * @param score         points in this band
 */
public record Band(Optional<Rational> low, boolean lowInclusive, Optional<Rational> high, boolean highInclusive, Rational score) {

    public boolean contains(Rational percent) {
        int fromLow = low.map(percent::compareTo).orElse(1);
        int fromHigh = high.map(percent::compareTo).orElse(-1);
        return (fromLow > 0 || fromLow == 0 && lowInclusive) && (fromHigh < 0 || fromHigh == 0 && highInclusive);
    }
}
