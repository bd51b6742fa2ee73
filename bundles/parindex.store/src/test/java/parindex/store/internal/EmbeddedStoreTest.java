package parindex.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parindex.store.internal.Samples.decision;
import static parindex.store.internal.Samples.entry;
import static parindex.store.internal.Samples.note;
import static parindex.store.internal.Samples.round;
import static parindex.store.internal.Samples.unit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.IntStream;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Decision;
import parindex.assessment.EarlierImport;
import parindex.assessment.EarlierScores;
import parindex.assessment.EarlierResult;
import parindex.assessment.Entry;
import parindex.assessment.Phase;
import parindex.assessment.Round;
import parindex.assessment.Stage;
import parindex.assessment.StoreException;
import parindex.assessment.Unit;
import parindex.criteria.Level;
import parindex.scoring.InputValue.CodeValue;
import parindex.scoring.InputValue.DateValue;
import parindex.scoring.InputValue.FlagValue;
import parindex.scoring.InputValue.NumberValue;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;

/** What the port promises. */
class EmbeddedStoreTest {

    @TempDir
    Path directory;
    private EmbeddedStore store;

    @BeforeEach
    void open() {
        store = Samples.store(directory);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nothingIsCreatedBeforeTheFirstCall() throws Exception {
        try (var files = Files.list(directory)) {
            assertEquals(0, files.count());
        }
        assertEquals(List.of(), store.units());
        assertTrue(Files.exists(directory.resolve("parindex.mv.db")));
        assertFalse(Files.exists(directory.resolve("parindex-migrating.mv.db")));
    }

    @Test
    void unitsComeBackEqualAndSortedByCode() {
        Unit daksong = new Unit("H-DAKSONG", "UBND huyện Đắk Song", Level.DISTRICT, "district", List.of("Đăk Song", "Dak Song"),
                Optional.of(LocalDate.of(2001, 6, 21)), Optional.of(LocalDate.of(2025, 6, 30)), List.of("H-DAKNONG", "H-DAKMIL"));
        Samples.write(store, w -> w.putUnits(List.of(unit("SNV"), daksong)));
        assertEquals(List.of(daksong, unit("SNV")), store.units());
    }

    @Test
    void unitsAreReplacedByCode() {
        Samples.write(store, w -> w.putUnits(Samples.units(1500)));
        Unit renamed = new Unit("U0007", "Sở Văn hóa", Level.COMMUNE, "khác", List.of("b", "a", "b"), Optional.of(LocalDate.of(1945, 9, 2)),
                Optional.empty(), List.of("X"));
        Samples.write(store, w -> w.putUnits(List.of(renamed, unit("ZZZ"))));
        Unit again = new Unit("U0007", "Sở Văn hóa", Level.COMMUNE, "khác", List.of("a"), Optional.empty(), Optional.empty(),
                List.of("Y", "X"));
        Samples.write(store, w -> w.putUnits(List.of(again)));
        List<Unit> expected = new ArrayList<>(Samples.units(1500));
        expected.set(7, again);
        expected.add(unit("ZZZ"));
        assertEquals(expected, store.units());
    }

    @Test
    void roundsComeBackEqualNewestYearFirst() {
        List<Unit> units = Samples.units(40);
        List<String> codes = new ArrayList<>(units.stream().map(Unit::code).toList());
        java.util.Collections.reverse(codes);
        Round twoLevels = new Round("b-2020", "Kỳ 2020", 2020, Phase.COUNCIL, false,
                List.of(Samples.pinned(Level.DISTRICT), Samples.pinned(Level.PROVINCE)), codes);
        Round older = new Round("a-2019", "Kỳ 2019", 2019, Phase.ARCHIVED, false, List.of(), List.of());
        Round same = round("a-2020", codes.subList(0, 2));
        Samples.write(store, w -> {
            w.putUnits(units);
            w.addRound(older);
            w.addRound(twoLevels);
            w.addRound(same);
        });
        assertEquals(List.of(same, twoLevels, older), store.rounds());
        assertEquals(Optional.of(twoLevels), store.round("b-2020"));
        assertEquals(Optional.empty(), store.round("nowhere"));
    }

    @Test
    void aPinnedDocumentOfAnySizeComesBackUnchanged() {
        String document = "<c>" + "Đắk Nông – “chỉ số” 𝕬\r\n\t".repeat(100_000) + "</c>";
        Round big = new Round("big", "n", 2020, Phase.PREPARATION, false,
                List.of(new parindex.assessment.PinnedSet(Level.PROVINCE, new parindex.criteria.SetId("s", 2020, "1.0.0"),
                        "f".repeat(64), document)),
                List.of());
        Samples.write(store, w -> w.addRound(big));
        reopen();
        assertEquals(Optional.of(big), store.round("big"));
    }

    @Test
    void thePhaseMoves() {
        Samples.write(store, w -> w.addRound(round("r", List.of())));
        Samples.write(store, w -> w.setPhase("r", Phase.PUBLISHED));
        assertEquals(Phase.PUBLISHED, store.round("r").orElseThrow().phase());
    }

    @Test
    void theLedgerComesBackEqualInTheOrderOfWriting() {
        Entry full = new Entry("r", "SNV", "1.1.1",
                Inputs.of(Map.of("hồ sơ", new NumberValue(Rational.of(97, 102)), "ngày", new DateValue(LocalDate.of(2020, 12, 31)),
                        "mức", new CodeValue("đúng;hạn=\"a\"\n"), "có", new FlagValue(true))), true,
                Optional.of("Không phát sinh"), List.of(note("12/KH-SNV", LocalDate.of(2020, 1, 31)), note("13/KH", null),
                        new parindex.assessment.EvidenceNote("", Optional.empty(), "", Optional.empty())), "nguyễn văn a", Samples.NOON);
        Entry later = entry("r", "STC", "1.1.1");
        Decision third = new Decision("r", "SNV", "1.1.1", Stage.COUNCIL, Optional.of(Rational.of(97, 102)),
                Optional.of(Rational.of(-3, 7)),
                false, Optional.of("R1"), Optional.of("Chậm báo cáo"), "hội đồng", Instant.EPOCH);
        Decision none = new Decision("r", "SNV", "1.1.1", Stage.REPLY, Optional.empty(), Optional.empty(), true, Optional.empty(),
                Optional.empty(), "đơn vị", Instant.parse("1969-12-31T23:59:59.999999999Z"));
        Decision first = decision("r", "STC", "2.1", Rational.ofDecimal("0.75"));
        Samples.write(store, w -> {
            w.putUnits(List.of(unit("SNV"), unit("STC")));
            w.addRound(round("r", List.of("SNV", "STC")));
            w.addRound(round("other", List.of("SNV")));
            w.append(List.of(full), List.of(first));
            w.append(List.of(), List.of(none, third));
            w.record(Samples.event());
            w.append(List.of(entry("other", "SNV", "9")), List.of());
        });
        Samples.write(store, w -> w.append(List.of(later, full), List.of(first)));
        reopen();
        assertEquals(List.of(full, later, full), store.entries("r"));
        assertEquals(List.of(first, none, third, first), store.decisions("r"));
        assertEquals(List.of(entry("other", "SNV", "9")), store.entries("other"));
        assertEquals(List.of(), store.decisions("nowhere"));
    }

    @Test
    void linesAreNumberedWithinTheRoundOverBothTables() throws Exception {
        Samples.write(store, w -> {
            w.putUnits(List.of(unit("A")));
            w.addRound(round("r", List.of("A")));
            w.append(List.of(entry("r", "A", "1"), entry("r", "A", "2")), List.of(decision("r", "A", "1", Rational.ONE)));
        });
        assertThrows(RuntimeException.class, () -> Samples.write(store, w -> {
            w.append(List.of(entry("r", "A", "lost")), List.of());
            throw new IllegalArgumentException();
        }));
        Samples.write(store, w -> w.append(List.of(entry("r", "A", "3")), List.of()));
        List<Long> lines = new ArrayList<>();
        try (var owner = Samples.owner(directory); var rows = owner.createStatement().executeQuery(
                "select line_no from ledger_entry union all select line_no from ledger_decision order by 1")) {
            while (rows.next()) {
                lines.add(rows.getLong(1));
            }
        }
        assertEquals(List.of(1L, 2L, 3L, 4L), lines);
    }

    @Test
    void earlierResultsAreReplacedByYearAndUnit() {
        EarlierResult first = new EarlierResult(2019, "A", Rational.ofDecimal("86.82"), "QĐ 1");
        EarlierResult replaced = new EarlierResult(2019, "A", Rational.of(1, 3), "QĐ 2");
        EarlierResult other = new EarlierResult(2018, "A", Rational.HUNDRED, "QĐ 0");
        EarlierResult second = new EarlierResult(2019, "B", Rational.ZERO, "QĐ 2");
        Samples.write(store, w -> {
            w.putUnits(List.of(unit("B"), unit("A")));
            w.putEarlierResults(List.of(first, other));
        });
        Samples.write(store, w -> w.putEarlierResults(List.of(second, replaced)));
        assertEquals(List.of(replaced, second), store.earlierResults(2019));
        assertEquals(List.of(other), store.earlierResults(2018));
        assertEquals(List.of(), store.earlierResults(2017));
    }

    @Test
    void importsOfEarlierYearsStandBesideEachOtherWithTheirFindings() {
        Samples.write(store, w -> {
            w.putUnits(List.of(unit("A")));
            w.addEarlierImport(Samples.earlierImport("A"));
        });
        Samples.write(store, w -> w.addEarlierImport(Samples.earlierImport("A")));
        assertEquals(List.of(Samples.earlierImport("A"), Samples.earlierImport("A")), store.earlierImports(2019));
        assertEquals(List.of(), store.earlierImports(2020));
        StoreException unknown = assertThrows(StoreException.class,
                () -> Samples.write(store, w -> w.addEarlierImport(Samples.earlierImport("X"))));
        assertTrue(unknown.getMessage().contains("X"), unknown.getMessage());
        assertEquals(2, store.earlierImports(2019).size());
    }

    @Test
    void ofSeveralImportsTheLatestOfEachUnitCounts() {
        Samples.write(store, w -> {
            w.putUnits(List.of(unit("A"), unit("B")));
            w.addEarlierImport(scores("QĐ 1", "A", "B"));
        });
        Samples.write(store, w -> w.addEarlierImport(scores("QĐ 2", "B")));
        EarlierScores counting = store.earlierScores(2019);
        assertEquals(EarlierScores.of(2019, store.earlierImports(2019)), counting);
        assertEquals(List.of("QĐ 1", "QĐ 2"), counting.origins().stream().map(EarlierScores.Origin::source).toList());
        assertEquals(Map.of("total", Rational.of(1, 3), "c1", Rational.ONE, "LV1.1.1", Rational.ZERO), counting.byUnit().get("B"));
        assertEquals(Map.of(), store.earlierScores(2018).byUnit());
        StoreException twice = assertThrows(StoreException.class,
                () -> Samples.write(store, w -> w.addEarlierImport(scores("QĐ 3", "A", "A"))));
        assertTrue(twice.getMessage().contains("A"), twice.getMessage());
    }

    @Test
    void aFullGridIsOneTransaction() {
        List<String> codes = IntStream.range(0, 40).mapToObj(i -> "G" + i).toList();
        List<EarlierImport.Score> grid = codes.stream().flatMap(code -> IntStream.range(0, 83)
                .mapToObj(leaf -> new EarlierImport.Score(code,
                "LV" + leaf, Optional.of(Rational.ofScaled(leaf, 3)), Rational.ofScaled(leaf, 3)))).toList();
        EarlierImport content = new EarlierImport(2019, "a.xlsx", "0".repeat(64), "QĐ", EarlierImport.Choice.PRINTED, grid, List.of(),
                "admin", Instant.EPOCH);
        Samples.write(store, w -> {
            w.putUnits(codes.stream().map(Samples::unit).toList());
            w.addEarlierImport(content);
        });
        assertEquals(List.of(content), store.earlierImports(2019));
    }

    private static EarlierImport scores(String source, String... units) {
        return new EarlierImport(2019, "a.xlsx", "0".repeat(64), source, EarlierImport.Choice.RIGHT,
                Stream.of(units).flatMap(unit -> Stream.of(
                new EarlierImport.Score(unit, "total", Optional.empty(), Rational.of(1, 3)),
                new EarlierImport.Score(unit, "c1", Optional.of(Rational.ZERO), Rational.ONE),
                new EarlierImport.Score(unit, "LV1.1.1", Optional.of(Rational.ZERO), Rational.ZERO))).toList(), List.of(), "admin",
                        Instant.EPOCH);
    }

    @Test
    void aClosedStoreRefusesAndGivesUpTheFile() {
        AssessmentStore closed = store;
        store.units();
        store.close();
        assertTrue(assertThrows(StoreException.class, closed::units).getMessage().startsWith("The store is closed"));
        store = Samples.store(directory);
        assertEquals(List.of(), store.units());
    }

    @Test
    void aPendingInterruptDoesNotReachTheDatabase() {
        Thread.currentThread().interrupt();
        Samples.write(store, w -> w.putUnits(List.of(unit("A"))));
        assertTrue(Thread.interrupted(), "the caller's interrupt is kept");
        assertEquals(List.of(unit("A")), store.units());
    }

    private void reopen() {
        store.close();
        store = Samples.store(directory);
    }
}
