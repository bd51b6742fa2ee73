package parindex.intake.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parindex.intake.printed.ComputedReport;
import parindex.intake.printed.DakNongReport;
import parindex.intake.report.GeneratedReport.Line;
import parindex.values.number.Rational;
import parindex.values.problem.Severity;
import parindex.values.text.Message;

/** A report beside computed results: what differs from them and what contradicts itself, each thing once. */
class BesideResultsTest {

    private ComputedReport right;
    private List<Line> lines;

    @BeforeEach
    void report() throws IOException {
        right = DakNongReport.right();
        lines = new ArrayList<>(GeneratedReport.lines(GeneratedReport.book2020()));
    }

    private List<String> found(ComputedReport results) {
        return ReportAudit.audit(GeneratedReport.document(lines), Optional.of(results), Checkpoint.OPEN).findings().stream()
                .filter(f -> f.finding().severity() != Severity.NOTE)
                .map(f -> f.basis() + " " + f.finding().kind() + " " + f.finding().unit() + " " + f.finding().printed() + " "
                        + f.finding().right()).toList();
    }

    /** Changes the row of a unit in a table. */
    private void change(String table, String unit, UnaryOperator<List<String>> change) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.table().id().equals(table) && line.cells().contains(unit)) {
                lines.set(i, new Line(change.apply(new ArrayList<>(line.cells())), line.table(), line.part()));
            }
        }
    }

    private static UnaryOperator<List<String>> cell(int column, String text) {
        return cells -> {
            cells.set(column, text);
            return cells;
        };
    }

    @Test
    void theReportOf2020ContradictsItselfInAllItsErrors() throws IOException {
        AuditedReport audited = ReportAudit.audit(Report2020Test.document(), Optional.of(right), Checkpoint.OPEN);
        assertEquals(List.of(LocatedFinding.Basis.BOTH), audited.findings().stream()
                .filter(f -> f.finding().severity() == Severity.ERROR).map(LocatedFinding::basis).distinct().toList());
        assertEquals(4, audited.count(Severity.ERROR));
    }

    @Test
    void aReportWithoutErrorsHasNoneOnEitherSide() {
        assertEquals(List.of(), found(right));
    }

    /** Every figure of a unit that hangs together with it is changed, too: only the results tell. */
    @Test
    void whatDiffersFromTheResultsAloneIsOfTheResults() {
        change("c1-province", "Sở Tư pháp", cell(2, "16"));
        assertEquals(List.of("BOTH WRONG_FIGURE STP 16 15"), found(right));
    }

    /** The report by itself takes the total for wrong, the results know the component that is. */
    @Test
    void theResultsTellWhichOfTwoFiguresIsWrong() {
        Map<String, Rational> totals = new HashMap<>(right.currentTotals());
        totals.put("STP", totals.get("STP").plus(Rational.of(1)));
        ComputedReport other = new ComputedReport(right.units(), right.tables(), totals, right.earlierTotals());
        assertEquals(List.of("RESULTS WRONG_FIGURE STP 94,5 95.5"), found(other).stream().filter(f -> f.contains("WRONG_FIGURE")).toList());
    }

    /** A level that the round does not have is checked by the report itself. */
    @Test
    void whatTheResultsDoNotSayIsCheckedByTheReport() {
        ComputedReport provinceOnly = new ComputedReport(right.units(),
                right.tables().stream().filter(t -> t.id().endsWith("_prov")).toList(), only(right.currentTotals()), only(right.earlierTotals()));
        assertEquals(List.of(), found(provinceOnly));
        change("total-district", "UBND huyện Cư Jút", cell(0, "2"));
        change("total-province", "Sở Nội vụ", cell(0, "7"));
        assertEquals(List.of("BOTH WRONG_RANK SNV 7 3", "DOCUMENT WRONG_RANK CJ 2 1"), found(provinceOnly));
    }

    private Map<String, Rational> only(Map<String, Rational> totals) {
        Map<String, Rational> some = new HashMap<>(totals);
        right.units().stream().filter(u -> !u.group().equals("province")).forEach(u -> some.remove(u.code()));
        return some;
    }

    @Test
    void aSumThatIsWrongIsNamedOnce() {
        change("total-province", "Sở Tư pháp", cell(3, "84,5"));
        change("total-province", "Sở Tư pháp", cell(2, "84,5"));
        change("comparison", "Sở Tư pháp", cell(3, "84,5"));
        List<String> findings = found(right).stream().filter(f -> f.contains("STP") && !f.contains("WRONG_CHANGE")
                && !f.contains("WRONG_ORDER") && !f.contains("WRONG_CLASS")).toList();
        assertEquals(List.of("BOTH WRONG_FIGURE STP 84,5 94.5"), findings);
    }

    @Test
    void withoutResultsOfTheYearBeforeTheComparisonIsCheckedByTheReport() {
        ComputedReport noEarlier = new ComputedReport(right.units(), right.tables(), right.currentTotals(), Map.of());
        assertEquals(List.of(), found(noEarlier));
        change("comparison", "Sở Tư pháp", cell(4, "+9,99"));
        assertEquals(List.of("DOCUMENT WRONG_CHANGE STP +9,99"), found(noEarlier).stream()
                .map(f -> f.substring(0, f.lastIndexOf(' '))).toList());
        AuditedReport audited = ReportAudit.audit(GeneratedReport.document(lines), Optional.of(noEarlier), Checkpoint.OPEN);
        assertEquals(true, audited.findings().get(0).finding().in(Message.VIETNAMESE).contains("đợt không có số để đối chiếu"));
    }
}
