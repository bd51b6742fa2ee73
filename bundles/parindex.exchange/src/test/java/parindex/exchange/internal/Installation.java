package parindex.exchange.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Decision;
import parindex.assessment.Document;
import parindex.assessment.EngineScoring;
import parindex.assessment.EvidenceNote;
import parindex.assessment.LedgerScope;
import parindex.assessment.MemoryStore;
import parindex.assessment.Phase;
import parindex.assessment.PinnedSet;
import parindex.assessment.Round;
import parindex.assessment.Stage;
import parindex.assessment.Unit;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.cycle.RoundClock;
import parindex.assessment.cycle.SelfAssessment.Statement;
import parindex.assessment.internal.PinnedSets;
import parindex.assessment.internal.StoredRoundEvaluation;
import parindex.assessment.internal.cycle.AccessChecks;
import parindex.assessment.internal.cycle.CycleWork;
import parindex.assessment.internal.cycle.Screens;
import parindex.assessment.internal.cycle.SelfAssessments;
import parindex.assessment.people.Session;
import parindex.assessment.people.User;
import parindex.criteria.Level;
import parindex.criteria.io.CriteriaDocument;
import parindex.criteria.io.CriteriaReader;
import parindex.exchange.ContentStore;
import parindex.scoring.Inputs;
import parindex.values.hash.Sha256;
import parindex.values.number.Rational;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Place;

/** A whole installation in memory: two of them exchange files. Its user is the one of the single-user mode. */
final class Installation implements ContentStore {

    static final String ROUND = "r-2020";
    static final Session ADMIN = new Session("admin", true);

    final MemoryStore store = new MemoryStore();
    final Map<String, byte[]> blobs = new HashMap<>();
    final SelfAssessments assessment;
    final SignedUnitPackages packages;
    final SignedPublications publications;
    final Home home;
    private long seconds;

    Installation(Path folder) throws IOException {
        home = new Home(Files.createDirectories(folder), "0.1");
        RoundClock clock = reading -> now();
        PinnedSets pinned = new PinnedSets();
        AccessChecks access = new AccessChecks(clock, pinned);
        CycleWork work = new CycleWork(store, new EngineScoring(), clock, pinned);
        assessment = new SelfAssessments(work);
        packages = new SignedUnitPackages(home, store, assessment, new Screens(work), clock, this, access);
        publications = new SignedPublications(home, store, new StoredRoundEvaluation(store, new EngineScoring(), pinned), clock,
                this, access);
        change(w -> w.putUser(new User("admin", "Quản trị", true, true, Optional.empty(), 0, Optional.empty())));
    }

    Instant now() {
        return Instant.ofEpochSecond(1_600_000_000L + seconds++);
    }

    /** The province's round with units A and B. */
    Installation withRound(Phase phase) {
        return withRound(phase, pinned());
    }

    Installation withRound(Phase phase, PinnedSet set) {
        Unit a = new Unit("A", "Sở A", Level.PROVINCE, "dept", List.of("So A"), Optional.empty(), Optional.empty(), List.of());
        Unit b = new Unit("B", "Sở B", Level.PROVINCE, "dept", List.of(), Optional.empty(), Optional.empty(), List.of());
        change(w -> {
            w.putUnits(List.of(a, b));
            w.addRound(new Round(ROUND, "Đợt 2020", 2020, phase, true, List.of(set), List.of("A", "B")));
        });
        return this;
    }

    static PinnedSet pinned() {
        return pinned(xml -> xml);
    }

    /** A set in which a lead department supplies the value of C2. */
    static PinnedSet withSuppliedLeaf() {
        return pinned(xml -> xml.replace("<yes-no yes=\"40\" no=\"0\"/>", "<central-value owner=\"snv\" in=\"points\"/>"));
    }

    private static PinnedSet pinned(UnaryOperator<String> change) {
        try (InputStream in = Installation.class.getResourceAsStream("/sets/component-leaves.xml")) {
            String xml = change.apply(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            CriteriaDocument document = new CriteriaReader().read("component-leaves.xml", xml).orThrow();
            return PinnedSet.of(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A change past the services, with its audit record. */
    void change(Consumer<AssessmentStore.Writer> work) {
        store.write(w -> {
            work.accept(w);
            w.record(new AuditEvent(now(), "admin", "test", Optional.empty(), Optional.empty(), "", "", ""));
        });
    }

    void decide(String unit, String leaf, Stage stage, String score) {
        change(w -> w.append(List.of(), List.of(new Decision(ROUND, unit, leaf, stage, Optional.empty(),
                Optional.of(Rational.valueOf(score)),
                false, Optional.empty(), Optional.of("lý do"), "hd", now()))));
    }

    /** States something as its unit does it by hand. */
    void state(String leaf, int score, String explanation, List<EvidenceNote> evidence) {
        long seen = History.of(store.ledger(LedgerScope.ofUnit(ROUND, "A"))).version(leaf);
        assessment.record(ADMIN, ROUND,
                List.of(new Statement("A", leaf, seen, Inputs.NONE, Optional.of(Rational.of(score)), false, explanation, evidence)));
    }

    String said(String leaf) {
        return History.of(store.ledger(LedgerScope.ofUnit(ROUND, "A"))).latest(leaf)
                .map(p -> p.score().map(Rational::toString).orElse("-") + " " + p.explanation()).orElse("");
    }

    EvidenceNote document(String id, String text) {
        return document(id, "Kế hoạch.txt", text);
    }

    EvidenceNote document(String id, String fileName, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String sha256 = Sha256.of(bytes);
        blobs.put(sha256, bytes);
        change(w -> w.addDocuments(List.of(new Document(id, sha256, bytes.length, "text/plain", fileName, "A", "12/KH",
                Optional.empty(), "",
                "", "lan", now()))));
        return new EvidenceNote("12/KH", Optional.empty(), "Kế hoạch", Optional.of("mục 1"), Optional.of(id));
    }

    @Override
    public void put(InputStream content, String source, String sha256) {
        try {
            byte[] bytes = content.readAllBytes();
            if (!Sha256.of(bytes).equals(sha256)) {
                throw new BadInputException(Texts.problem(Place.of(source), "part.unreadable"));
            }
            blobs.put(sha256, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean contains(String sha256) {
        return blobs.containsKey(sha256);
    }

    @Override
    public InputStream open(String sha256) {
        return new ByteArrayInputStream(blobs.get(sha256));
    }
}
