package parindex.intake.internal.report;

import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import parindex.values.number.Rational;

/** The largest score of a component: what its heading says, unless the scores and percentages of nearly all rows say something else. */
final class Maxima {

    /** Maxima of components are whole numbers, halves or quarters. */
    private static final Rational STEP = Rational.of(1, 4);
    private static final int FEW = 3;

    private Maxima() {
    }

    /** The largest score; empty if neither the heading nor the rows tell it. */
    static Optional<Rational> of(ReadTable table) {
        if (table.isTotal()) {
            return Optional.of(Rational.HUNDRED);
        }
        Optional<Rational> ofRows = ofRows(table);
        return ofRows.isPresent() ? ofRows : table.maximum();
    }

    /** What the rows say, if they say anything at all and nearly with one voice. */
    private static Optional<Rational> ofRows(ReadTable table) {
        Map<Rational, Integer> votes = new HashMap<>();
        int rows = 0;
        for (ReadTable.Line line : table.rows()) {
            Optional<Rational> score = line.figure(Role.SCORE).map(f -> f.value()).filter(s -> s.signum() > 0);
            Optional<Rational> percent = line.figure(Role.PERCENT).map(f -> f.value()).filter(p -> p.signum() > 0);
            if (score.isPresent() && percent.isPresent()) {
                rows++;
                Rational steps = score.get().times(Rational.HUNDRED).dividedBy(percent.get()).dividedBy(STEP);
                votes.merge(steps.rounded(0, RoundingMode.HALF_UP).times(STEP), 1, Integer::sum);
            }
        }
        int all = rows;
        return votes.entrySet().stream().max(Map.Entry.comparingByValue()).filter(e -> all >= FEW && e.getValue() * FEW > all * 2)
                .map(Map.Entry::getKey);
    }
}
