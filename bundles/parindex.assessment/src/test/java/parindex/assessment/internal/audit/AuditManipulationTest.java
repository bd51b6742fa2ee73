package parindex.assessment.internal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.Ledger;
import parindex.assessment.LedgerScope;
import parindex.assessment.Line;
import parindex.assessment.MemoryStore;
import parindex.assessment.Remark;
import parindex.assessment.audit.AuditChain;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.audit.AuditHead;
import parindex.assessment.audit.AuditLog;
import parindex.assessment.audit.AuditLog.Verification;
import parindex.assessment.audit.AuditRecord;
import parindex.values.text.Message;

/** Whatever is changed in a random log past the program is found, and the first record that is wrong is named. Fixed seed. */
class AuditManipulationTest {

    private static final int CASES = 500;

    private enum Manipulation {
        FIELD, REMOVE, REMOVE_RENUMBERED, INSERT, INSERT_RENUMBERED, SWAP, SWAP_RENUMBERED, CUT_OFF, REWRITE_ONE, CHANGE_LINE, REMOVE_LINE,
        REMOVE_LINE_RENUMBERED, INSERT_LINE, APPEND_LINE
    }

    /** What must be found. */
    private record Expected(long seq, Set<String> keys) {
        static Expected at(long seq, String... keys) {
            return new Expected(seq, Set.of(keys));
        }
    }

    private final Random random = new Random(20_260_115);

    @Test
    void everyManipulationIsFoundAtItsFirstRecord() {
        Map<Manipulation, Integer> tried = new EnumMap<>(Manipulation.class);
        for (int i = 0; i < CASES; i++) {
            RandomLog log = new RandomLog(random);
            Verification sound = AuditLog.verification(log.store, Optional.of(log.store.auditHead()));
            assertEquals(Optional.empty(), sound.broken());
            assertEquals(log.store.auditHead(), sound.head());
            assertEquals(RandomLog.ROUNDS.stream().mapToLong(r -> all(log.store, r).size()).sum(), sound.lines());
            Manipulation manipulation = Manipulation.values()[i % Manipulation.values().length];
            Expected expected = manipulate(log, manipulation);
            tried.merge(manipulation, 1, Integer::sum);
            Verification found = AuditLog.verification(log.store, Optional.empty());
            String label = "case " + i + " " + manipulation + " " + found;
            assertTrue(found.broken().isPresent(), label);
            assertEquals(expected.seq(), found.broken().get().seq(), label);
            Message what = found.broken().get().what();
            assertTrue(expected.keys().contains(what.key()), label);
            assertTrue(!what.in(Message.VIETNAMESE).contains("{") && !what.in(Locale.ENGLISH).contains("{"), label);
        }
        assertEquals(Manipulation.values().length, tried.size());
    }

    private Expected manipulate(RandomLog log, Manipulation manipulation) {
        int size = log.store.audit().size();
        int at = random.nextInt(size);
        return switch (manipulation) {
            case FIELD -> {
                forge(log, records -> records.set(at, changed(records.get(at))));
                yield Expected.at(at + 1, "audit.changed");
            }
            case REMOVE, REMOVE_RENUMBERED -> {
                forge(log, records -> {
                    records.remove(at);
                    renumber(records, manipulation == Manipulation.REMOVE_RENUMBERED);
                });
                yield Expected.at(at + 1, at == size - 1 ? "audit.cutOff" : "audit.removed");
            }
            case INSERT, INSERT_RENUMBERED -> {
                forge(log, records -> {
                    AuditHead head = at == 0 ? AuditHead.NONE : new AuditHead(at, records.get(at - 1).hash());
                    records.add(at, AuditChain.next(head, records.get(random.nextInt(size)).event(), Optional.empty()));
                    renumber(records, manipulation == Manipulation.INSERT_RENUMBERED);
                });
                yield Expected.at(at + 1, "audit.inserted");
            }
            case SWAP, SWAP_RENUMBERED -> {
                int other = (at + 1 + random.nextInt(size - 1)) % size;
                forge(log, records -> {
                    Collections.swap(records, at, other);
                    renumber(records, manipulation == Manipulation.SWAP_RENUMBERED);
                });
                // Renumbered neighbours look at first as if the one between had gone.
                yield manipulation == Manipulation.SWAP ? Expected.at(Math.min(at, other) + 1, "audit.order")
                        : Expected.at(Math.min(at, other) + 1, "audit.changed", "audit.removed");
            }
            case CUT_OFF -> {
                forge(log, records -> records.subList(at, size).clear());
                yield Expected.at(at + 1, "audit.cutOff");
            }
            case REWRITE_ONE -> {
                forge(log, records -> {
                    AuditRecord r = records.get(at);
                    AuditEvent e = r.event();
                    AuditEvent forged = new AuditEvent(e.at(), "kẻ gian", e.action(), e.roundId(), e.unitCode(), e.subject(),
                            e.before(), e.after());
                    records.set(at, AuditChain.next(new AuditHead(at, r.previous()), forged, r.lines()));
                });
                yield Expected.at(at + 1, "audit.changed");
            }
            default -> manipulateLine(log, manipulation);
        };
    }

