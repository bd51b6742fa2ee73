package parindex.intake.internal.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import parindex.intake.CsvFile;
import parindex.intake.SheetCells;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Place;

/**
 * A CSV file with named columns. What is wrong with its cells is collected; {@link #finish} then refuses the file. For use by one thread.
 */
public final class CsvTable {

    private final CsvGrid grid;
    private final ProblemList problems = new ProblemList();

    /**
     * Reads the file and checks its columns.
     *
     * @param needed columns that must be there
     * @param known  whether a column may be there
     * @param names  the columns there may be, for people
     * @throws BadInputException if it cannot be used at all
     */
    public CsvTable(CsvFile csv, List<String> needed, Predicate<String> known, String names) {
        this(csv.name(), problems -> CsvReader.read(csv, problems), needed, known, names);
    }

    /** The same of a sheet. */
    public CsvTable(SheetCells sheet, List<String> needed, Predicate<String> known, String names) {
        this(sheet.file(), problems -> CsvReader.read(sheet, problems), needed, known, names);
    }

    private CsvTable(String file, Function<ProblemList, Optional<CsvGrid>> reading, List<String> needed, Predicate<String> known,
            String names) {
        Optional<CsvGrid> read = reading.apply(problems);
        if (read.isEmpty()) {
            throw new BadInputException(problems.list(file));
        }
        grid = read.get();
        needed.stream().filter(c -> grid.column(c).isEmpty()).forEach(c -> problems.add(grid.place(1), "csv.noColumn", c));
        for (int i = 0; i < grid.columns().size(); i++) {
            if (!known.test(grid.columns().get(i))) {
                problems.add(CsvGrid.place(grid.file(), grid.sheet(), 1, i + 1, ""), "csv.column.unknown", ProblemList.shortened(grid.columns().get(i)), names);
            }
        }
        finish();
    }

    public List<CsvGrid.Row> rows() {
        return grid.rows();
    }

    public List<String> columns() {
        return grid.columns();
    }

    /** The cell; empty text if there is no such column. */
    public String cell(CsvGrid.Row row, String column) {
        return grid.cell(row, column);
    }

    /** A cell that may not be empty. */
    public String text(CsvGrid.Row row, String column) {
        String text = grid.cell(row, column);
        if (text.isEmpty()) {
            refuse(row, column, "csv.cell.empty", column);
        }
        return text;
    }

    /** The parts of a cell between {@code |}, without empty ones. */
    public List<String> list(CsvGrid.Row row, String column) {
        return Arrays.stream(grid.cell(row, column).split("\\|")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    public void refuse(CsvGrid.Row row, String column, String key, Object... arguments) {
        problems.add(place(row, column), key, arguments);
    }

    public Place place(CsvGrid.Row row, String column) {
        return grid.column(column).map(i -> grid.place(row, i)).orElseGet(() -> grid.place(row.line()));
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
