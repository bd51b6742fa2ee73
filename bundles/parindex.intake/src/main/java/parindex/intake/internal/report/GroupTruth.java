package parindex.intake.internal.report;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.intake.internal.report.UnitScores.PrintedTotal;
import parindex.values.number.Rational;

/**
 * The scores of one group of units as far as a report by itself tells them. The same figure is printed several times: a score also as a
 * percentage, the sum of the components also as total, index and in the comparison of years. Where two of them disagree, the others decide;
 * two rows that were exchanged are seen from the sums of both. For use by one thread.
 */
final class GroupTruth {

    /** So many units with wrong sums are a report of which nothing can be said row by row. */
    private static final int MOST_OPEN = 400;

    private final List<ReadTable> components;
    private final Map<String, Rational> maxima = new HashMap<>();
    private final Map<String, Integer> scorePlaces = new HashMap<>();
    private final Map<String, Integer> percentPlaces = new HashMap<>();
    private final Map<String, UnitScores> units = new LinkedHashMap<>();
    private boolean exact;

    /**
     * @param tables     the rankings of the group
     * @param comparison the later year of the comparison by unit
     */
    GroupTruth(List<ReadTable> tables, Map<String, PrintedTotal> comparison) {
        Map<String, ReadTable> first = new LinkedHashMap<>();
        tables.forEach(t -> first.putIfAbsent(t.component(), t));
        components = first.values().stream().filter(t -> !t.isTotal()).toList();
        for (ReadTable table : first.values()) {
            Maxima.of(table).ifPresent(m -> maxima.put(table.component(), m));
            scorePlaces.put(table.component(), Precision.places(table.rows(), Role.SCORE));
            percentPlaces.put(table.component(), Precision.places(table.rows(), Role.PERCENT));
        }
        Optional<ReadTable> total = Optional.ofNullable(first.get(ReadTable.TOTAL));
        first.values().stream().flatMap(t -> t.rows().stream()).map(ReadTable.Line::code).distinct()
                .forEach(code -> units.put(code, unit(code, total, Optional.ofNullable(comparison.get(code)))));
        comparison.forEach((code, printed) -> units.computeIfAbsent(code, c -> new UnitScores(c, List.of(printed))));
    }

    private UnitScores unit(String code, Optional<ReadTable> table, Optional<PrintedTotal> compared) {
        List<PrintedTotal> printed = new ArrayList<>();
        table.ifPresent(t -> t.row(code).ifPresent(row -> {
            row.figure(Role.PERCENT).ifPresent(f -> printed.add(new PrintedTotal(f.value(), percentPlaces.get(t.component()))));
            row.figure(Role.SCORE).ifPresent(f -> printed.add(new PrintedTotal(f.value(), scorePlaces.get(t.component()))));
        }));
        compared.ifPresent(printed::add);
        UnitScores unit = new UnitScores(code, printed);
        components.forEach(t -> t.row(code).flatMap(r -> r.figure(Role.SCORE))
                .ifPresent(f -> unit.components.put(t.component(), f.value())));
        return unit;
    }

    /** Units whose sum is the printed total, and units that have both. */
    int[] sums() {
        List<UnitScores> both = units.values().stream().filter(this::hasSum).toList();
        return new int[] {(int) both.stream().filter(u -> u.difference().isZero()).count(), both.size()};
    }

    private boolean hasSum(UnitScores unit) {
        return !components.isEmpty() && unit.components.size() == components.size() && unit.best().isPresent();
    }

    /** How far a score may be from the exact one: nothing, where the sums show that no digits are hidden. */
    Rational hidden(ReadTable table) {
        return exact ? Rational.ZERO : Precision.half(scorePlaces.get(table.component()));
    }

    Optional<Rational> maximum(ReadTable table) {
        return Optional.ofNullable(maxima.get(table.component()));
    }

    Map<String, UnitScores> units() {
        return units;
    }

    List<ReadTable> components() {
        return components;
    }

    /**
     * Finds out what is right.
     *
     * @param noDigitsHidden whether sums of printed scores are the printed totals, in the whole report
     */
    void settle(boolean noDigitsHidden) {
        exact = noDigitsHidden;
        List<UnitScores> wrong = new ArrayList<>();
        for (UnitScores unit : units.values()) {
            unit.reduced = isReduced(unit);
            if (unit.reduced) {
                unit.total = unit.printed.get(1).value();
                continue;
            }
            fillGap(unit);
            if (!hasSum(unit)) {
                unit.total = mostSaid(unit);
            } else if (agree(unit.best().get().value(), unit.sum(), unit)) {
                unit.total = exact ? unit.sum() : unit.best().get().value();
            } else {
                wrong.add(unit);
            }
        }
        if (wrong.size() <= MOST_OPEN) {
            wrong.removeIf(this::wrongTotal);
            exchanged(wrong);
            wrong.removeIf(this::wrongScore);
        }
        wrong.forEach(unit -> {
            unit.open = true;
            unit.total = unit.best().get().value();
        });
    }

