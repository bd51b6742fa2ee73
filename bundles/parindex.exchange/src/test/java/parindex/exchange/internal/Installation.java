package parindex.exchange.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.assessment.Decision;
import parindex.assessment.Document;
import parindex.assessment.Entry;
import parindex.assessment.EvidenceNote;
import parindex.assessment.LedgerScope;
import parindex.assessment.Phase;
import parindex.assessment.PinnedSet;
import parindex.assessment.RefusedActionException;
import parindex.assessment.Round;
import parindex.assessment.RoundResults;
import parindex.assessment.Stage;
import parindex.assessment.Unit;
import parindex.assessment.ConflictException;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.cycle.RoundScreens;
import parindex.assessment.cycle.SelfAssessment;
import parindex.assessment.cycle.UnitStanding;
import parindex.assessment.people.Session;
import parindex.assessment.people.User;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Level;
import parindex.criteria.Node;
import parindex.criteria.io.CriteriaDocument;
import parindex.criteria.io.CriteriaReader;
import parindex.exchange.ContentStore;
import parindex.scoring.Change;
import parindex.scoring.Derivation;
import parindex.scoring.Inputs;
import parindex.scoring.LeafEntry;
import parindex.scoring.Results;
import parindex.scoring.ScoreSheet;
import parindex.scoring.ScoreUnit;
import parindex.scoring.ScoringEngine;
import parindex.scoring.ScoringService;
import parindex.scoring.WhatIf;
import parindex.scoring.spi.ScoringRules;
import parindex.values.number.Rational;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Place;
import parindex.values.text.Message;

/** A whole installation in memory: two of them exchange files. Its user is the one of the single-user mode. */
final class Installation implements SelfAssessment, RoundScreens, ContentStore {

    static final String ROUND = "r-2020";
    static final Session ADMIN = new Session("admin", true);

    final ListStore store = new ListStore();
    final Map<String, byte[]> blobs = new HashMap<>();
    final SignedUnitPackages packages;
    final SignedPublications publications;
    final Home home;
    private final List<String> failures = new ArrayList<>();
    private long seconds;

    Installation(Path folder) throws IOException {
        home = new Home(Files.createDirectories(folder), "0.1");
        packages = new SignedUnitPackages(home, store, this, this, reading -> now(), this);
        publications = new SignedPublications(home, store, (id, stage) -> store.round(id).map(this::evaluate), reading -> now(), this);
        store.write(w -> w.putUser(new User("admin", "Quản trị", true, true, Optional.empty(), 0, Optional.empty())));
    }

    Instant now() {
        return Instant.ofEpochSecond(1_600_000_000L + seconds++);
    }

    /** The province's round with units A and B. */
    Installation withRound(Phase phase) {
        Unit a = new Unit("A", "Sở A", Level.PROVINCE, "dept", List.of("So A"), Optional.empty(), Optional.empty(), List.of());
        Unit b = new Unit("B", "Sở B", Level.PROVINCE, "dept", List.of(), Optional.empty(), Optional.empty(), List.of());
        store.write(w -> {
            w.putUnits(List.of(a, b));
            w.addRound(new Round(ROUND, "Đợt 2020", 2020, phase, true, List.of(pinned()), List.of("A", "B")));
            w.record(event("round.created"));
        });
        return this;
    }

