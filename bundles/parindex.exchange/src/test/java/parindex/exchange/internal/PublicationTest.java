package parindex.exchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.archive.ArchiveWriter;
import parindex.archive.SignedArchive;
import parindex.archive.SigningKey;
import parindex.assessment.EngineScoring;
import parindex.assessment.Phase;
import parindex.assessment.RefusedActionException;
import parindex.assessment.Stage;
import parindex.assessment.people.Member;
import parindex.assessment.people.Role;
import parindex.assessment.people.Session;
import parindex.assessment.people.User;
import parindex.exchange.PublicationVerifier.Signer;
import parindex.exchange.PublicationVerifier.Verified;
import parindex.exchange.Publications.Published;
import parindex.values.problem.BadInputException;

class PublicationTest {

    @TempDir
    private Path folder;
    private Installation province;
    private final RecomputingVerifier verifier = new RecomputingVerifier(new EngineScoring());

    @BeforeEach
    void decidedRound() throws Exception {
        province = new Installation(folder.resolve("p")).withRound(Phase.COUNCIL);
        province.decide("A", "C1", Stage.COUNCIL, "50");
        province.decide("A", "C2", Stage.COUNCIL, "30.5");
        province.decide("B", "C1", Stage.COUNCIL, "121/3");
    }

    private Published publish() {
        province.decide("B", "C2", Stage.COUNCIL, "40");
        return province.publications.publish(Installation.ADMIN, Installation.ROUND, folder);
    }

    @Test
    void freezesAndVerifiesOnAnotherMachine() throws Exception {
        Published published = publish();
        assertEquals(Phase.PUBLISHED, province.store.round(Installation.ROUND).orElseThrow().phase());
        assertEquals(List.of(published.record()), province.store.publications(Installation.ROUND));
        assertTrue(province.blobs.containsKey(published.record().sha256()));
        Verified verified = verifier.verify(published.file(),
                Optional.of(published.record().fingerprint().toUpperCase(java.util.Locale.ROOT)));
        assertEquals(List.of(), verified.findings());
        assertEquals(Signer.EXPECTED, verified.signer());
        assertEquals(2, verified.units());
        assertEquals(2020, verified.year());
        assertEquals(published.record().auditHead(), verified.audit().hash());
        assertTrue(verified.figures() > 20);
        Files.delete(published.file());
        assertEquals(-1, Files.mismatch(province.publications.export(Installation.ADMIN, Installation.ROUND, folder), published.file()));
    }

    @Test
    void anUndecidedLeafIsNamed() {
        RefusedActionException refused = assertThrows(RefusedActionException.class,
                () -> province.publications.publish(Installation.ADMIN, Installation.ROUND, folder));
        assertEquals(RefusedActionException.Kind.INCOMPLETE, refused.kind());
        assertEquals("Sở B: 1 leaves without a decision (C2). Decide them before publishing.", refused.getMessage());
        assertEquals(List.of(), list());
    }

    @Test
    void onlyTheAdministratorPublishesAndOnlyInTheCouncilPhase() {
        province.change(w -> {
            w.putUser(new User("c", "C", false, true, Optional.empty(), 0, Optional.empty()));
            w.setMembers(Installation.ROUND, List.of(new Member("c", Role.COUNCIL_MEMBER, Optional.empty())));
        });
        assertEquals(RefusedActionException.Kind.FORBIDDEN, assertThrows(RefusedActionException.class,
                () -> province.publications.publish(new Session("c", false), Installation.ROUND, folder)).kind());
        province.change(w -> w.setPhase(Installation.ROUND, Phase.SECOND_APPRAISAL));
        assertEquals(RefusedActionException.Kind.CLOSED, assertThrows(RefusedActionException.class, this::publish).kind());
    }

    @Test
    void whatChangesMeanwhileStopsIt() {
        province.decide("B", "C2", Stage.COUNCIL, "40");
        province.store.beforeNextWrite(() -> province.decide("A", "C1", Stage.COUNCIL, "1"));
        RefusedActionException refused = assertThrows(RefusedActionException.class,
                () -> province.publications.publish(Installation.ADMIN, Installation.ROUND, folder));
        assertEquals("publish.changed", refused.reasons().get(0).key());
        assertEquals(Phase.COUNCIL, province.store.round(Installation.ROUND).orElseThrow().phase());
        assertEquals(List.of(), list());
    }

