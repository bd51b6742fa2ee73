package parindex.assessment.internal.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.EvidenceNote;
import parindex.assessment.MemoryStore;
import parindex.assessment.Phase;
import parindex.assessment.Remark;
import parindex.assessment.Round;
import parindex.assessment.Stage;
import parindex.assessment.Supply;
import parindex.assessment.audit.AuditEvent;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;

/** A store with two rounds and changes drawn at random; every record after the first two covers lines or a setting. */
final class RandomLog {

    static final List<String> ROUNDS = List.of("r1", "r2");

    final MemoryStore store = new MemoryStore();
    private final Random random;
    private Instant now = Instant.parse("2026-01-15T02:00:00Z");

    RandomLog(Random random) {
        this.random = random;
        ROUNDS.forEach(id -> store.write(w -> {
            w.addRound(new Round(id, "Đợt " + id, 2025, Phase.SELF_ASSESSMENT, false, List.of(), List.of()));
            w.record(event("round.created", Optional.of(id)));
        }));
        int changes = 2 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            change();
        }
        // At least one line that can be tampered with.
        lines(ROUNDS.get(random.nextInt(2)));
    }

    private void change() {
        if (random.nextInt(4) == 0) {
            store.write(w -> {
                w.putSetting("a.b", Integer.toString(random.nextInt()));
                w.record(event("setting.changed", Optional.empty()));
            });
        } else {
            lines(ROUNDS.get(random.nextInt(2)));
        }
    }

    private void lines(String round) {
        List<Entry> entries = new ArrayList<>();
        List<Decision> decisions = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            switch (random.nextInt(3)) {
                case 0 -> entries.add(entry(round));
                case 1 -> decisions.add(decision(round));
                default -> remarks.add(remark(round));
            }
        }
        store.write(w -> {
            w.append(entries, decisions);
            w.appendRemarks(remarks);
            w.record(event("lines.written", Optional.of(round)));
        });
    }

    private AuditEvent event(String action, Optional<String> round) {
        now = now.plusSeconds(1 + random.nextInt(1000));
        return new AuditEvent(now, "admin", action, round, random.nextBoolean() ? Optional.of("U") : Optional.empty(),
                "s" + random.nextInt(),
                "trước", "sau");
    }

    Entry entry(String round) {
        return new Entry(round, "U" + random.nextInt(3), "L", Inputs.NONE, false, Optional.of("giải trình " + random.nextInt()),
                List.of(new EvidenceNote("1/KH", Optional.of(LocalDate.of(2025, 3, 1)), "kế hoạch", Optional.empty())),
                random.nextBoolean() ? Optional.of(new Supply("khảo sát", LocalDate.of(2025, 12, 1))) : Optional.empty(), "lan", now);
    }

    Decision decision(String round) {
        return new Decision(round, "U", "L" + random.nextInt(3), Stage.FIRST_APPRAISAL, Optional.empty(),
                Optional.of(Rational.of(random.nextInt(9))),
                false, Optional.empty(), Optional.of("lý do " + random.nextInt()), "lan", now);
    }

    Remark remark(String round) {
        return new Remark(round, "U", "L", Remark.Kind.OBJECTION, "phản đối " + random.nextInt(), "lan", now);
    }
}
