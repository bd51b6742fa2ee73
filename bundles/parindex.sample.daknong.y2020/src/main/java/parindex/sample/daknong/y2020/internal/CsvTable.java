package parindex.sample.daknong.y2020.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import parindex.sample.daknong.y2020.AttestedData;

/** Reads the CSV resources of this bundle. They come with the program, so a fault in one is a fault of the program. */
final class CsvTable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setCommentMarker('#')
            .setIgnoreEmptyLines(true).get();

    private CsvTable() {
    }

    static List<CSVRecord> attested(AttestedData data, AttestedData.Table table) {
        return parse(data.text(table));
    }

    /** @param name file name under {@code illustrative/} */
    static List<CSVRecord> illustrative(String name) {
        try (InputStream stream = AttestedData.class.getResourceAsStream("illustrative/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("missing from the bundle: illustrative/" + name);
            }
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CSVRecord> parse(String text) {
        try (var parser = org.apache.commons.csv.CSVParser.parse(text, FORMAT)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
