package parindex.intake.internal.report;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import parindex.intake.CsvFile;
import parindex.intake.internal.csv.CsvReader;

/** A CSV file in which any row may be anything: no headings are looked for, empty lines count. */
public final class CsvText {

    private CsvText() {
    }

    /**
     * Opens a file.
     *
     * @throws parindex.values.problem.BadInputException if it is too large or no UTF-8
     */
    public static CSVParser open(CsvFile file) throws IOException {
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
        return CSVParser.builder().setReader(new StringReader(content)).setFormat(format).get();
    }
}
