package parindex.exchange.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.archive.ArchiveHeader;
import parindex.archive.ArchiveWriter;
import parindex.assessment.ConflictException;
import parindex.assessment.Decision;
import parindex.assessment.Document;
import parindex.assessment.Entry;
import parindex.assessment.Ledger;
import parindex.assessment.LedgerScope;
import parindex.assessment.Line;
import parindex.assessment.Phase;
import parindex.assessment.RefusedActionException;
import parindex.assessment.Remark;
import parindex.assessment.Round;
import parindex.assessment.Stage;
import parindex.assessment.Unit;
import parindex.assessment.UnitStep;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.audit.AuditRecord;
import parindex.assessment.cycle.SelfAssessment.Statement;
import parindex.assessment.people.Member;
import parindex.assessment.people.Role;
import parindex.assessment.people.Session;
import parindex.assessment.people.User;
import parindex.criteria.Level;
import parindex.evidence.EvidencePolicy;
import parindex.exchange.DryRun;
import parindex.exchange.DryRun.Status;
import parindex.exchange.UnitPackages.Applied;
import parindex.exchange.UnitPackages.Resolution;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;
import parindex.values.problem.BadInputException;
import parindex.values.text.Message;

class UnitPackagesTest {

    @TempDir
    private Path folder;
    private Path file;
    private Installation province;
    private Installation unit;

    @BeforeEach
    void theUnitGetsItsRound() throws Exception {
        file = folder.resolve("a.zip");
        province = new Installation(folder.resolve("p")).withRound(Phase.SELF_ASSESSMENT);
        unit = new Installation(folder.resolve("u"));
        province.packages.create(Installation.ADMIN, Installation.ROUND, "A", file);
        unit.packages.setUp(Installation.ADMIN, file, province.home.installationKey().fingerprint());
    }

    private DryRun sent() {
        unit.packages.create(Installation.ADMIN, Installation.ROUND, "A", file);
        return province.packages.inspect(Installation.ADMIN, file, Optional.of(unit.home.installationKey().fingerprint()));
    }

    private Applied apply(DryRun run, Map<String, Resolution> resolutions) {
        return province.packages.apply(Installation.ADMIN, file, run, resolutions);
    }

    @Test
    void theUnitHasItsRoundAndNoOtherUnit() {
        assertEquals(List.of("A"), unit.store.round(Installation.ROUND).orElseThrow().unitCodes());
        assertEquals(Installation.pinned(), unit.store.round(Installation.ROUND).orElseThrow().sets().get(0));
        assertEquals(List.of("So A"), unit.store.units().get(0).aliases());
        assertEquals("package.roundExists", assertThrows(RefusedActionException.class, () -> unit.packages.setUp(Installation.ADMIN, file,
                province.home.installationKey().fingerprint())).reasons().get(0).key());
    }

    @Test
    void newThenChangedThenConflict() {
        unit.state("C1", 60, "a", List.of(unit.document("d1", "nội dung")));
        DryRun first = sent();
        assertEquals(List.of(), first.refusals());
        assertEquals(Status.NEW, first.leaves().get(0).status());
        assertEquals(1, first.newDocuments().size());
        assertEquals(new Applied(1, 0, 1, 0), apply(first, Map.of()));
        assertEquals("60 a", province.said("C1"));
        String hash = province.store.documents(Optional.of("A")).get(0).sha256();
        assertArrayEquals(unit.blobs.get(hash), province.blobs.get(hash));

        assertEquals(Status.SAME, sent().leaves().get(0).status());
        unit.state("C1", 55, "b", List.of());
        DryRun changed = sent();
        assertEquals(Status.CHANGED, changed.leaves().get(0).status());
        assertEquals(new Applied(1, 0, 0, 0), apply(changed, Map.of()));
        assertEquals("55 b", province.said("C1"));

        province.state("C1", 50, "ở tỉnh", List.of());
        unit.state("C1", 40, "c", List.of());
        DryRun conflict = sent();
        assertEquals(Status.CONFLICT, conflict.leaves().get(0).status());
        assertTrue(conflict.leaves().get(0).here().orElseThrow().in(java.util.Locale.ENGLISH).contains("ở tỉnh"));
        RefusedActionException refused = assertThrows(RefusedActionException.class, () -> apply(conflict, Map.of()));
        assertEquals("package.conflict", refused.reasons().get(0).key());
        assertEquals("50 ở tỉnh", province.said("C1"));
        assertEquals(new Applied(0, 0, 0, 0), apply(conflict, Map.of("C1", Resolution.KEEP_HERE)));
        assertEquals("50 ở tỉnh", province.said("C1"));
        assertEquals(new Applied(1, 0, 0, 0), apply(conflict, Map.of("C1", Resolution.TAKE_PACKAGE)));
        assertEquals("40 c", province.said("C1"));
    }