    private Expected manipulateLine(RandomLog log, Manipulation manipulation) {
        String round = RandomLog.ROUNDS.stream().filter(r -> !all(log.store, r).isEmpty()).findFirst().orElseThrow();
        List<Line<?>> lines = all(log.store, round);
        int at = random.nextInt(lines.size());
        long number = lines.get(at).number();
        long seq = covering(log.store, round, number);
        switch (manipulation) {
            case CHANGE_LINE -> lines.set(at, new Line<>(number, changed(log, round, lines.get(at).content())));
            case REMOVE_LINE -> lines.remove(at);
            case REMOVE_LINE_RENUMBERED -> {
                lines.remove(at);
                for (int i = at; i < lines.size(); i++) {
                    lines.set(i, new Line<>(i + 1, lines.get(i).content()));
                }
            }
            case INSERT_LINE -> lines.add(at, new Line<>(number, log.remark(round)));
            default -> lines.add(new Line<>(lines.size() + 1, log.entry(round)));
        }
        log.store.forgeLedger(round, ledger -> ledger(lines));
        boolean lastOfAll = at == lines.size();
        return switch (manipulation) {
            case CHANGE_LINE -> Expected.at(seq, "ledger.changed");
            case REMOVE_LINE -> Expected.at(seq, "ledger.removed");
            case REMOVE_LINE_RENUMBERED -> lastOfAll ? Expected.at(seq, "ledger.removed")
                    : Expected.at(seq, "ledger.changed", "ledger.removed");
            case INSERT_LINE -> Expected.at(seq, "ledger.inserted");
            default -> Expected.at(log.store.audit().size() + 1, "ledger.unrecorded");
        };
    }

    private static long covering(MemoryStore store, String round, long number) {
        return store.audit().stream().filter(r -> r.lines().filter(l -> l.roundId().equals(round) && l.first() <= number
                && number <= l.last())
                .isPresent()).map(AuditRecord::seq).findFirst().orElse(-1L);
    }

    private static List<Line<?>> all(MemoryStore store, String round) {
        Ledger ledger = store.ledger(LedgerScope.of(round));
        List<Line<?>> all = new ArrayList<>(ledger.entries());
        all.addAll(ledger.decisions());
        all.addAll(ledger.remarks());
        all.sort((a, b) -> Long.compare(a.number(), b.number()));
        return all;
    }

    private static Ledger ledger(List<Line<?>> lines) {
        List<Line<Entry>> entries = new ArrayList<>();
        List<Line<Decision>> decisions = new ArrayList<>();
        List<Line<Remark>> remarks = new ArrayList<>();
        for (Line<?> line : lines) {
            if (line.content() instanceof Entry entry) {
                entries.add(new Line<>(line.number(), entry));
            } else if (line.content() instanceof Decision decision) {
                decisions.add(new Line<>(line.number(), decision));
            } else {
                remarks.add(new Line<>(line.number(), (Remark) line.content()));
            }
        }
        return new Ledger(entries, decisions, remarks);
    }

