package parindex.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.ReportAudit;
import parindex.intake.report.ReportDocument;
import parindex.intake.report.WordReports;

/** Files as they are, and the parts that are read, which a fuzzer would not find its way to through the compression. */
class WordFuzzTest {

    private static final String MAIN = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:body><w:p><w:pPr>"
            + "<w:pStyle w:val=\"A\"/><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:pStyle w:val=\"A\"/></w:pPr><w:r><w:t>b</w:t></w:r></w:p></w:body></w:document>";

    @FuzzTest(maxDuration = Runs.MOST, maxExecutions = 5_000 * Runs.TIMES)
    void word(byte[] content) throws IOException {
        Path file = Files.createTempFile("fuzz", ".docx");
        try {
            read(file, content);
            read(file, Zips.of(Zips.entry("word/document.xml", content)));
            read(file, Zips.of(Zips.entry("word/document.xml", MAIN), Zips.entry("word/styles.xml", content),
                    Zips.entry("word/numbering.xml", content)));
        } finally {
            Files.delete(file);
        }
    }

    private static void read(Path file, byte[] content) throws IOException {
        Files.write(file, content);
        Refusal.only(() -> {
            ReportDocument document = WordReports.read(file, Checkpoint.OPEN);
            ReportAudit.audit(document.fonts().isEmpty() ? document : document.byFonts(), Optional.empty(), Checkpoint.OPEN);
        });
    }
}
