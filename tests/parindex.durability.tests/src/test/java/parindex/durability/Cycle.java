package parindex.durability;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.assessment.EvidenceNote;
import parindex.assessment.LedgerScope;
import parindex.assessment.Phase;
import parindex.assessment.Schedule;
import parindex.assessment.Unit;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.cycle.Rounds.Plan;
import parindex.assessment.cycle.SelfAssessment.Statement;
import parindex.assessment.internal.PinnedSets;
import parindex.assessment.internal.Time;
import parindex.assessment.internal.cycle.CycleWork;
import parindex.assessment.internal.cycle.RoundsService;
import parindex.assessment.internal.cycle.SelfAssessments;
import parindex.assessment.people.Member;
import parindex.assessment.people.Role;
import parindex.assessment.people.Session;
import parindex.assessment.people.User;
import parindex.criteria.Level;
import parindex.criteria.io.CriteriaDocument;
import parindex.criteria.io.CriteriaReader;
import parindex.scoring.Inputs;
import parindex.store.internal.EmbeddedStore;
import parindex.store.internal.OpenedStore;
import parindex.values.number.Rational;

/** The real services on the real store in a folder, at a fixed time: two units with an assessor each, two leaves (C1 of 60, C2 of 40). */
final class Cycle implements AutoCloseable {

    static final String ROUND = "r";
    static final Instant NOW = Instant.parse("2020-12-01T03:00:00Z");
    static final Session ADMIN = new Session("admin", false);
    static final Map<String, Session> ASSESSORS = Map.of("SYT", new Session("lan", false), "SNV", new Session("minh", false));

    final EmbeddedStore store;
    final SelfAssessments self;
    private final RoundsService rounds;

    Cycle(Path directory, Instant now) {
        store = OpenedStore.in(directory);
        CycleWork work = new CycleWork(store, new Engine(), new Time(Clock.fixed(now, ZoneOffset.UTC)), new PinnedSets());
        self = new SelfAssessments(work);
        rounds = new RoundsService(work);
    }

    /** Makes the round and opens self-assessment. */
    void begin() {
        store.write(w -> {
            w.putUnits(List.of(unit("SYT", "Sở Y tế"), unit("SNV", "Sở Nội vụ")));
            for (String name : List.of("admin", "lan", "minh")) {
                w.putUser(new User(name, name, name.equals("admin"), true, Optional.of("x"), 0, Optional.empty()));
            }
            w.record(event("admin"));
        });
        rounds.create(ADMIN, new Plan(ROUND, "Đợt thử", 2020, List.of(document()), List.of("SYT", "SNV"),
                new Schedule(Map.of(Phase.SELF_ASSESSMENT, new Schedule.Span(LocalDate.of(2020, 12, 1), LocalDate.of(2020, 12, 15)))),
                List.of(new Member("lan", Role.ASSESSOR, Optional.of("SYT")), new Member("minh", Role.ASSESSOR, Optional.of("SNV")))));
        rounds.move(ADMIN, ROUND, Phase.SELF_ASSESSMENT, Optional.of("x"));
    }

    /** Number of the latest line of a unit and leaf, 0 if there is none. */
    long version(String unit, String leaf) {
        var ledger = store.ledger(LedgerScope.ofUnit(ROUND, unit));
        long entry = ledger.entries().stream().filter(l -> l.content().leafId().equals(leaf)).mapToLong(l -> l.number()).max().orElse(0);
        long decision = ledger.decisions().stream().filter(l -> l.content().leafId().equals(leaf)).mapToLong(l -> l.number()).max()
                .orElse(0);
        return Math.max(entry, decision);
    }

    static Statement statement(String unit, String leaf, long seen, long score, String explanation, List<EvidenceNote> evidence) {
        return new Statement(unit, leaf, seen, Inputs.NONE, Optional.of(Rational.of(score)), false, explanation, evidence);
    }

    static AuditEvent event(String actor) {
        return new AuditEvent(NOW, actor, "test.done", Optional.empty(), Optional.empty(), "", "", "");
    }

    private static Unit unit(String code, String name) {
        return new Unit(code, name, Level.PROVINCE, "dept", List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    private static CriteriaDocument document() {
        try (InputStream in = Cycle.class.getResourceAsStream("/sets/component-leaves.xml")) {
            return new CriteriaReader().read("set.xml", new String(in.readAllBytes(), StandardCharsets.UTF_8)).orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
