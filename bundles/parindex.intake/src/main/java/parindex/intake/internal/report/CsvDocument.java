package parindex.intake.internal.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import parindex.intake.CsvFile;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.DocumentPlace;
import parindex.intake.report.ReportDocument;
import parindex.values.text.VietnameseText;

/** A CSV file as a document with one table. */
public final class CsvDocument {

    private CsvDocument() {
    }

    public static ReportDocument of(CsvFile file, Checkpoint checkpoint) {
        try (CSVParser parser = CsvText.open(file)) {
            return new ReportDocument(file.name(), blocks(file.name(), parser, checkpoint));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ReportDocument.Block> blocks(String name, CSVParser parser, Checkpoint checkpoint) {
        List<ReportDocument.Block> blocks = new ArrayList<>();
        Iterator<CSVRecord> records = parser.iterator();
        while (true) {
            int line = (int) parser.getCurrentLineNumber() + 1;
            List<String> cells;
            try {
                if (!records.hasNext()) {
                    return blocks;
                }
                cells = records.next().stream().limit(ReportDocument.MOST_COLUMNS).map(c -> VietnameseText.nfc(c).strip()).toList();
            } catch (UncheckedIOException | IllegalStateException e) {
                throw PlainTextReader.refused(name, line, "text.quotes");
            }
            checkpoint.pass();
            if (blocks.size() == ReportDocument.MOST_BLOCKS) {
                throw PlainTextReader.refused(name, 0, "text.tooMany", ReportDocument.MOST_BLOCKS);
            }
            if (cells.stream().anyMatch(c -> c.length() > ReportDocument.MOST_CHARACTERS)) {
                throw PlainTextReader.refused(name, line, "text.tooLong", ReportDocument.MOST_CHARACTERS);
            }
            if (cells.stream().anyMatch(c -> !c.isEmpty())) {
                blocks.add(new ReportDocument.Row(new DocumentPlace(DocumentPlace.Kind.LINE, "", line, 0), 1, cells));
            }
        }
    }
}
