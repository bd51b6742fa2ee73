package parindex.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.Optional;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.PlainTextReports;
import parindex.intake.report.ReportAudit;
import parindex.values.text.Message;

class ReportTextFuzzTest {

    @FuzzTest(maxDuration = Runs.MOST, maxExecutions = 3_000 * Runs.TIMES)
    void report(byte[] content) throws IOException {
        Refusal.only(() -> ReportAudit.audit(PlainTextReports.read("a.txt", content, Checkpoint.OPEN), Optional.empty(), Checkpoint.OPEN)
                .findings().forEach(f -> {
                    Refusal.said(f.finding().in(Message.VIETNAMESE));
                    f.place().ifPresent(p -> Refusal.said(p.message().in(Message.VIETNAMESE)));
                }));
    }
}
