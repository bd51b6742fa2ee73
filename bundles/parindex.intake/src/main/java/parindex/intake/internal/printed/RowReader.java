package parindex.intake.internal.printed;

import java.util.List;
import java.util.Optional;
import parindex.intake.CsvFile;
import parindex.intake.TableGrid;
import parindex.intake.internal.csv.CsvReader;
import parindex.intake.internal.csv.ProblemList;
import parindex.intake.printed.PrintedFigure;
import parindex.values.number.BadNumberException;
import parindex.values.number.Numbers;
import parindex.values.number.Numbers.DecimalMark;
import parindex.values.number.Rational;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Place;

/**
 * The typed cells of a file. A cell that cannot be read is reported and replaced by a stand-in, so that all others are
 * looked at too; {@link #finish} then refuses the file.
 */
final class RowReader {

    private static final PrintedFigure NO_FIGURE = new PrintedFigure("", Rational.ZERO, 0);

    private final String file;
    private final ProblemList problems = new ProblemList();
    private final Optional<TableGrid> grid;

    /** Reads the file and checks that it has the columns. */
    RowReader(CsvFile csv, List<String> columns) {
        file = csv.name();
        grid = CsvReader.read(csv, problems);
        grid.ifPresent(g -> columns.stream().filter(c -> g.column(c).isEmpty())
                .forEach(c -> problems.add(Place.of(file, 1, 0), "csv.noColumn", c)));
        finish();
    }

    List<TableGrid.Row> rows() {
        return grid.orElseThrow().rows();
    }

    /** @throws BadInputException if anything was wrong */
    void finish() {
        if (!problems.isEmpty()) {
            throw new BadInputException(problems.list(file));
        }
    }

    String text(TableGrid.Row row, String column) {
        String text = grid.orElseThrow().cell(row, column);
        if (text.isEmpty()) {
            problems.add(place(row, column), "csv.cell.empty", column);
        }
        return text;
    }

    int whole(TableGrid.Row row, String column, int least, int most) {
        String text = text(row, column);
        if (text.matches("[0-9]{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        if (!text.isEmpty()) {
            problems.add(place(row, column), "csv.cell.whole", ProblemList.shortened(text), least, most);
        }
        return least;
    }

    PrintedFigure figure(TableGrid.Row row, String column) {
        String text = text(row, column);
        return text.isEmpty() ? NO_FIGURE : figure(place(row, column), text, text);
    }

    /** A change with its sign in parentheses. */
    PrintedFigure change(TableGrid.Row row, String column) {
        String text = text(row, column);
        return text.isEmpty() ? NO_FIGURE : figure(place(row, column), text, text.replaceFirst("^\\(([+-])\\) *", "$1"));
    }

    /** Reports a cell that holds none of the words it may hold. */
    void refuseChoice(TableGrid.Row row, String column, String text, String choices) {
        problems.add(place(row, column), "csv.cell.choice", ProblemList.shortened(text), choices);
    }

    private PrintedFigure figure(Place place, String printed, String number) {
        try {
            Rational value = Numbers.parse(number, DecimalMark.POINT);
            int point = number.indexOf('.');
            return new PrintedFigure(printed, value, point < 0 ? 0 : number.length() - point - 1);
        } catch (BadNumberException e) {
            problems.add(place, e);
            return NO_FIGURE;
        }
    }

    private Place place(TableGrid.Row row, String column) {
        TableGrid cells = grid.orElseThrow();
        return cells.place(row, cells.column(column).orElseThrow());
    }
}
