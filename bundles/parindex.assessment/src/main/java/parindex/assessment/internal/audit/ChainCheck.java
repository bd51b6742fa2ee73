package parindex.assessment.internal.audit;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import parindex.assessment.AssessmentStore;
import parindex.assessment.LedgerScope;
import parindex.assessment.Round;
import parindex.assessment.audit.AuditChain;
import parindex.assessment.audit.AuditHead;
import parindex.assessment.audit.AuditLog.Broken;
import parindex.assessment.audit.AuditLog.Progress;
import parindex.assessment.audit.AuditLog.Verification;
import parindex.assessment.audit.AuditRecord;
import parindex.assessment.audit.LineDigest;
import parindex.values.text.Message;

/**
 * One verification: takes the records as they come and stops looking at the first that does not hold. The program may go on writing
 * meanwhile: what is newer than the head at the beginning is compared with a ledger that is read again where needed.
 */
public final class ChainCheck {

    /** Records between two reports: telling costs more than looking at one. */
    private static final int STEP = 100;

    private final AssessmentStore store;
    private final Progress progress;
    private final AuditHead start;
    private final Optional<AuditHead> known;
    private final Map<String, RoundLines> rounds = new TreeMap<>();
    private AuditHead last = AuditHead.NONE;
    private String hashBeforeLast = "";
    private Optional<String> hashAtStart;
    private Optional<String> hashAtKnown;
    private Optional<Broken> broken = Optional.empty();
    private long missing;
    private long lines;
    private boolean ledgersComplete = true;

    private ChainCheck(AssessmentStore store, Optional<AuditHead> known, Progress progress) {
        this.store = store;
        this.progress = progress;
        this.known = known;
        this.start = store.auditHead();
        this.hashAtStart = start.seq() == 0 ? Optional.of(AuditChain.START) : Optional.empty();
        this.hashAtKnown = known.filter(k -> k.seq() == 0).map(k -> AuditChain.START);
    }

    /** See {@link parindex.assessment.audit.AuditLog#verify}. */
    public static Verification verify(AssessmentStore store, Optional<AuditHead> known, Progress progress) {
        ChainCheck check = new ChainCheck(store, known, progress);
        store.audit(1, check::accept);
        if (check.broken.isEmpty()) {
            store.rounds().stream().map(Round::id).forEach(check::load);
            // Lines may have been written between the last record and the reading of their round: their records are here, and ledgers may
            // be newer than the last records that come.
            check.ledgersComplete = false;
            store.audit(check.next(), check::accept);
        }
        Optional<Broken> broken = check.finish(store.auditHead());
        return new Verification(check.last, check.lines, broken);
    }

    /** Number of the record that comes next. */
    private long next() {
        return last.seq() + 1;
    }

    private void accept(AuditRecord record) {
        if (broken.isEmpty()) {
            check(record);
        } else if (record.seq() == missing) {
            broken = Optional.of(new Broken(missing, message("audit.order")));
            missing = 0;
        }
    }

    private void check(AuditRecord record) {
        long expected = next();
        if (record.seq() != expected) {
            misplaced(record, expected);
            return;
        }
        boolean linked = record.previous().equals(last.hash());
        boolean intact = hash(record, expected).equals(record.hash());
        if (!linked && last.seq() > 0 && record.previous().equals(hashBeforeLast)) {
            fail(last.seq(), "audit.inserted");
        } else if (!linked && hash(record, expected + 1).equals(record.hash())) {
            fail(expected, "audit.removed");
        } else if (!intact || !linked && last.seq() == 0) {
            fail(expected, "audit.changed");
        } else if (!linked) {
            // This one is as it was written; so the one before is not, although its own hash was made to fit.
            fail(last.seq(), "audit.changed");
        } else {
            advance(record);
        }
    }

