package parindex.workbench.results.internal.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parindex.criteria.Level;
import parindex.criteria.Node;
import parindex.criteria.ResultClass;
import parindex.export.Table;
import parindex.export.Table.Cell;
import parindex.export.results.ResultTables;
import parindex.scoring.Results;
import parindex.scoring.UnitResult;

/** From the tables of the report to what their rows are of, so that each figure leads to what it rests on. */
public final class TableLinks {

    private static final String TOTAL = "total-";
    private static final String CLASSES = "classes-";
    private static final String COMPARISON = "comparison";

    private TableLinks() {
    }

    /** The level that a table is of; empty if it is of several. */
    public static Optional<Level> level(RoundView view, Table table) {
        return view.results().levels().stream().map(r -> r.set().level())
                .filter(level -> table.id().endsWith("-" + level.id()) || table.id().contains("-" + level.id() + "-")).findFirst();
    }

    /** Whether the table is of the total, not of a component. */
    public static boolean isTotal(Table table) {
        return table.id().startsWith(TOTAL) || table.id().startsWith(CLASSES) || table.id().equals(COMPARISON);
    }

    /** The id of the component that a table ranks by. */
    public static Optional<String> component(RoundView view, Table table) {
        return isTotal(table) ? Optional.empty() : level(view, table).flatMap(level -> view.level(level).set().components().stream()
                .filter(c -> table.id().startsWith("c" + c.number() + "-")).map(Node::id).findFirst());
    }

    /** What a row of the body of a table is of. */
    public static Optional<Choice> row(RoundView view, Table table, int row) {
        if (table.id().startsWith(CLASSES)) {
            return Optional.empty();
        }
        List<Cell> cells = table.rows().get(row);
        Optional<Level> level = table.id().equals(COMPARISON) ? levelNamed(view, text(cells.get(0))) : level(view, table);
        return level.flatMap(l -> unitNamed(view.level(l), text(cells.get(1)))
                .map(unit -> new Choice(l, component(view, table), Optional.of(unit.unit().code()))));
    }

    /** The row of the body that is of a unit. */
    public static Optional<Integer> rowOf(RoundView view, Table table, Choice choice) {
        for (int row = 0; row < table.rows().size(); row++) {
            Optional<Choice> of = row(view, table, row);
            if (of.isPresent() && of.get().level() == choice.level() && of.get().unitCode().equals(choice.unitCode())) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** The codes of the units that a row of the table of classes counts. */
    public static List<String> counted(RoundView view, Table table, int row) {
        if (!table.id().startsWith(CLASSES)) {
            return List.of();
        }
        Results results = view.level(level(view, table).orElseThrow());
        ResultClass wanted = results.set().classification().classes().get(row);
        return results.units().stream().filter(u -> u.resultClass().filter(wanted::equals).isPresent()).map(u -> u.unit().code()).toList();
    }

    /** The first table that shows a level and a component, or the total. */
    public static Optional<Table> tableOf(RoundView view, Level level, Optional<String> component) {
        return view.book().tables().stream().filter(t -> t.id().startsWith(TOTAL) || t.id().startsWith("c") && !isTotal(t))
                .filter(t -> level(view, t).filter(level::equals).isPresent() && component(view, t).equals(component)).findFirst();
    }

    private static Optional<Level> levelNamed(RoundView view, String name) {
        return view.results().levels().stream().map(r -> r.set().level())
                .filter(level -> ResultTables.level(level).in(parindex.values.text.Message.VIETNAMESE).equals(name)).findFirst();
    }

    private static Optional<UnitResult> unitNamed(Results results, String name) {
        return results.units().stream().filter(u -> u.unit().name().equals(name)).findFirst();
    }

    private static String text(Cell cell) {
        return cell instanceof Cell.Text text ? text.text().in(Locale.ROOT) : "";
    }
}
