package parindex.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parindex.scoring.TestSets.component;
import static parindex.scoring.TestSets.plain;
import static parindex.scoring.TestSets.r;
import static parindex.scoring.TestSets.sheet;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Lineage.Kind;
import parindex.criteria.Lineage.Link;
import parindex.scoring.Comparison.LinkChange;
import parindex.scoring.Comparison.Row;
import parindex.scoring.Gaps.Gap;
import parindex.scoring.spi.ScoringRules;

class ComparisonTest {

    private static final CriteriaSet OLD = TestSets.of(component("A", plain("a1", "30"), plain("a2", "20")),
            component("B", plain("b", "50")))
            .year(2019).build();
    private static final CriteriaSet NEW = TestSets.of(component("A", plain("a1", "25"), plain("a3", "25")),
            component("B1", plain("b1", "20")),
            component("B2", plain("b2", "20")), component("N", plain("n", "10")))
            .lineage(OLD.id(), new Link(Kind.SAME, List.of("A"), List.of("A")),
                    new Link(Kind.SPLIT, List.of("B"), List.of("B1", "B2")),
                    new Link(Kind.NEW, List.of(), List.of("N")), new Link(Kind.DROPPED, List.of("a2"), List.of())).build();

    private static Results evaluate(CriteriaSet set, Map<String, Map<String, String>> scores) {
        return ScoringEngine.evaluate(sheet(set, new TreeMap<>(scores)), ScoringRules.none());
    }

    private static final Results EARLIER = evaluate(OLD, Map.of("U", Map.of("a1", "15", "a2", "10", "b", "40"),
            "V", Map.of("a1", "30", "a2", "20", "b", "45"), "W", Map.of("a1", "1", "a2", "1", "b", "1")));
    private static final Results CURRENT = evaluate(NEW, Map.of("U", Map.of("a1", "20", "a3", "20", "b1", "20", "b2", "10", "n",
            "5"),
            "S", Map.of("a1", "25", "a3", "25", "b1", "20", "b2", "20", "n", "10")));

    @Test
    void comparesThroughPredecessorsAndLineage() {
        Comparison comparison = Comparison.of(CURRENT, EarlierYear.of(EARLIER), Map.of("S", List.of("U", "V")));
        assertEquals(2019, comparison.earlierYear());
        assertEquals(List.of("W"), comparison.dropped());
        Row merged = comparison.rows().get(0);
        assertEquals("S", merged.current().unit().code());
        assertTrue(merged.averaged());
        assertEquals(r("80"), merged.earlier().orElseThrow().score());
        assertEquals(Optional.of(r("20")), merged.exactChange());
        Row same = comparison.rows().get(1);
        assertFalse(same.averaged());
        assertEquals(Optional.of(r("10")), same.exactChange());
        assertEquals(List.of(Kind.SAME, Kind.SPLIT, Kind.NEW, Kind.DROPPED), same.links().stream().map(l -> l.link().kind())
                .toList());
        LinkChange kept = same.links().get(0);
        assertEquals(Optional.of(r("30")), kept.percentChange(), "50 % of A before, 80 % now");
        LinkChange split = same.links().get(1);
        assertEquals(r("40"), split.earlier().orElseThrow().score());
        assertEquals(r("30"), split.current().orElseThrow().score());
        assertEquals(Optional.of(r("-5")), split.percentChange(), "80 % of 50 before, 75 % of 40 now");
        assertEquals(Optional.empty(), same.links().get(2).earlier());
        assertEquals(Optional.empty(), same.links().get(3).current());
        assertEquals(r("75"), merged.links().get(0).earlier().orElseThrow().percent().orElseThrow(), "mean of 25 and 50, of 50");
    }

    @Test
    void comparesWithPrintedTotals() {
        Map<String, parindex.values.number.Rational> totals = Map.of("U", r("71.346"), "V", r("90"));
        Comparison comparison = Comparison.of(CURRENT, EarlierYear.ofTotals(2019, totals, r("100")), Map.of());
        Row unit = comparison.rows().get(1);
        assertEquals(Optional.of(r("3.654")), unit.exactChange());
        assertEquals(Optional.of(r("3.654")), unit.exactIndexChange());
        assertEquals(Optional.of(r("3.65")), unit.displayedChange(2, RoundingMode.HALF_UP));
        assertEquals(List.of(), unit.links());
        Row fresh = comparison.rows().get(0);
        assertEquals(Optional.empty(), fresh.exactChange());
        assertEquals(List.of(), fresh.predecessors());
        assertEquals(List.of("V"), comparison.dropped());
        assertEquals(Optional.of(r("71.346")), comparison.earlierMean());
        assertEquals(Optional.of(r("87.5")), comparison.currentMean());
        assertEquals(Optional.of(r("3.654")), comparison.meanChange());
    }

    @Test
    void comparesWithImportedScoresThroughTheLineageOfTheirYear() {
        EarlierYear imported = EarlierYear.ofScores(2019, Map.of("U", r("65"), "V", r("95")), r("100"),
                Map.of("U", Map.of("A", r("25"), "B", r("40")),
                "V", Map.of("A", r("50"))), Optional.of(parindex.values.text.LocalizedText.of("QĐ 1")));
        Comparison comparison = Comparison.of(CURRENT, imported, Map.of("S", List.of("U", "V")));
        assertFalse(comparison.byNumber());
        assertEquals("QĐ 1", comparison.origin().orElseThrow().vietnamese());
        List<LinkChange> same = comparison.rows().get(1).links();
        assertEquals(Optional.of(r("15")), same.get(0).scoreChange(), "A: 25, then 40");
        assertEquals(Optional.empty(), same.get(0).percentChange(), "a document does not tell the maximum");
        assertEquals(Optional.of(r("-10")), same.get(1).scoreChange(), "B: 40, then 20 and 10");
        List<LinkChange> merged = comparison.rows().get(0).links();
        assertEquals(Optional.of(r("12.5")), merged.get(0).scoreChange(), "A: the mean of 25 and 50, then 50");
        assertEquals(Optional.empty(), merged.get(1).scoreChange(), "B of V is not known");
    }