    @Test
    void anOldPackageTakesNothingBack() {
        unit.state("C1", 60, "a", List.of());
        apply(sent(), Map.of());
        province.state("C1", 50, "mới", List.of());
        DryRun old = sent();
        assertEquals(Status.OLDER, old.leaves().get(0).status());
        assertEquals(new Applied(0, 0, 0, 0), apply(old, Map.of()));
        assertEquals("50 mới", province.said("C1"));
    }

    /** One transaction: contents may be left over, which pruning takes; nothing in the database is. */
    @Test
    void aChangeAfterTheDryRunIsAConflictAndNothingIsTaken() {
        unit.state("C1", 60, "a", List.of(unit.document("d1", "x")));
        unit.state("C2", 40, "a", List.of());
        DryRun run = sent();
        province.state("C2", 0, "khác", List.of());
        int records = province.store.audit().size();
        assertThrows(ConflictException.class, () -> apply(run, Map.of()));
        assertEquals("", province.said("C1"));
        assertEquals("0 khác", province.said("C2"));
        assertEquals(List.of(), province.store.documents(Optional.empty()));
        assertEquals(Map.of(), province.store.settings());
        assertEquals(records, province.store.audit().size());
        assertEquals(1, province.blobs.size());
    }

    @Test
    void aTakeoverThatFailedCanBeRepeated() {
        unit.state("C1", 60, "a", List.of(unit.document("d1", "x")));
        DryRun run = sent();
        province.store.beforeNextWrite(() -> {
            throw new IllegalStateException("killed");
        });
        assertThrows(IllegalStateException.class, () -> apply(run, Map.of()));
        assertEquals("", province.said("C1"));
        assertEquals(new Applied(1, 0, 1, 0), apply(sent(), Map.of()));
    }

    @Test
    void aContentThatIsPrunedMeanwhileStopsIt() {
        unit.state("C1", 60, "a", List.of(unit.document("d1", "x")));
        DryRun run = sent();
        province.store.beforeNextWrite(province.blobs::clear);
        assertEquals("package.contentMissing",
                assertThrows(RefusedActionException.class, () -> apply(run, Map.of())).reasons().get(0).key());
        assertEquals(List.of(), province.store.documents(Optional.empty()));
    }

    @Test
    void theSignerMustBeKnown() {
        unit.state("C1", 60, "a", List.of());
        unit.packages.create(Installation.ADMIN, Installation.ROUND, "A", file);
        DryRun unknown = province.packages.inspect(Installation.ADMIN, file, Optional.empty());
        assertEquals(List.of("package.unknownSigner"), unknown.refusals().stream().map(r -> r.key()).toList());
        assertThrows(RefusedActionException.class, () -> apply(unknown, Map.of()));
        apply(sent(), Map.of());
        assertEquals(List.of(), province.packages.inspect(Installation.ADMIN, file, Optional.empty()).refusals());
        province.packages.trust(Installation.ADMIN, "A", "0000");
        assertEquals(List.of("package.signer"), sent().refusals().stream().map(r -> r.key()).toList());
    }

