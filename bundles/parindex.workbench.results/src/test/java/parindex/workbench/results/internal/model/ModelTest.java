package parindex.workbench.results.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parindex.charts.Chart;
import parindex.charts.FiveNumbers;
import parindex.criteria.ResultClass;
import parindex.export.Table;
import parindex.report.LostPoints;
import parindex.scoring.RefusedException;
import parindex.scoring.Results;
import parindex.scoring.WhatIf;
import parindex.scoring.spi.ScoringRules;
import parindex.values.number.BadNumberException;
import parindex.values.number.Rational;
import parindex.values.text.Message;
import parindex.workbench.results.internal.model.ChartMaker.Kind;
import parindex.workbench.results.internal.model.ViewTables.Depth;

/** From results to what the perspective shows; figures worked out by hand. */
class ModelTest {

    private final RoundView view = Example.view(true);
    private final Choice all = view.fitting(Optional.empty());
    private final ChartMaker charts = new ChartMaker(view, Message.VIETNAMESE);

    private static Rational of(String text) {
        return Rational.ofDecimal(text);
    }

    @Test
    void lostPointsAreGroupedByReasonAndAddUp() {
        List<LostPoints.OfComponent> lost = LostPoints.of(view.results().levels().get(0), view::decision);
        assertEquals(2, lost.size());
        LostPoints.OfComponent first = lost.get(0);
        // 2.875 + 10 for one reason; 10 of C, whose score nobody explains.
        assertEquals(of("22.875"), first.points());
        assertEquals(3, first.units());
        assertEquals(List.of("Chậm báo cáo", "Không nêu lý do"), first.reasons().stream().map(r -> r.reason().vietnamese()).toList());
        assertEquals(List.of("B", "A"), first.reasons().get(0).losses().stream().map(l -> l.unit().code()).toList());
        assertEquals(List.of("Chưa có điểm", "Không nêu lý do"), lost.get(1).reasons().stream().map(r -> r.reason().vietnamese()).toList());
        assertEquals(of("60"), lost.get(1).points());
    }

    @Test
    void barsHoldExactValuesInTheOrderOfTheRanking() {
        Chart.Bars bars = (Chart.Bars) charts.make(Kind.SCORES, all.withUnit("B")).orElseThrow();
        assertEquals(List.of("A", "B", "C"), bars.bars().stream().map(b -> b.item().key()).toList());
        assertEquals(Optional.of(of("97.125")), bars.bars().get(0).value());
        assertEquals(Optional.of(of("72.375")), bars.mean());
        assertEquals(Optional.of("B"), bars.marked());
        assertEquals("Điểm chi tiết của đợt này là minh họa.", bars.note());
        Chart.Bars component = (Chart.Bars) charts.make(Kind.PERCENTS, all.withNode(Optional.of(Example.SET.components().get(1).id())))
                .orElseThrow();
        assertEquals(List.of(of("100"), of("50"), Rational.ZERO), component.bars().stream().map(b -> b.value().orElseThrow()).toList());
        assertTrue(new ChartMaker(Example.view(false), Message.VIETNAMESE).make(Kind.SCORES, all).orElseThrow().note().isEmpty());
    }

    @Test
    void theRadarNeedsAUnitAndComparesItWithTheMean() {
        assertTrue(charts.make(Kind.RADAR, all).isEmpty());
        Chart.Radar radar = (Chart.Radar) charts.make(Kind.RADAR, all.withUnit("A")).orElseThrow();
        assertEquals("A", radar.series().get(0).item().key());
        assertEquals(List.of(Optional.of(of("57.125").times(Rational.HUNDRED).dividedBy(Rational.of(60))), Optional.of(Rational.HUNDRED)),
                radar.series().get(0).values());
        // (40 + 20 + 0) / 3 of 40
        assertEquals(Optional.of(Rational.of(50)), radar.series().get(1).values().get(1));
    }

    @Test
    void heatAndYearsShowEveryUnit() {
        Chart.Heat heat = (Chart.Heat) charts.make(Kind.HEAT, all).orElseThrow();
        assertEquals(List.of(3, 2), List.of(heat.rows().size(), heat.columns().size()));
        assertEquals(Optional.of(Rational.of(50)), heat.values().get(1).get(1));
        Chart.Spread years = (Chart.Spread) charts.make(Kind.YEARS, all.withUnit("C")).orElseThrow();
        assertEquals(List.of("2019", "2020"), years.groups().stream().map(g -> g.item().key()).toList());
        FiveNumbers before = FiveNumbers.of(years.groups().get(0).values().stream().map(b -> b.value().orElseThrow()).toList())
                .orElseThrow();
        assertEquals(Rational.of(80), before.median());
        assertEquals("Sở Đê", years.marked().orElseThrow().name());
    }

