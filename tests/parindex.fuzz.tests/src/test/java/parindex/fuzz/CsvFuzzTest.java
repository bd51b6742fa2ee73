package parindex.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parindex.intake.ColumnMapping;
import parindex.intake.CsvFile;
import parindex.intake.MembersFile;
import parindex.intake.SuppliedFile;
import parindex.intake.TableField;
import parindex.intake.TableFields;
import parindex.intake.TableFile;
import parindex.intake.UnitsFile;
import parindex.intake.printed.ComputedReport.KnownUnit;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.ResultsImport;
import parindex.values.number.Numbers.DecimalMark;

class CsvFuzzTest {

    private static final List<KnownUnit> UNITS = List.of(new KnownUnit("STP", "Sở Tư pháp", "province", List.of("STP")),
            new KnownUnit("SNV", "Sở Nội vụ", "province", List.of()));

    @FuzzTest(maxDuration = Runs.MOST, maxExecutions = 5_000 * Runs.TIMES)
    void csv(byte[] content) throws IOException {
        CsvFile file = new CsvFile("a.csv", content);
        Refusal.only(() -> {
            TableFile table = TableFile.of(file, () -> { });
            Refusal.only(() -> UnitsFile.read(table, mapping(table, TableFields.units())));
            Refusal.only(() -> MembersFile.read(table, mapping(table, TableFields.members()), List.of("ASSESSOR"), List.of("ASSESSOR")));
            Refusal.only(() -> SuppliedFile.read(table, mapping(table, TableFields.supplied(Set.of(), leaf -> true)),
                    SuppliedFile.Units.of(List.of()), DecimalMark.DETECT));
        });
        Refusal.only(() -> ResultsImport.read(ResultsImport.csv(file, Checkpoint.OPEN), 2019, UNITS, Optional.of("province"),
                Checkpoint.OPEN)
                .audit().findings().forEach(f -> Refusal.said(f.finding().in(parindex.values.text.Message.VIETNAMESE))));
    }

    /** What was remembered comes from files that others wrote, too. */
    private static ColumnMapping mapping(TableFile table, List<TableField> fields) {
        return ColumnMapping.of(table, fields, Map.of(table.grid().columns().get(0), fields.get(0).id()), ColumnMapping.Said.NOTHING);
    }
}