    @Test
    void closedPhaseForeignUnitOtherSetAndUnknownRoundAreRefused() throws Exception {
        unit.state("C1", 60, "a", List.of());
        province.change(w -> w.setPhase(Installation.ROUND, Phase.FIRST_APPRAISAL));
        assertEquals(List.of("package.phase"), sent().refusals().stream().map(r -> r.key()).toList());
        assertEquals("Sở A đang ở giai đoạn Thẩm định lần 1; chỉ nhận gói khi tự đánh giá hoặc giải trình. Hãy mở lại cho đơn vị nếu cần.",
                sent().refusals().get(0).in(Message.VIETNAMESE));
        Installation other = new Installation(folder.resolve("o"));
        assertEquals(List.of("package.round"), other.packages.inspect(Installation.ADMIN, file,
                Optional.of(unit.home.installationKey().fingerprint())).refusals().stream().map(r -> r.key()).toList());
        province = new Installation(folder.resolve("q"));
        province.change(w -> {
            w.putUnits(List.of(new Unit("B", "Sở B", Level.PROVINCE, "dept", List.of(), Optional.empty(), Optional.empty(), List.of())));
            w.addRound(new Round(Installation.ROUND, "x", 2020, Phase.SELF_ASSESSMENT, true, List.of(Installation.withSuppliedLeaf()),
                    List.of("B")));
        });
        assertEquals(List.of("unit.unknown", "package.set"), sent().refusals().stream().map(r -> r.key()).toList());
    }

    @Test
    void administratorsAndTheAssessorsOfTheUnitOpenPackages() {
        unit.state("C1", 60, "a", List.of(unit.document("d1", "x")));
        DryRun run = sent();
        province.change(w -> {
            for (String name : List.of("boss", "lan", "minh", "xem")) {
                w.putUser(new User(name, name, name.equals("boss"), true, Optional.of("x"), 0, Optional.empty()));
            }
            w.setMembers(Installation.ROUND, List.of(new Member("lan", Role.ASSESSOR, Optional.of("A")),
                    new Member("minh", Role.ASSESSOR, Optional.of("B")), new Member("xem", Role.VIEWER, Optional.empty())));
        });
        for (String name : List.of("minh", "xem")) {
            RefusedActionException refused = assertThrows(RefusedActionException.class,
                    () -> province.packages.apply(new Session(name, false), file, run, Map.of()));
            assertTrue(refused.kind() != RefusedActionException.Kind.INVALID, refused.getMessage());
        }
        assertEquals(Map.of(), province.blobs);
        Session boss = new Session("boss", false);
        assertEquals(RefusedActionException.Kind.FORBIDDEN, assertThrows(RefusedActionException.class,
                () -> province.assessment.record(boss,
                Installation.ROUND, List.of(new Statement("A", "C1", 0, Inputs.NONE, Optional.of(Rational.of(60)), false, "", List.of()))))
                .kind());
        province.packages.apply(boss, file, run, Map.of());
        assertEquals("60 a", province.said("C1"));
        unit.state("C1", 0, "b", List.of());
        DryRun next = sent();
        province.packages.apply(new Session("lan", false), file, next, Map.of());
        assertEquals("0 b", province.said("C1"));
        province.change(w -> w.addStep(new UnitStep(Installation.ROUND, "A", UnitStep.Kind.SUBMITTED, Phase.SELF_ASSESSMENT,
                Optional.empty(),
                "", "lan", province.now())));
        unit.state("C1", 60, "c", List.of());
        DryRun late = sent();
        assertEquals(RefusedActionException.Kind.CLOSED,
                assertThrows(RefusedActionException.class, () -> province.packages.apply(boss, file, late, Map.of())).kind());
    }

