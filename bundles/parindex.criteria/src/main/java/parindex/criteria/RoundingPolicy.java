package parindex.criteria;

import java.math.RoundingMode;
import java.util.OptionalInt;

/**
 * How figures are rounded. Totals and indices are rounded for display only; class and rank use exact values unless the
 * ranking policy says otherwise.
 *
 * @param scorePlaces decimals of a displayed score
 * @param indexPlaces decimals of a displayed index of the whole set
 * @param percentPlaces decimals of a displayed component percentage, mean and difference
 * @param leafPlaces  decimals to which a score derived by a rule is rounded, if the set orders it; the only rounding
 *                    that enters the arithmetic
 * @param mode        how to round; half-up unless the set says otherwise
 */
public record RoundingPolicy(int scorePlaces, int indexPlaces, int percentPlaces, OptionalInt leafPlaces, RoundingMode mode) {

    public static final RoundingPolicy DEFAULT = new RoundingPolicy(2, 3, 2, OptionalInt.empty(), RoundingMode.HALF_UP);
}
