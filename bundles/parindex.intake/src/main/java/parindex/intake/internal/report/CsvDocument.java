package parindex.intake.internal.report;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import parindex.intake.CsvFile;
import parindex.intake.internal.csv.CsvReader;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.DocumentPlace;
import parindex.intake.report.ReportDocument;
import parindex.values.text.VietnameseText;

/** A CSV file as a document with one table. */
public final class CsvDocument {

    private CsvDocument() {
    }

    public static ReportDocument of(CsvFile file, Checkpoint checkpoint) {
        if (file.bytes().length > CsvFile.MOST_BYTES) {
            throw PlainTextReader.refused(file.name(), 0, "text.tooBig", CsvFile.MOST_BYTES / 1024 / 1024);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(file.bytes())).toString();
        } catch (CharacterCodingException e) {
            throw PlainTextReader.refused(file.name(), 0, "text.encoding");
        }
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(CsvReader.separator(content)).setIgnoreEmptyLines(false).get();
        try (CSVParser parser = CSVParser.builder().setReader(new StringReader(content)).setFormat(format).get()) {
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
