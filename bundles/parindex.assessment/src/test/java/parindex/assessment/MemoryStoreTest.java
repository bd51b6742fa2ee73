package parindex.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.audit.AuditHead;
import parindex.assessment.audit.AuditRecord;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;

/** The double keeps what the port promises; other tests rest on it. */
class MemoryStoreTest {

    private final MemoryStore store = new MemoryStore();

    @Test
    void aTransactionThatThrowsLeavesNothing() {
        assertThrows(IllegalArgumentException.class, () -> store.write(writer -> {
            writer.putSetting("a", "1");
            writer.record(event("x"));
            throw new IllegalArgumentException("stop");
        }));
        assertTrue(store.settings().isEmpty());
        assertEquals(AuditHead.NONE, store.auditHead());
    }

    @Test
    void anUnrecordedChangeIsRefused() {
        assertThrows(IllegalStateException.class, () -> store.write(writer -> {
            writer.record(event("x"));
            writer.putSetting("a", "1");
        }));
        assertTrue(store.settings().isEmpty());
    }

    @Test
    void linesAreNumberedOverAllKindsAndCoveredByTheirRecord() {
        round();
        store.write(writer -> {
            writer.append(List.of(entry()), List.of(decision()));
            writer.record(event("one"));
            writer.appendRemarks(List.of(remark()));
            writer.append(List.of(entry()), List.of());
            writer.record(event("two"));
        });
        Ledger ledger = store.ledger(LedgerScope.of("r"));
        assertEquals(List.of(1L, 4L), ledger.entries().stream().map(Line::number).toList());
        assertEquals(List.of(2L), ledger.decisions().stream().map(Line::number).toList());
        assertEquals(List.of(3L), ledger.remarks().stream().map(Line::number).toList());
        List<AuditRecord> audit = store.audit();
        assertEquals(List.of("1-2", "3-4"), audit.stream().flatMap(r -> r.lines().stream()).map(l -> l.first() + "-" + l.last()).toList());
        assertEquals(audit.get(1).hash(), audit.get(2).previous());
        assertEquals(new AuditHead(3, audit.get(2).hash()), store.auditHead());
    }

    @Test
    void whatTheDatabaseRefuses() {
        round();
        assertThrows(StoreException.class, this::round);
        assertThrows(StoreException.class, () -> store.write(writer -> writer.setPhase("none", Phase.COUNCIL)));
    }

    private void round() {
        store.write(writer -> {
            writer.addRound(new Round("r", "Đợt", 2025, Phase.PREPARATION, false, List.of(), List.of()));
            writer.record(event("round"));
        });
    }

    private static AuditEvent event(String action) {
        return new AuditEvent(Instant.EPOCH, "admin", action, Optional.empty(), Optional.empty(), "", "", "");
    }

    private static Entry entry() {
        return new Entry("r", "U", "L", Inputs.NONE, false, Optional.empty(), List.of(), "a", Instant.EPOCH);
    }

    private static Decision decision() {
        return new Decision("r", "U", "L", Stage.SELF, Optional.empty(), Optional.of(Rational.of(1)), false, Optional.empty(),
                Optional.empty(), "a", Instant.EPOCH);
    }

    private static Remark remark() {
        return new Remark("r", "U", "L", Remark.Kind.OBJECTION, "sai", "a", Instant.EPOCH);
    }
}