    /**
     * Whether something did not apply to the unit: its score is the sum, its index is more, and the maxima that its percentages show add
     * up to just as much less.
     */
    private boolean isReduced(UnitScores unit) {
        if (unit.printed.size() < 2 || components.isEmpty() || unit.components.isEmpty()
                || !unit.printed.get(1).agrees(unit.sum(), Precision.sum(components.stream().map(this::hidden).toList()))) {
            return false;
        }
        Rational applicable = Rational.ZERO;
        for (ReadTable table : components) {
            Rational score = unit.components.getOrDefault(table.component(), Rational.ZERO);
            Optional<Rational> percent = table.row(unit.code).flatMap(r -> r.figure(Role.PERCENT)).map(f -> f.value())
                    .filter(p -> p.signum() > 0);
            applicable = applicable.plus(percent.map(p -> score.times(Rational.HUNDRED).dividedBy(p))
                    .or(() -> maximum(table).filter(m -> unit.components.containsKey(table.component()))).orElse(Rational.ZERO));
        }
        Rational index = unit.best().orElseThrow().value();
        return applicable.signum() > 0 && applicable.compareTo(Rational.of(99)) < 0
                && Precision.within(index, unit.sum().times(Rational.HUNDRED).dividedBy(applicable), Rational.of(1, 10))
                && !Precision.within(index, unit.sum(), Rational.of(1, 10));
    }

    /** A score that cannot be read, or is missing, is what the total lacks. */
    private void fillGap(UnitScores unit) {
        List<ReadTable> missing = components.stream().filter(t -> !unit.components.containsKey(t.component())).toList();
        if (missing.size() == 1 && unit.best().isPresent()) {
            Rational gap = unit.difference();
            if (gap.signum() >= 0 && maximum(missing.get(0)).map(m -> gap.compareTo(m) <= 0).orElse(true)) {
                unit.components.put(missing.get(0).component(), gap);
            }
        }
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

    private boolean agree(Rational total, Rational sum, UnitScores unit) {
        return exact ? total.equals(sum) || unit.best().get().agrees(sum, Rational.ZERO) : Precision.within(total, sum, tolerance(unit));
    }

    private Rational tolerance(UnitScores unit) {
        return Precision.sum(components.stream().map(this::hidden).toList()).plus(Precision.half(unit.best().orElseThrow().places()));
    }

    /** The other printed totals are the sum, so the first one is wrong. */
    private boolean wrongTotal(UnitScores unit) {
        List<PrintedTotal> others = unit.printed.subList(1, unit.printed.size());
        Rational sum = unit.sum();
        if (others.isEmpty() || !others.stream().allMatch(p -> p.agrees(sum, exact ? Rational.ZERO : tolerance(unit)))
                || !components.stream().allMatch(t -> percentAgrees(unit, t, unit.components.get(t.component())))) {
            return false;
        }
        unit.total = exact ? sum : others.get(0).value();
        return true;
    }

    /** Two units whose totals were exchanged, or whose rows were exchanged in one component. */
    private void exchanged(List<UnitScores> wrong) {
        for (int i = 0; i < wrong.size(); i++) {
            for (int j = i + 1; j < wrong.size(); j++) {
                UnitScores a = wrong.get(i);
                UnitScores b = wrong.get(j);
                if (a.total == null && b.total == null && a.best().get().places() == b.best().get().places()
                        && !exchangedTotals(a, b)) {
                    exchangedRows(a, b);
                }
            }
        }
        wrong.removeIf(u -> u.total != null);
    }

    private boolean exchangedTotals(UnitScores a, UnitScores b) {
        if (!agree(a.best().get().value(), b.sum(), a) || !agree(b.best().get().value(), a.sum(), b)) {
            return false;
        }
        a.total = exact ? a.sum() : b.best().get().value();
        b.total = exact ? b.sum() : a.best().get().value();
        return true;
    }

    private void exchangedRows(UnitScores a, UnitScores b) {
        List<ReadTable> fits = components.stream().filter(t -> {
            Rational more = b.components.get(t.component()).minus(a.components.get(t.component()));
            return !more.isZero() && Precision.within(more, a.difference(), exact ? Rational.ZERO : tolerance(a))
                    && Precision.within(Rational.ZERO.minus(more), b.difference(), exact ? Rational.ZERO : tolerance(b));
        }).toList();
        if (fits.size() == 1) {
            String table = fits.get(0).component();
            Rational of = a.components.get(table);
            a.components.put(table, b.components.get(table));
            b.components.put(table, of);
            a.total = a.best().get().value();
            b.total = b.best().get().value();
        }
    }

    /** One score explains the difference: the one that its percentage contradicts, else the only one that it fits. */
    private boolean wrongScore(UnitScores unit) {
        List<ReadTable> contradicted = components.stream().filter(t -> !percentAgrees(unit, t, unit.components.get(t.component())))
                .toList();
        List<ReadTable> candidates = contradicted.isEmpty() ? components : contradicted;
        Map<String, Rational> fits = new LinkedHashMap<>();
        for (ReadTable table : candidates) {
            Rational other = unit.components.get(table.component()).plus(unit.difference());
            Rational rounded = exact ? other : other.rounded(scorePlaces.get(table.component()), RoundingMode.HALF_UP);
            if (rounded.signum() >= 0 && maximum(table).map(m -> rounded.compareTo(m) <= 0).orElse(true)
                    && percentAgrees(unit, table, rounded)) {
                fits.put(table.component(), rounded);
            }
        }
        if (fits.size() != 1) {
            return false;
        }
        unit.components.putAll(fits);
        unit.total = unit.best().get().value();
        return true;
    }

    private boolean percentAgrees(UnitScores unit, ReadTable table, Rational score) {
        Optional<Rational> printed = table.row(unit.code).flatMap(r -> r.figure(Role.PERCENT)).map(f -> f.value());
        Optional<Rational> maximum = maximum(table).filter(m -> m.signum() > 0);
        if (printed.isEmpty() || maximum.isEmpty()) {
            return true;
        }
        Rational factor = Rational.HUNDRED.dividedBy(maximum.get());
        return Precision.agrees(printed.get(), score.times(factor), percentPlaces.get(table.component()),
                exact ? Rational.ZERO : hidden(table).times(factor));
    }
}
