package parindex.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import parindex.charts.Chart;
import parindex.export.Table;
import parindex.values.number.Rational;

class UnitSheetTest {

    private final Report sheet = SampleReports.of2020().unit("SYT").orElseThrow();

    private Table table(String id) {
        return sheet.blocks().stream().filter(b -> b instanceof Block.TableBlock t && t.table().id().equals(id))
                .map(b -> ((Block.TableBlock) b).table()).findFirst().orElseThrow();
    }

    private static List<String> shown(Report report, List<Table.Cell> row) {
        return row.stream().map(report.cells()::shown).toList();
    }

    @Test
    void indexRankClassAndMean() {
        assertEquals(List.of("84,115", "84,12", "95,68", "21/22", "Tương đối cao", "90,32"), shown(sheet, table("facts").rows().get(0)));
    }

    @Test
    void componentsBesideTheirMeans() {
        assertEquals(List.of("6. Cải cách tài chính công", "11,5", "8", "69,57", "94,66"), shown(sheet, table("components").rows().get(5)));
        Chart.Radar radar = sheet.blocks().stream().filter(Block.ChartBlock.class::isInstance)
                .map(b -> (Chart.Radar) ((Block.ChartBlock) b).chart()).findFirst().orElseThrow();
        assertEquals(2, radar.series().size());
        assertEquals(Rational.of(1600, 23), radar.series().get(0).values().get(5).orElseThrow());
    }

    @Test
    void lostPointsWithReasonAndTheWayToTheScore() {
        List<List<Table.Cell>> rows = table("losses").rows();
        assertEquals(10, rows.size());
        List<String> first = shown(sheet, rows.get(0));
        assertTrue(first.get(0).startsWith("6.4.1 ") && first.get(0).endsWith("(minh họa)"), first.get(0));
        assertEquals("2,5", first.get(2));
        assertEquals("TC 2,5 (13/12/2020) → TĐ1 0 (21/12/2020) → GT 2,5 (24/12/2020) → TĐ2 0 (28/12/2020) → HĐ 0 (30/12/2020)",
                first.get(4));
        assertTrue(sheet.blocks().stream().anyMatch(b -> b instanceof Block.Paragraph p
                && p.text().startsWith("Và 12 tiêu chí thành phần khác, mất")),
                "what does not fit is summed up");
    }

    @Test
    void statesWhereTheFiguresComeFrom() {
        String last = ((Block.Paragraph) sheet.blocks().get(sheet.blocks().size() - 1)).text();
        SampleReports.of2020().results().round().sets().forEach(set -> assertTrue(last.contains(set.hash()), last));
        assertTrue(last.contains("PAR Index Workbench 1.2.3"), last);
    }
}
