package parindex.intake.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parindex.intake.CsvFile;
import parindex.intake.printed.ComputedReport.KnownUnit;
import parindex.intake.printed.DakNongReport;
import parindex.values.number.Rational;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Severity;
import parindex.values.text.Message;

class ResultsImportTest {

    private static List<KnownUnit> register;

    @BeforeAll
    static void units() throws IOException {
        register = DakNongReport.right().units().stream().map(u -> {
            List<String> names = new ArrayList<>(u.aliases());
            names.add(u.code());
            return new KnownUnit(u.code(), u.name(), u.group(), names);
        }).toList();
    }

    private static ImportedResults csv(int year, Optional<String> level, String... lines) {
        return ResultsImport.read(ResultsImport.csv(new CsvFile("năm trước.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8)),
                Checkpoint.OPEN), year, register, level, Checkpoint.OPEN);
    }

    private static Rational score(ImportedResults results, String unit, String node) {
        return results.scores().stream().filter(s -> s.unitCode().equals(unit) && s.node().equals(node)).findFirst().orElseThrow().right();
    }

    @Test
    void theTotalsOf2019ComeFromTheComparisonOfTheReportOf2020WithItsWrongMean() throws IOException {
        ImportedResults results = ResultsImport.read(Report2020Test.document(), 2019, register, Optional.empty(), Checkpoint.OPEN);
        assertEquals(30, results.scores().size());
        assertEquals(List.of(), results.unknown());
        assertEquals(Rational.ofDecimal("84.79"), score(results, "KN", "total"));
        assertTrue(results.audit().findings().stream().anyMatch(f -> f.finding().printed().equals("86.22")
                && f.finding().right().equals("86.82")));
    }

    @Test
    void theReportOf2020HasTotalsAndComponents() throws IOException {
        ImportedResults results = ResultsImport.read(Report2020Test.document(), 2020, register, Optional.empty(), Checkpoint.OPEN);
        assertEquals(30 * 8, results.scores().size());
        assertEquals(Rational.ofDecimal("92.819"), score(results, "VPUB", "total"));
        assertEquals(Rational.ofDecimal("15.386"), score(results, "VPUB", "c1"));
    }

    @Test
    void aListOfTotalsNeedsNoRanks() {
        ImportedResults results = csv(2018, Optional.empty(), "code;điểm", "STP;90,5", "SNV;88", "CJ;70,25");
        assertEquals(3, results.scores().size());
        assertEquals(Rational.ofDecimal("70.25"), score(results, "CJ", "total"));
        assertEquals(List.of(), results.audit().findings());
    }

    @Test
    void componentsSideBySideAreAddedUpAndEveryDisagreementIsFound() {
        ImportedResults results = csv(2018, Optional.of("province"), "Đơn vị;LV1;LV2;LV3;Tổng điểm;Xếp hạng", "điểm tối đa;40;40;20;100;",
                "Sở Tư pháp;30;40;20;90;1", "Sở Nội vụ;30;30;20;80;2", "Thanh tra tỉnh;20;30;20;71;3", "Sở Y tế;20;30;10;60;4",
                "Sở Xây dựng;10;30;10;50;6", "Sở Công Thương;10;20;10;40;6", "Ban Dân tộc;10;10;10;30;7", "Giá trị trung bình;;;;60,14;");
        assertEquals(List.of("WRONG_SUM dòng 5, cột 5: 71 70", "WRONG_RANK dòng 7, cột 6: 6 5"),
                Report2020Test.found(results.audit(), Severity.ERROR));
        assertEquals(28, results.scores().size());
        assertEquals(Rational.of(10), score(results, "BDT", "c3"));
    }

    @Test
    void namesThatAreNoUnitAndOtherYearsAreSaid() throws IOException {
        assertEquals(List.of("Sở Lạ"), csv(2018, Optional.of("province"), "Đơn vị;Điểm", "Sở Tư pháp;90", "Sở Lạ;80").unknown());
        ReportDocument report = Report2020Test.document();
        BadInputException other = assertThrows(BadInputException.class,
                () -> ResultsImport.read(report, 2017, register, Optional.empty(), Checkpoint.OPEN));
        assertTrue(other.problems().get(0).in(Message.VIETNAMESE).contains("2020, không phải năm 2017"), other.getMessage());
        BadInputException nothing = assertThrows(BadInputException.class, () -> csv(2018, Optional.empty(), "a;b", "1;2"));
        assertTrue(nothing.problems().get(0).in(Message.VIETNAMESE).contains("Không tìm thấy bảng kết quả"));
    }
}