    static PinnedSet pinned() {
        try (InputStream in = Installation.class.getResourceAsStream("/sets/component-leaves.xml")) {
            CriteriaDocument document = new CriteriaReader().read("component-leaves.xml", in.readAllBytes()).orThrow();
            return new PinnedSet(Level.PROVINCE, document.set().id(), document.set().hash(), document.xml());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    AuditEvent event(String action) {
        return new AuditEvent(now(), "admin", action, Optional.of(ROUND), Optional.empty(), "", "", "");
    }

    void decide(String unit, String leaf, String score) {
        store.write(w -> {
            w.append(List.of(), List.of(new Decision(ROUND, unit, leaf, Stage.COUNCIL, Optional.empty(), Optional.of(Rational.valueOf(score)),
                    false, Optional.empty(), Optional.of("lý do"), "hd", now())));
            w.record(event("decided"));
        });
    }

    /** States something as its unit does it by hand. */
    void state(String leaf, int score, String explanation, List<EvidenceNote> evidence) {
        long seen = History.of(store.ledger(LedgerScope.ofUnit(ROUND, "A"))).version(leaf);
        record(ADMIN, ROUND, List.of(new Statement("A", leaf, seen, Inputs.NONE, Optional.of(Rational.of(score)), false, explanation, evidence)));
    }

    String said(String leaf) {
        return History.of(store.ledger(LedgerScope.ofUnit(ROUND, "A"))).latest(leaf)
                .map(p -> p.score().map(Rational::toString).orElse("-") + " " + p.explanation()).orElse("");
    }

    EvidenceNote document(String id, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String sha256 = sha256(bytes);
        blobs.put(sha256, bytes);
        store.write(w -> {
            w.addDocuments(List.of(new Document(id, sha256, bytes.length, "text/plain", "Kế hoạch.txt", "A", "12/KH", Optional.empty(), "", "",
                    "admin", now())));
            w.record(event("document"));
        });
        return new EvidenceNote("12/KH", Optional.empty(), "Kế hoạch", Optional.of("mục 1"), Optional.of(id));
    }

    void failNextRecord() {
        failures.add("record");
    }

    @Override
    public void record(Session session, String roundId, List<Statement> statements) {
        if (!failures.isEmpty()) {
            failures.clear();
            throw new RefusedActionException(RefusedActionException.Kind.CLOSED, Message.of(Texts.class, "part.missing"));
        }
        store.write(w -> {
            History here = History.of(w.ledger(LedgerScope.ofUnit(roundId, "A")));
            List<ConflictException.Conflict> conflicts = statements.stream().filter(s -> here.version(s.leafId()) != s.seen())
                    .map(s -> new ConflictException.Conflict("A", s.leafId(), s.seen(), here.version(s.leafId()), Texts.of("position.na"),
                            Texts.of("position.na"))).toList();
            if (!conflicts.isEmpty()) {
                throw new ConflictException(conflicts);
            }
            Instant at = now();
            for (Statement s : statements) {
                w.append(List.of(new Entry(roundId, s.unitCode(), s.leafId(), s.inputs(), s.claimsNotApplicable(),
                        Optional.of(s.explanation()).filter(e -> !e.isBlank()), s.evidence(), session.user(), at)), List.of());
                s.score().ifPresent(score -> w.append(List.of(), List.of(new Decision(roundId, s.unitCode(), s.leafId(), Stage.SELF,
                        Optional.empty(), Optional.of(score), false, Optional.empty(), Optional.empty(), session.user(), at))));
            }
            w.record(event("entry.recorded"));
        });
    }

    @Override
    public void reply(Session session, String roundId, List<Statement> supplements, List<Dispute> disputes) {
        record(session, roundId, supplements);
        store.write(w -> {
            disputes.forEach(d -> w.append(List.of(), List.of(new Decision(roundId, d.unitCode(), d.leafId(), Stage.REPLY, Optional.empty(),
                    d.score(), d.score().isEmpty(), Optional.empty(), Optional.of(d.text()), session.user(), now()))));
            w.record(event("replied"));
        });
    }

    @Override
    public void submit(Session session, String roundId, String unitCode) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void object(Session session, String roundId, String unitCode, String leafId, String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<UnitStanding> standings(Session session, String roundId) {
        Round round = store.round(roundId).orElseThrow();
        return round.unitCodes().stream().map(u -> new UnitStanding(u, round.phase(), Optional.empty(), Map.of())).toList();
    }

    @Override
    public List<LeafState> unit(Session session, String roundId, String unitCode) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<LeafState> leaf(Session session, String roundId, String leafId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<LeafState> all(Session session, String roundId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void put(InputStream content, String source, String sha256) {
        try {
            byte[] bytes = content.readAllBytes();
            if (!sha256(bytes).equals(sha256)) {
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

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private RoundResults evaluate(Round round) {
        CriteriaSet set = new CriteriaReader().read("set", round.sets().get(0).document()).orThrow().set();
        ScoreSheet.Builder sheet = ScoreSheet.builder(set);
        Decided decided = Decided.of(store.decisions(round.id()));
        store.units().forEach(u -> {
            sheet.unit(new ScoreUnit(u.code(), u.name(), u.group()));
            decided.of(u.code()).forEach(d -> sheet.entry(u.code(), d.leafId(), new LeafEntry(Optional.empty(), d.decided(), d.notApplicable())));
        });
        return new RoundResults(round, Stage.COUNCIL, List.of(ScoringEngine.evaluate(sheet.build(), ScoringRules.none())));
    }

    /** The engine without Java rules. */
    static final class Engine implements ScoringService {

        @Override
        public Results evaluate(ScoreSheet sheet) {
            return ScoringEngine.evaluate(sheet, ScoringRules.none());
        }

        @Override
        public Derivation derive(CriteriaSet set, Node leaf, Inputs inputs) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Message> checkRules(CriteriaSet set) {
            throw new UnsupportedOperationException();
        }

        @Override
        public WhatIf whatIf(Results before, List<Change> changes) {
            throw new UnsupportedOperationException();
        }
    }
}
