package parindex.backup.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parindex.archive.ArchiveHeader;
import parindex.archive.ArchiveWriter;
import parindex.archive.SignedArchive;
import parindex.archive.SigningKey;
import parindex.assessment.AssessmentStore;
import parindex.assessment.DatabaseBackup;
import parindex.assessment.Document;
import parindex.assessment.MemoryStore;
import parindex.assessment.RefusedActionException;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.audit.AuditRecord;
import parindex.assessment.internal.PinnedSets;
import parindex.assessment.internal.cycle.AccessChecks;
import parindex.assessment.people.Session;
import parindex.assessment.people.User;
import parindex.backup.Backups.Damage;
import parindex.backup.Backups.Progress;
import parindex.backup.Backups.Restored;
import parindex.backup.internal.StoredBackups.Step;
import parindex.values.hash.Sha256;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Problem;

class StoredBackupsTest {

    private static final List<String> MODULES = List.of("modules/modules.json", "modules/packages/" + "ab".repeat(32) + ".jar",
            "modules/trust/" + "cd".repeat(32) + ".cer");
    private static final List<String> OF_THIS_MACHINE = List.of("modules/work/received.jar", "modules/drop/new.jar");
    private static final Session ADMIN = new Session("admin", true);

    @TempDir
    private Path folder;
    private Path data;
    private Path file;
    private Optional<Step> killAfter = Optional.empty();
    private long free = Long.MAX_VALUE;
    private Runnable afterCopy = () -> { };

    /** The database is a text file: one line per document (hash and name), one audit record for each. */
    private final class Database implements DatabaseBackup {

        private final Path content;

        Database(Path content) {
            this.content = content;
        }

