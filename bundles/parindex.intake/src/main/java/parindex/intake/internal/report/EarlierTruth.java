package parindex.intake.internal.report;

import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import parindex.intake.printed.PrintedFigure;
import parindex.values.number.Rational;

/**
 * The totals of the earlier year. A report prints each only once, with the change beside it; where the two do not fit, the printed mean
 * of the
 * group tells which of them is wrong.
 */
final class EarlierTruth {

    private EarlierTruth() {
    }

    /** @param totals what is right of the later year */
    static Map<String, Rational> totals(ReadComparison comparison, Map<String, Rational> totals) {
        int places = Math.max(Precision.places(comparison.rows(), Role.EARLIER), Precision.places(comparison.rows(), Role.CURRENT));
        Map<String, Rational> right = new HashMap<>();
        for (ReadTable.Line line : comparison.rows()) {
            line.figure(Role.EARLIER).map(PrintedFigure::value).ifPresent(v -> right.put(line.code(), v));
        }
        for (ReadTable.Line line : comparison.rows()) {
            Optional<Rational> other = other(line, totals.get(line.code()), places);
            if (other.isPresent() && (!right.containsKey(line.code()) || meanSpeaksFor(line, other.get(), right, comparison, places))) {
                right.put(line.code(), other.get());
            }
        }
        return right;
    }

    /** What the earlier total would have to be for the change beside it, if it is not that. */
    private static Optional<Rational> other(ReadTable.Line line, Rational total, int places) {
        Optional<Rational> change = line.figure(Role.CHANGE).map(PrintedFigure::value);
        Optional<Rational> earlier = line.figure(Role.EARLIER).map(PrintedFigure::value);
        if (change.isEmpty() || total == null) {
            return Optional.empty();
        }
        Rational other = total.rounded(places, RoundingMode.HALF_UP).minus(change.get());
        boolean fits = earlier.isPresent() && Precision.within(earlier.get(), other, Precision.unit(places));
        return fits ? Optional.empty() : Optional.of(other);
    }

    /** Whether the printed mean of the group is right with the other total, and wrong with the printed one. */
    private static boolean meanSpeaksFor(ReadTable.Line line, Rational other, Map<String, Rational> right, ReadComparison comparison,
            int places) {
        List<String> codes = comparison.rows().stream().filter(r -> r.group().equals(line.group())).map(ReadTable.Line::code).toList();
        List<Rational> values = codes.stream().map(right::get).filter(Objects::nonNull).toList();
        Optional<Rational> printed = comparison.means().stream().filter(m -> m.group().equals(line.group()))
                .flatMap(m -> m.figure(Role.EARLIER).stream()).map(PrintedFigure::value).findFirst();
        if (printed.isEmpty()) {
            return false;
        }
        Rational of = right.get(line.code());
        Rational without = Precision.sum(Stream.concat(values.stream(), Stream.of(of.negate())).toList());
        Rational count = Rational.of(values.size());
        return Precision.agrees(printed.get(), without.plus(other).dividedBy(count), places, Rational.ZERO)
                && !Precision.within(printed.get(), without.plus(of).dividedBy(count), Precision.half(places));
    }
}
