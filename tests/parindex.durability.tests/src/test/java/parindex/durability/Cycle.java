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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import parindex.assessment.EngineScoring;
import parindex.assessment.AssessmentStore;
import parindex.assessment.EvidenceNote;
import parindex.assessment.Ledger;
import parindex.assessment.LedgerScope;
import parindex.assessment.Phase;
import parindex.assessment.Schedule;
import parindex.assessment.Stage;
import parindex.assessment.Unit;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.cycle.Appraisal.Verdict;
import parindex.assessment.cycle.Rounds.Plan;
import parindex.assessment.cycle.SelfAssessment.Statement;
import parindex.assessment.internal.PinnedSets;
import parindex.assessment.internal.Time;
import parindex.assessment.internal.cycle.AccessChecks;
import parindex.assessment.internal.cycle.Appraisals;
import parindex.assessment.internal.cycle.CycleWork;
import parindex.assessment.internal.cycle.RoundsService;
import parindex.assessment.internal.cycle.SelfAssessments;
import parindex.assessment.people.Member;
import parindex.assessment.people.Role;
import parindex.assessment.people.Session;
import parindex.assessment.people.User;
import parindex.backup.Backups;
import parindex.backup.internal.OpenedBackups;
import parindex.criteria.Level;
import parindex.criteria.io.CriteriaDocument;
import parindex.criteria.io.CriteriaReader;
import parindex.evidence.BlobStore;
import parindex.evidence.EvidenceService;
import parindex.evidence.internal.StoredEvidence;
import parindex.scoring.Inputs;
import parindex.store.internal.EmbeddedStore;
import parindex.store.internal.OpenedStore;
import parindex.values.number.Rational;

/**
 * The real services on the real stores of a data directory, at a fixed time: four units, two leaves that units score (C1 of 50, C2 of 40),
 * one that their lead department supplies (C3 of 10).
 */
final class Cycle implements AutoCloseable {

    static final String ROUND = "r";
    static final Instant NOW = Instant.parse("2020-12-01T03:00:00Z");
    static final Session ADMIN = new Session("admin", false);
    static final Session APPRAISER = new Session("tgv", false);
    static final Map<String, Session> ASSESSORS = Map.of("SYT", new Session("lan", false), "SNV", new Session("minh", false),
            "STC", new Session("minh", false), "SGD", new Session("minh", false));
    static final List<String> UNITS = List.of("SYT", "SNV", "STC", "SGD");
    /** Stands in all texts of {@link #begin} and {@link #openEverything}. */
    static final String BEGINNING = "ban đầu";

    final EmbeddedStore store;
    final SelfAssessments self;
    final Appraisals appraisal;
    final EvidenceService evidence;
    final BlobStore blobs;
    final Backups backups;
    private final RoundsService rounds;

    Cycle(Path data, Instant now) {
        this(data, data, now, UnaryOperator.identity());
    }

    /**
     * @param data    the data directory
     * @param content the content directory in it, or itself
     * @param watched what the services get for the store
     */
    Cycle(Path data, Path content, Instant now, UnaryOperator<AssessmentStore> watched) {
        store = OpenedStore.in(content.resolve("db"));
        blobs = BlobStore.in(content.resolve("evidence"));
        AssessmentStore used = watched.apply(store);
        Time time = new Time(Clock.fixed(now, ZoneOffset.UTC));
        PinnedSets pinned = new PinnedSets();
        CycleWork work = new CycleWork(used, new EngineScoring(), time, pinned);
        self = new SelfAssessments(work);
        appraisal = new Appraisals(work);
        rounds = new RoundsService(work);
        evidence = new StoredEvidence(used, blobs, new AccessChecks(time, pinned), time);
        backups = OpenedBackups.in(data, content, now, used, store, step -> { });
    }