    @Test
    void theLinesAreOfWhoOpenedItAndSayWhoStatedThem() {
        unit.state("C1", 60, "a", List.of(unit.document("d1", "x")));
        Line<Entry> stated = unit.store.ledger(LedgerScope.of(Installation.ROUND)).entries().get(0);
        DryRun run = sent();
        province.change(w -> w.putUser(new User("boss", "B", true, true, Optional.of("x"), 0, Optional.empty())));
        province.packages.apply(new Session("boss", false), file, run, Map.of());
        Ledger ledger = province.store.ledger(LedgerScope.of(Installation.ROUND));
        assertEquals("boss", ledger.entries().get(0).content().actor());
        assertEquals("boss", ledger.decisions().get(0).content().actor());
        Remark remark = ledger.remarks().get(0).content();
        assertEquals(Remark.Kind.TAKEN_OVER, remark.kind());
        assertEquals("admin, " + Message.moment(stated.content().at()), remark.text());
        assertEquals("boss", remark.actor());
        Document document = province.store.documents(Optional.of("A")).get(0);
        assertEquals("boss", document.actor());
        List<AuditEvent> last = province.store.audit().stream().map(AuditRecord::event).skip(province.store.audit().size() - 2L).toList();
        assertEquals(List.of("package.opened", "package.taken"), last.stream().map(AuditEvent::action).toList());
        assertTrue(last.get(0).after().contains(document.id() + " Kế hoạch.txt, SHA-256 " + document.sha256() + ", lan"),
                last.get(0).after());
        assertTrue(last.get(1).after().contains("admin, " + Message.moment(stated.content().at())), last.get(1).after());
        assertEquals(last.get(0).at(), last.get(1).at());
    }

    @Test
    void filesHoldToTheLimitsOfThisInstallation() {
        province.change(w -> {
            w.putSetting(EvidencePolicy.MAX_FILE_BYTES, "5");
            w.putSetting(EvidencePolicy.FORBIDDEN_TYPES, ".rar");
        });
        unit.state("C1", 60, "a", List.of(unit.document("d1", "123456"), unit.document("d2", "a.exe", "x"),
                unit.document("d3", "a.rar", "y"),
                unit.document("d4", "%PDF-")));
        DryRun run = sent();
        assertEquals(List.of("refused-size", "refused-executable", "refused-type"), run.refusals().stream().map(Message::key).toList());
        assertEquals(List.of("application/pdf"), run.newDocuments().stream().map(Document::mediaType).toList());
        assertEquals(0, run.knownDocuments());
        assertThrows(RefusedActionException.class, () -> apply(run, Map.of()));
        assertEquals(Map.of(), province.blobs);
    }

    @Test
    void objectionsAreTakenOverOnce() throws Exception {
        province = new Installation(folder.resolve("p2")).withRound(Phase.SELF_ASSESSMENT, Installation.withSuppliedLeaf());
        province.packages.create(Installation.ADMIN, Installation.ROUND, "A", file);
        unit = new Installation(folder.resolve("u2"));
        unit.packages.setUp(Installation.ADMIN, file, province.home.installationKey().fingerprint());
        unit.assessment.object(Installation.ADMIN, Installation.ROUND, "A", "C2", "Số liệu sai");
        DryRun run = sent();
        assertEquals(List.of("package.objection"), run.objections().stream().map(Message::key).toList());
        assertEquals(new Applied(0, 0, 0, 1), apply(run, Map.of()));
        assertEquals(List.of(Remark.Kind.OBJECTION, Remark.Kind.TAKEN_OVER), remarks());
        assertEquals(List.of(), sent().objections());
        apply(sent(), Map.of());
        assertEquals(2, remarks().size());
    }

    private List<Remark.Kind> remarks() {
        return province.store.ledger(LedgerScope.of(Installation.ROUND)).remarks().stream().map(line -> line.content().kind()).toList();
    }

