package parindex.intake.internal.report;

import java.util.List;
import java.util.Optional;
import parindex.values.number.Rational;

/**
 * When figures of a unit agree: they need not be equal where a report hides digits.
 *
 * @param tables the rankings of the group
 * @param exact  whether the report hides no digits
 */
record Agreement(GroupTables tables, boolean exact) {

    private static final Rational TENTH = Rational.of(1, 10);
    /** With less than this something did not apply; a sum of maxima that is nearly the whole is one of rounded percentages. */
    private static final Rational REDUCED = Rational.of(99);

    /** How far a score may be from the exact one: nothing, where the sums show that no digits are hidden. */
    Rational hidden(ReadTable table) {
        return exact ? Rational.ZERO : Precision.half(tables.scorePlaces(table));
    }

    /** How far the printed total of a unit may be from the sum of its printed scores. */
    Rational tolerance(UnitScores unit) {
        return exact ? Rational.ZERO : hiddenInSum().plus(Precision.half(unit.best().orElseThrow().places()));
    }

    private Rational hiddenInSum() {
        return Precision.sum(tables.components().stream().map(this::hidden).toList());
    }

    /** Whether a sum is the printed total of a unit. */
    boolean agree(Rational total, Rational sum, UnitScores unit) {
        return exact ? total.equals(sum) || unit.best().orElseThrow().agrees(sum, Rational.ZERO)
                : Precision.within(total, sum, tolerance(unit));
    }

    /** Whether a score of a component fits the percentage that is printed beside it; where none is, every score does. */
    boolean percentAgrees(UnitScores unit, ReadTable table, Rational score) {
        Optional<Rational> printed = GroupTables.percent(unit, table);
        Optional<Rational> maximum = tables.maximum(table).filter(m -> m.signum() > 0);
        if (printed.isEmpty() || maximum.isEmpty()) {
            return true;
        }
        Rational factor = Rational.HUNDRED.dividedBy(maximum.get());
        return Precision.agrees(printed.get(), score.times(factor), tables.percentPlaces(table), hidden(table).times(factor));
    }

    /**
     * Whether something did not apply to the unit: its score is the sum, its index is more, and the maxima that its percentages show add
     * up to just as much less.
     */
    boolean isReduced(UnitScores unit) {
        List<ReadTable> components = tables.components();
        if (unit.printed.size() < 2 || components.isEmpty() || unit.components.isEmpty()
                || !unit.printed.get(1).agrees(unit.sum(), hiddenInSum())) {
            return false;
        }
        Rational applicable = Precision.sum(components.stream().map(table -> applicable(unit, table)).toList());
        Rational index = unit.best().orElseThrow().value();
        return applicable.signum() > 0 && applicable.compareTo(REDUCED) < 0
                && Precision.within(index, unit.sum().times(Rational.HUNDRED).dividedBy(applicable), TENTH)
                && !Precision.within(index, unit.sum(), TENTH);
    }

    /** The maximum that the percentage of a component shows, else the usual one. */
    private Rational applicable(UnitScores unit, ReadTable table) {
        Rational score = unit.components.getOrDefault(table.component(), Rational.ZERO);
        return GroupTables.percent(unit, table).filter(p -> p.signum() > 0).map(p -> score.times(Rational.HUNDRED).dividedBy(p))
                .or(() -> tables.maximum(table).filter(m -> unit.components.containsKey(table.component()))).orElse(Rational.ZERO);
    }
}
