package parindex.intake.internal.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.intake.printed.PrintedFigure;
import parindex.intake.report.DocumentPlace;
import parindex.values.number.Rational;

/**
 * A ranking of a document, with its cells and their places.
 *
 * @param id        {@code c1_prov}, as in {@link parindex.intake.printed.PrintedTable}
 * @param component {@code total}, or {@code c} and the number
 * @param group     id of the level
 * @param title     for people
 * @param head      the headings
 * @param maximum   what a heading says of the largest score
 * @param rows      the units in printed order
 * @param means     the rows of means
 */
record ReadTable(String id, String component, String group, String title, DocumentPlace head, Optional<Rational> maximum, List<Line> rows,
        List<Line> means) {

    static final String TOTAL = "total";

    ReadTable {
        rows = List.copyOf(rows);
        means = List.copyOf(means);
    }

    boolean isTotal() {
        return component.equals(TOTAL);
    }

    Optional<Line> row(String code) {
        return rows.stream().filter(r -> r.code().equals(code)).findFirst();
    }

    ReadTable with(String newId, String newComponent, List<Line> newRows) {
        return new ReadTable(newId, newComponent, group, title, head, maximum, newRows, means);
    }

    /**
     * A row.
     *
     * @param code  code of the unit, or the spelling that stands for it; empty text until it is known
     * @param name  as printed
     * @param group the level of the unit; of a mean, the group it is of
     * @param place the row
     * @param cells the columns that are understood
     */
    record Line(String code, String name, String group, DocumentPlace place, Map<Role, Cell> cells) {

        Line {
            cells = Map.copyOf(cells);
        }

        Optional<PrintedFigure> figure(Role role) {
            return Optional.ofNullable(cells.get(role)).flatMap(Cell::figure);
        }

        DocumentPlace place(Role role) {
            return cells.containsKey(role) ? cells.get(role).place() : place;
        }
    }

    /**
     * A cell.
     *
     * @param text   as printed
     * @param figure what it means; empty if it is no figure
     */
    record Cell(String text, DocumentPlace place, Optional<PrintedFigure> figure) {
    }
}
