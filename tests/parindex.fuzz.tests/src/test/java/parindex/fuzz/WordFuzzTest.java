package parindex.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.Optional;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.ReportAudit;
import parindex.intake.report.WordReports;

/** Files as they are, and their main part, which a fuzzer would not find its way to through the compression. */
class WordFuzzTest {

    @FuzzTest(maxDuration = "10m", maxExecutions = 5_000)
    void word(byte[] content) throws IOException {
        Refusal.only(() -> WordReports.read("a.docx", content, Checkpoint.OPEN));
        byte[] zip = Zips.of(Zips.entry("word/document.xml", content));
        Refusal.only(() -> ReportAudit.audit(WordReports.read("a.docx", zip, Checkpoint.OPEN), Optional.empty(), Checkpoint.OPEN));
    }
}
