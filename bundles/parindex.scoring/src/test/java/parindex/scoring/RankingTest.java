package parindex.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static parindex.scoring.TestSets.component;
import static parindex.scoring.TestSets.plain;
import static parindex.scoring.TestSets.r;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.criteria.CriteriaSet;
import parindex.criteria.RankingPolicy;
import parindex.criteria.RankingPolicy.Basis;
import parindex.criteria.RankingPolicy.Group;
import parindex.criteria.RankingPolicy.Method;
import parindex.criteria.RankingPolicy.NameOrder;
import parindex.criteria.RankingPolicy.Precision;
import parindex.scoring.spi.ScoringRules;

class RankingTest {

    private static CriteriaSet set(RankingPolicy policy) {
        return TestSets.of(component("C", plain("a", "60"), plain("b", "40"))).ranking(policy).build();
    }

    private static RankingPolicy policy(Method method, Basis basis, Precision precision, Group group, NameOrder order,
            String... keys) {
        return new RankingPolicy(method, basis, precision, group, order, List.of(keys));
    }

    /** Units as {@code name:a:b}, where {@code b} may be NA; the group is the part of the name before a blank. */
    private static Results evaluate(CriteriaSet set, String units) {
        ScoreSheet.Builder builder = ScoreSheet.builder(set);
        for (String unit : units.split(", ")) {
            String[] parts = unit.split(":");
            builder.unit(new ScoreUnit(parts[0], parts[0], parts[0].split(" ")[0]));
            builder.entry(parts[0], "a", parts[1].equals("NA") ? LeafEntry.NOT_APPLICABLE : LeafEntry.ofScore(r(parts[1])));
            builder.entry(parts[0], "b", parts[2].equals("NA") ? LeafEntry.NOT_APPLICABLE : LeafEntry.ofScore(r(parts[2])));
        }
        return ScoringEngine.evaluate(builder.build(), ScoringRules.none());
    }

    private static String rows(RankingTable table) {
        return table.rows().stream().map(row -> row.rank() + " " + row.unit().name()).collect(Collectors.joining(", "));
    }

