package parindex.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import parindex.intake.CsvFile;
import parindex.intake.MembersCsv;
import parindex.intake.UnitsCsv;
import parindex.intake.printed.ComputedReport.KnownUnit;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.ResultsImport;

class CsvFuzzTest {

    private static final List<KnownUnit> UNITS = List.of(new KnownUnit("STP", "Sở Tư pháp", "province", List.of("STP")),
            new KnownUnit("SNV", "Sở Nội vụ", "province", List.of()));

    @FuzzTest(maxDuration = "10m", maxExecutions = 5_000)
    void csv(byte[] content) throws IOException {
        CsvFile file = new CsvFile("a.csv", content);
        Refusal.only(() -> UnitsCsv.read(file));
        Refusal.only(() -> MembersCsv.read(file, List.of("ASSESSOR"), List.of("STP")));
        Refusal.only(() -> ResultsImport.read(ResultsImport.csv(file, Checkpoint.OPEN), 2019, UNITS, Optional.of("province"),
                Checkpoint.OPEN)
                .audit().findings().forEach(f -> Refusal.said(f.finding().in(parindex.values.text.Message.VIETNAMESE))));
    }
}
