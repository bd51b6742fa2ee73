package parindex.intake.internal.report;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.ReportDocument;

/** Word documents. */
public final class WordReader {

    private WordReader() {
    }

    public static boolean isWord(Path file) throws IOException {
        return WordParts.isWord(file);
    }

    public static ReportDocument read(String name, Path file, Checkpoint checkpoint) {
        WordParts parts = WordParts.of(name, file);
        try {
            WordStyles styles = new WordStyles(parts.styles());
            WordBody body = new WordBody(name, styles, new WordNumbering(parts.numbering(), styles), checkpoint);
            WordXml.read(parts.main(), body);
            return body.document();
        } catch (XMLStreamException e) {
            throw PlainTextReader.refused(name, 0, "word.damaged");
        }
    }
}
