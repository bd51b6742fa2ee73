package parindex.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parindex.store.internal.Samples.decision;
import static parindex.store.internal.Samples.entry;
import static parindex.store.internal.Samples.round;
import static parindex.store.internal.Samples.unit;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.assessment.AssessmentStore.Writer;
import parindex.assessment.EarlierResult;
import parindex.assessment.Entry;
import parindex.assessment.Phase;
import parindex.assessment.Round;
import parindex.assessment.StoreException;
import parindex.assessment.Unit;
import parindex.criteria.Level;
import parindex.scoring.Inputs;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/** All or nothing, and what a transaction refuses. */
class TransactionTest {

    @TempDir
    Path directory;
    private EmbeddedStore store;

    @BeforeEach
    void open() {
        store = Samples.store(directory);
        Samples.write(store, w -> {
            w.putUnits(List.of(unit("A"), unit("B")));
            w.addRound(round("r", List.of("A")));
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nothingIsWrittenWhenTheCallerThrows() {
        var thrown = new IllegalArgumentException("caller");
        assertSame(thrown, assertThrows(IllegalArgumentException.class, () -> Samples.write(store, w -> {
            w.putUnits(List.of(unit("C")));
            w.append(List.of(entry("r", "A", "1")), List.of());
            throw thrown;
        })));
        assertUntouched();
    }

    @Test
    void aFailedCallDoomsTheTransactionEvenIfTheCallerGoesOn() {
        StoreException refused = refused("round-exists", "r", w -> {
            w.putUnits(List.of(unit("C")));
            assertThrows(StoreException.class, () -> w.addRound(round("r", List.of())));
            assertThrows(StoreException.class, () -> w.putUnits(List.of(unit("D"))));
        });
        assertEquals("There is already a round with the id r. Choose another id.", refused.getMessage());
        assertEquals("Đã có kỳ đánh giá mang mã r. Hãy chọn mã khác.", refused.problem().in(Message.VIETNAMESE));
        assertUntouched();
    }

    @Test
    void anyOtherFailureOfACallDoomsItToo() {
        Entry tooLate = new Entry("r", "A", "1", Inputs.NONE, false, Optional.empty(), List.of(), "a",
                Instant.parse("2300-01-01T00:00:00Z"));
        StoreException refused = refused("failed", null, w -> {
            w.putUnits(List.of(unit("C")));
            assertThrows(StoreException.class, () -> w.append(List.of(entry("r", "A", "1"), tooLate), List.of()));
        });
        assertTrue(refused.getCause() instanceof ArithmeticException, refused.getMessage());
        assertUntouched();
    }

    @Test
    void aTransactionInsideATransactionIsRefused() {
        assertThrows(IllegalStateException.class,
                () -> Samples.write(store, w -> store.write(inner -> inner.putUnits(List.of(unit("C"))))));
        assertUntouched();
        Samples.write(store, w -> w.putUnits(List.of(unit("C"))));
        assertEquals(3, store.units().size());
    }

    @Test
    void theWriterIsDeadAfterTheTransactionAndOnOtherThreads() {
        List<Writer> kept = new ArrayList<>();
        store.write(kept::add);
        assertThrows(IllegalStateException.class, () -> kept.get(0).putUnits(List.of(unit("C"))));
        Samples.write(store, w -> assertTrue(assertThrows(CompletionException.class,
                () -> CompletableFuture.runAsync(() -> w.putUnits(List.of(unit("C")))).join())
                .getCause() instanceof IllegalStateException));
        assertUntouched();
    }

    @Test
    void theStoreCannotBeClosedFromInside() {
        assertThrows(IllegalStateException.class, () -> Samples.write(store, w -> store.close()));
        assertUntouched();
    }

    @Test
    void refusalsNameTheId() {
        refused("unit-twice", "C", w -> w.putUnits(List.of(unit("C"), unit("D"), unit("C"))));
        refused("round-unit-twice", "A", w -> w.addRound(round("s", List.of("A", "B", "A"))));
        refused("round-level-twice", "province", w -> w.addRound(new Round("s", "n", 2020, Phase.COUNCIL, false,
                List.of(Samples.pinned(Level.PROVINCE), Samples.pinned(Level.PROVINCE)), List.of())));
        refused("no-unit", "X", w -> w.addRound(round("s", List.of("A", "X"))));
        refused("no-round", "s", w -> w.setPhase("s", Phase.COUNCIL));
        refused("no-round", "s", w -> w.append(List.of(entry("s", "A", "1")), List.of()));
        refused("unit-not-in-round", "B", w -> w.append(List.of(entry("r", "A", "1"), entry("r", "B", "1")), List.of()));
        refused("unit-not-in-round", "X", w -> w.append(List.of(), List.of(decision("r", "X", "1", Rational.ONE))));
        refused("no-unit", "X", w -> w.putEarlierResults(List.of(new EarlierResult(2019, "X", Rational.ONE, "s"))));
        var twice = new EarlierResult(2019, "A", Rational.ONE, "s");
        refused("earlier-twice", "2019 A", w -> w.putEarlierResults(List.of(twice, twice)));
        assertUntouched();
    }

    @Test
    void whatOnlyTheDatabaseRefusesIsReportedToo() {
        refused("constraint", null, w -> w.addRound(new Round("s", "n", 1, Phase.COUNCIL, false, List.of(), List.of())));
        assertUntouched();
    }

    @Test
    void aTextThatDoesNotFitIsRefusedByOwnerAndField() {
        String tooLong = "x".repeat(100_001);
        refused("too-long", "A 1", w -> w.append(List.of(new Entry("r", "A", "1", Inputs.NONE, false, Optional.of(tooLong),
                List.of(), "a", Samples.NOON)), List.of()));
        Unit longName = new Unit("C", "x".repeat(10_000), Level.PROVINCE, "g", List.of(), Optional.empty(), Optional.empty(), List.of());
        StoreException refused = refused("too-long", "C", w -> w.putUnits(List.of(longName)));
        assertEquals("A text is too long (C, field name): 10000 characters, at most 1000. Nothing was written.",
                refused.problem().in(Locale.ENGLISH));
        assertUntouched();
    }

    @Test
    void writersOfSeveralThreadsTakeTurns() {
        var writers = IntStream.range(0, 8).mapToObj(t -> CompletableFuture.runAsync(() -> IntStream.range(0, 25).forEach(
                i -> Samples.write(store, w -> w.append(List.of(entry("r", "A", t + "." + i)), List.of()))))).toList();
        writers.forEach(CompletableFuture::join);
        List<Entry> ledger = store.entries("r");
        assertEquals(200, ledger.size());
        for (int t = 0; t < 8; t++) {
            String mine = t + ".";
            assertEquals(IntStream.range(0, 25).mapToObj(i -> mine + i).toList(),
                    ledger.stream().map(Entry::leafId).filter(leaf -> leaf.startsWith(mine)).toList());
        }
    }

    private StoreException refused(String key, String id, Consumer<Writer> work) {
        StoreException refusal = assertThrows(StoreException.class, () -> store.write(work));
        assertEquals(key, refusal.problem().key(), refusal.getMessage());
        if (id != null) {
            assertEquals(id, refusal.problem().arguments().get(0));
        }
        return refusal;
    }

    private void assertUntouched() {
        assertEquals(List.of(unit("A"), unit("B")), store.units());
        assertEquals(List.of(round("r", List.of("A"))), store.rounds());
        assertEquals(List.of(), store.entries("r"));
        assertEquals(List.of(), store.decisions("r"));
        assertEquals(List.of(), store.earlierResults(2019));
    }
}
