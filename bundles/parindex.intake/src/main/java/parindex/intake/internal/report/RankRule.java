package parindex.intake.internal.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import parindex.values.number.Rational;

/** How a report numbers its rows. */
public enum RankRule {

    /** Equal scores share a rank, the next rank follows: 1, 1, 2. */
    DENSE,
    /** Equal scores share a rank, the next ranks are left out: 1, 1, 3. */
    COMPETITION,
    /** Every row has a rank of its own; equal scores in whatever order is printed. */
    ORDINAL;

    /**
     * A row.
     *
     * @param value   exact, or as printed
     * @param printed its rank as printed
     */
    public record Ranked(Rational value, OptionalInt printed) {
    }

    /**
     * The right ranks.
     *
     * @param hides whether equal values may differ in digits that are not printed: then the printed ranks tell which is better
     * @return as many as there are rows, in their order
     */
    public List<Integer> ranks(List<Ranked> rows, boolean hides) {
        Comparator<Ranked> best = Comparator.comparing(Ranked::value).reversed();
        Comparator<Ranked> order = hides || this == ORDINAL
                ? best.thenComparingInt(r -> r.printed().orElse(Integer.MAX_VALUE)) : best;
        List<Integer> sorted = IntStream.range(0, rows.size()).boxed().sorted(Comparator.comparing(rows::get, order)).toList();
        List<Integer> ranks = new ArrayList<>(java.util.Collections.nCopies(rows.size(), 0));
        int rank = 0;
        for (int i = 0; i < sorted.size(); i++) {
            boolean same = i > 0 && this != ORDINAL && order.compare(rows.get(sorted.get(i - 1)), rows.get(sorted.get(i))) == 0;
            rank = same ? rank : this == DENSE ? rank + 1 : i + 1;
            ranks.set(sorted.get(i), rank);
        }
        return ranks;
    }

    /** How many printed ranks are those of this rule. */
    public long agreement(List<Ranked> rows, boolean hides) {
        List<Integer> ranks = ranks(rows, hides);
        return IntStream.range(0, rows.size()).filter(i -> rows.get(i).printed().equals(OptionalInt.of(ranks.get(i)))).count();
    }
}
