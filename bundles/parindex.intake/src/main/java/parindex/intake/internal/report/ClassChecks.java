package parindex.intake.internal.report;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.intake.internal.report.ReadTable.Cell;
import parindex.intake.internal.report.ReadTable.Line;
import parindex.intake.internal.report.SentenceReader.ClassCount;
import parindex.intake.printed.ComputedReport;
import parindex.intake.printed.ComputedReport.KnownUnit;
import parindex.intake.printed.Finding;
import parindex.intake.printed.Finding.Kind;
import parindex.intake.printed.PrintedFigure;
import parindex.intake.report.DocumentPlace;
import parindex.intake.report.LocatedFinding;
import parindex.values.number.Rational;
import parindex.values.problem.Severity;
import parindex.values.text.Message;
import parindex.values.text.VietnameseText;

/**
 * Classes: that of each unit, how many units are in each, and their shares. Nothing is hidden in a count, so its share must be rounded as
 * rounding goes.
 */
final class ClassChecks {

    private final ReadReport read;
    private final ComputedReport right;
    private final List<LocatedFinding> found = new ArrayList<>();

    private ClassChecks(ReadReport read, ComputedReport right) {
        this.read = read;
        this.right = right;
    }

    static List<LocatedFinding> check(ReadReport read, ComputedReport right) {
        ClassChecks checks = new ClassChecks(read, right);
        for (String group : read.sizes().keySet()) {
            if (!group.equals(Vocabulary.ALL) && right.currentMean(group).isPresent()) {
                checks.group(group);
            }
        }
        read.sentences().counts().stream().filter(c -> right.currentMean(c.group()).isPresent()).forEach(checks::count);
        return checks.found;
    }

    private void group(String group) {
        List<ReadClasses> tables = read.classes().stream().filter(c -> c.group().equals(group)).toList();
        Thresholds bounds = new Thresholds();
        tables.forEach(t -> t.rows().forEach(row -> row.figure(Role.FROM).map(PrintedFigure::value)
                .ifPresent(f -> bounds.add(row.name(), f))));
        // The lowest class of a table has no bound of its own.
        tables.forEach(t -> t.rows().stream().filter(row -> !bounds.isEmpty() && !row.cells().containsKey(Role.FROM))
                .forEach(row -> bounds.add(row.name(), Rational.ZERO)));
        Thresholds known = bounds.isEmpty() ? read.sentences().thresholds() : bounds;
        if (known.isEmpty()) {
            return;
        }
        tables.forEach(t -> t.rows().forEach(row -> bound(t, row, known, group)));
        read.rankings().stream().filter(t -> t.isTotal() && t.group().equals(group))
                .forEach(t -> t.rows().forEach(row -> unit(t, row, known)));
        tables.forEach(t -> t.rows().forEach(row -> row(t, row, known, group)));
    }

    /** A bound that the printed classes of several units contradict is wrong itself, not the classes. */
    private void bound(ReadClasses table, Line row, Thresholds bounds, String group) {
        Optional<Rational> from = bounds.from(row.name());
        if (from.isEmpty() || from.get().isZero()) {
            return;
        }
        List<Line> units = read.rankings().stream().filter(t -> t.isTotal() && t.group().equals(group)).flatMap(t -> t.rows().stream())
                .toList();
        long contradicting = units.stream().filter(u -> contradicts(u, row.name(), from.get(), bounds)).count();
        if (contradicting > 1) {
            add(new Finding(Kind.WRONG_CLASS, Severity.ERROR, "", group, FormChecks.message("subject.class", row.name()),
                    row.cells().get(Role.FROM).text(), "", FormChecks.message("bound.wrong", from.get(), contradicting), List.of()),
                    row.place(Role.FROM), FormChecks.title(table.title()));
            bounds.remove(row.name());
        }
    }

    /** Whether a unit is said to be of the class and has less, or is said to be of a lower one and has more. */
    private boolean contradicts(Line unit, String name, Rational from, Thresholds bounds) {
        Rational total = right.currentTotals().get(unit.code());
        Cell printed = unit.cells().get(Role.CLASS);
        if (total == null || printed == null) {
            return false;
        }
        boolean same = VietnameseText.fold(printed.text()).equals(VietnameseText.fold(name));
        boolean lower = !same && bounds.from(printed.text()).map(f -> f.compareTo(from) < 0).orElse(false);
        return same && total.compareTo(from) < 0 || lower && total.compareTo(from) >= 0;
    }

