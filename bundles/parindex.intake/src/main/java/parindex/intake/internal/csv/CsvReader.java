package parindex.intake.internal.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import parindex.intake.CsvFile;
import parindex.intake.SheetCells;
import parindex.intake.TableGrid;
import parindex.values.problem.Place;
import parindex.values.text.VietnameseText;

/**
 * Reads a CSV file into a grid: UTF-8 with or without a byte order mark, separated by {@code ;}, {@code ,} or TAB, the first
 * row holding the headings. Empty rows are skipped. A row with more cells than headings is an error, missing cells at its
 * end are empty.
 */
public final class CsvReader {

    /** A country has some 3,300 communes; long files have one row per unit and leaf, some 100 of them. */
    public static final int MOST_ROWS = 500_000;
    /** A criteria set has some 100 leaves. */
    public static final int MOST_COLUMNS = 1_000;
    /** Longer than any name or explanation that belongs in a cell. */
    public static final int MOST_CHARACTERS = 5_000;

    /** All characters with the Unicode property Bidi_Control. */
    private static final String DIRECTION =
            "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String file;
    private final String sheet;
    private final ProblemList problems;
    private final Runnable checkpoint;
    private final List<TableGrid.Row> rows = new ArrayList<>();
    private List<String> columns = List.of();
    private int headingLine;

    private CsvReader(String file, String sheet, ProblemList problems, Runnable checkpoint) {
        this.file = file;
        this.sheet = sheet;
        this.problems = problems;
        this.checkpoint = checkpoint;
    }

    /** Without an end in time: for small files, and those that are part of the program. */
    public static Optional<TableGrid> read(CsvFile csv, ProblemList problems) {
        return read(csv, problems, () -> { });
    }

    /**
     * @param problems   receives what is wrong
     * @param checkpoint run for every row
     * @return the grid; empty if the file as a whole cannot be read, which {@code problems} then says
     */
    public static Optional<TableGrid> read(CsvFile csv, ProblemList problems, Runnable checkpoint) {
        return new CsvReader(csv.name(), "", problems, checkpoint).read(csv.bytes());
    }

    /** The same of a sheet. */
    public static Optional<TableGrid> read(SheetCells cells, ProblemList problems, Runnable checkpoint) {
        CsvReader reader = new CsvReader(cells.file(), cells.sheet(), problems, checkpoint);
        for (SheetCells.Row row : cells.rows()) {
            if (!reader.take(row.number(), row.cells(), row.numbers())) {
                return Optional.empty();
            }
        }
        return reader.columns.isEmpty() ? reader.refuse(0, "csv.empty") : reader.finished();
    }

