package parindex.assessment.internal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import parindex.assessment.Ledger;
import parindex.assessment.Line;
import parindex.assessment.MemoryStore;
import parindex.assessment.Phase;
import parindex.assessment.Remark;
import parindex.assessment.Round;
import parindex.assessment.audit.AuditChain;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.audit.AuditHead;
import parindex.assessment.audit.AuditLog;
import parindex.assessment.audit.AuditLog.Broken;
import parindex.assessment.audit.AuditLog.Verification;
import parindex.assessment.audit.AuditRecord;
import parindex.assessment.internal.PinnedSets;
import parindex.assessment.internal.Refusals;
import parindex.assessment.internal.cycle.AccessChecks;
import parindex.assessment.people.Member;
import parindex.assessment.people.Role;
import parindex.assessment.people.Session;
import parindex.assessment.people.User;
import parindex.values.text.Message;

class StoredAuditLogTest {

    private final RandomLog log = new RandomLog(new Random(7));

    @Test
    void anEmptyLogHolds() {
        assertEquals(new Verification(AuditHead.NONE, 0, Optional.empty()),
                AuditLog.verification(new MemoryStore(), Optional.of(AuditHead.NONE)));
    }

    @Test
    void aVerificationTellsHowFarItIsAndCanBeEnded() {
        people();
        Session admin = new Session("admin", false);
        long all = log.store.auditHead().seq();
        List<String> told = new ArrayList<>();
        assertEquals(Optional.empty(), audit().verify(admin, Optional.empty(), (done, of) -> told.add(done + "/" + of)).broken());
        assertEquals(all + "/" + all, told.get(told.size() - 1));
        assertThrows(CancellationException.class, () -> audit().verify(admin, Optional.empty(), (done, of) -> false));
    }

    @Test
    void readsFromANumberOn() {
        people();
        List<Long> numbers = new ArrayList<>();
        audit().read(new Session("admin", false), 3, r -> numbers.add(r.seq()));
        assertEquals(3, numbers.get(0));
        assertEquals(log.store.audit().size() - 2, numbers.size());
    }

    @Test
    void administratorsAndTheCouncilOfARoundReadIt() {
        people();
        for (String name : List.of("admin", "hd")) {
            assertEquals(Optional.empty(), audit().verify(new Session(name, false), Optional.empty()).broken());
        }
        for (String name : List.of("lan", "tgv", "xem", "nobody")) {
            Session session = new Session(name, false);
            String key = name.equals("nobody") ? "access.unknown" : "access.forbidden";
            Refusals.forbidden(key, () -> audit().verify(session, Optional.empty()));
            Refusals.forbidden(key, () -> audit().read(session, 1, r -> fail("handed out")));
        }
        log.store.write(w -> {
            w.setMembers("r1", List.of());
            w.record(event("round.members"));
        });
        Refusals.forbidden("access.forbidden", () -> audit().verify(new Session("hd", false), Optional.empty()));
    }

    private StoredAuditLog audit() {
        return new StoredAuditLog(log.store, new AccessChecks(reading -> Instant.EPOCH, new PinnedSets()));
    }

    private void people() {
        log.store.write(w -> {
            for (String name : List.of("admin", "hd", "lan", "tgv", "xem")) {
                w.putUser(new User(name, name, name.equals("admin"), true, Optional.of("x"), 0, Optional.empty()));
            }
            w.setMembers("r1", List.of(new Member("hd", Role.COUNCIL_MEMBER, Optional.empty()),
                    new Member("lan", Role.ASSESSOR, Optional.of("U")),
                    new Member("tgv", Role.APPRAISER, Optional.of("snv")), new Member("xem", Role.VIEWER, Optional.empty())));
            w.record(event("user.added"));
        });
    }

    @Test
    void aLedgerIsReadOnce() {
        int before = log.store.ledgerReads();
        AuditLog.verification(log.store, Optional.empty());
        assertEquals(RandomLog.ROUNDS.size(), log.store.ledgerReads() - before);
    }

    @Test
    void everyEarlierHeadIsPartOfTheChain() {
        for (AuditRecord record : log.store.audit()) {
            assertEquals(Optional.empty(), AuditLog.verification(log.store, Optional.of(new AuditHead(record.seq(), record.hash())))
                    .broken());
        }
        assertEquals(Optional.empty(), AuditLog.verification(log.store, Optional.of(AuditHead.NONE)).broken());
    }

    @Test
    void aChainThatIsRewrittenFromSomewhereOnIsFoundByAPrintedHead() {
        AuditHead printed = log.store.auditHead();
        rewriteFrom(2);
        assertEquals(Optional.empty(), AuditLog.verification(log.store, Optional.empty()).broken());
        Broken broken = AuditLog.verification(log.store, Optional.of(printed)).broken().orElseThrow();
        assertEquals(printed.seq(), broken.seq());
        assertEquals("Mã băm khác với mã đã in hoặc công bố: các bản ghi đến đây đã bị viết lại.", broken.what().in(Message.VIETNAMESE));
    }

