package parindex.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.exchange.excel.internal.StreamedWorkbook;
import parindex.intake.CsvFile;
import parindex.intake.grid.GridImport;
import parindex.intake.grid.GridRequest;
import parindex.intake.printed.ComputedReport.KnownUnit;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.ImportedResults;
import parindex.values.text.Message;

/** Full grids: as text, as whatever a workbook is, and as the XML of a sheet. */
class GridFuzzTest {

    private static final GridRequest REQUEST = new GridRequest(2018, List.of(new KnownUnit("STP", "Sở Tư pháp", "province", List.of()),
            new KnownUnit("SNV", "Sở Nội vụ", "province", List.of())), Map.of(), Optional.empty(), Map.of());
    private static final String HEAD = "Mã;1.1;1.2;LV1;2.1;Tổng;Chỉ số;Hạng;Xếp loại\nSTP;";

    @FuzzTest(maxDuration = Runs.MOST, maxExecutions = 3_000 * Runs.TIMES)
    void grid(byte[] content) throws IOException {
        csv(content);
        byte[] head = HEAD.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] all = java.util.Arrays.copyOf(head, head.length + content.length);
        System.arraycopy(content, 0, all, head.length, content.length);
        csv(all);
        Path file = Files.createTempFile("fuzz", ".xlsx");
        try {
            workbook(file, content);
            workbook(file, Zips.workbook(content));
        } finally {
            Files.delete(file);
        }
    }

    private static void csv(byte[] content) throws IOException {
        Refusal.only(() -> GridImport.csv(new CsvFile("a.csv", content), REQUEST, Checkpoint.OPEN).ifPresent(GridFuzzTest::said));
    }

    private static void workbook(Path file, byte[] content) throws IOException {
        Files.write(file, content);
        Refusal.only(() -> GridImport.workbook(file, new StreamedWorkbook(), REQUEST, Checkpoint.OPEN).ifPresent(GridFuzzTest::said));
    }

    private static void said(ImportedResults results) {
        results.audit().findings().forEach(f -> {
            Refusal.said(f.finding().in(Message.VIETNAMESE));
            f.place().ifPresent(p -> Refusal.said(p.message().in(Message.VIETNAMESE)));
        });
        results.remarks().forEach(r -> Refusal.said(r.in(Message.VIETNAMESE)));
    }
}