    private static final String UNITS = "Đa:50:40, Da:50:40, Ăn:60:40, An:40:40, Ba:30:40, Ca:40:40, Em:10:0";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DENSE       | DESCENDING | 1 Ăn, 2 Đa, 2 Da, 3 Ca, 3 An, 4 Ba, 5 Em
            DENSE       | ASCENDING  | 1 Ăn, 2 Da, 2 Đa, 3 An, 3 Ca, 4 Ba, 5 Em
            COMPETITION | DESCENDING | 1 Ăn, 2 Đa, 2 Da, 4 Ca, 4 An, 6 Ba, 7 Em
            COMPETITION | ASCENDING  | 1 Ăn, 2 Da, 2 Đa, 4 An, 4 Ca, 6 Ba, 7 Em
            ORDINAL     | ASCENDING  | 1 Ăn, 2 Da, 3 Đa, 4 An, 5 Ca, 6 Ba, 7 Em
            ORDINAL     | DESCENDING | 1 Ăn, 2 Đa, 3 Da, 4 Ca, 5 An, 6 Ba, 7 Em
            """)
    void methods(Method method, NameOrder order, String rows) {
        RankingPolicy policy = policy(method, Basis.INDEX, Precision.EXACT, Group.LEVEL, order);
        assertEquals(rows, rows(evaluate(set(policy), UNITS).rankings().get(0)));
    }

    @Test
    void tieKeysGoBeforeTheName() {
        RankingPolicy policy = policy(Method.ORDINAL, Basis.INDEX, Precision.EXACT, Group.LEVEL, NameOrder.ASCENDING, "b", "a");
        assertEquals("1 X, 2 B, 3 C, 4 A", rows(evaluate(set(policy), "A:50:20, B:40:30, C:40:30, X:60:40").rankings().get(0)));
    }

    @Test
    void indexAndScoreDifferWhereSomethingIsExcluded() {
        String units = "A:50:30, B:54:NA, C:NA:NA";
        RankingPolicy byIndex = policy(Method.DENSE, Basis.INDEX, Precision.EXACT, Group.LEVEL, NameOrder.ASCENDING);
        assertEquals("1 B, 2 A", rows(evaluate(set(byIndex), units).rankings().get(0)));
        RankingPolicy byScore = policy(Method.DENSE, Basis.SCORE, Precision.EXACT, Group.LEVEL, NameOrder.ASCENDING);
        RankingTable table = evaluate(set(byScore), units).rankings().get(0);
        assertEquals("1 A, 2 B", rows(table));
        assertEquals(List.of("C"), table.unranked().stream().map(ScoreUnit::name).toList());
        assertEquals("1 B, 2 A", rows(evaluate(set(byScore), units).rankings("a").get(0)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EXACT   | INDEX | 1 B, 2 A, 3 C
            ROUNDED | INDEX | 1 A, 1 B, 2 C
            EXACT   | SCORE | 1 B, 2 A, 3 C
            ROUNDED | SCORE | 1 A, 1 B, 1 C
            """)
    void roundedValuesTieWhereTheyAreDisplayedEqual(Precision precision, Basis basis, String rows) {
        // Displayed with 3 places as an index (80.001 and 80) and with 2 as a score (80).
        RankingPolicy policy = policy(Method.DENSE, basis, precision, Group.LEVEL, NameOrder.ASCENDING);
        assertEquals(rows, rows(evaluate(set(policy), "A:50:30.0005, B:50:30.000501, C:50:30.0001").rankings().get(0)));
    }

    @Test
    void groupsAreRankedByThemselves() {
        RankingPolicy policy = policy(Method.DENSE, Basis.INDEX, Precision.EXACT, Group.UNIT_GROUP, NameOrder.ASCENDING);
        Results results = evaluate(set(policy), "sở A:50:30, đảng B:60:30, sở C:55:30, bộ D:NA:NA");
        assertEquals(List.of("bộ", "đảng", "sở"), results.rankings().stream().map(t -> t.group().orElseThrow()).toList());
        assertEquals("", rows(results.rankings().get(0)));
        assertEquals("1 đảng B", rows(results.rankings().get(1)));
        assertEquals("1 sở C, 2 sở A", rows(results.rankings().get(2)));
        assertEquals(2, results.unit("sở A").orElseThrow().rank().orElseThrow());
        assertEquals("1 đảng B", rows(results.rankings("C").get(1)));
    }

    @Test
    void sharesAreComparedExactlyWhereDecimalsAgree() {
        // 20/60 against 0.333333 of 60 differ after the sixth place.
        RankingPolicy policy = policy(Method.DENSE, Basis.INDEX, Precision.EXACT, Group.LEVEL, NameOrder.ASCENDING);
        assertEquals("1 B, 2 A", rows(evaluate(set(policy), "A:19.99998:NA, B:20:NA").rankings().get(0)));
        assertEquals("1 A, 1 B", rows(evaluate(set(policy), "A:30:20, B:30:NA").rankings().get(0)), "50/100 is 30/60");
        // 1/3 of 60 and 1/3 + 2/9 of 100: the same share, in numbers that are no millionths.
        assertEquals("1 A, 1 B", rows(evaluate(set(policy), "A:1/3:NA, B:1/3:2/9").rankings().get(0)));
        assertEquals("1 B, 2 A", rows(evaluate(set(policy), "A:1/3:NA, B:1/3:3/13").rankings().get(0)));
    }

    @Test
    void aComponentIsRankedByTheSamePolicyAndHasItsOwnMeans() {
        Results results = evaluate(set(policy(Method.DENSE, Basis.INDEX, Precision.EXACT, Group.LEVEL, NameOrder.DESCENDING)),
                UNITS);
        RankingTable table = results.rankings("a").get(0);
        assertEquals("1 Ăn, 2 Đa, 2 Da, 3 Ca, 3 An, 4 Ba, 5 Em", rows(table));
        assertEquals("a", table.node().orElseThrow().id());
        assertEquals(r("40"), table.meanScore().orElseThrow());
        assertEquals(r("200/3"), table.meanPercent().orElseThrow());
        assertEquals(Means.ofPercents("a", results.units()), table.meanPercent());
        assertEquals(Means.ofScores("a", results.units()), table.meanScore());
        assertEquals(Means.ofIndices(results.units()), results.rankings().get(0).meanPercent());
    }
}