    private void unit(ReadTable table, Line row, Thresholds bounds) {
        Cell printed = row.cells().get(Role.CLASS);
        Optional<Rational> total = right.table(table.id()).flatMap(t -> t.row(row.code())).map(r -> r.percent());
        if (printed == null || total.isEmpty() || !bounds.knows(printed.text())) {
            return;
        }
        Optional<String> is = bounds.of(total.get());
        if (is.isPresent() && !is.get().equals(VietnameseText.fold(printed.text()))) {
            String rightName = read.classes().stream().flatMap(c -> c.rows().stream()).map(Line::name)
                    .filter(n -> VietnameseText.fold(n).equals(is.get())).findFirst().orElse(is.get());
            add(new Finding(Kind.WRONG_CLASS, Severity.ERROR, table.id(), row.code(), FormChecks.message("subject", row.name()),
                    printed.text(),
                    rightName, FormChecks.message("class.wrong", printed.text(), rightName, total.get()), List.of()), printed.place(),
                    FormChecks.title(table.title()));
        }
    }

    private void row(ReadClasses table, Line row, Thresholds bounds, String group) {
        Cell count = row.cells().get(Role.COUNT);
        Message subject = FormChecks.message("subject.class", row.name());
        Message title = FormChecks.title(table.title());
        Optional<Long> exact = bounds.from(row.name()).map(from -> inside(group, from, bounds.above(from)))
                .or(() -> labelled(row.name(), group));
        Rational stated = count.figure().orElseThrow().value();
        exact.filter(n -> !Rational.of(n).equals(stated)).ifPresent(n -> add(new Finding(Kind.WRONG_COUNT, Severity.ERROR, "", group,
                subject, count.text(), Long.toString(n), FormChecks.message("count.wrong", stated, n), List.of()), count.place(), title));
        Cell share = row.cells().get(Role.SHARE);
        int total = read.sizes().getOrDefault(group, 0);
        if (share == null || share.figure().isEmpty() || total == 0) {
            return;
        }
        PrintedFigure printed = share.figure().get();
        Rational of = exact.map(Rational::of).orElse(stated);
        Rational expected = of.times(Rational.HUNDRED).dividedBy(Rational.of(total)).rounded(printed.places(), RoundingMode.HALF_UP);
        if (!expected.equals(printed.value())) {
            add(new Finding(Kind.WRONG_SHARE, Severity.ERROR, "", group, subject, share.text(), expected.toString(),
                    FormChecks.message("share.wrong", printed.value(), expected, of, total), List.of()), share.place(), title);
        }
    }

    /** Units with that class beside their total, where the report prints classes. */
    private Optional<Long> labelled(String name, String group) {
        List<Line> units = read.rankings().stream().filter(t -> t.isTotal() && t.group().equals(group)).flatMap(t -> t.rows().stream())
                .filter(u -> u.cells().containsKey(Role.CLASS)).toList();
        return units.isEmpty() ? Optional.empty() : Optional.of(units.stream()
                .filter(u -> VietnameseText.fold(u.cells().get(Role.CLASS).text()).equals(VietnameseText.fold(name))).count());
    }

    private long inside(String group, Rational from, Optional<Rational> below) {
        List<String> codes = right.units().stream().filter(u -> u.group().equals(group)).map(KnownUnit::code).toList();
        return right.currentTotals().entrySet().stream().filter(e -> codes.contains(e.getKey())).map(Map.Entry::getValue)
                .filter(t -> t.compareTo(from) >= 0 && below.map(b -> t.compareTo(b) < 0).orElse(true)).count();
    }

    private void count(ClassCount claim) {
        long exact = inside(claim.group(), claim.from(), claim.below());
        if (exact != claim.count()) {
            add(new Finding(Kind.WRONG_COUNT, Severity.ERROR, claim.section(), claim.group(), FormChecks.message("subject.count"),
                    Long.toString(claim.count()), Long.toString(exact), FormChecks.message("count.wrong", claim.count(), exact), List.of()),
                    claim.place(), FormChecks.message("section", claim.section()));
        }
    }

    private void add(Finding finding, DocumentPlace place, Message table) {
        found.add(new LocatedFinding(finding, Optional.of(place), table));
    }
}
