package parindex.intake.internal.report;

import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parindex.intake.internal.report.UnitScores.PrintedTotal;
import parindex.values.number.Rational;

/** Finds the one figure of a unit that is wrong, where the total and the scores of the components disagree. */
record WrongFigures(GroupTables tables, Agreement agreement) {

    /** A score that cannot be read, or is missing, is what the total lacks. */
    void fillGap(UnitScores unit) {
        List<ReadTable> missing = tables.components().stream().filter(t -> !unit.components.containsKey(t.component())).toList();
        if (missing.size() == 1 && unit.best().isPresent()) {
            Rational gap = unit.difference();
            if (gap.signum() >= 0 && isPossible(missing.get(0), gap)) {
                unit.components.put(missing.get(0).component(), gap);
            }
        }
    }

    private boolean isPossible(ReadTable table, Rational score) {
        return tables.maximum(table).map(m -> score.compareTo(m) <= 0).orElse(true);
    }

    /** Whether the other printed totals are the sum, so that the first one is wrong. The unit then has its right total. */
    boolean isTotal(UnitScores unit) {
        List<PrintedTotal> others = unit.printed.subList(1, unit.printed.size());
        Rational sum = unit.sum();
        if (others.isEmpty() || !others.stream().allMatch(p -> p.agrees(sum, agreement.tolerance(unit)))
                || !tables.components().stream().allMatch(t -> agreement.percentAgrees(unit, t, unit.components.get(t.component())))) {
            return false;
        }
        unit.total = agreement.exact() ? sum : others.get(0).value();
        return true;
    }

    /**
     * Whether one score explains the difference: the one that its percentage contradicts, else the only one that it fits. The unit then has
     * its right score.
     */
    boolean isScore(UnitScores unit) {
        List<ReadTable> contradicted = tables.components().stream()
                .filter(t -> !agreement.percentAgrees(unit, t, unit.components.get(t.component()))).toList();
        Map<String, Rational> fits = new LinkedHashMap<>();
        for (ReadTable table : contradicted.isEmpty() ? tables.components() : contradicted) {
            Rational other = unit.components.get(table.component()).plus(unit.difference());
            Rational score = agreement.exact() ? other : other.rounded(tables.scorePlaces(table), RoundingMode.HALF_UP);
            if (score.signum() >= 0 && isPossible(table, score) && agreement.percentAgrees(unit, table, score)) {
                fits.put(table.component(), score);
            }
        }
        if (fits.size() != 1) {
            return false;
        }
        unit.components.putAll(fits);
        unit.total = unit.best().orElseThrow().value();
        return true;
    }
}
