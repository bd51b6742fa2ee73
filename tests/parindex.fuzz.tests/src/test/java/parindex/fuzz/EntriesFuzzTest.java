package parindex.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.intake.ColumnMapping;
import parindex.intake.CsvFile;
import parindex.intake.EntriesCsv;
import parindex.intake.SuppliedFile;
import parindex.intake.TableFields;
import parindex.intake.TableFile;
import parindex.intake.grid.GridImport;
import parindex.intake.grid.GridRequest;
import parindex.intake.printed.ComputedReport.KnownUnit;
import parindex.intake.report.Checkpoint;
import parindex.values.number.Numbers.DecimalMark;
import parindex.values.text.Message;

/** Scores as files: of a round, of lead departments, and of an earlier year leaf by leaf. */
class EntriesFuzzTest {

    private static final SuppliedFile.Units UNITS = SuppliedFile.Units.of(List.of(new SuppliedFile.Units.Named("SNV", AllRules.SET,
            List.of("Sở Nội vụ"))));
    /** Of an earlier year, with its set. */
    static final GridRequest GRID = new GridRequest(2019, List.of(new KnownUnit("SNV", "Sở Nội vụ", AllRules.SET.level().id(), List.of()),
            new KnownUnit("STP", "Sở Tư pháp", AllRules.SET.level().id(), List.of())), Map.of(), Optional.of(AllRules.SET.level().id()),
            Map.of(AllRules.SET.level().id(), AllRules.SET));

    @FuzzTest(maxDuration = Runs.MOST, maxExecutions = 2_000 * Runs.TIMES)
    void entries(byte[] content) throws IOException {
        CsvFile file = new CsvFile("a.csv", content);
        EntriesCsv.Result result = EntriesCsv.read(file, AllRules.SET, EntriesCsv.Options.DETECT);
        (result instanceof EntriesCsv.Result.Refused refused ? refused.problems() : ((EntriesCsv.Result.Read) result).warnings())
                .forEach(p -> Refusal.said(p.in(Message.VIETNAMESE)));
        Refusal.only(() -> {
            TableFile table = TableFile.of(file, () -> { });
            SuppliedFile.read(table, ColumnMapping.of(table, TableFields.supplied(List.of(AllRules.SET), leaf -> true), Map.of(),
                    ColumnMapping.Said.NOTHING), UNITS, DecimalMark.DETECT);
        });
        Refusal.only(() -> GridImport.csv(file, GRID, Checkpoint.OPEN).ifPresent(grid -> grid.audit().findings()
                .forEach(f -> Refusal.said(f.finding().in(Message.VIETNAMESE)))));
    }
}