    @Test
    void repliesAreTakenOverInTheRightOfReply() {
        unit.state("C1", 60, "a", List.of());
        apply(sent(), Map.of());
        province.decide("A", "C1", Stage.FIRST_APPRAISAL, "50");
        province.change(w -> w.setPhase(Installation.ROUND, Phase.RIGHT_OF_REPLY));
        unit.change(w -> w.append(List.of(), List.of(new Decision(Installation.ROUND, "A", "C1", Stage.REPLY, Optional.empty(),
                Optional.of(Rational.of(60)), false, Optional.empty(), Optional.of("vì"), "a", unit.now()))));
        DryRun run = sent();
        assertEquals(Status.CHANGED, run.leaves().get(0).status());
        assertEquals(new Applied(0, 1, 0, 0), apply(run, Map.of()));
        assertEquals(Status.SAME, sent().leaves().get(0).status());
    }

    @Test
    void alteredTruncatedAndHostileFilesAreRefused() throws Exception {
        unit.state("C1", 60, "a", List.of(unit.document("d1", "x".repeat(5000))));
        sent();
        byte[] bytes = Files.readAllBytes(file);
        refused("truncated", Arrays.copyOf(bytes, bytes.length - 30));
        byte[] altered = bytes.clone();
        altered[60] ^= 1;
        Files.write(file, altered);
        assertThrows(BadInputException.class, () -> province.packages.inspect(Installation.ADMIN, file, Optional.empty()));
        refused("empty", new byte[0]);
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("../../evil.txt"));
            zip.write(1);
        }
        assertThrows(BadInputException.class, () -> province.packages.inspect(Installation.ADMIN, file, Optional.empty()));
        try (ArchiveWriter archive = ArchiveWriter.to(file)) {
            archive.add("files/bomb", new byte[64 << 20]);
            archive.commit(ArchiveHeader.of(ExchangeKinds.UNIT_PACKAGE, unit.now(), "x", Map.of()), unit.home.installationKey());
        }
        assertEquals("bomb", assertThrows(BadInputException.class, () -> province.packages.inspect(Installation.ADMIN, file,
                Optional.empty()))
                .problems().get(0).code());
    }

    private void refused(String key, byte[] content) throws Exception {
        Files.write(file, content);
        assertEquals(key, assertThrows(BadInputException.class, () -> province.packages.inspect(Installation.ADMIN, file, Optional.empty()))
                .problems().get(0).code());
    }

    @Test
    void aDocumentWithoutItsContentIsNamedWhenThePackageIsMade() {
        unit.state("C1", 60, "a", List.of(unit.document("d1", "x")));
        unit.blobs.clear();
        assertEquals("package.contentMissing", assertThrows(RefusedActionException.class, this::sent).reasons().get(0).key());
    }

    @Test
    void randomEditsOnBothSidesNeverLoseALine() {
        Random random = new Random(20_201_215);
        for (int round = 0; round < 150; round++) {
            int before = lines(province);
            String leaf = random.nextBoolean() ? "C1" : "C2";
            (random.nextBoolean() ? unit : province).state(leaf, random.nextInt(4), "t" + random.nextInt(3), List.of());
            if (random.nextInt(3) == 0) {
                Map<String, String> here = Map.of("C1", province.said("C1"), "C2", province.said("C2"));
                DryRun run = sent();
                Map<String, Resolution> resolutions = new HashMap<>();
                run.leaves(Status.CONFLICT).forEach(l -> resolutions.put(l.leafId(), Resolution.values()[random.nextInt(2)]));
                apply(run, resolutions);
                for (DryRun.Leaf l : run.leaves()) {
                    boolean taken = l.status() == Status.NEW || l.status() == Status.CHANGED
                            || resolutions.get(l.leafId()) == Resolution.TAKE_PACKAGE;
                    // What a package replaces without asking, the unit has seen; what it does not know, a person has decided on.
                    assertEquals(taken || l.status() == Status.SAME ? unit.said(l.leafId()) : here.get(l.leafId()),
                            province.said(l.leafId()));
                }
            }
            assertTrue(lines(province) >= before, "the ledger only grows");
        }
        assertTrue(lines(province) > 100);
    }

    private static int lines(Installation installation) {
        var ledger = installation.store.ledger(LedgerScope.of(Installation.ROUND));
        return ledger.entries().size() + ledger.decisions().size();
    }
}
