package parindex.intake.internal.grid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import parindex.intake.CsvFile;
import parindex.intake.grid.SheetRow;
import parindex.intake.grid.SheetVisitor;
import parindex.intake.internal.report.CsvText;
import parindex.intake.internal.report.PlainTextReader;
import parindex.intake.report.Checkpoint;
import parindex.values.text.VietnameseText;

/** A CSV file as a workbook with one sheet without a name, row by row. */
public final class CsvRows {

    private static final int MOST_CHARACTERS = 5_000;

    private CsvRows() {
    }

    public static void read(CsvFile file, SheetVisitor visitor, Checkpoint checkpoint) {
        try (CSVParser parser = CsvText.open(file)) {
            if (visitor.sheet("")) {
                rows(file.name(), parser, visitor, checkpoint);
                visitor.end(0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rows(String name, CSVParser parser, SheetVisitor visitor, Checkpoint checkpoint) {
        Iterator<CSVRecord> records = parser.iterator();
        SheetRow row = new SheetRow();
        boolean more = true;
        while (more) {
            int line = (int) parser.getCurrentLineNumber() + 1;
            CSVRecord cells;
            try {
                if (!records.hasNext()) {
                    return;
                }
                cells = records.next();
            } catch (UncheckedIOException | IllegalStateException e) {
                throw PlainTextReader.refused(name, line, "text.quotes");
            }
            checkpoint.pass();
            row.begin(line);
            for (int column = 0; column < cells.size(); column++) {
                String cell = cells.get(column);
                if (!cell.isEmpty() && column >= SheetRow.MOST_COLUMNS) {
                    throw GridTexts.refused(name, line, "grid.tooWide", Integer.toString(SheetRow.MOST_COLUMNS));
                }
                if (cell.length() > MOST_CHARACTERS) {
                    throw PlainTextReader.refused(name, line, "text.tooLong", MOST_CHARACTERS);
                }
                if (!cell.isEmpty()) {
                    row.set(column, isPlain(cell) ? cell : VietnameseText.nfc(cell).strip(), SheetRow.Kind.TEXT);
                }
            }
            more = row.isBlank() || visitor.row(row);
        }
    }

    /** Figures are most of a grid, and are in normal form. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