    @Test
    void aChainThatIsCutOffTogetherWithItsHeadIsFoundByAPrintedHead() {
        AuditHead printed = log.store.auditHead();
        MemoryStore shorter = new MemoryStore();
        Broken broken = AuditLog.verification(shorter, Optional.of(printed)).broken().orElseThrow();
        assertEquals(1, broken.seq());
        assertEquals("Nhật ký bị cắt: bản ghi cuối là số 0, lẽ ra phải đến số " + printed.seq() + ".",
                broken.what().in(Message.VIETNAMESE));
    }

    @Test
    void aHeadThatNeverWasIsFound() {
        broken(AuditLog.verification(log.store, Optional.of(new AuditHead(0, "f".repeat(64)))), 1, "audit.notKnown");
        log.store.forgeHead(new AuditHead(log.store.auditHead().seq(), "f".repeat(64)));
        broken(AuditLog.verification(log.store, Optional.empty()), log.store.audit().size(), "audit.changed");
    }

    @Test
    void aRecordBeyondTheRememberedEndIsFound() {
        AuditHead before = log.store.auditHead();
        log.store.write(w -> w.record(event("x")));
        log.store.forgeHead(before);
        broken(AuditLog.verification(log.store, Optional.empty()), before.seq() + 1, "audit.inserted");
    }

    @Test
    void aRoundWhoseLinesHaveNoRecordAtAllIsFound() {
        log.store.write(w -> {
            w.addRound(new Round("r9", "Đợt", 2025, Phase.COUNCIL, false, List.of(), List.of()));
            w.record(event("round.created"));
        });
        log.store.forgeLedger("r9", ledger -> new Ledger(List.of(), List.of(),
                List.of(new Line<>(1, new Remark("r9", "U", "L", Remark.Kind.OBJECTION, "sai", "a", Instant.EPOCH)))));
        broken(AuditLog.verification(log.store, Optional.empty()), log.store.audit().size() + 1, "ledger.unrecorded");
    }

    @Test
    void theLedgerThatGoesWithARewrittenRecordIsComparedToo() {
        int covering = (int) log.store.audit().stream().filter(r -> r.lines().isPresent()).findFirst().orElseThrow().seq();
        rewriteFrom(covering, lines -> Optional.of(new AuditRecord.Lines(lines.roundId(), lines.first() + 1, lines.last() + 1,
                lines.digest())));
        broken(AuditLog.verification(log.store, Optional.empty()), covering, "ledger.order");
    }

    @Test
    void whatIsWrittenDuringTheVerificationIsNoFault() {
        WritingStore busy = new WritingStore(log.store, () -> log.store.write(w -> {
            w.appendRemarks(List.of(log.remark("r1"), log.remark("r1")));
            w.record(event("remark"));
        }));
        Verification found = AuditLog.verification(busy.store(), Optional.of(log.store.auditHead()));
        assertEquals(Optional.empty(), found.broken());
        assertTrue(busy.writes() > 3, "written meanwhile");
        assertEquals(Optional.empty(), AuditLog.verification(log.store, Optional.empty()).broken());
    }

    private static AuditEvent event(String action) {
        return new AuditEvent(Instant.parse("2027-01-01T00:00:00Z"), "admin", action, Optional.empty(), Optional.empty(), "", "", "");
    }

    private static void broken(Verification found, long seq, String key) {
        assertEquals(seq + " " + key, found.broken().map(b -> b.seq() + " " + b.what().key()).orElse("nothing"));
    }

    private void rewriteFrom(int seq) {
        rewriteFrom(seq, Optional::of);
    }

    /** Somebody who knows how it is made: all hashes fit again, and so does the remembered head. */
    private void rewriteFrom(int seq, Function<AuditRecord.Lines, Optional<AuditRecord.Lines>> firstLines) {
        log.store.forgeAudit(records -> {
            List<AuditRecord> forged = new ArrayList<>(records.subList(0, seq - 1));
            AuditHead head = forged.isEmpty() ? AuditHead.NONE : new AuditHead(seq - 1, forged.get(seq - 2).hash());
            for (AuditRecord r : records.subList(seq - 1, records.size())) {
                AuditEvent e = r.event();
                AuditEvent other = new AuditEvent(e.at(), "kẻ gian", e.action(), e.roundId(), e.unitCode(), e.subject(),
                        e.before(), e.after());
                forged.add(AuditChain.next(head, other, r.seq() == seq ? r.lines().flatMap(firstLines) : r.lines()));
                head = new AuditHead(r.seq(), forged.get(forged.size() - 1).hash());
            }
            return forged;
        });
        AuditRecord last = log.store.audit().get(log.store.audit().size() - 1);
        log.store.forgeHead(new AuditHead(last.seq(), last.hash()));
    }
}
