package parindex.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import parindex.exchange.excel.internal.ExcelReports;
import parindex.exchange.excel.internal.PoiSpreadsheets;
import parindex.exchange.excel.internal.StreamedWorkbook;
import parindex.intake.ColumnMapping;
import parindex.intake.TableFields;
import parindex.intake.TableFile;
import parindex.intake.UnitsFile;
import parindex.intake.grid.GridImport;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.ReportAudit;

/** Workbooks as they are, and the XML of a sheet. */
class SheetFuzzTest {

    @FuzzTest(maxDuration = Runs.MOST, maxExecutions = 1_000 * Runs.TIMES)
    void sheet(byte[] content) throws IOException {
        Path file = Files.createTempFile("fuzz", ".xlsx");
        try {
            read(file, content);
            read(file, Zips.workbook(content));
        } finally {
            Files.delete(file);
        }
    }

    private static void read(Path file, byte[] content) throws IOException {
        Files.write(file, content);
        Refusal.only(() -> {
            TableFile table = TableFile.read(file, Optional.of(new PoiSpreadsheets()), () -> { });
            UnitsFile.read(table, ColumnMapping.of(table, TableFields.units(), Map.of(), ColumnMapping.Said.NOTHING));
        });
        Refusal.only(() -> GridImport.workbook(file, new StreamedWorkbook(), EntriesFuzzTest.GRID, Checkpoint.OPEN));
        Refusal.only(() -> ReportAudit.audit(new ExcelReports().read(file, Checkpoint.OPEN), Optional.empty(), Checkpoint.OPEN));
    }
}
