package parindex.intake.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.intake.internal.report.UnitScores.PrintedTotal;
import parindex.values.number.Rational;

/**
 * The scores of one group of units as far as a report by itself tells them. The same figure is printed several times: a score also as a
 * percentage, the sum of the components also as total, index and in the comparison of years. Where two of them disagree, the others decide;
 * two rows that were exchanged are seen from the sums of both. For use by one thread.
 *
 * <p>{@link GroupTables} is what is printed, {@link Agreement} says when figures agree, {@link WrongFigures} and {@link Exchanges} find
 * what explains a disagreement.
 */
final class GroupTruth {

    /** So many units with wrong sums are a report of which nothing can be said row by row. */
    private static final int MOST_OPEN = 400;

    private final GroupTables tables;
    private final Map<String, UnitScores> units;
    private Agreement agreement;

    /**
     * @param tables     the rankings of the group
     * @param comparison the later year of the comparison by unit
     */
    GroupTruth(List<ReadTable> tables, Map<String, PrintedTotal> comparison) {
        this.tables = new GroupTables(tables);
        units = this.tables.units(comparison);
        agreement = new Agreement(this.tables, false);
    }

    /** Units whose sum is the printed total, and units that have both. */
    int[] sums() {
        List<UnitScores> both = units.values().stream().filter(this::hasSum).toList();
        return new int[] {(int) both.stream().filter(u -> u.difference().isZero()).count(), both.size()};
    }

    private boolean hasSum(UnitScores unit) {
        return !components().isEmpty() && unit.components.size() == components().size() && unit.best().isPresent();
    }

    /** How far a score may be from the exact one. */
    Rational hidden(ReadTable table) {
        return agreement.hidden(table);
    }

    Optional<Rational> maximum(ReadTable table) {
        return tables.maximum(table);
    }

    Map<String, UnitScores> units() {
        return units;
    }

    List<ReadTable> components() {
        return tables.components();
    }

    /**
     * Finds out what is right.
     *
     * @param noDigitsHidden whether sums of printed scores are the printed totals, in the whole report
     */
    void settle(boolean noDigitsHidden) {
        agreement = new Agreement(tables, noDigitsHidden);
        WrongFigures figures = new WrongFigures(tables, agreement);
        List<UnitScores> wrong = new ArrayList<>();
        for (UnitScores unit : units.values()) {
            if (!isConsistent(unit, figures)) {
                wrong.add(unit);
            }
        }
        if (wrong.size() <= MOST_OPEN) {
            wrong.removeIf(figures::isTotal);
            new Exchanges(tables, agreement).settle(wrong);
            wrong.removeIf(figures::isScore);
        }
        wrong.forEach(unit -> {
            unit.open = true;
            unit.total = unit.best().orElseThrow().value();
        });
    }

    /** Whether the figures of a unit agree, or there are none that could disagree. The unit then has its total. */
    private boolean isConsistent(UnitScores unit, WrongFigures figures) {
        unit.reduced = agreement.isReduced(unit);
        if (unit.reduced) {
            unit.total = unit.printed.get(1).value();
            return true;
        }
        figures.fillGap(unit);
        if (!hasSum(unit)) {
            unit.total = mostSaid(unit);
            return true;
        }
        Rational printed = unit.best().orElseThrow().value();
        if (agreement.agree(printed, unit.sum(), unit)) {
            unit.total = agreement.exact() ? unit.sum() : printed;
            return true;
        }
        return false;
    }

    /** Without components: the total that most of the printed ones agree with. */
    private static Rational mostSaid(UnitScores unit) {
        Rational best = null;
        long most = -1;
        for (PrintedTotal candidate : unit.printed) {
            Rational hidden = Precision.half(candidate.places());
            long votes = unit.printed.stream().filter(p -> p.agrees(candidate.value(), hidden)).count();
            if (votes > most) {
                most = votes;
                best = candidate.value();
            }
        }
        return best;
    }
}
