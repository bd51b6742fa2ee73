package parindex.evidence.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import parindex.assessment.Document;
import parindex.assessment.Entry;
import parindex.assessment.EvidenceNote;
import parindex.assessment.MemoryStore;
import parindex.assessment.Phase;
import parindex.assessment.PinnedSet;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.Round;
import parindex.assessment.Schedule;
import parindex.assessment.Unit;
import parindex.assessment.UnitStep;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.cycle.EntryLimits;
import parindex.assessment.internal.PinnedSets;
import parindex.assessment.internal.Time;
import parindex.assessment.internal.cycle.AccessChecks;
import parindex.assessment.people.Member;
import parindex.assessment.people.Role;
import parindex.assessment.people.Session;
import parindex.assessment.people.User;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Level;
import parindex.criteria.io.CriteriaReader;
import parindex.evidence.BlobStore;
import parindex.evidence.EvidenceException;
import parindex.evidence.EvidencePolicy;
import parindex.evidence.EvidenceService.Details;
import parindex.evidence.EvidenceVerification;
import parindex.evidence.Pruned;
import parindex.scoring.Inputs;
import parindex.values.problem.BadInputException;

/** Files of units: who may bring them, what is refused and why, and that database and files stay together. */
class StoredEvidenceTest {

    private static final Session ADMIN = new Session("admin", false);
    private static final Session LAN = new Session("lan", false);
    private static final Session MINH = new Session("minh", false);
    private static final Session VIEWER = new Session("xem", false);
    private static final Instant NOW = Instant.parse("2020-12-05T02:00:00Z");
    private static final Details DETAILS = new Details("12/KH-SYT", Optional.of(LocalDate.of(2020, 3, 5)), "Sở Y tế", "Kế hoạch");
    private static final byte[] PDF = "%PDF-1.4\nplan".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;
    private final MemoryStore store = new MemoryStore();
    private BlobStore blobs;
    private StoredEvidence evidence;
    private Path contents;

    @BeforeEach
    void round() {
        contents = folder.resolve("evidence");
        blobs = BlobStore.in(contents);
        evidence = evidence(blobs, NOW);
        CriteriaSet set = new CriteriaReader().read("set.xml", EvidenceChecksTest.xml()).orThrow().set();
        store.write(w -> {
            w.putUnits(Stream.of("SYT", "SNV").map(code -> new Unit(code, code, Level.PROVINCE, "dept", List.of(), Optional.empty(),
                    Optional.empty(),
                    List.of())).toList());
            Stream.of("admin", "lan", "minh", "xem")
                    .forEach(name -> w.putUser(new User(name, name, name.equals("admin"), true, Optional.of("x"), 0, Optional.empty())));
            w.addRound(new Round("r", "Đợt", 2020, Phase.SELF_ASSESSMENT, false,
                    List.of(new PinnedSet(Level.PROVINCE, set.id(), set.hash(), EvidenceChecksTest.xml())), List.of("SYT", "SNV")));
            w.setMembers("r", List.of(new Member("lan", Role.ASSESSOR, Optional.of("SYT")),
                    new Member("minh", Role.ASSESSOR, Optional.of("SNV")),
                    new Member("xem", Role.VIEWER, Optional.empty())));
            w.record(event("test"));
        });
    }

    @Test
    void keepsTheFileItsRecordAndTheAuditRecord() throws IOException {
        Document document = attach(LAN, "SYT", "Kế hoạch.pdf", PDF);
        assertEquals(List.of(document), store.documents(Optional.of("SYT")));
        assertEquals("application/pdf", document.mediaType());
        assertEquals(PDF.length, document.size());
        AuditEvent last = store.audit().get(store.audit().size() - 1).event();
        assertEquals("document.added " + document.id() + " lan", last.action() + " " + last.subject() + " " + last.actor());
        assertTrue(last.after().contains(document.sha256()), last.after());
        try (InputStream in = evidence.open(LAN, document.id())) {
            assertArrayEquals(PDF, in.readAllBytes());
        }
        Document uploaded = evidence.attach(LAN, "r", "SYT", new ByteArrayInputStream(PDF), "C:\\tệp\\Kế hoạch.pdf", DETAILS);
        assertEquals("Kế hoạch.pdf", uploaded.fileName());
        assertEquals(document.sha256(), uploaded.sha256());
    }

