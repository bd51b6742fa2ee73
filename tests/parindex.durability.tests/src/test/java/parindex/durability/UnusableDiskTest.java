package parindex.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.assessment.Document;
import parindex.assessment.StoreException;
import parindex.assessment.audit.AuditLog;
import parindex.backup.Backups.Progress;
import parindex.evidence.BlobStore;
import parindex.evidence.EvidenceException;
import parindex.evidence.EvidenceService.Details;
import parindex.values.problem.BadInputException;
import parindex.values.text.Message;

/** A file system that is really full, and one that is really read-only: what people are told, and that nothing is lost. */
class UnusableDiskTest {

    private static final String NO_MOUNTS = "needs root, or users who may mount in a namespace of their own";

    @TempDir
    Path directory;
    @TempDir
    Path elsewhere;

    @Test
    void aFullDiskIsNamedAndEverythingGoesOnWhenThereIsRoomAgain() throws Exception {
        Optional<List<String>> mounted = Child.mounted("mount -t tmpfs -o size=24m parindex-test \"$1\"", directory);
        assumeTrue(mounted.isPresent(), NO_MOUNTS);
        Map<String, String> said = said(Child.start(mounted.get(), elsewhere, Full.class, List.of(directory.toString())));
        String data = directory.resolve("data").toString();
        String full = "No space left on device";
        assertEquals("Không lưu được tệp vào thư mục minh chứng " + data + "/evidence: " + full
                + ". Không có gì được ghi. Hãy kiểm tra dung lượng đĩa và quyền ghi rồi thử lại.", said.get("attach"));
        assertTrue(said.get("record").endsWith("/data/db/parindex.mv.db: " + full
                + ". Không có gì được ghi. Hãy kiểm tra dung lượng đĩa và quyền ghi rồi thử lại."), said::toString);
        assertTrue(said.get("backup").contains(full) && said.get("backup").contains("Hãy kiểm tra dung lượng đĩa"), said::toString);
        assertTrue(said.get("restore").startsWith(directory + "/backup.zip: Không đủ dung lượng đĩa ở " + data + ": cần "), said::toString);
        assertTrue(said.get("restore").endsWith("→ Hãy giải phóng dung lượng rồi khôi phục lại. Chưa có gì thay đổi."), said::toString);
        assertEquals("sound", said.get("afterwards"), said::toString);
    }

    @Test
    void aReadOnlyDirectoryIsNamedAndCanStillBeRead() throws Exception {
        try (Cycle cycle = new Cycle(directory.resolve("data"), Cycle.NOW)) {
            cycle.begin();
            record(cycle, "trước khi khóa");
            attach(cycle, new byte[] {1, 2, 3});
        }
        Map<Path, byte[]> before = contents();
        Optional<List<String>> mounted = Child.mounted("mount --bind \"$1\" \"$1\" && mount -o remount,bind,ro \"$1\"", directory);
        assumeTrue(mounted.isPresent(), NO_MOUNTS);
        Map<String, String> said = said(Child.start(mounted.get(), elsewhere, ReadOnly.class,
                List.of(directory.toString(), elsewhere.toString())));
        assertEquals("1", said.get("entries"), said::toString);
        assertEquals("", said.get("broken"), said::toString);
        String data = directory.resolve("data").toString();
        assertTrue(said.get("record").endsWith(data + "/db/parindex.mv.db: The database is read only. Không có gì được ghi."
                + " Hãy kiểm tra dung lượng đĩa và quyền ghi rồi thử lại."), said::toString);
        assertTrue(said.get("attach").startsWith("Không lưu được tệp vào thư mục minh chứng " + data + "/evidence: "), said::toString);
        assertTrue(said.get("attach").endsWith("(Read-only file system). Không có gì được ghi."
                + " Hãy kiểm tra dung lượng đĩa và quyền ghi rồi thử lại."), said::toString);
        // The place that cannot be written is not that of the backup.
        assertEquals(data + "/.backup.part: Không đọc hoặc ghi được: Read-only file system."
                + " → Hãy kiểm tra dung lượng đĩa và quyền truy cập rồi thử lại.", said.get("backup"));
        assertEquals(before.keySet(), contents().keySet());
        before.forEach((file, content) -> assertEquals(-1, mismatch(file, content), file::toString));
    }

    /** Fills its disk. */
    static final class Full {

        private Full() {
        }

