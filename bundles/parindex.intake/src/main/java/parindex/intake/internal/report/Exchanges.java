package parindex.intake.internal.report;

import java.util.List;
import parindex.values.number.Rational;

/** Finds two units whose totals, or whose rows in one component, were exchanged: the sums of both are then wrong by as much. */
record Exchanges(GroupTables tables, Agreement agreement) {

    /**
     * Puts right what was exchanged.
     *
     * @param wrong units whose sum is not their total; those that were exchanged are taken out
     */
    void settle(List<UnitScores> wrong) {
        for (int i = 0; i < wrong.size(); i++) {
            for (int j = i + 1; j < wrong.size(); j++) {
                UnitScores a = wrong.get(i);
                UnitScores b = wrong.get(j);
                if (a.total == null && b.total == null && a.best().orElseThrow().places() == b.best().orElseThrow().places()
                        && !totals(a, b)) {
                    rows(a, b);
                }
            }
        }
        wrong.removeIf(u -> u.total != null);
    }

    private boolean totals(UnitScores a, UnitScores b) {
        Rational ofA = a.best().orElseThrow().value();
        Rational ofB = b.best().orElseThrow().value();
        if (!agreement.agree(ofA, b.sum(), a) || !agreement.agree(ofB, a.sum(), b)) {
            return false;
        }
        a.total = agreement.exact() ? a.sum() : ofB;
        b.total = agreement.exact() ? b.sum() : ofA;
        return true;
    }

    private void rows(UnitScores a, UnitScores b) {
        List<ReadTable> fits = tables.components().stream().filter(t -> explains(t, a, b)).toList();
        if (fits.size() == 1) {
            String component = fits.get(0).component();
            Rational ofA = a.components.get(component);
            a.components.put(component, b.components.get(component));
            b.components.put(component, ofA);
            a.total = a.best().orElseThrow().value();
            b.total = b.best().orElseThrow().value();
        }
    }

    /** Whether both sums are right with the scores of the other unit in this component. */
    private boolean explains(ReadTable table, UnitScores a, UnitScores b) {
        Rational more = b.components.get(table.component()).minus(a.components.get(table.component()));
        return !more.isZero() && Precision.within(more, a.difference(), agreement.tolerance(a))
                && Precision.within(Rational.ZERO.minus(more), b.difference(), agreement.tolerance(b));
    }
}