    @Test
    void refusesWhoeverMayNotWorkForTheUnitNow() {
        refused(Kind.FORBIDDEN, "access.forbidden", () -> attach(MINH, "SYT", "a.pdf", PDF));
        refused(Kind.FORBIDDEN, "access.forbidden", () -> attach(ADMIN, "SYT", "a.pdf", PDF));
        refused(Kind.INVALID, "unit.notInRound", () -> attach(LAN, "XXX", "a.pdf", PDF));
        change(w -> w.setSchedule("r", new Schedule(Map.of(Phase.SELF_ASSESSMENT,
                new Schedule.Span(LocalDate.of(2020, 12, 1), LocalDate.of(2020, 12, 4))))));
        refused(Kind.CLOSED, "phase.over", () -> attach(LAN, "SYT", "a.pdf", PDF));
        change(w -> w.setSchedule("r", Schedule.NONE));
        change(w -> w.addStep(new UnitStep("r", "SYT", UnitStep.Kind.SUBMITTED, Phase.SELF_ASSESSMENT, Optional.empty(), "", "lan", NOW)));
        refused(Kind.CLOSED, "unit.submitted", () -> attach(LAN, "SYT", "a.pdf", PDF));
        change(w -> w.setPhase("r", Phase.FIRST_APPRAISAL));
        refused(Kind.CLOSED, "access.phase", () -> attach(LAN, "SYT", "a.pdf", PDF));
        assertFalse(Files.exists(contents), "nothing was stored");
        change(w -> w.setPhase("r", Phase.RIGHT_OF_REPLY));
        assertEquals("SYT", attach(LAN, "SYT", "a.pdf", PDF).unitCode());
    }