        public static void main(String[] arguments) throws IOException {
            Path directory = Path.of(arguments[0]);
            Path data = directory.resolve("data");
            Path backup = directory.resolve("backup.zip");
            Path ballast = directory.resolve("ballast");
            long recorded = 1;
            Document first;
            try (Cycle cycle = new Cycle(data, Cycle.NOW)) {
                cycle.begin();
                record(cycle, "1");
                first = attach(cycle, new byte[] {1});
                cycle.backups.backup(Cycle.ADMIN, backup, Progress.NONE);
                fill(ballast);
                say("attach", () -> attach(cycle, new byte[300_000]));
                say("restore", () -> cycle.backups.restore(backup, Progress.NONE));
                say("backup", () -> cycle.backups.backup(Cycle.ADMIN, directory.resolve("other.zip"), Progress.NONE));
                boolean room = true;
                while (room) {
                    String explanation = Long.toString(recorded + 1);
                    room = tried(() -> record(cycle, explanation)).isEmpty();
                    recorded += room ? 1 : 0;
                }
                say("record", () -> record(cycle, "x"));
                Files.delete(ballast);
            }
            try (Cycle cycle = new Cycle(data, Cycle.NOW)) {
                record(cycle, Long.toString(++recorded));
                attach(cycle, new byte[300_000]);
                cycle.backups.backup(Cycle.ADMIN, backup, Progress.NONE);
                List<String> found = cycle.store.entries(Cycle.ROUND).stream().map(e -> e.explanation().orElseThrow()).toList();
                List<String> wanted = new ArrayList<>();
                for (long n = 1; n <= recorded; n++) {
                    wanted.add(Long.toString(n));
                }
                Set<String> files = cycle.store.documents(Optional.empty()).stream().map(Document::sha256).collect(Collectors.toSet());
                boolean sound = found.equals(wanted) && files.size() == 2 && files.contains(first.sha256())
                        && cycle.blobs.verify(files, BlobStore.Progress.NONE).isSound()
                        && cycle.blobs.verify(files, BlobStore.Progress.NONE).leftovers().isEmpty()
                        && AuditLog.verification(cycle.store, Optional.empty()).broken().isEmpty();
                out().println("afterwards\t" + (sound ? "sound" : "entries " + found + " of " + recorded + ", files " + files)
                        + leftovers(directory));
            }
        }

        /** What a refused backup or copy must not leave behind. */
        private static String leftovers(Path directory) throws IOException {
            try (Stream<Path> files = Files.walk(directory)) {
                List<Path> left = files.filter(f -> f.getFileName().toString()
                        .matches("\\.(parindex-|copy-|backup).*|check-.*|other.zip")).toList();
                return left.isEmpty() ? "" : ", left " + left;
            }
        }

        private static void fill(Path ballast) throws IOException {
            try (OutputStream out = Files.newOutputStream(ballast)) {
                byte[] page = new byte[4096];
                for (;;) {
                    out.write(page);
                }
            } catch (IOException e) {
                // Full, as wanted.
                return;
            }
        }
    }

    /** Tries to write where nothing can be written. */
    static final class ReadOnly {

        private ReadOnly() {
        }

        public static void main(String[] arguments) {
            Path directory = Path.of(arguments[0]);
            try (Cycle cycle = new Cycle(directory.resolve("data"), Cycle.NOW)) {
                out().println("entries\t" + cycle.store.entries(Cycle.ROUND).size());
                out().println("broken\t" + AuditLog.verification(cycle.store, Optional.empty()).broken().map(Object::toString)
                        .orElse(""));
                say("record", () -> record(cycle, "x"));
                say("attach", () -> attach(cycle, new byte[] {4}));
                say("backup", () -> cycle.backups.backup(Cycle.ADMIN, Path.of(arguments[1]).resolve("backup.zip"), Progress.NONE));
            }
        }
    }

    private static void record(Cycle cycle, String explanation) {
        cycle.self.record(Cycle.ASSESSORS.get("SYT"), Cycle.ROUND,
                List.of(Cycle.statement("SYT", "C2", cycle.version("SYT", "C2"), 40, explanation, List.of())));
    }

    private static Document attach(Cycle cycle, byte[] content) {
        return cycle.evidence.attach(Cycle.ASSESSORS.get("SYT"), Cycle.ROUND, "SYT", new ByteArrayInputStream(content), "kh.bin",
                new Details("1/KH", Optional.empty(), "", ""));
    }

    private static void say(String what, Runnable work) {
        out().println(what + "\t" + tried(work).orElse("done"));
    }

    private static Optional<String> tried(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (StoreException e) {
            return Optional.of(e.problem().in(Message.VIETNAMESE));
        } catch (EvidenceException e) {
            return Optional.of(e.problem().in(Message.VIETNAMESE));
        } catch (BadInputException e) {
            return Optional.of(e.problems().get(0).in(Message.VIETNAMESE));
        }
    }

    private static PrintStream out() {
        return new PrintStream(System.out, true, StandardCharsets.UTF_8);
    }

    private static Map<String, String> said(Process child) throws Exception {
        Map<String, String> said = new LinkedHashMap<>();
        Child.said(child).forEach(line -> said.put(line.split("\t", 2)[0], line.split("\t", 2)[1]));
        return said;
    }

    private Map<Path, byte[]> contents() throws IOException {
        Map<Path, byte[]> contents = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                contents.put(file, Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private static int mismatch(Path file, byte[] content) {
        try {
            return java.util.Arrays.mismatch(Files.readAllBytes(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
