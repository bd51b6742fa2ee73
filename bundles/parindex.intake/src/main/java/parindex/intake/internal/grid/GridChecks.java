package parindex.intake.internal.grid;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import parindex.criteria.Node;
import parindex.intake.internal.grid.Column.Role;
import parindex.intake.internal.grid.LevelGrid.MeanRow;
import parindex.intake.internal.grid.LevelGrid.Printed;
import parindex.intake.internal.grid.LevelGrid.Spot;
import parindex.intake.internal.grid.LevelGrid.UnitRow;
import parindex.intake.internal.grid.Precisions.Agreement;
import parindex.intake.internal.report.Causes;
import parindex.intake.printed.Finding;
import parindex.intake.printed.Finding.Kind;
import parindex.intake.report.DocumentPlace;
import parindex.intake.report.LocatedFinding;
import parindex.scoring.LeafEntry;
import parindex.values.number.Rational;
import parindex.values.problem.Severity;
import parindex.values.text.Message;
import parindex.values.text.VietnameseText;

/** Everything in which the figures of a level disagree with each other or with its criteria set. For use by one thread. */
final class GridChecks {

    /** More can nobody work through; one more says that there are others. */
    static final int MOST = 2_000;
    /** For so many the rows are searched for where a wrong figure comes from. */
    private static final int MOST_SEARCHED = 200;

    private final LevelGrid grid;
    private final Settlement settlement;
    private final Reckoned right;
    private final List<LocatedFinding> found = new ArrayList<>();
    private int figures;
    private int searched;
    private long left;

    GridChecks(LevelGrid grid, Settlement settlement) {
        this.grid = grid;
        this.settlement = settlement;
        right = settlement.reckoned();
    }

    List<LocatedFinding> check() {
        headings();
        for (int unit = 0; unit < grid.units.size(); unit++) {
            leaves(unit);
        }
        settlement.open().forEach(this::open);
        settlement.wholeRows().forEach(this::exchangedRow);
        grid.printed.forEach(this::column);
        grid.of(Role.CLASS).stream().filter(c -> grid.set.isEmpty()).forEach(this::classesByThemselves);
        grid.means.forEach(this::means);
        if (left > 0) {
            found.add(new LocatedFinding(new Finding(Kind.WRONG_FIGURE, Severity.ERROR, grid.level, "", message("subject.more"), "", "",
                    message("more", Integer.toString(MOST), Long.toString(left)), List.of()), Optional.empty(), message("subject.more")));
        }
        return found;
    }

    /** How many figures and ranks were checked. */
    int figures() {
        return figures;
    }