    @Test
    void afterAFailureOfTheDatabaseTheRoundIsNotPublished() {
        province.decide("B", "C2", Stage.COUNCIL, "40");
        province.store.beforeNextWrite(() -> {
            throw new IllegalStateException("killed");
        });
        assertThrows(IllegalStateException.class, () -> province.publications.publish(Installation.ADMIN, Installation.ROUND, folder));
        assertEquals(1, province.blobs.size(), "an orphan, no harm");
        assertEquals(List.of(), list());
        province.publications.publish(Installation.ADMIN, Installation.ROUND, folder);
    }

    @Test
    void anAlteredOrTruncatedFileIsRefused() throws Exception {
        Path file = publish().file();
        byte[] bytes = Files.readAllBytes(file);
        Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length - 100));
        assertEquals("truncated", problem(cut));
        bytes[bytes.length / 2] ^= 1;
        Path altered = Files.write(folder.resolve("altered.zip"), bytes);
        assertThrows(BadInputException.class, () -> verifier.verify(altered, Optional.empty()));
    }

    @Test
    void alteredResultsUnderAnotherSignatureAreFoundByComputing() throws Exception {
        Path forged = forge(publish().file(), "results.json", text -> text.replace("\"score\":\"30.5\"", "\"score\":\"35.5\""));
        Verified verified = verifier.verify(forged, Optional.empty());
        assertFalse(verified.isSound());
        assertTrue(verified.findings().stream().anyMatch(f -> f.code().equals("verify.figure")
                && f.place().toString().contains("A leaves.C2.score")), verified.findings().toString());
    }

    @Test
    void aConsistentForgeryIsFoundByTheFingerprintOnly() throws Exception {
        Published published = publish();
        Path forged = forge(published.file(), "audit.json", text -> text);
        Verified compared = verifier.verify(forged, Optional.of(published.record().fingerprint()));
        assertEquals(Signer.OTHER, compared.signer());
        assertEquals(List.of("verify.signer"), compared.findings().stream().map(f -> f.code()).toList());
        Verified notCompared = verifier.verify(forged, Optional.empty());
        assertTrue(notCompared.isSound());
        assertEquals(Signer.NOT_COMPARED, notCompared.signer());
        assertEquals(List.of("verify.unknown"), notCompared.findings().stream().map(f -> f.code()).toList());
    }

    @Test
    void anotherCriteriaSetDoesNotHaveTheRecordedHash() throws Exception {
        Path forged = forge(publish().file(), "sets/province.xml", text -> text.replace("<vi>Một</vi>", "<vi>Ba</vi>"));
        assertTrue(verifier.verify(forged, Optional.empty()).findings().stream().anyMatch(f -> f.code().equals("set.hash")));
    }

    @Test
    void nonsenseThatIsSignedIsRefusedWithItsPlace() throws Exception {
        Path forged = forge(publish().file(), "decisions.json", text -> text.replace("COUNCIL", "KING"));
        assertEquals("part.unreadable", problem(forged));
        assertEquals("part.unreadable", problem(forge(forged, "units.json", text -> "[")));
    }

    private String problem(Path file) {
        return assertThrows(BadInputException.class, () -> verifier.verify(file, Optional.empty())).problems().get(0).code();
    }

    private List<Path> list() {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The same with one part changed, signed by somebody else. */
    private Path forge(Path file, String part, UnaryOperator<String> change) throws Exception {
        Path forged = Files.createTempFile(folder, "forged", ".zip");
        try (SignedArchive from = SignedArchive.open(file, ExchangeKinds.PUBLICATION, ExchangeKinds.LIMITS);
                ArchiveWriter to = ArchiveWriter.to(forged)) {
            for (String name : from.names()) {
                try (InputStream in = from.open(name)) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    to.add(name, (name.equals(part) ? change.apply(text) : text).getBytes(StandardCharsets.UTF_8));
                }
            }
            to.commit(from.header(), SigningKey.generate());
        }
        return forged;
    }
}
