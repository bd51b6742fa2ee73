package parindex.intake.internal.table;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parindex.intake.ColumnMapping;
import parindex.intake.TableFile;
import parindex.intake.TableGrid;
import parindex.intake.internal.csv.ProblemList;
import parindex.values.number.Numbers.DecimalMark;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Place;

/** A table by its fields. What is wrong with its cells is collected; {@link #finish} then refuses the file. For use by one thread. */
public final class MappedTable {

    private final TableGrid grid;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final ProblemList problems = new ProblemList();

    /** @throws BadInputException if the mapping is not complete */
    public MappedTable(TableFile file, ColumnMapping mapping) {
        grid = file.grid();
        List<ColumnMapping.Column> mapped = mapping.checked().columns();
        for (int i = 0; i < mapped.size(); i++) {
            int index = i;
            mapped.get(i).field().ifPresent(field -> columns.put(field, index));
        }
    }

    /** Only one field of a table whose other columns do not matter. */
    public MappedTable(TableFile file, ColumnMapping mapping, String field) {
        grid = file.grid();
        List<String> headings = mapping.columns().stream().map(c -> c.field().orElse("")).toList();
        if (headings.contains(field)) {
            columns.put(field, headings.indexOf(field));
        } else {
            mapping.checked();
        }
    }

    public List<TableGrid.Row> rows() {
        return grid.rows();
    }

    /** The fields that the table has. */
    public Set<String> fields() {
        return columns.keySet();
    }

    /** The cell; empty text if there is no such column. */
    public String cell(TableGrid.Row row, String field) {
        Integer column = columns.get(field);
        return column == null ? "" : row.cells().get(column);
    }

    /** A cell that may not be empty. */
    public String text(TableGrid.Row row, String field) {
        String text = cell(row, field);
        if (text.isEmpty()) {
            refuse(row, field, "csv.cell.empty", heading(field));
        }
        return text;
    }

    /** How a number in a cell is written. */
    public DecimalMark mark(TableGrid.Row row, String field, DecimalMark ofTexts) {
        return row.mark(columns.get(field), ofTexts);
    }

    /** The parts of a cell between {@code |}, without empty ones. */
    public List<String> list(TableGrid.Row row, String field) {
        return Arrays.stream(cell(row, field).split("\\|")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    public void refuse(TableGrid.Row row, String field, String key, Object... arguments) {
        problems.add(place(row, field), key, arguments);
    }

    public Place place(TableGrid.Row row, String field) {
        Integer column = columns.get(field);
        return column == null ? grid.place(row.line()) : grid.place(row, column);
    }

    /** What the file calls a field. */
    public String heading(String field) {
        Integer column = columns.get(field);
        return column == null ? field : grid.columns().get(column);
    }

    public ProblemList problems() {
        return problems;
    }

    /** @throws BadInputException if anything was wrong so far */
    public void finish() {
        if (!problems.isEmpty()) {
            throw new BadInputException(problems.list(grid.file()));
        }
    }
}
