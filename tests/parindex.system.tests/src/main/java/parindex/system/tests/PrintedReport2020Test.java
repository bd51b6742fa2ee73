package parindex.system.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.service.ServiceExtension;
import parindex.assessment.AssessmentStore;
import parindex.assessment.EarlierResult;
import parindex.assessment.RoundEvaluation;
import parindex.assessment.RoundResults;
import parindex.assessment.RoundSource;
import parindex.criteria.Level;
import parindex.criteria.ResultClass;
import parindex.criteria.io.CriteriaCatalogue;
import parindex.sample.daknong.y2020.AttestedData.Table;
import parindex.scoring.Comparison;
import parindex.scoring.EarlierYear;
import parindex.scoring.Means;
import parindex.scoring.RankingRow;
import parindex.scoring.RankingTable;
import parindex.scoring.Results;
import parindex.scoring.UnitResult;
import parindex.values.number.Rational;

/**
 * Every figure of the printed report of 2020 against the program: the round is stored in the database, read back and computed; the
 * printed tables are read here independently of the product's own comparison.
 */
@ExtendWith(ServiceExtension.class)
class PrintedReport2020Test {

    /** Table and unit of the ranks that the report printed wrong (domain notes, "Errors in the printed report", 1). */
    private static final Map<String, Integer> WRONG_RANKS = Map.of("c1_prov VPUB", 4, "c1_prov KBNN", 5);

    private static final Rational TWO_PLACES = Rational.of(1, 100);
    private static final Rational THREE_PLACES = Rational.of(1, 1000);

    private static Results province;
    private static Results district;
    private static Map<String, Rational> totals2019;

    @InjectService
    static RoundSource source;
    @InjectService
    static CriteriaCatalogue catalogue;
    @InjectService(timeout = 30_000)
    static AssessmentStore store;
    @InjectService(timeout = 30_000)
    static RoundEvaluation evaluation;

    @BeforeAll
    static void compute() {
        RoundResults results = StoredRound.compute(source, catalogue, store, evaluation);
        province = results.level(Level.PROVINCE).orElseThrow();
        district = results.level(Level.DISTRICT).orElseThrow();
        totals2019 = store.earlierResults(2019).stream().collect(Collectors.toMap(EarlierResult::unitCode, EarlierResult::total));
    }

    @TestFactory
    Stream<DynamicTest> everyPrintedRow() {
        List<CSVRecord> rows = Attested.rows(Table.PRINTED_TABLES);
        assertEquals(240, rows.size());
        return rows.stream().map(row -> DynamicTest.dynamicTest(row.get("table") + " " + row.get("code"), () -> {
            RankingRow computed = ranking(row.get("table")).rows().stream().filter(r -> r.unit().code().equals(row.get("code")))
                    .findFirst().orElseThrow();
            boolean total = row.get("table").startsWith("total");
            assertWithin(row.get("score_printed"), total ? TWO_PLACES : THREE_PLACES, computed.score());
            assertWithin(row.get("index_or_pct_printed"), total ? THREE_PLACES : TWO_PLACES, computed.percent());
            Integer right = WRONG_RANKS.get(row.get("table") + " " + row.get("code"));
            assertEquals(right == null ? Integer.parseInt(row.get("rank_printed")) : right, computed.rank());
        }));
    }

    @Test
    void rowsOfEqualRankStandInThePrintedOrder() {
        Map<String, List<String>> printed = new LinkedHashMap<>();
        Attested.rows(Table.PRINTED_TABLES).forEach(r -> printed.computeIfAbsent(r.get("table"), t -> new ArrayList<>())
                .add(r.get("code")));
        assertEquals(16, printed.size());
        printed.forEach((table, codes) ->
                assertEquals(codes, ranking(table).rows().stream().map(r -> r.unit().code()).toList(), table));
    }