    private Object changed(RandomLog log, String round, Object content) {
        if (content instanceof Entry) {
            return random.nextBoolean() ? log.entry(round) : log.remark(round);
        }
        return content instanceof Decision ? log.decision(round) : log.remark(round);
    }

    private AuditRecord changed(AuditRecord r) {
        AuditEvent e = r.event();
        String other = "x" + random.nextInt();
        Optional<AuditRecord.Lines> lines = r.lines().map(l -> switch (random.nextInt(4)) {
            case 0 -> new AuditRecord.Lines(other, l.first(), l.last(), l.digest());
            case 1 -> new AuditRecord.Lines(l.roundId(), l.first() + 1, l.last(), l.digest());
            case 2 -> new AuditRecord.Lines(l.roundId(), l.first(), l.last() + 1, l.digest());
            default -> new AuditRecord.Lines(l.roundId(), l.first(), l.last(), other);
        });
        return switch (random.nextInt(12)) {
            case 0 -> new AuditRecord(otherSeq(r.seq()), e, r.lines(), r.previous(), r.hash());
            case 1 -> new AuditRecord(r.seq(), e, r.lines(), other, r.hash());
            case 2 -> new AuditRecord(r.seq(), e, r.lines(), r.previous(), other);
            case 3 -> new AuditRecord(r.seq(), e, lines.isPresent() ? Optional.empty()
                    : Optional.of(new AuditRecord.Lines("r1", 1, 1, other)),
                    r.previous(), r.hash());
            case 4 -> new AuditRecord(r.seq(), e, lines.or(() -> Optional.of(new AuditRecord.Lines("r1", 1, 1, other))),
                    r.previous(), r.hash());
            default -> new AuditRecord(r.seq(), changed(e, other), r.lines(), r.previous(), r.hash());
        };
    }

    // The database has no number below 1.
    private long otherSeq(long seq) {
        return seq > 1 && random.nextBoolean() ? 1 + random.nextInt((int) seq - 1) : seq + 1 + random.nextInt(20);
    }

    private AuditEvent changed(AuditEvent e, String other) {
        return switch (random.nextInt(8)) {
            case 0 -> new AuditEvent(e.at().plusNanos(1), e.actor(), e.action(), e.roundId(), e.unitCode(), e.subject(),
                    e.before(), e.after());
            case 1 -> new AuditEvent(e.at(), other, e.action(), e.roundId(), e.unitCode(), e.subject(), e.before(), e.after());
            case 2 -> new AuditEvent(e.at(), e.actor(), other, e.roundId(), e.unitCode(), e.subject(), e.before(), e.after());
            case 3 -> new AuditEvent(e.at(), e.actor(), e.action(), Optional.of(other), e.unitCode(), e.subject(), e.before(), e.after());
            case 4 -> new AuditEvent(e.at(), e.actor(), e.action(), e.roundId(), e.unitCode().isPresent() ? Optional.empty()
                    : Optional.of(""),
                    e.subject(), e.before(), e.after());
            case 5 -> new AuditEvent(e.at(), e.actor(), e.action(), e.roundId(), e.unitCode(), other, e.before(), e.after());
            case 6 -> new AuditEvent(e.at(), e.actor(), e.action(), e.roundId(), e.unitCode(), e.subject(), e.before() + " ", e.after());
            default -> new AuditEvent(e.at(), e.actor(), e.action(), e.roundId(), e.unitCode(), e.subject(), e.before(), "");
        };
    }

    private static void renumber(List<AuditRecord> records, boolean wanted) {
        for (int i = 0; wanted && i < records.size(); i++) {
            AuditRecord r = records.get(i);
            records.set(i, new AuditRecord(i + 1, r.event(), r.lines(), r.previous(), r.hash()));
        }
    }

    private static void forge(RandomLog log, Consumer<List<AuditRecord>> change) {
        log.store.forgeAudit(records -> {
            List<AuditRecord> forged = new ArrayList<>(records);
            change.accept(forged);
            return forged;
        });
    }
}