    private Optional<TableGrid> read(byte[] bytes) {
        if (bytes.length > CsvFile.MOST_BYTES) {
            return refuse(0, "csv.tooBig", CsvFile.MOST_BYTES / 1024 / 1024);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return refuse(0, "csv.encoding");
        }
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            return refuse(0, "csv.empty");
        }
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator(text)).setIgnoreEmptyLines(false).get();
        try (CSVParser parser = CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get()) {
            return grid(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<TableGrid> grid(CSVParser parser) {
        Iterator<CSVRecord> records = parser.iterator();
        while (true) {
            int line = (int) parser.getCurrentLineNumber() + 1;
            CSVRecord csvRecord;
            try {
                if (!records.hasNext()) {
                    break;
                }
                csvRecord = records.next();
            } catch (UncheckedIOException | IllegalStateException e) {
                // The parser reports a quotation mark that is never closed, or text behind a closing one.
                return refuse(line, "csv.quotes");
            }
            if (!take(line, csvRecord.toList(), Set.of())) {
                return Optional.empty();
            }
        }
        return finished();
    }

    /** @return whether it is of use to look on */
    private boolean take(int line, List<String> written, Set<Integer> numbers) {
        checkpoint.run();
        List<String> cells = written.stream().map(cell -> VietnameseText.nfc(cell).strip()).toList();
        if (cells.stream().allMatch(String::isEmpty)) {
            return true;
        }
        boolean clean = clean(line, written);
        if (columns.isEmpty()) {
            columns = trimmed(cells);
            headingLine = line;
            return clean && headings(line);
        }
        if (rows.size() == MOST_ROWS) {
            refuse(line, "csv.tooManyRows", MOST_ROWS);
            return false;
        }
        if (clean) {
            row(line, cells, numbers).ifPresent(rows::add);
        }
        return !problems.isFull();
    }

    private Optional<TableGrid> finished() {
        return rows.isEmpty() && problems.isEmpty() ? refuse(0, "csv.noRows")
                : Optional.of(new TableGrid(file, sheet, headingLine, columns, rows));
    }

    private Place place(int line, int column, String name) {
        return TableGrid.place(file, sheet, line, column, name);
    }

    /** Whether every cell holds only what can be seen; says which does not. */
    private boolean clean(int line, List<String> written) {
        boolean clean = true;
        for (int i = 0; i < written.size(); i++) {
            OptionalInt hidden = written.get(i).codePoints().filter(CsvReader::isHidden).findFirst();
            if (hidden.isPresent()) {
                problems.add(place(line, i + 1, i < columns.size() ? columns.get(i) : ""), "csv.character",
                        String.format(Locale.ROOT, "U+%04X", hidden.getAsInt()));
                clean = false;
            }
        }
        return clean;
    }

    /**
     * Control characters drive terminals, direction characters show a text in another order than it has. Line breaks and tabs
     * inside a cell do neither.
     */
    private static boolean isHidden(int c) {
        return Character.isISOControl(c) && "\t\r\n".indexOf(c) < 0 || DIRECTION.indexOf(c) >= 0;
    }

    private boolean headings(int line) {
        if (columns.size() > MOST_COLUMNS) {
            refuse(line, "csv.tooManyColumns", MOST_COLUMNS);
            return false;
        }
        Set<String> seen = new HashSet<>();
        boolean good = true;
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i);
            if (name.isEmpty() || !seen.add(name)) {
                problems.add(place(line, i + 1, ""), name.isEmpty() ? "csv.noHeading" : "csv.heading.twice",
                        ProblemList.shortened(name));
                good = false;
            }
        }
        return good;
    }

    private Optional<TableGrid.Row> row(int line, List<String> cells, Set<Integer> numbers) {
        List<String> fitted = new ArrayList<>(trimmed(cells));
        if (fitted.size() > columns.size()) {
            problems.add(place(line, columns.size() + 1, ""), "csv.tooManyCells", fitted.size(), columns.size());
            return Optional.empty();
        }
        while (fitted.size() < columns.size()) {
            fitted.add("");
        }
        for (int i = 0; i < fitted.size(); i++) {
            if (fitted.get(i).length() > MOST_CHARACTERS) {
                problems.add(place(line, i + 1, columns.get(i)), "csv.tooLong", fitted.get(i).length(), MOST_CHARACTERS);
                return Optional.empty();
            }
        }
        return Optional.of(new TableGrid.Row(line, fitted, numbers));
    }

    /** Spreadsheet programs write empty cells at the end of rows. */
    private static List<String> trimmed(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isEmpty()) {
            end--;
        }
        return cells.subList(0, end);
    }

    /** The separator that occurs most in the headings, outside quotation marks. */
    public static char separator(String text) {
        int[] counts = new int[3];
        boolean quoted = false;
        for (char c : text.stripLeading().toCharArray()) {
            if (c == '\n' && !quoted) {
                break;
            }
            quoted ^= c == '"';
            int index = quoted ? -1 : ";,\t".indexOf(c);
            if (index >= 0) {
                counts[index]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return ";,\t".charAt(best);
    }

    private Optional<TableGrid> refuse(int line, String key, Object... arguments) {
        problems.add(place(line, 0, ""), key, arguments);
        return Optional.empty();
    }
}
