package parindex.intake.internal.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import parindex.intake.internal.report.ReadTable.Cell;
import parindex.intake.internal.report.ReadTable.Line;
import parindex.intake.printed.ComputedReport;
import parindex.intake.printed.ComputedTable;
import parindex.intake.printed.Finding;
import parindex.intake.printed.Finding.Kind;
import parindex.intake.report.DocumentPlace;
import parindex.intake.report.LocatedFinding;
import parindex.values.number.Rational;
import parindex.values.problem.Severity;
import parindex.values.text.Message;

/** What the form of the tables tells besides their figures: cells that hold none, rows out of order, headings, sums, classes. */
final class FormChecks {

    private final Vocabulary vocabulary = new Vocabulary();
    private final ReadReport read;
    private final ComputedReport right;
    private final List<LocatedFinding> found = new ArrayList<>();

    private FormChecks(ReadReport read, ComputedReport right) {
        this.read = read;
        this.right = right;
    }

    /**
     * @param truth what the report by itself tells; empty if it was compared with computed results
     */
    static List<LocatedFinding> check(ReadReport read, ComputedReport right, Optional<ReportTruth> truth) {
        FormChecks checks = new FormChecks(read, right);
        read.rankings().forEach(t -> checks.cells(t.rows(), title(t.title()), List.of(Role.RANK, Role.SCORE, Role.PERCENT)));
        read.comparison().ifPresent(c -> checks.cells(c.rows(), title(c.title()), List.of(Role.EARLIER, Role.CURRENT, Role.CHANGE)));
        read.selves().forEach(s -> checks.cells(s.rows(), title(s.title()), List.of(Role.SELF, Role.SCORE, Role.CHANGE)));
        read.selves().forEach(s -> checks.found.addAll(SelfChecks.check(s, right)));
        // Components side by side stand in the order of the totals.
        read.rankings().stream().filter(t -> t.rows().stream().anyMatch(r -> r.cells().containsKey(Role.RANK))).forEach(checks::order);
        read.comparison().ifPresent(checks::order);
        truth.ifPresent(t -> {
            read.rankings().forEach(table -> checks.maximum(table, t));
            t.open().forEach(checks::sum);
        });
        checks.found.addAll(ClassChecks.check(read, right));
        return checks.found;
    }

    /** A title as a place, short enough for a line. */
    static Message title(String title) {
        String text = title.replaceAll("\\s+", " ").strip();
        return message("title", text.length() <= 100 ? text : text.substring(0, text.offsetByCodePoints(0, 99)) + "…");
    }

    static Message message(String key, Object... arguments) {
        return Message.of(FormChecks.class, key, arguments);
    }

    private void cells(List<Line> rows, Message table, List<Role> roles) {
        for (Line row : rows) {
            for (Role role : roles) {
                Cell cell = row.cells().get(role);
                boolean readable = cell == null || vocabulary.phrase("cell.nothing", cell.text()).matches()
                        || (role == Role.RANK ? FigureReader.whole(cell.text()).isPresent() : cell.figure().isPresent());
                if (!readable) {
                    add(new Finding(Kind.UNREADABLE, Severity.ERROR, "", row.code(), message("subject", row.name()),
                            shortened(cell.text()), "",
                            message("cell.unreadable", shortened(cell.text())), List.of()), cell.place(), table);
                }
            }
        }
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, 59)) + "…";
    }

    private void order(ReadTable table) {
        Optional<ComputedTable> computed = right.table(table.id());
        computed.ifPresent(c -> order(table.rows(), Role.PERCENT, Role.SCORE,
                (row, role) -> c.row(row.code()).map(ComputedTable.Row::percent), title(table.title())));
    }

    private void order(ReadComparison comparison) {
        Map<String, List<Line>> groups = new HashMap<>();
        comparison.rows().forEach(row -> groups.computeIfAbsent(row.group(), g -> new ArrayList<>()).add(row));
        groups.values().forEach(rows -> order(rows, Role.CURRENT, Role.CURRENT,
                (row, role) -> Optional.ofNullable(right.currentTotals().get(row.code())), title(comparison.title())));
    }

    /** A row is out of place if it is so by its printed figure and by the right one: else a figure is wrong, not the order. */
    private void order(List<Line> rows, Role column, Role other, BiFunction<Line, Role, Optional<Rational>> exact, Message table) {
        List<Optional<Rational>> printed = rows.stream().map(r -> r.figure(column).or(() -> r.figure(other)).map(f -> f.value())).toList();
        List<Optional<Rational>> computed = rows.stream().map(r -> exact.apply(r, column)).toList();
        if (printed.contains(Optional.<Rational>empty()) || computed.contains(Optional.<Rational>empty())) {
            return;
        }
        Set<Integer> byPrinted = OrderCheck.misplaced(printed.stream().map(Optional::orElseThrow).toList());
        Set<Integer> byRight = byPrinted.isEmpty() ? Set.of() : OrderCheck.misplaced(computed.stream().map(Optional::orElseThrow).toList());
        byPrinted.stream().filter(byRight::contains).sorted().forEach(i -> add(new Finding(Kind.WRONG_ORDER, Severity.WARNING, "",
                rows.get(i).code(), message("subject", rows.get(i).name()), rows.get(i).figure(column).or(() -> rows.get(i).figure(other))
                        .map(f -> f.text()).orElse(""), "", message("order.wrong"), List.of()), rows.get(i).place(), table));
    }

    private void maximum(ReadTable table, ReportTruth truth) {
        Optional<Rational> maximum = truth.maximum(table);
        if (!table.isTotal() && table.maximum().isPresent() && maximum.isPresent() && !table.maximum().equals(maximum)) {
            add(new Finding(Kind.WRONG_MAXIMUM, Severity.ERROR, table.id(), "", message("subject.maximum"),
                    table.maximum().get().toString(), maximum.get().toString(),
                    message("maximum.wrong", table.maximum().get(), maximum.get()), List.of()), table.head(), title(table.title()));
        }
    }

    private void sum(UnitScores unit) {
        Optional<ReadTable> total = read.rankings().stream().filter(t -> t.isTotal() && t.row(unit.code).isPresent()).findFirst();
        DocumentPlace place = total.flatMap(t -> t.row(unit.code)).map(row ->
                row.place(row.cells().containsKey(Role.PERCENT) ? Role.PERCENT : Role.SCORE))
                .orElseGet(() -> read.comparison().orElseThrow().rows().stream().filter(r -> r.code().equals(unit.code)).findFirst()
                        .orElseThrow().place(Role.CURRENT));
        Message name = message("subject", right.unit(unit.code).map(ComputedReport.KnownUnit::name).orElse(unit.code));
        add(new Finding(Kind.WRONG_SUM, Severity.ERROR, total.map(ReadTable::id).orElse(""), unit.code, name,
                unit.best().orElseThrow().value().toString(), unit.sum().toString(),
                message("sum.wrong", unit.best().orElseThrow().value(), unit.sum(), unit.difference().abs()), List.of()), place,
                total.map(t -> title(t.title())).orElse(message("title", "")));
    }

    private void add(Finding finding, DocumentPlace place, Message table) {
        found.add(new LocatedFinding(finding, Optional.of(place), table));
    }
}