    @Test
    void everyRowOfEveryTableLeadsToItsUnit() {
        for (Table table : view.book().tables()) {
            for (int row = 0; row < table.rows().size(); row++) {
                Optional<Choice> choice = TableLinks.row(view, table, row);
                if (table.id().startsWith("classes")) {
                    assertTrue(choice.isEmpty());
                } else {
                    int unitColumn = table.columns().stream().map(Table.Column::key).toList().indexOf("unit");
                    String name = ((Table.Cell.Text) table.rows().get(row).get(unitColumn)).text().vietnamese();
                    assertEquals(name, view.unit(choice.orElseThrow().unitCode().orElseThrow()).orElseThrow().unit().name(), table.id());
                    assertEquals(Optional.of(row), TableLinks.rowOf(view, table, choice.get()), table.id());
                }
            }
        }
        Table second = TableLinks.tableOf(view, all.level(), Optional.of(Example.SET.components().get(1).id())).orElseThrow();
        assertEquals(Optional.of(Example.SET.components().get(1).id()), TableLinks.row(view, second, 0).orElseThrow().nodeId());
        Table classes = view.book().tables().stream().filter(t -> t.id().startsWith("classes")).findFirst().orElseThrow();
        List<String> counted = java.util.stream.IntStream.range(0, classes.rows().size()).boxed()
                .flatMap(r -> TableLinks.counted(view, classes, r).stream()).sorted().toList();
        assertEquals(List.of("A", "B", "C"), counted);
    }

    @Test
    void gapsNameBothScoresAndLeadToUnitAndLeaf() {
        ViewTables.Linked gaps = ViewTables.gaps(view, Depth.LEAVES);
        assertEquals(4, gaps.links().size());
        // C lost all 40 of the second leaf.
        assertEquals(new Choice(all.level(), Optional.of(Example.LEAVES.get(1).id()), Optional.of("C")), gaps.links().get(0));
        assertEquals(Table.Cell.difference(Rational.of(-40), 3), gaps.table().rows().get(0).get(5));
        assertEquals(3, ViewTables.gaps(view, Depth.TOTALS).links().size());
    }

    @Test
    void aLeafShowsDerivationDecisionAndEvidence() {
        UnitTree tree = new UnitTree(view, view.unit("B").orElseThrow(), Message.VIETNAMESE);
        assertEquals(2, tree.branches().size());
        assertEquals(Optional.of(of("60")), tree.branches().get(0).self());
        String facts = tree.facts(Example.LEAVES.get(0).id());
        assertTrue(facts.contains("minh họa"), facts);
        assertTrue(facts.contains("Thẩm định lần 1: 50 / 60 – binh, 21/12/2020 09:30 – Chậm báo cáo"), facts);
        assertTrue(facts.contains("Tài liệu: 12/KH-SNV, Kế hoạch, Mục II"), facts);
        String nothing = new UnitTree(view, view.unit("C").orElseThrow(), Locale.ENGLISH).facts(Example.LEAVES.get(1).id());
        assertTrue(nothing.contains("No score has been written yet.") && nothing.contains("The unit has stated nothing yet."), nothing);
    }

    @Test
    void suppositionsReplaceEachOtherAndSayWhatFollows() {
        Suppositions one = Suppositions.none(all.level()).score("C", Example.LEAVES.get(1).id(), "10");
        Suppositions other = one.score("C", Example.LEAVES.get(1).id(), "39,5").weight(Example.LEAVES.get(0).id(), "80");
        assertEquals(2, other.changes().size());
        WhatIf outcome = WhatIf.of(view.results().levels().get(0), one.score("C", Example.LEAVES.get(1).id(), "39,5").changes(),
                ScoringRules.none());
        List<String> sentences = Suppositions.sentences(outcome, Message.VIETNAMESE);
        assertTrue(sentences.contains("Sở Đê: hạng 3 → 2") && sentences.contains("Sở Ba: hạng 2 → 3"), sentences.toString());
        assertEquals(List.of(1, 2), outcome.changed().stream().map(c -> List.of("A", "B", "C").indexOf(c.unit().code())).sorted().toList());
        assertEquals(List.of("Không đơn vị nào thay đổi."),
                Suppositions.sentences(WhatIf.of(view.results().levels().get(0), List.of(), ScoringRules.none()), Message.VIETNAMESE));
        assertThrows(BadNumberException.class, () -> one.score("C", Example.LEAVES.get(1).id(), "nhiều"));
        assertThrows(RefusedException.class, () -> WhatIf.of(view.results().levels().get(0),
                one.score("C", Example.LEAVES.get(1).id(), "41").changes(), ScoringRules.none()));
        assertEquals(1, other.without(0).changes().size());
    }

    @Test
    void anotherThresholdIsASuppositionAboutItsClass() {
        Results results = view.results().levels().get(0);
        ResultClass highest = results.set().classification().classes().get(0);
        Suppositions raised = Suppositions.none(all.level()).threshold(highest.id(), "96").threshold(highest.id(), "97,5");
        assertEquals(1, raised.changes().size(), "the later one counts");
        assertEquals("Loại " + highest.name().in(Message.VIETNAMESE) + " từ 97,5",
                Suppositions.describe(raised.changes().get(0), results).in(Message.VIETNAMESE));
        assertThrows(BadNumberException.class, () -> raised.threshold(highest.id(), "cao"));
        assertThrows(RefusedException.class, () -> WhatIf.of(results, raised.threshold("nobody", "50").changes(), ScoringRules.none()));
    }

    @Test
    void aChoiceThatTheRoundDoesNotHaveFallsBack() {
        assertEquals(all, view.fitting(Optional.of(new Choice(all.level(), Optional.of("nowhere"), Optional.of("nobody")))));
    }

    @Test
    void cellsGoToSpreadsheetsWithoutFormulas() {
        assertEquals("a\tb\r\n'=1+1\t-3,5\r\n3,5\t'-x",
                CellsText.of(List.of(List.of("a", "b"), List.of("=1+1", "-3,5"), List.of("+3,5", "-x"))));
        assertEquals("x y z", CellsText.of(List.of(List.of("x\ty\nz"))));
    }
}