    @TestFactory
    Stream<DynamicTest> everyPrintedMean() {
        List<CSVRecord> rows = Attested.rows(Table.PRINTED_AVERAGES);
        assertEquals(16, rows.size());
        return rows.stream().map(row -> DynamicTest.dynamicTest(row.get("table"), () -> {
            RankingTable table = ranking(row.get("table"));
            assertWithin(row.get("avg_score_printed"), TWO_PLACES, table.meanScore().orElseThrow());
            assertWithin(row.get("avg_pct_printed"), TWO_PLACES, table.meanPercent().orElseThrow());
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyRowOfTheComparison() {
        List<CSVRecord> rows = Attested.rows(Table.TOTALS);
        assertEquals(30, rows.size());
        EarlierYear year2019 = EarlierYear.ofTotals(2019, totals2019, Rational.HUNDRED);
        Map<String, Comparison.Row> computed = Stream.of(province, district)
                .flatMap(r -> Comparison.of(r, year2019, Map.of()).rows().stream())
                .collect(Collectors.toMap(r -> r.current().unit().code(), r -> r));
        return rows.stream().map(row -> DynamicTest.dynamicTest(row.get("code"), () -> {
            Comparison.Row comparison = computed.get(row.get("code"));
            assertEquals(Rational.ofDecimal(row.get("y2019")), comparison.earlier().orElseThrow().score());
            assertWithin(row.get("y2020"), TWO_PLACES, comparison.current().score());
            String delta = row.get("printed_delta").replace("(+) ", "").replace("(-) ", "-");
            assertWithin(delta, TWO_PLACES, comparison.exactChange().orElseThrow());
        }));
    }

    @Test
    void componentsAddUpToTheTotalOfAllThirtyUnits() {
        List<UnitResult> all = all();
        assertEquals(30, all.size());
        for (UnitResult unit : all) {
            Rational sum = unit.components().stream().map(c -> c.score()).reduce(Rational.ZERO, Rational::plus);
            assertEquals(sum, unit.score(), unit.unit().code());
            assertEquals(Optional.of(unit.score()), unit.index(), unit.unit().code());
            assertEquals(0, unit.missingLeaves(), unit.unit().code());
        }
    }

    @Test
    void componentScoresAreExactlyTheAttestedOnes() {
        Map<String, UnitResult> units = all().stream().collect(Collectors.toMap(u -> u.unit().code(), u -> u));
        long compared = Attested.rows(Table.COMPONENT_SCORES).stream().filter(row -> !row.get("code").equals("_MAX")).peek(row -> {
            for (int component = 1; component <= 7; component++) {
                assertEquals(Rational.ofDecimal(row.get("LV" + component)), units.get(row.get("code")).node("LV" + component).score(),
                        row.get("code") + " LV" + component);
            }
        }).count();
        assertEquals(30, compared);
    }

    @Test
    void means() {
        assertMean("90.32", Means.ofScores(province.units()));
        assertMean("86.59", Means.ofScores(district.units()));
        assertMean("89.33", Means.ofScores(all()));
        assertMean("86.82", mean2019(province.units()));
        assertMean("83.46", mean2019(district.units()));
        assertMean("85.92", mean2019(all()));
    }

    @Test
    void classes() {
        assertEquals(Map.of("Cao", 1L, "Tương đối cao", 21L), classes(province, u -> u.index().orElseThrow()));
        assertEquals(Map.of("Tương đối cao", 8L), classes(district, u -> u.index().orElseThrow()));
        assertEquals(Map.of("Tương đối cao", 20L, "Trung bình", 2L), classes(province, u -> totals2019.get(u.unit().code())));
        assertEquals(Map.of("Tương đối cao", 7L, "Tương đối thấp", 1L), classes(district, u -> totals2019.get(u.unit().code())));
    }

    private static Map<String, Long> classes(Results results, java.util.function.Function<UnitResult, Rational> index) {
        return results.units().stream().map(u -> results.set().classification().classOf(index.apply(u))).map(ResultClass::name)
                .collect(Collectors.groupingBy(n -> n.vietnamese(), Collectors.counting()));
    }

    private static RankingTable ranking(String table) {
        Results results = table.endsWith("_prov") ? province : district;
        List<RankingTable> rankings = table.startsWith("total") ? results.rankings() : results.rankings("LV" + table.charAt(1));
        assertEquals(1, rankings.size());
        return rankings.get(0);
    }

    private static List<UnitResult> all() {
        return Stream.concat(province.units().stream(), district.units().stream()).toList();
    }

    private static Optional<Rational> mean2019(List<UnitResult> units) {
        return Means.of(units.stream().map(u -> totals2019.get(u.unit().code())).toList());
    }

    private static void assertMean(String printed, Optional<Rational> computed) {
        assertWithin(printed, TWO_PLACES, computed.orElseThrow());
    }

    /** The report leaves out zeros at the end, so the last place is that of the column, not that of the figure. */
    private static void assertWithin(String printed, Rational lastPlace, Rational computed) {
        Rational difference = Rational.ofDecimal(printed).minus(computed).abs();
        assertTrue(difference.compareTo(lastPlace) <= 0, "printed " + printed + ", computed " + computed);
    }
}