    private void headings() {
        if (grid.set.isEmpty()) {
            return;
        }
        GridTable table = grid.units.get(0).table();
        List<Node> leaves = grid.leaves;
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            int column = grid.units.get(0).columns()[leaf];
            if (column < 0) {
                add(Kind.MISSING_ROW, Severity.ERROR, "", message("subject.leaf", leaves.get(leaf).number()), "", leaves.get(leaf).number(),
                        message("leaf.missing", leaves.get(leaf).number(), leaves.get(leaf).name()), table.place(table.head, -1), table);
            } else if (table.maxima.containsKey(column) && !table.maxima.get(column).equals(leaves.get(leaf).max())) {
                add(Kind.WRONG_MAXIMUM, Severity.ERROR, "", message("subject.leaf", leaves.get(leaf).number()),
                        table.maxima.get(column).toString(),
                        leaves.get(leaf).max().toString(), message("maximum.wrong", table.maxima.get(column), leaves.get(leaf).max()),
                        table.place(table.head, column), table);
            }
        }
        for (int i = 0; i < table.columns.size(); i++) {
            Column column = table.columns.get(i);
            if (column.role() == Role.NODE && grid.tree.node(column.node()).isEmpty()) {
                add(Kind.UNKNOWN_UNIT, Severity.ERROR, "", message("subject.leaf", column.node()), column.heading(), "",
                        message("leaf.unknown", column.heading(), grid.set.get().id()), table.place(table.head, i), table);
            }
        }
    }

    private void leaves(int unit) {
        UnitRow row = grid.units.get(unit);
        Rational[] scores = grid.scores.get(unit);
        for (int leaf = 0; leaf < scores.length; leaf++) {
            if (scores[leaf] != null) {
                figures++;
                leaf(unit, leaf, row, scores[leaf]);
            }
        }
        if (!grid.unreadable.isEmpty()) {
            for (int leaf = 0; leaf < scores.length; leaf++) {
                Spot spot = new Spot(unit, leaf);
                if (grid.unreadable.containsKey(spot)) {
                    String text = shortened(grid.unreadable.get(spot));
                    Rational value = settlement.value(unit, leaf);
                    add(Kind.UNREADABLE, Severity.ERROR, row.code(), subject(row, leaf), text, value == null ? "" : value.toString(),
                            value == null ? message("leaf.unreadable", text) : message("leaf.unreadable.is", text, value),
                                    place(row, leaf), row.table());
                }
            }
        }
        if (!grid.excluded.get(unit).isEmpty() && grid.set.isPresent()) {
            grid.excluded.get(unit).stream().filter(l -> !LeafEntry.NOT_APPLICABLE.check(grid.leaves.get(l)).isEmpty())
                    .forEach(l -> add(Kind.UNREADABLE, Severity.ERROR, row.code(), subject(row, l),
                            row.row().texts().get(row.columns()[l]), "",
                            message("leaf.applies", grid.tree.number(grid.tree.leaves().get(l))), place(row, l), row.table()));
        }
    }

    private void leaf(int unit, int leaf, UnitRow row, Rational printed) {
        Rational is = settlement.value(unit, leaf);
        boolean beyond = grid.set.isPresent() ? !grid.allowed(leaf, printed).equals(printed)
                : grid.maxima[leaf] != null && printed.compareTo(grid.maxima[leaf]) > 0;
        if (!is.equals(printed)) {
            Finding finding = new Finding(Kind.WRONG_FIGURE, Severity.ERROR, grid.level, row.code(), subject(row, leaf), printed.toString(),
                    is.toString(), message(beyond ? "leaf.beyond.is" : "leaf.wrong", printed, is, limit(leaf)), List.of());
            Integer other = settlement.exchanged().get(new Spot(unit, leaf));
            add(other == null ? explained(finding, List.of()) : finding.and(message("cause.exchanged", grid.units.get(other).name())),
                    place(row, leaf), row.table());
        } else if (beyond) {
            add(Kind.WRONG_FIGURE, Severity.ERROR, row.code(), subject(row, leaf), printed.toString(), "",
                    message(printed.signum() < 0 ? "leaf.negative" : "leaf.beyond", printed, limit(leaf)), place(row, leaf), row.table());
        }
    }

    private Object limit(int leaf) {
        return grid.maxima[leaf] == null ? "" : grid.maxima[leaf];
    }

    private void open(Settlement.Open open) {
        UnitRow row = grid.units.get(open.unit());
        Rational difference = open.printed().minus(open.sum());
        Message text = open.node().isEmpty() ? message("sum.total", open.printed(), open.sum(), difference.abs())
                : message("sum.node", grid.tree.number(open.node()), open.printed(), open.sum(), difference.abs());
        Finding finding = new Finding(Kind.WRONG_SUM, Severity.ERROR, grid.level, row.code(), message("subject.unit", row.name()),
                open.printed().toString(), open.sum().toString(), text, List.of());
        add(likely(open, difference).map(finding::and).orElse(finding), open.column().table().place(open.column().rows()[open.unit()],
                open.column().index()), open.column().table());
    }

    /** The only leaf that would explain the difference by a typing error. */
    private Optional<Message> likely(Settlement.Open open, Rational difference) {
        int[] leaves = open.node().isEmpty() ? IntStream.range(0, grid.tree.leaves().size()).toArray() : grid.tree.parts(open.node());
        List<Message> causes = new ArrayList<>();
        for (int leaf : leaves) {
            Rational printed = grid.scores.get(open.unit())[leaf];
            if (printed == null) {
                continue;
            }
            Rational other = printed.plus(difference);
            if (other.signum() >= 0 && grid.maxima[leaf] != null && other.compareTo(grid.maxima[leaf]) <= 0) {
                Finding supposed = new Finding(Kind.WRONG_FIGURE, Severity.ERROR, "", "", message("subject.more"), printed.toString(),
                        other.toString(),
                        message("subject.more"), List.of());
                Causes.of(supposed, List.of()).map(cause -> message("cause.leaf", grid.tree.number(grid.tree.leaves().get(leaf)), printed,
                        other, cause))
                        .ifPresent(causes::add);
            }
        }
        return causes.size() == 1 ? Optional.of(causes.get(0)) : Optional.empty();
    }

    private void exchangedRow(int unit, int other) {
        if (unit < other) {
            UnitRow row = grid.units.get(unit);
            add(Kind.WRONG_ORDER, Severity.ERROR, row.code(), message("subject.unit", row.name()), "", "",
                    message("rows.exchanged", row.name(), grid.units.get(other).name()), row.table().place(row.row(), -1), row.table());
        }
    }

    private void column(Printed column) {
        for (int unit = 0; unit < grid.units.size(); unit++) {
            if (settlement.wholeRows().containsKey(unit)) {
                continue;
            }
            Optional<Rational> printed = column.figure(unit);
            Optional<String> text = column.text(unit).filter(t -> column.role() != Role.CLASS);
            if (printed.isPresent()) {
                figures++;
            }
            if (column.role() == Role.RANK) {
                rank(column, unit);
            } else if (column.role() == Role.CLASS) {
                resultClass(column, unit);
            } else if (printed.isPresent()) {
                figure(column, unit, printed.get());
            } else if (text.isPresent() && right(column, unit).isPresent()) {
                String shown = shortened(text.get());
                add(Kind.UNREADABLE, Severity.ERROR, code(unit), subject(column, unit), shown, "", message("leaf.unreadable", shown),
                        place(column, unit),
                        column.table());
            }
        }
    }

    private Optional<Rational> right(Printed column, int unit) {
        return switch (column.role()) {
            case NODE -> right.score(unit, column.node());
            case NODE_MAX -> right.max(unit, column.node());
            case NODE_PERCENT -> right.percent(unit, column.node());
            case TOTAL -> right.total(unit);
            case TOTAL_MAX -> right.totalMax(unit);
            case INDEX -> right.index(unit);
            default -> Optional.empty();
        };
    }

    private void figure(Printed column, int unit, Rational printed) {
        boolean node = column.role() == Role.NODE || column.role() == Role.NODE_PERCENT;
        boolean open = node ? settlement.isOpen(unit, column.node()) : settlement.isOpen(unit) && column.role() != Role.TOTAL_MAX
                && column.role() != Role.NODE_MAX;
        Optional<Rational> exact = open ? Optional.empty() : right(column, unit);
        if (exact.isEmpty()) {
            return;
        }
        int leaves = node ? grid.tree.parts(column.node()).length : grid.tree.leaves().size();
        Agreement agreement = Precisions.agreement(printed, exact.get(), column.places(), settlement.hidden(leaves));
        if (agreement != Agreement.YES) {
            Rational expected = exact.get().rounded(column.places(), RoundingMode.HALF_UP);
            boolean wrong = agreement == Agreement.NO;
            Finding finding = new Finding(wrong ? Kind.WRONG_FIGURE : Kind.LAST_PLACE, wrong ? Severity.ERROR : Severity.NOTE, grid.level,
                    code(unit),
                    subject(column, unit), printed.toString(), expected.toString(),
                    message(wrong ? "figure.wrong" : "figure.cut", printed, expected, exact.get()), List.of());
            add(wrong ? explained(finding, neighbours(column, unit)) : finding, place(column, unit), column.table());
        }
    }

    private List<Causes.Neighbour> neighbours(Printed column, int of) {
        if (++searched > MOST_SEARCHED) {
            return List.of();
        }
        return IntStream.range(0, grid.units.size()).filter(u -> u != of).boxed()
                .flatMap(u -> right(column, u).map(r -> new Causes.Neighbour(code(u),
                grid.units.get(u).name(), r.rounded(column.places(), RoundingMode.HALF_UP).toString())).stream()).toList();
    }

    private static Finding explained(Finding finding, List<Causes.Neighbour> neighbours) {
        return Causes.of(finding, neighbours).map(finding::and).orElse(finding);
    }

    private void rank(Printed column, int unit) {
        OptionalInt is = right.rank(unit);
        Optional<Rational> printed = column.figure(unit);
        if (is.isEmpty() || printed.isEmpty() || ByNumbers.whole(printed.get()).equals(is)) {
            return;
        }
        Finding finding = new Finding(Kind.WRONG_RANK, Severity.ERROR, grid.level, code(unit), subject(column, unit),
                printed.get().toString(),
                Integer.toString(is.getAsInt()), message("rank.wrong", printed.get(), Integer.toString(is.getAsInt())), List.of());
        Optional<Message> cause = settlement.isUnsettled() ? Optional.of(message("cause.open"))
                : IntStream.range(0, grid.units.size()).filter(u -> u != unit && column.figure(u).isPresent()
                        && right.rank(u).equals(ByNumbers.whole(printed.get())) && is.equals(ByNumbers.whole(column.figure(u).get())))
                                .boxed().findFirst()
                        .map(u -> message("cause.exchanged", grid.units.get(u).name()));
        add(cause.map(finding::and).orElse(finding), place(column, unit), column.table());
    }

    private void resultClass(Printed column, int unit) {
        Optional<String> printed = column.text(unit);
        List<String> names = right.classNames(unit);
        if (printed.isEmpty() || names.isEmpty() || settlement.isOpen(unit)) {
            return;
        }
        String folded = VietnameseText.fold(printed.get());
        if (names.stream().noneMatch(n -> VietnameseText.fold(n).equals(folded))) {
            String shown = shortened(printed.get());
            add(Kind.WRONG_CLASS, Severity.ERROR, code(unit), subject(column, unit), shown, names.get(0),
                    message("class.wrong", shown, names.get(0), right.index(unit).orElse(Rational.ZERO)), place(column, unit),
                            column.table());
        }
    }

    /** Without a set: a unit that has more than one of a class and less than another of it is of that class, too. */
    private void classesByThemselves(Printed column) {
        record Classed(int unit, Rational value, String name) {
        }
        List<Classed> units = new ArrayList<>();
        for (int unit = 0; unit < grid.units.size(); unit++) {
            int of = unit;
            Optional<Rational> value = right.index(unit).or(() -> right.total(of));
            if (column.text(unit).isPresent() && value.isPresent()) {
                units.add(new Classed(unit, value.get(), VietnameseText.fold(column.text(unit).get())));
            }
        }
        units.sort((a, b) -> b.value().compareTo(a.value()));
        for (int i = 1; i < units.size() - 1; i++) {
            Classed above = units.get(i - 1);
            Classed one = units.get(i);
            Classed below = units.get(i + 1);
            if (above.name().equals(below.name()) && !one.name().equals(above.name()) && above.value().compareTo(below.value()) != 0) {
                String is = column.text(above.unit()).orElseThrow();
                add(Kind.WRONG_CLASS, Severity.ERROR, code(one.unit()), subject(column, one.unit()),
                        shortened(column.text(one.unit()).orElseThrow()), is,
                        message("class.between", one.value(), grid.units.get(above.unit()).name(), grid.units.get(below.unit()).name(), is),
                        place(column, one.unit()), column.table());
            }
        }
    }

    private void means(MeanRow mean) {
        GridTable table = mean.table();
        int places = 0;
        for (Rational figure : mean.row().figures()) {
            places = Math.max(places, figure == null ? 0 : Math.max(0, figure.toDecimal(Figures.KEPT_PLACES, RoundingMode.HALF_UP)
                    .stripTrailingZeros().scale()));
        }
        for (int i = 0; i < table.columns.size(); i++) {
            Optional<Rational> printed = mean.row().figure(i);
            if (printed.isPresent()) {
                mean(mean, i, printed.get(), places);
            }
        }
    }

    private void mean(MeanRow mean, int index, Rational printed, int places) {
        GridTable table = mean.table();
        Column column = table.columns.get(index);
        Optional<Printed> follows = grid.printed.stream().filter(p -> p.table() == table && p.index() == index).findFirst();
        int leaf = column.role() == Role.NODE ? grid.tree.leaf(grid.tree.node(column.node())) : -1;
        List<Rational> values = new ArrayList<>();
        boolean known = true;
        for (int unit : mean.units()) {
            Optional<Rational> value = leaf >= 0 ? Optional.ofNullable(settlement.value(unit, leaf)) : follows.flatMap(p -> right(p, unit));
            value.ifPresent(values::add);
            known &= leaf >= 0 || (value.isPresent() || follows.map(p -> p.figure(unit).isEmpty()).orElse(true))
                    && !isOpen(column, follows, unit);
        }
        if (values.isEmpty() || !known) {
            return;
        }
        figures++;
        Rational exact = values.stream().reduce(Rational.ZERO, Rational::plus).dividedBy(Rational.of(values.size()));
        Agreement agreement = Precisions.agreement(printed, exact, places, settlement.hidden(1));
        if (agreement != Agreement.YES) {
            Rational expected = exact.rounded(places, RoundingMode.HALF_UP);
            boolean wrong = agreement == Agreement.NO;
            Finding finding = new Finding(wrong ? Kind.WRONG_MEAN : Kind.LAST_PLACE, wrong ? Severity.ERROR : Severity.NOTE, grid.level, "",
                    message("subject.mean", column.heading()), printed.toString(), expected.toString(),
                    message(wrong ? "mean.wrong" : "figure.cut", printed, expected, exact, Integer.toString(values.size())), List.of());
            add(wrong ? explained(finding, List.of()) : finding, table.place(mean.row(), index), table);
        }
    }

    private boolean isOpen(Column column, Optional<Printed> follows, int unit) {
        return column.role() == Role.NODE || column.role() == Role.NODE_PERCENT
                ? follows.map(p -> settlement.isOpen(unit, p.node())).orElse(false)
                : settlement.isOpen(unit);
    }

    private String code(int unit) {
        return grid.units.get(unit).code();
    }

    private Message subject(UnitRow row, int leaf) {
        return message("subject.leafOf", row.name(), grid.tree.number(grid.tree.leaves().get(leaf)));
    }

    private Message subject(Printed column, int unit) {
        return message("subject.columnOf", grid.units.get(unit).name(), shortened(column.table().columns.get(column.index()).heading()));
    }

    private static DocumentPlace place(UnitRow row, int leaf) {
        return row.table().place(row.row(), row.columns()[leaf]);
    }

    private static DocumentPlace place(Printed column, int unit) {
        return column.table().place(column.rows()[unit], column.index());
    }

    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, 59)) + "…";
    }

    private static Message message(String key, Object... arguments) {
        return GridTexts.message(key, arguments);
    }

    private void add(Kind kind, Severity severity, String unit, Message subject, String printed, String is, Message explanation,
            DocumentPlace place,
            GridTable table) {
        add(new Finding(kind, severity, grid.level, unit, subject, printed, is, explanation, List.of()), place, table);
    }

    private void add(Finding finding, DocumentPlace place, GridTable table) {
        if (found.size() >= MOST) {
            left++;
        } else {
            found.add(new LocatedFinding(finding, Optional.of(place),
                    message("table", shortened(table.title.strip().isEmpty() ? "" : table.title.strip()))));
        }
    }
}
