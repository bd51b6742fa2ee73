package parindex.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parindex.store.internal.Samples.decision;
import static parindex.store.internal.Samples.entry;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.assessment.AssessmentStore.Writer;
import parindex.assessment.LedgerScope;
import parindex.assessment.Phase;
import parindex.assessment.Remark;
import parindex.assessment.StoreException;
import parindex.assessment.audit.AuditChain;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.audit.AuditHead;
import parindex.assessment.audit.AuditRecord;
import parindex.assessment.audit.LineDigest;
import parindex.values.number.Rational;

/** No change without a record, and the records form one chain. */
class AuditTest {

    private static final Remark REMARK = new Remark("r", "A", "1", Remark.Kind.OBJECTION, "Không đúng", "b", Samples.NOON);

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
    void anEmptyChain() {
        assertEquals(AuditHead.NONE, store.auditHead());
        assertEquals(Optional.empty(), store.lastAuditAt());
        assertEquals(List.of(), records(1));
    }

    @Test
    void theChainGoesOnOverTransactionsReopeningsAndWhatWasRolledBack() {
        prepare();
        AuditEvent full = new AuditEvent(Instant.parse("2021-03-01T05:00:00.000000001Z"), "nguyễn văn a", "round.moved", Optional.of("r"),
                Optional.of("A"), "chủ đề", "trước\n", "sau");
        assertThrows(IllegalArgumentException.class, () -> store.write(w -> {
            w.setPhase("r", Phase.ARCHIVED);
            w.record(full);
            throw new IllegalArgumentException();
        }));
        assertEquals(1, store.auditHead().seq());
        store.close();
        store = Samples.store(directory);
        store.write(w -> {
            w.setPhase("r", Phase.COUNCIL);
            w.record(full);
            assertEquals(2, w.auditHead().seq());
            assertEquals(Optional.of(full.at()), w.lastAuditAt());
            w.putSetting("a", "b");
            w.record(Samples.event());
        });
        List<AuditRecord> records = records(1);
        assertEquals(List.of(Samples.event(), full, Samples.event()), records.stream().map(AuditRecord::event).toList());
        assertChained(records);
        assertEquals(records.subList(1, 3), records(2));
        assertEquals(Optional.of(Samples.NOON), store.lastAuditAt());
    }

    @Test
    void aRecordCoversTheLinesSinceTheOneBefore() {
        prepare();
        store.write(w -> {
            w.append(List.of(entry("r", "A", "1")), List.of(decision("r", "A", "1", Rational.of(97, 102))));
            w.appendRemarks(List.of(REMARK));
            w.append(List.of(entry("r", "A", "2")), List.of());
            w.record(Samples.event());
            w.append(List.of(), List.of());
            w.record(Samples.event());
            w.append(List.of(entry("s", "A", "1")), List.of());
            w.record(Samples.event());
        });
        List<AuditRecord> records = records(2);
        LineDigest digest = new LineDigest();
        var ledger = store.ledger(LedgerScope.of("r"));
        digest.add(1, ledger.entries().get(0).content());
        digest.add(2, ledger.decisions().get(0).content());
        digest.add(3, ledger.remarks().get(0).content());
        digest.add(4, ledger.entries().get(1).content());
        assertEquals(Optional.of(new AuditRecord.Lines("r", 1, 4, digest.toHex())), records.get(0).lines());
        assertEquals(Optional.empty(), records.get(1).lines());
        LineDigest other = new LineDigest();
        other.add(1, entry("s", "A", "1"));
        assertEquals(Optional.of(new AuditRecord.Lines("s", 1, 1, other.toHex())), records.get(2).lines());
        assertChained(records(1));
    }

    @Test
    void aChangeAfterTheLastRecordIsRefused() {
        prepare();
        List<Consumer<Writer>> changes = List.of(w -> w.setPhase("r", Phase.COUNCIL), w -> w.putSetting("a", "b"),
                w -> w.append(List.of(entry("r", "A", "1")), List.of()),
                w -> w.append(List.of(), List.of(decision("r", "A", "1", Rational.ONE))),
                w -> w.appendRemarks(List.of(REMARK)), w -> w.putUnits(List.of(Samples.unit("B"))),
                w -> w.addRound(Samples.round("t", List.of())),
                w -> Samples.writeEverything(w, "r", "A"));
        for (Consumer<Writer> change : changes) {
            assertThrows(IllegalStateException.class, () -> store.write(change));
            assertThrows(IllegalStateException.class, () -> store.write(w -> {
                w.record(Samples.event());
                change.accept(w);
            }));
        }
        assertEquals(1, store.auditHead().seq());
        assertEquals(Phase.PREPARATION, store.round("r").orElseThrow().phase());
        assertEquals(1, store.units().size());
        assertEquals(2, store.rounds().size());
        assertTrue(store.settings().isEmpty() && store.entries("r").isEmpty() && store.decisions("r").isEmpty());
        store.write(w -> w.putUnits(List.of()));
        store.write(Writer::units);
    }

    @Test
    void linesOfTwoRoundsNeedARecordBetweenThem() {
        prepare();
        List<Consumer<Writer>> mixed = List.of(w -> w.append(List.of(entry("r", "A", "1"), entry("s", "A", "1")), List.of()),
                w -> w.append(List.of(entry("r", "A", "1")), List.of(decision("s", "A", "1", Rational.ONE))),
                w -> {
                    w.append(List.of(entry("s", "A", "1")), List.of());
                    w.appendRemarks(List.of(REMARK));
                },
                w -> {
                    w.append(List.of(entry("s", "A", "1")), List.of());
                    assertThrows(IllegalStateException.class, () -> w.appendRemarks(List.of(REMARK)));
                });
        mixed.forEach(work -> assertThrows(IllegalStateException.class, () -> Samples.write(store, work)));
        assertEquals(1, store.auditHead().seq());
        assertEquals(List.of(), store.entries("s"));
    }

    @Test
    void anEventThatDoesNotFitIsRefused() {
        AuditEvent tooLong = new AuditEvent(Samples.NOON, "a", "x", Optional.empty(), Optional.empty(), "", "", "x".repeat(100_001));
        assertEquals("too-long", assertThrows(StoreException.class, () -> store.write(w -> w.record(tooLong))).problem().key());
    }

    @Test
    void aLongLogIsReadInOrder() {
        store.write(w -> IntStream.range(0, 2000).forEach(i -> w.record(Samples.event())));
        List<AuditRecord> records = records(1);
        assertEquals(2000, records.size());
        assertChained(records);
        assertEquals(records.subList(999, 2000), records(1000));
        var thrown = new IllegalArgumentException();
        assertEquals(thrown, assertThrows(IllegalArgumentException.class, () -> store.audit(1, r -> {
            throw thrown;
        })));
    }

    private void prepare() {
        Samples.write(store, w -> {
            w.putUnits(List.of(Samples.unit("A")));
            w.addRound(Samples.round("r", List.of("A")));
            w.addRound(Samples.round("s", List.of("A")));
        });
    }

    private List<AuditRecord> records(long from) {
        List<AuditRecord> records = new ArrayList<>();
        store.audit(from, records::add);
        return records;
    }

    private void assertChained(List<AuditRecord> records) {
        AuditHead head = AuditHead.NONE;
        for (AuditRecord stored : records) {
            assertEquals(AuditChain.next(head, stored.event(), stored.lines()), stored);
            head = new AuditHead(stored.seq(), stored.hash());
        }
        assertEquals(head, store.auditHead());
    }
}