    @Test
    void componentsAreComparedByTheirNumbersWhereNoLineageSaysMore() {
        Results now = evaluate(TestSets.set(component("A", plain("a", "100"))), Map.of("U", Map.of("a", "90")));
        String number = now.set().components().get(0).number();
        EarlierYear imported = EarlierYear.ofScores(2019, Map.of("U", r("80")), r("100"), Map.of("U", Map.of("c" + number, r("80"))),
                Optional.empty());
        Comparison comparison = Comparison.of(now, imported, Map.of());
        assertTrue(comparison.byNumber());
        assertEquals(Optional.of(r("10")), comparison.rows().get(0).links().get(0).scoreChange());
        assertFalse(Comparison.of(now, EarlierYear.ofTotals(2019, Map.of("U", r("80")), r("100")), Map.of()).byNumber());
    }

    /** Predecessors are stated once, for ever: they must not get in the way of the years after. */
    @Test
    void predecessorsCountOnlyUntilTheUnitItselfHasAYear() {
        Results now = evaluate(TestSets.set(component("A", plain("a", "100"))), Map.of("U", Map.of("a", "90")));
        Map<String, List<String>> formed = Map.of("U", List.of("OLD1", "OLD2"));
        Row year1 = against(now, Map.of("OLD1", "60", "OLD2", "70"), formed);
        assertEquals(List.of("OLD1", "OLD2"), year1.predecessors());
        assertEquals(r("65"), year1.earlier().orElseThrow().score());
        Row year2 = against(now, Map.of("U", "80"), formed);
        assertEquals(List.of("U"), year2.predecessors());
        assertEquals(Optional.of(r("10")), year2.exactChange());
        Map<String, List<String>> splitOff = Map.of("U", List.of("A"));
        assertEquals(List.of("A"), against(now, Map.of("A", "50"), splitOff).predecessors());
        assertEquals(List.of("U"), against(now, Map.of("A", "50", "U", "80"), splitOff).predecessors(), "A lives on");
    }

    @Test
    void unitThatKeepsItsCodeAndAbsorbsOthersStatesItselfToo() {
        Results now = evaluate(TestSets.set(component("A", plain("a", "100"))), Map.of("U", Map.of("a", "90")));
        Map<String, List<String>> absorbed = Map.of("U", List.of("U", "V"));
        assertEquals(Optional.of(r("15")), against(now, Map.of("U", "80", "V", "70"), absorbed).exactChange());
        assertEquals(Optional.of(r("10")), against(now, Map.of("U", "80"), absorbed).exactChange(), "the year after");
    }

    private static Row against(Results now, Map<String, String> earlier, Map<String, List<String>> predecessors) {
        Map<String, parindex.values.number.Rational> totals = new TreeMap<>();
        earlier.forEach((unit, total) -> totals.put(unit, r(total)));
        return Comparison.of(now, EarlierYear.ofTotals(2019, totals, r("100")), predecessors).rows().get(0);
    }

    @Test
    void displayedAndExactChangeCanDiffer() {
        Results now = evaluate(TestSets.set(component("A", plain("a", "100"))), Map.of("U", Map.of("a", "90.004")));
        Row row = Comparison.of(now, EarlierYear.ofTotals(2019, Map.of("U", r("80.005")), r("100")), Map.of()).rows().get(0);
        assertEquals(Optional.of(r("9.999")), row.exactChange());
        assertEquals(Optional.of(r("9.99")), row.displayedChange(2, RoundingMode.HALF_UP));
    }

    @Test
    void printedTotalsOfAnotherScale() {
        assertEquals(r("90"), EarlierYear.ofTotals(2015, Map.of("U", r("72")), r("80")).totals().get("U").index());
    }

    @Test
    void gapsAreOrderedBySize() {
        Results self = evaluate(OLD, Map.of("U", Map.of("a1", "30", "a2", "20", "b", "40"), "V",
                Map.of("a1", "10", "a2", "20", "b", "50")));
        Results appraised = evaluate(OLD, Map.of("U", Map.of("a1", "29", "a2", "20", "b", "30"), "V",
                Map.of("a1", "10", "a2", "20", "b", "50"),
                "X", Map.of("a1", "1")));
        Gaps gaps = Gaps.of(self, appraised);
        assertEquals(List.of("U"), gaps.totals().stream().map(g -> g.unit().code()).toList());
        assertEquals(r("11"), gaps.totals().get(0).difference());
        assertEquals(List.of("B", "A"), gaps.components().stream().map(g -> g.node().orElseThrow().id()).toList());
        assertEquals(List.of("b", "a1"), gaps.leaves().stream().map(g -> g.node().orElseThrow().id()).toList());
        Gap raised = Gaps.of(appraised, self).totals().get(0);
        assertEquals(r("-11"), raised.difference());
        assertThrows(IllegalArgumentException.class, () -> Gaps.of(self, CURRENT));
    }
}
