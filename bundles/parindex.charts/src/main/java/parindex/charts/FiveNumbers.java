package parindex.charts;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import parindex.values.number.Rational;

/**
 * How values spread, exactly. Quartiles lie between the two nearest values in proportion, as the function QUARTILE.INC of spreadsheet
 * programs has it.
 *
 * @param least    the least value
 * @param lower    the lower quartile
 * @param median   the median
 * @param upper    the upper quartile
 * @param greatest the greatest value
 * @param mean     the plain mean
 */
public record FiveNumbers(Rational least, Rational lower, Rational median, Rational upper, Rational greatest, Rational mean) {

    /** @return empty for no values */
    public static Optional<FiveNumbers> of(Collection<Rational> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        List<Rational> sorted = values.stream().sorted().toList();
        Rational mean = sorted.stream().reduce(Rational.ZERO, Rational::plus).dividedBy(Rational.of(sorted.size()));
        return Optional.of(new FiveNumbers(sorted.get(0), quartile(sorted, 1), quartile(sorted, 2), quartile(sorted, 3),
                sorted.get(sorted.size() - 1), mean));
    }

    private static Rational quartile(List<Rational> sorted, int quarter) {
        BigInteger[] place = BigInteger.valueOf((long) (sorted.size() - 1) * quarter).divideAndRemainder(BigInteger.valueOf(4));
        Rational below = sorted.get(place[0].intValue());
        Rational above = sorted.get(Math.min(place[0].intValue() + 1, sorted.size() - 1));
        return below.plus(above.minus(below).times(Rational.of(place[1].longValue(), 4)));
    }
}