    private void misplaced(AuditRecord record, long expected) {
        if (record.previous().equals(last.hash()) && hash(record, expected).equals(record.hash())) {
            fail(expected, "audit.changed");
        } else if (record.seq() > expected) {
            fail(expected, "audit.removed");
            missing = expected;
        } else {
            fail(record.seq(), record.seq() == last.seq() ? "audit.inserted" : "audit.order");
        }
    }

    private void advance(AuditRecord record) {
        hashBeforeLast = last.hash();
        last = new AuditHead(record.seq(), record.hash());
        if (record.seq() == start.seq()) {
            hashAtStart = Optional.of(record.hash());
        }
        if (known.filter(k -> k.seq() == record.seq()).isPresent()) {
            hashAtKnown = Optional.of(record.hash());
        }
        record.lines().ifPresent(covered -> compare(record.seq(), covered));
        if ((record.seq() % STEP == 0 || record.seq() == start.seq()) && !progress.verified(record.seq(), start.seq())) {
            throw new CancellationException();
        }
    }

    private void compare(long seq, AuditRecord.Lines covered) {
        RoundLines ledger = load(covered.roundId());
        if (covered.first() != ledger.next() || covered.last() < covered.first()) {
            fail(seq, "ledger.order", covered.roundId(), ledger.next(), covered.first(), covered.last());
            return;
        }
        LineDigest digest = new LineDigest();
        while (ledger.next() <= covered.last()) {
            long number = ledger.next();
            RoundLines.Taken taken = ledger.take(digest);
            if (taken == RoundLines.Taken.MISSING && seq > start.seq()) {
                ledger.refresh();
                taken = ledger.take(digest);
            }
            if (taken != RoundLines.Taken.ADDED) {
                fail(seq, taken == RoundLines.Taken.MISSING ? "ledger.removed" : "ledger.inserted", covered.roundId(),
                        taken == RoundLines.Taken.MISSING ? number : number - 1);
                return;
            }
            lines++;
        }
        if (ledger.hasSurplus()) {
            fail(seq, "ledger.inserted", covered.roundId(), covered.last());
        } else if (!digest.toHex().equals(covered.digest())) {
            fail(seq, "ledger.changed", covered.roundId(), covered.first(), covered.last());
        }
    }

    /** Reads the ledger of a round, once. */
    private RoundLines load(String roundId) {
        return rounds.computeIfAbsent(roundId, id -> new RoundLines(() -> store.ledger(LedgerScope.of(id)), ledgersComplete));
    }

    /** What is to be compared when all records were seen. */
    private Optional<Broken> finish(AuditHead end) {
        if (broken.isPresent()) {
            return broken;
        }
        if (last.seq() < start.seq()) {
            fail(next(), "audit.cutOff", last.seq(), start.seq());
        } else if (last.seq() > end.seq()) {
            fail(end.seq() + 1, "audit.inserted");
        } else if (!hashAtStart.equals(Optional.of(start.hash()))) {
            fail(Math.max(1, start.seq()), "audit.changed");
        } else {
            known.ifPresent(this::compareKnown);
        }
        if (broken.isEmpty()) {
            rounds.entrySet().stream().flatMap(r -> r.getValue().uncovered().stream().map(line -> Map.entry(r.getKey(), line)))
                    .min(Comparator.comparing(Map.Entry::getKey))
                    .ifPresent(line -> fail(next(), "ledger.unrecorded", line.getKey(), line.getValue()));
        }
        return broken;
    }

    private void compareKnown(AuditHead head) {
        if (head.seq() > last.seq()) {
            fail(next(), "audit.cutOff", last.seq(), head.seq());
        } else if (!hashAtKnown.equals(Optional.of(head.hash()))) {
            fail(Math.max(1, head.seq()), "audit.notKnown");
        }
    }

    private static String hash(AuditRecord record, long seq) {
        return AuditChain.hash(seq, record.event(), record.lines(), record.previous());
    }

    private void fail(long seq, String key, Object... arguments) {
        broken = Optional.of(new Broken(seq, message(key, arguments)));
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(ChainCheck.class, key, arguments);
    }
}
