package parindex.system.tests;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import parindex.sample.daknong.y2020.AttestedData;

/** The attested tables of the sample bundle, read without the product's own readers. */
final class Attested {

    private Attested() {
    }

    static List<CSVRecord> rows(AttestedData.Table table) {
        try (Reader reader = new InputStreamReader(new AttestedData().open(table), StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