    @Test
    void refusesFilesWithTheReasonAndStoresNothing() {
        change(w -> {
            w.putSetting(EvidencePolicy.FORBIDDEN_TYPES, ".rar");
            w.putSetting(EvidencePolicy.MAX_FILE_BYTES, "100");
        });
        bad("refused-executable", "a.pdf", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0});
        bad("refused-executable", "a.exe", "text".getBytes(StandardCharsets.UTF_8));
        bad("refused-type", "a.rar", "text".getBytes(StandardCharsets.UTF_8));
        bad("refused-size", "a.pdf", new byte[101]);
        bad("refused-empty", "a.pdf", new byte[0]);
        bad("name-control", "a\u202efdp.exe", PDF);
        refused(Kind.INVALID, "details.long", () -> evidence.attach(LAN, "r", "SYT", new ByteArrayInputStream(PDF), "a.pdf",
                new Details("1".repeat(201), Optional.empty(), "", "")));
        assertFalse(Files.exists(contents), "nothing was stored");
        assertEquals(List.of(), store.documents(Optional.empty()));
    }

    @Test
    void aDiskThatFailsLeavesNoRecord() throws IOException {
        Files.writeString(contents, "not a folder");
        assertThrows(EvidenceException.class, () -> attach(LAN, "SYT", "a.pdf", PDF));
        assertEquals(List.of(), store.documents(Optional.empty()));
        assertTrue(store.audit().stream().noneMatch(r -> r.event().action().equals("document.added")));
    }

    @Test
    void aCorrectionIsARecordOfTheSameContent() {
        Document first = attach(LAN, "SYT", "a.pdf", PDF);
        Details right = new Details("13/KH-SYT", Optional.empty(), "", "Sửa");
        refused(Kind.FORBIDDEN, "access.forbidden", () -> evidence.correct(MINH, first.id(), right));
        refused(Kind.INVALID, "document.unknown", () -> evidence.correct(LAN, "x", right));
        Document second = evidence.correct(LAN, first.id(), right);
        assertEquals(first.sha256(), second.sha256());
        assertEquals("13/KH-SYT", second.number());
        assertEquals(List.of(first, second), evidence.documents(LAN, "SYT"));
        assertTrue(store.audit().get(store.audit().size() - 1).event().before().contains("12/KH-SYT"));
    }

    @Test
    void filesAreForThoseWhoMayReadTheEntriesThatNameThem() {
        Document linked = attach(LAN, "SYT", "a.pdf", PDF);
        Document draft = attach(LAN, "SYT", "b.pdf", "%PDF-1.4\ndraft".getBytes(StandardCharsets.US_ASCII));
        change(w -> w.append(List.of(entry(linked)), List.of()));
        refused(Kind.FORBIDDEN, "documents.forbidden", () -> evidence.documents(MINH, "SYT"));
        refused(Kind.FORBIDDEN, "documents.forbidden", () -> evidence.open(VIEWER, linked.id()));
        assertEquals(linked, evidence.document(LAN, linked.id()));
        refused(Kind.FORBIDDEN, "documents.forbidden", () -> evidence.document(VIEWER, linked.id()));
        change(w -> w.setPhase("r", Phase.PUBLISHED));
        assertEquals(List.of(linked), evidence.documents(VIEWER, "SYT"));
        refused(Kind.FORBIDDEN, "document.forbidden", () -> evidence.open(VIEWER, draft.id()));
    }

    @Test
    void checksWhatThePersonMayRead() {
        Document document = attach(LAN, "SYT", "a.pdf", PDF);
        attach(MINH, "SNV", "b.pdf", PDF);
        change(w -> w.append(List.of(entry(document)), List.of()));
        int before = store.ledgerReads();
        assertEquals(List.of("note-place", "duplicate"), evidence.check(LAN, "r", Optional.empty()).stream().map(i -> i.code()).toList());
        assertEquals(before + 1, store.ledgerReads());
        assertEquals(List.of(), evidence.check(ADMIN, "r", Optional.of("SNV")));
        refused(Kind.CLOSED, "access.phase", () -> evidence.check(MINH, "r", Optional.of("SYT")));
        refused(Kind.CLOSED, "access.phase", () -> evidence.check(VIEWER, "r", Optional.empty()));
        refused(Kind.INVALID, "round.unknown", () -> evidence.check(LAN, "x", Optional.empty()));
    }

    @Test
    void anEntryHasOnlySoManyFiles() {
        change(w -> w.putSetting(EntryLimits.MAX_FILES_PER_ENTRY, "1"));
        evidence.checkLinks(List.of(note("1"), note("1"), note(null)));
        refused(Kind.INVALID, "limits.many", () -> evidence.checkLinks(List.of(note("1"), note("2"))));
    }

    @Test
    void aContentThatIsGoneIsNamedWithItsDocuments() throws IOException {
        Document document = attach(LAN, "SYT", "a.pdf", PDF);
        refused(Kind.FORBIDDEN, "access.forbidden", () -> evidence.verify(LAN, BlobStore.Progress.NONE));
        assertTrue(evidence.verify(ADMIN, BlobStore.Progress.NONE).found().isSound());
        Files.delete(contents.resolve(document.sha256().substring(0, 2)).resolve(document.sha256()));
        EvidenceVerification verified = evidence.verify(ADMIN, BlobStore.Progress.NONE);
        assertFalse(verified.found().isSound());
        assertEquals(List.of(document.sha256()), verified.found().missing());
        assertEquals(List.of(document), verified.documents().get(document.sha256()));
    }

    @Test
    void pruningKeepsWhatIsReferencedAndIsOnRecord() {
        Document document = attach(LAN, "SYT", "a.pdf", PDF);
        String orphan = blobs.put(new ByteArrayInputStream(new byte[] {1}), parindex.evidence.BlobLimits.of("x", 10)).sha256();
        // Files have the time of the machine.
        StoredEvidence later = evidence(blobs, Instant.now().plus(Duration.ofDays(31)));
        refused(Kind.FORBIDDEN, "access.forbidden", () -> later.prune(LAN, Duration.ofDays(30)));
        refused(Kind.INVALID, "prune.grace", () -> later.prune(ADMIN, Duration.ofDays(-1)));
        int before = store.audit().size();
        assertEquals(List.of(), later.prune(ADMIN, Duration.ofDays(60)).removed());
        assertEquals(before, store.audit().size(), "nothing happened");
        Pruned pruned = later.prune(ADMIN, Duration.ofDays(30));
        assertEquals(List.of(orphan), pruned.removed());
        assertTrue(blobs.contains(document.sha256()));
        AuditEvent last = store.audit().get(store.audit().size() - 1).event();
        assertEquals("evidence.pruned " + orphan, last.action() + " " + last.before());
    }

    @Test
    void settingsSayWhatFits() {
        EvidenceSettings settings = new EvidenceSettings();
        assertEquals(2, settings.keys().size());
        settings.keys().forEach(key -> {
            assertEquals(Optional.empty(), settings.check(key.key(), key.defaultValue()));
            assertFalse(key.meaning().vietnamese().isBlank() || key.meaning().english().isEmpty(), key.key());
        });
        assertEquals("setting-number.remedy", settings.check(EvidencePolicy.MAX_FILE_BYTES, "0").orElseThrow().key());
    }

    private Document attach(Session session, String unit, String name, byte[] content) {
        try {
            return evidence.attach(session, "r", unit, Files.write(folder.resolve(name), content), DETAILS);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void bad(String key, String name, byte[] content) {
        BadInputException refused = assertThrows(BadInputException.class,
                () -> evidence.attach(LAN, "r", "SYT", new ByteArrayInputStream(content), name, DETAILS));
        assertEquals(key, refused.problems().get(0).code());
    }

    private static void refused(Kind kind, String key, Executable action) {
        RefusedActionException refusal = assertThrows(RefusedActionException.class, action);
        assertEquals(key, refusal.reasons().get(0).key(), refusal.getMessage());
        assertEquals(kind, refusal.kind());
    }

    private StoredEvidence evidence(BlobStore files, Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        Time time = new Time(clock);
        return new StoredEvidence(store, files, new AccessChecks(time, new PinnedSets()), time, clock);
    }

    private void change(java.util.function.Consumer<parindex.assessment.AssessmentStore.Writer> work) {
        store.write(w -> {
            work.accept(w);
            w.record(event("test"));
        });
    }

    private static AuditEvent event(String action) {
        return new AuditEvent(NOW, "admin", action, Optional.empty(), Optional.empty(), "", "", "");
    }

    private static Entry entry(Document document) {
        return new Entry("r", "SYT", "C1", Inputs.NONE, false, Optional.empty(),
                List.of(new EvidenceNote("", Optional.empty(), "", Optional.empty(), Optional.of(document.id()))), "lan", NOW);
    }

    private static EvidenceNote note(String document) {
        return new EvidenceNote("1/KH", Optional.empty(), "x", Optional.empty(), Optional.ofNullable(document));
    }
}
