package parindex.golden;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The attested tables of the sample bundle, read without the product's own readers. */
final class Attested {

    private Attested() {
    }

    static List<CSVRecord> rows(String file) {
        String resource = "/parindex/sample/daknong/y2020/attested/" + file;
        try (Reader reader = new InputStreamReader(Attested.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