        @Override
        public void copyTo(Path copy) {
            try {
                Files.copy(content.resolve("db/parindex.mv.db"), copy);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            afterCopy.run();
        }

        @Override
        public <T> T check(Path copy, Function<AssessmentStore, T> work) {
            return work.apply(store(copy));
        }

        AssessmentStore store(Path copy) {
            List<String> lines;
            try {
                lines = Files.readAllLines(copy);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            MemoryStore store = new MemoryStore();
            for (String line : lines) {
                String sha256 = line.replace("!", "");
                store.write(w -> {
                    List.of("admin", "an").forEach(name -> w.putUser(new User(name, "", name.equals("admin"), true, Optional.empty(), 0,
                            Optional.empty())));
                    w.addDocuments(List.of(new Document("d" + w.auditHead().seq(), sha256, 1, "text/plain", "Kế hoạch.txt", "A", "",
                            Optional.empty(), "", "", "admin", Instant.EPOCH)));
                    w.record(new AuditEvent(Instant.EPOCH, "admin", "document", Optional.empty(), Optional.empty(), sha256, "", ""));
                });
                if (line.startsWith("!")) {
                    store.forgeAudit(audit -> audit.stream()
                            .map(r -> new AuditRecord(r.seq(), r.event(), r.lines(), r.previous(), "0")).toList());
                }
            }
            return store;
        }
    }

    @BeforeEach
    void content() throws Exception {
        data = Files.createDirectories(folder.resolve("data"));
        file = folder.resolve("backup.zip");
        Files.createDirectories(data.resolve("db"));
        Files.writeString(data.resolve("db/parindex.mv.db"), "");
        Files.createDirectories(data.resolve("evidence/incoming"));
        Files.writeString(data.resolve("evidence/incoming/x.part"), "half");
        Files.createDirectories(data.resolve("logs"));
        Files.writeString(data.resolve("logs/parindex.log"), "log");
        Files.writeString(data.resolve("parindex.properties"), "a=b");
        for (String module : MODULES) {
            Files.createDirectories(data.resolve(module).getParent());
            Files.writeString(data.resolve(module), module);
        }
        for (String own : OF_THIS_MACHINE) {
            Files.createDirectories(data.resolve(own).getParent());
            Files.writeString(data.resolve(own), "under way");
        }
        document(data, "một");
    }

    private static String document(Path content, String text) throws Exception {
        String sha256 = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
        Path blob = content.resolve("evidence").resolve(sha256.substring(0, 2)).resolve(sha256);
        Files.createDirectories(blob.getParent());
        Files.writeString(blob, text);
        Path database = content.resolve("db/parindex.mv.db");
        Files.writeString(database, Files.readString(database) + sha256 + "\n");
        return sha256;
    }

    /** A process that has started on the active content. */
    private StoredBackups process() {
        try {
            ContentDirectories directories = new ContentDirectories(data);
            Path content = directories.path(directories.active());
            Database database = new Database(content);
            StoredBackups.Machine machine = new StoredBackups.Machine() {
                @Override
                public Instant now() {
                    return Instant.parse("2020-12-15T08:00:00Z");
                }

                @Override
                public long freeBytes(Path path) {
                    return free;
                }

                @Override
                public void done(Step step) {
                    if (killAfter.equals(Optional.of(step))) {
                        throw new IllegalStateException("killed after " + step);
                    }
                }
            };
            return new StoredBackups(new StoredBackups.Setting(directories, content, "0.1", machine),
                    database.store(content.resolve("db/parindex.mv.db")), database,
                    new AccessChecks(reading -> Instant.EPOCH, new PinnedSets()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String active() throws IOException {
        return new ContentDirectories(data).active();
    }

    private List<String> restoredDirectories() throws IOException {
        try (Stream<Path> all = Files.list(data)) {
            return all.map(p -> p.getFileName().toString()).filter(n -> n.startsWith(ContentDirectories.PREFIX)).sorted().toList();
        }
    }

    @Test
    void bringsBackWhatWasThere() throws Exception {
        String database = Files.readString(data.resolve("db/parindex.mv.db"));
        assertEquals(7, process().backup(ADMIN, file, Progress.NONE).files(), "database, one evidence file, key, configuration, modules");
        document(data, "hai");
        Restored restored = process().restore(file, Progress.NONE);
        assertEquals("content-20201215-080000", restored.content());
        assertEquals(1, restored.audit().seq());
        assertEquals(restored.content(), active());
        Path content = data.resolve(restored.content());
        assertEquals(database, Files.readString(content.resolve("db/parindex.mv.db")));
        assertEquals("a=b", Files.readString(content.resolve("parindex.properties")));
        assertEquals(-1, Files.mismatch(data.resolve("keys/installation.key"), content.resolve("keys/installation.key")));
        for (String module : MODULES) {
            assertEquals(module, Files.readString(content.resolve(module)));
        }
        OF_THIS_MACHINE.forEach(own -> assertFalse(Files.exists(content.resolve(own)), own));
        assertFalse(Files.exists(content.resolve("logs")));
        assertFalse(Files.exists(data.resolve(".backup.part")));
    }

    @Test
    void whatIsWrittenMeanwhileDoesNoHarm() throws Exception {
        afterCopy = () -> {
            try {
                document(data, "trong lúc sao lưu");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
        process().backup(ADMIN, file, Progress.NONE);
        assertEquals(1, process().restore(file, Progress.NONE).audit().seq());
    }

    @ParameterizedTest
    @EnumSource(value = Step.class, names = "SWITCHED", mode = EnumSource.Mode.EXCLUDE)
    void interruptedAnywhereTheOldContentStaysInUse(Step step) throws Exception {
        process().backup(ADMIN, file, Progress.NONE);
        killAfter = Optional.of(step);
        assertThrows(IllegalStateException.class, () -> process().restore(file, Progress.NONE));
        assertEquals(".", active());
        assertTrue(Files.exists(data.resolve("db/parindex.mv.db")));
        // A killed process cannot clean up; the next restore does.
        Files.createDirectories(data.resolve("content-19990101-000000/db"));
        killAfter = Optional.empty();
        Restored restored = process().restore(file, Progress.NONE);
        assertEquals(List.of(restored.content()), restoredDirectories());
    }

    @Test
    void interruptedAfterTheSwitchTheNewContentIsComplete() throws Exception {
        process().backup(ADMIN, file, Progress.NONE);
        killAfter = Optional.of(Step.SWITCHED);
        assertThrows(IllegalStateException.class, () -> process().restore(file, Progress.NONE));
        assertEquals(List.of(active()), restoredDirectories());
        assertTrue(Files.exists(data.resolve(active()).resolve("previous")));
    }

    @Test
    void undoGoesBackAndDiscardWaitsForTheFirstStart() throws Exception {
        process().backup(ADMIN, file, Progress.NONE);
        assertEquals("nothing.restored", refused(() -> process().undo()));
        StoredBackups before = process();
        String restored = before.restore(file, Progress.NONE).content();
        before.markStarted();
        assertEquals("not.started", refused(before::discardOld), "the old process has not started on the new content");
        before.undo();
        assertEquals(".", active());
        String again = before.restore(file, Progress.NONE).content();
        assertEquals(restored, again, "the undone one was removed");

        StoredBackups after = process();
        assertEquals("not.started", refused(after::discardOld));
        after.markStarted();
        assertEquals("not.started", refused(before::discardOld), "it still works on the old content");
        after.discardOld();
        assertFalse(Files.exists(data.resolve("db")));
        assertFalse(Files.exists(data.resolve("evidence")));
        MODULES.forEach(module -> assertFalse(Files.exists(data.resolve(module)), module));
        assertTrue(Files.exists(data.resolve("modules/drop/new.jar")), "the watched folder is not of the content");
        assertTrue(Files.exists(data.resolve("logs/parindex.log")));
        assertEquals(again, active());
        assertEquals("nothing.restored", refused(after::discardOld));
    }

    @Test
    void aSecondRestoreKeepsWhatWasBefore() throws Exception {
        process().backup(ADMIN, file, Progress.NONE);
        String first = process().restore(file, Progress.NONE).content();
        String second = process().restore(file, Progress.NONE).content();
        assertEquals(List.of(first, second), restoredDirectories());
        process().undo();
        assertEquals(first, active());
        process().undo();
        assertEquals(".", active());
    }

    @Test
    void tooLittleSpaceIsSaidBeforeAnythingIsUnpacked() throws Exception {
        process().backup(ADMIN, file, Progress.NONE);
        free = StoredBackups.MARGIN;
        BadInputException refused = assertThrows(BadInputException.class, () -> process().restore(file, Progress.NONE));
        assertEquals("space", refused.problems().get(0).code());
        assertEquals("Không đủ dung lượng đĩa ở " + data + ": cần 64 MiB, còn 64 MiB.",
                refused.problems().get(0).what().in(parindex.values.text.Message.VIETNAMESE));
        assertEquals(List.of(), restoredDirectories());
    }

    @Test
    void brokenBackupsAreRefused() throws Exception {
        process().backup(ADMIN, file, Progress.NONE);
        byte[] bytes = Files.readAllBytes(file);
        assertEquals("truncated", bad(Arrays.copyOf(bytes, bytes.length - 40)));
        byte[] altered = bytes.clone();
        altered[70] ^= 1;
        bad(altered);
        assertEquals("empty", bad(new byte[0]));
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("../evil"));
            zip.write(1);
        }
        bad(Files.readAllBytes(file));
        assertEquals("foreign", bad(signed(Map.of("previous", ".", "db/parindex.mv.db", ""))));
        assertEquals("no.database", bad(signed(Map.of("parindex.properties", ""))));
        String hash = "ab".repeat(32);
        assertEquals("copy.missing", bad(signed(Map.of("db/parindex.mv.db", hash + "\n"))));
        assertEquals("copy.altered", bad(signed(Map.of("db/parindex.mv.db", hash + "\n", "evidence/ab/" + hash, "x"))));
        assertEquals("copy.audit", bad(signed(Map.of("db/parindex.mv.db", "!" + hash + "\n", "evidence/ab/" + hash, "x"))));
        assertEquals(List.of(), restoredDirectories());
        assertEquals(".", active());
    }

    private byte[] signed(Map<String, String> parts) throws IOException {
        try (ArchiveWriter archive = ArchiveWriter.to(file)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                archive.add(part.getKey(), part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            archive.commit(ArchiveHeader.of(BackupFile.KIND, Instant.EPOCH, "x", Map.of()), SigningKey.generate());
        }
        return Files.readAllBytes(file);
    }

    private String bad(byte[] content) throws IOException {
        Files.write(file, content);
        return assertThrows(BadInputException.class, () -> process().restore(file, Progress.NONE)).problems().get(0).code();
    }

    @Test
    void theTargetMustBeOutsideAndTheUserAnAdministrator() {
        assertEquals("target.inside", assertThrows(BadInputException.class,
                () -> process().backup(ADMIN, data.resolve("logs/b.zip"), Progress.NONE)).problems().get(0).code());
        assertEquals("file.missing", assertThrows(BadInputException.class,
                () -> process().backup(ADMIN, folder.resolve("none/b.zip"), Progress.NONE)).problems().get(0).code());
        assertEquals("access.forbidden", refused(() -> process().backup(new Session("an", false), file, Progress.NONE)));
    }

    @Test
    void anAlteredEvidenceFileIsNamedAndAnEarlierBackupStays() throws Exception {
        process().backup(ADMIN, file, Progress.NONE);
        byte[] before = Files.readAllBytes(file);
        String hash = document(data, "hai");
        Files.writeString(data.resolve("evidence").resolve(hash.substring(0, 2)).resolve(hash), "ba");
        BadInputException refused = assertThrows(BadInputException.class, () -> process().backup(ADMIN, file, Progress.NONE));
        assertEquals("evidence.altered", refused.problems().get(0).code());
        assertTrue(refused.problems().get(0).place().source().endsWith(hash));
        assertEquals(HexFormat.of().formatHex(before), HexFormat.of().formatHex(Files.readAllBytes(file)));
    }

    @Test
    void whatIsLeftOfDamagedDataCanBeSavedAndRestored() throws Exception {
        String altered = document(data, "hai");
        String lost = document(data, "ba");
        Files.writeString(blob(data, altered), "bốn");
        Files.delete(blob(data, lost));
        assertEquals(List.of("evidence.altered", "evidence.missing"),
                process().backup(ADMIN, file, Damage.ACCEPT, Progress.NONE).damage().stream().map(Problem::code).toList());
        assertThrows(BadInputException.class, () -> process().restore(file, Progress.NONE));
        assertEquals(".", active());

        Restored restored = process().restore(file, Damage.ACCEPT, Progress.NONE);
        assertEquals(Set.of("copy.altered", "copy.missing"),
                restored.damage().stream().map(Problem::code).collect(Collectors.toSet()));
        assertEquals(restored.content(), active());
        assertEquals("bốn", Files.readString(blob(data.resolve(active()), altered)), "somebody may still read in it what it was");
    }

    private static Path blob(Path content, String hash) {
        return content.resolve("evidence").resolve(hash.substring(0, 2)).resolve(hash);
    }

    @Test
    void aBrokenAuditChainIsRestoredOnlyIfThatIsAccepted() throws Exception {
        byte[] broken = signed(Map.of("db/parindex.mv.db", "!" + "ab".repeat(32) + "\n"));
        assertEquals("copy.audit", bad(broken));
        assertEquals("copy.audit", process().restore(file, Damage.ACCEPT, Progress.NONE).damage().get(0).code());
    }

    @Test
    void theBackupIsSignedByTheInstallation() throws Exception {
        String fingerprint = process().backup(ADMIN, file, Progress.NONE).fingerprint();
        try (SignedArchive archive = SignedArchive.open(file, BackupFile.KIND, BackupFile.LIMITS)) {
            assertEquals(fingerprint, archive.fingerprint());
        }
        assertEquals(fingerprint, SigningKey.loadOrCreate(data.resolve("keys/installation.key")).fingerprint());
    }

    private static String refused(org.junit.jupiter.api.function.Executable action) {
        return assertThrows(RefusedActionException.class, action).reasons().get(0).key();
    }
}
