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
import parindex.assessment.LedgerScope;
import parindex.assessment.Phase;
import parindex.assessment.RefusedActionException;
import parindex.assessment.Stage;
import parindex.assessment.people.Session;
import parindex.assessment.people.User;
import parindex.exchange.DryRun;
import parindex.exchange.DryRun.Status;
import parindex.exchange.UnitPackages.Applied;
import parindex.exchange.UnitPackages.Resolution;
import parindex.values.number.Rational;
import parindex.values.problem.BadInputException;

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
        assertEquals(new Applied(1, 0, 1), apply(first, Map.of()));
        assertEquals("60 a", province.said("C1"));
        String hash = province.store.documents(Optional.of("A")).get(0).sha256();
        assertArrayEquals(unit.blobs.get(hash), province.blobs.get(hash));

        assertEquals(Status.SAME, sent().leaves().get(0).status());
        unit.state("C1", 55, "b", List.of());
        DryRun changed = sent();
        assertEquals(Status.CHANGED, changed.leaves().get(0).status());
        assertEquals(new Applied(1, 0, 0), apply(changed, Map.of()));
        assertEquals("55 b", province.said("C1"));

        province.state("C1", 50, "ở tỉnh", List.of());
        unit.state("C1", 40, "c", List.of());
        DryRun conflict = sent();
        assertEquals(Status.CONFLICT, conflict.leaves().get(0).status());
        assertTrue(conflict.leaves().get(0).here().orElseThrow().in(java.util.Locale.ENGLISH).contains("ở tỉnh"));
        RefusedActionException refused = assertThrows(RefusedActionException.class, () -> apply(conflict, Map.of()));
        assertEquals("package.conflict", refused.reasons().get(0).key());
        assertEquals("50 ở tỉnh", province.said("C1"));
        assertEquals(new Applied(0, 0, 0), apply(conflict, Map.of("C1", Resolution.KEEP_HERE)));
        assertEquals("50 ở tỉnh", province.said("C1"));
        assertEquals(new Applied(1, 0, 0), apply(conflict, Map.of("C1", Resolution.TAKE_PACKAGE)));
        assertEquals("40 c", province.said("C1"));
    }

    @Test
    void anOldPackageTakesNothingBack() {
        unit.state("C1", 60, "a", List.of());
        apply(sent(), Map.of());
        province.state("C1", 50, "mới", List.of());
        DryRun old = sent();
        assertEquals(Status.OLDER, old.leaves().get(0).status());
        assertEquals(new Applied(0, 0, 0), apply(old, Map.of()));
        assertEquals("50 mới", province.said("C1"));
    }

    @Test
    void aChangeAfterTheDryRunIsAConflictAndNothingIsTaken() {
        unit.state("C1", 60, "a", List.of());
        unit.state("C2", 40, "a", List.of());
        DryRun run = sent();
        province.state("C2", 0, "khác", List.of());
        assertThrows(ConflictException.class, () -> apply(run, Map.of()));
        assertEquals("", province.said("C1"));
        assertEquals("0 khác", province.said("C2"));
    }

    @Test
    void aRefusedTakeoverCanBeRepeated() {
        unit.state("C1", 60, "a", List.of(unit.document("d1", "x")));
        DryRun run = sent();
        province.failNextRecord();
        assertThrows(RefusedActionException.class, () -> apply(run, Map.of()));
        assertEquals("", province.said("C1"));
        assertEquals(new Applied(1, 0, 0), apply(sent(), Map.of()));
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
        province.store.write(w -> w.setPhase(Installation.ROUND, Phase.FIRST_APPRAISAL));
        assertEquals(List.of("package.phase"), sent().refusals().stream().map(r -> r.key()).toList());
        assertEquals("Sở A đang ở giai đoạn Thẩm định lần 1; chỉ nhận gói khi tự đánh giá hoặc giải trình. Hãy mở lại cho đơn vị nếu cần.",
                sent().refusals().get(0).in(parindex.values.text.Message.VIETNAMESE));
        Installation other = new Installation(folder.resolve("o"));
        assertEquals(List.of("package.round"), other.packages.inspect(Installation.ADMIN, file,
                Optional.of(unit.home.installationKey().fingerprint())).refusals().stream().map(r -> r.key()).toList());
        province.store.write(w -> w.addRound(new parindex.assessment.Round(Installation.ROUND, "x", 2020, Phase.SELF_ASSESSMENT, true,
                List.of(new parindex.assessment.PinnedSet(parindex.criteria.Level.PROVINCE, Installation.pinned().set(), "0", "")), List.of("B"))));
        assertEquals(List.of("unit.unknown", "package.set"), sent().refusals().stream().map(r -> r.key()).toList());
    }

    @Test
    void whoMayNotEnterMayNotTakeOver() {
        unit.state("C1", 60, "a", List.of(unit.document("d1", "x")));
        DryRun run = sent();
        province.store.write(w -> w.putUser(new User("boss", "B", true, true, Optional.empty(), 0, Optional.empty())));
        assertEquals(RefusedActionException.Kind.FORBIDDEN, assertThrows(RefusedActionException.class,
                () -> province.packages.apply(new Session("boss", false), file, run, Map.of())).kind());
        assertEquals(List.of(), province.store.documents(Optional.empty()));
    }

    @Test
    void repliesAreTakenOverInTheRightOfReply() {
        unit.state("C1", 60, "a", List.of());
        apply(sent(), Map.of());
        province.store.write(w -> w.setPhase(Installation.ROUND, Phase.RIGHT_OF_REPLY));
        unit.store.write(w -> w.append(List.of(), List.of(new Decision(Installation.ROUND, "A", "C1", Stage.REPLY, Optional.empty(),
                Optional.of(Rational.of(60)), false, Optional.empty(), Optional.of("vì"), "a", unit.now()))));
        DryRun run = sent();
        assertEquals(Status.CHANGED, run.leaves().get(0).status());
        assertEquals(new Applied(0, 1, 0), apply(run, Map.of()));
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
        assertEquals("bomb", assertThrows(BadInputException.class, () -> province.packages.inspect(Installation.ADMIN, file, Optional.empty()))
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
                    assertEquals(taken || l.status() == Status.SAME ? unit.said(l.leafId()) : here.get(l.leafId()), province.said(l.leafId()));
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
