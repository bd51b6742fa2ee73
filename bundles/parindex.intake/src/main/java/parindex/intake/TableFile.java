package parindex.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import parindex.intake.internal.csv.CsvReader;
import parindex.intake.internal.csv.ProblemList;
import parindex.values.hash.Sha256;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Place;

/**
 * A table that a person chose, from a CSV file or the first visible sheet of a workbook ({@code .xlsx}): the one way in which units,
 * members and supplied values are read. What it is, is told by its content, not by its name. Not looked at yet beyond its cells.
 *
 * @param sha256 hash of exactly the bytes that were read, hexadecimal
 * @param grid   the cells
 */
public record TableFile(String sha256, TableGrid grid) {

    private static final int ZIP = 'P' << 8 | 'K';
    /** The container of old Office files, and of workbooks with a password. */
    private static final int OLE = 0xD0CF;

    public TableFile {
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(grid);
    }

    /**
     * Reads a file once.
     *
     * @param spreadsheets what reads workbooks; empty if its module is not running
     * @param checkpoint   run again and again while the file is read; ends the work by an exception
     * @throws BadInputException if it cannot be used, with everything that is wrong so far
     * @throws IOException       if it cannot be read
     */
    public static TableFile read(Path file, Optional<Spreadsheets> spreadsheets, Runnable checkpoint) throws IOException {
        CsvFile content = CsvFile.of(file);
        if (!isWorkbook(content.bytes())) {
            return of(content, checkpoint);
        }
        Spreadsheets reader = spreadsheets.orElseThrow(() -> refused(content.name(), "table.noExcel"));
        if (content.bytes().length > CsvFile.MOST_BYTES) {
            throw refused(content.name(), "csv.tooBig", CsvFile.MOST_BYTES / 1024 / 1024);
        }
        return of(reader.read(String.valueOf(file.getFileName()), content.bytes(), checkpoint), hash(content.bytes()), checkpoint);
    }

    /**
     * A CSV file.
     *
     * @throws BadInputException if it cannot be used, with everything that is wrong so far
     */
    public static TableFile of(CsvFile csv, Runnable checkpoint) {
        return new TableFile(hash(csv.bytes()), grid(csv.name(), problems -> CsvReader.read(csv, problems, checkpoint)));
    }

    /**
     * A sheet.
     *
     * @param sha256 hash of the workbook
     * @throws BadInputException if it cannot be used, with everything that is wrong so far
     */
    public static TableFile of(SheetCells sheet, String sha256, Runnable checkpoint) {
        return new TableFile(sha256, grid(sheet.file(), problems -> CsvReader.read(sheet, problems, checkpoint)));
    }

    /** The hash of a file as it is now, to be compared with that of what was read. */
    public static String hash(Path file) throws IOException {
        return hash(CsvFile.of(file).bytes());
    }

    private static TableGrid grid(String file, Function<ProblemList, Optional<TableGrid>> reading) {
        ProblemList problems = new ProblemList();
        Optional<TableGrid> grid = reading.apply(problems);
        if (grid.isEmpty() || !problems.isEmpty()) {
            throw new BadInputException(problems.list(file));
        }
        return grid.get();
    }

    private static boolean isWorkbook(byte[] bytes) {
        int head = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return head == ZIP || head == OLE;
    }

    private static String hash(byte[] bytes) {
        return Sha256.of(bytes);
    }

    private static BadInputException refused(String file, String key, Object... arguments) {
        ProblemList problems = new ProblemList();
        problems.add(Place.of(file), key, arguments);
        return new BadInputException(problems.list(file));
    }
}