    /** Makes the round and opens self-assessment. */
    void begin() {
        store.write(w -> {
            w.putUnits(UNITS.stream().map(Cycle::unit).toList());
            for (String name : List.of("admin", "lan", "minh", "tgv")) {
                w.putUser(new User(name, name, name.equals("admin"), true, Optional.of("x"), 0, Optional.empty()));
            }
            w.record(new AuditEvent(NOW, "admin", "test.done", Optional.empty(), Optional.empty(), "", "", ""));
        });
        rounds.create(ADMIN, new Plan(ROUND, "Đợt thử", 2020, List.of(document()), UNITS,
                new Schedule(Map.of(Phase.SELF_ASSESSMENT, new Schedule.Span(LocalDate.of(2020, 12, 1), LocalDate.of(2020, 12, 15)))),
                List.of(new Member("lan", Role.ASSESSOR, Optional.of("SYT")), new Member("minh", Role.ASSESSOR, Optional.of("SNV")),
                        new Member("minh", Role.ASSESSOR, Optional.of("STC")), new Member("minh", Role.ASSESSOR, Optional.of("SGD")),
                        new Member("tgv", Role.APPRAISER, Optional.of("snv")))));
        move(Phase.SELF_ASSESSMENT);
    }

    /** After {@link #begin}: SYT may score itself, SNV reply, STC is appraised first and SGD a second time, all at once. */
    void openEverything() {
        for (String unit : List.of("SNV", "STC", "SGD")) {
            self.record(ASSESSORS.get(unit), ROUND, List.of(statement(unit, "C1", 0, 30, BEGINNING, List.of()),
                    statement(unit, "C2", 0, 20, BEGINNING, List.of())));
        }
        move(Phase.FIRST_APPRAISAL);
        Map<String, Long> seen = versions(LedgerScope.ofUnit(ROUND, "SNV"));
        appraisal.decide(APPRAISER, ROUND, Stage.FIRST_APPRAISAL,
                List.of(verdict("SNV", "C1", seen, 10, BEGINNING), verdict("SNV", "C2", seen, 10, BEGINNING)));
        move(Phase.RIGHT_OF_REPLY);
        move(Phase.SECOND_APPRAISAL);
        rounds.reopen(ADMIN, ROUND, "SYT", Phase.SELF_ASSESSMENT, Optional.empty(), BEGINNING);
        rounds.reopen(ADMIN, ROUND, "SNV", Phase.RIGHT_OF_REPLY, Optional.empty(), BEGINNING);
        rounds.reopen(ADMIN, ROUND, "STC", Phase.FIRST_APPRAISAL, Optional.empty(), BEGINNING);
    }

    void move(Phase to) {
        rounds.move(ADMIN, ROUND, to, Optional.of(BEGINNING));
    }

    /** Number of the latest line of a unit and leaf, 0 if there is none. */
    long version(String unit, String leaf) {
        return version(versions(LedgerScope.ofUnit(ROUND, unit)), unit, leaf);
    }

    /** Numbers of the latest lines in a part of the ledger; read them with {@link #version(Map, String, String)}. */
    Map<String, Long> versions(LedgerScope scope) {
        Map<String, Long> versions = new HashMap<>();
        Ledger ledger = store.ledger(scope);
        ledger.entries().forEach(l -> versions.merge(key(l.content().unitCode(), l.content().leafId()), l.number(), Math::max));
        ledger.decisions().forEach(l -> versions.merge(key(l.content().unitCode(), l.content().leafId()), l.number(), Math::max));
        ledger.remarks().forEach(l -> versions.merge(key(l.content().unitCode(), l.content().leafId()), l.number(), Math::max));
        return versions;
    }

    static long version(Map<String, Long> versions, String unit, String leaf) {
        return versions.getOrDefault(key(unit, leaf), 0L);
    }

    private static String key(String unit, String leaf) {
        return unit + " " + leaf;
    }

    static Statement statement(String unit, String leaf, long seen, long score, String explanation, List<EvidenceNote> evidence) {
        return new Statement(unit, leaf, seen, Inputs.NONE, Optional.of(Rational.of(score)), false, explanation, evidence);
    }

    static Verdict verdict(String unit, String leaf, Map<String, Long> seen, long score, String reason) {
        return new Verdict(unit, leaf, version(seen, unit, leaf), Optional.of(Rational.of(score)), false, Optional.empty(),
                Optional.of(reason));
    }

    private static Unit unit(String code) {
        return new Unit(code, "Đơn vị " + code, Level.PROVINCE, "dept", List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    private static CriteriaDocument document() {
        try (InputStream in = Cycle.class.getResourceAsStream("/sets/three-leaves.xml")) {
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
