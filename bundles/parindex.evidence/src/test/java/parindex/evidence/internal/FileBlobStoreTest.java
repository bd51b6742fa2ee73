package parindex.evidence.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.evidence.BlobLimits;
import parindex.evidence.BlobStore.Progress;
import parindex.evidence.EvidenceException;
import parindex.evidence.StoredBlob;
import parindex.evidence.Verification;
import parindex.values.problem.BadInputException;
import parindex.values.text.Message;

class FileBlobStoreTest {

    static final BlobLimits LIMITS = BlobLimits.of("báo cáo.pdf", 10_000_000);

    @TempDir
    Path temporary;

    private Path folder() {
        return temporary.resolve("evidence");
    }

    private FileBlobStore store() {
        return new FileBlobStore(folder());
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private void nothingIsThere() throws IOException {
        try (Stream<Path> all = Files.walk(temporary)) {
            assertEquals(List.of(), all.filter(Files::isRegularFile).filter(f -> !f.endsWith(StoreLock.FILE)).toList());
        }
    }

    @Test
    void whatIsPutCanBeRead() throws IOException {
        StoredBlob blob = store().put(text("abc"), LIMITS);
        assertEquals(new StoredBlob("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 3, true), blob);
        assertTrue(store().contains(blob.sha256()));
        assertEquals(3, store().size(blob.sha256()));
        try (InputStream in = store().open(blob.sha256())) {
            assertEquals(1, in.skip(1));
            assertEquals('b', in.read());
            assertEquals("c", new String(in.readAllBytes(), StandardCharsets.UTF_8));
            assertEquals(-1, in.read());
        }
        assertTrue(Files.isRegularFile(folder().resolve("ba").resolve(blob.sha256())));
    }

    @Test
    void whatIsStoredIsReadOnly() throws IOException {
        Assumptions.assumeTrue(Files.getFileStore(temporary).supportsFileAttributeView("posix"), "needs permissions");
        String sha256 = store().put(text("abc"), LIMITS).sha256();
        String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve("ba").resolve(sha256)));
        assertFalse(permissions.contains("w"), permissions);
    }

    @Test
    void aLargerContentIsStreamed() throws IOException {
        byte[] content = Generated.bytes(1, 3_000_000);
        StoredBlob blob = store().put(new Generated(1, 3_000_000), LIMITS);
        assertEquals(Generated.sha256(content), blob.sha256());
        try (InputStream in = store().open(blob.sha256())) {
            assertArrayEquals(content, in.readAllBytes());
        }
    }

    @Test
    void theSameContentIsStoredOnce() throws IOException {
        FileBlobStore store = store();
        assertTrue(store.put(text("một"), LIMITS).isNew());
        StoredBlob again = store.put(text("một"), LIMITS);
        assertFalse(again.isNew());
        Verification found = store.verify(Set.of(again.sha256()), Progress.NONE);
        assertEquals(1, found.files());
        assertEquals(List.of(), found.leftovers());
        assertTrue(found.isSound());
    }

    @Test
    void eightThreadsPutTheSameContent() throws Exception {
        FileBlobStore store = store();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<StoredBlob>> puts = IntStream.range(0, 8)
                    .<Callable<StoredBlob>>mapToObj(i -> () -> store.put(new Generated(2, 500_000), LIMITS)).toList();
            int fresh = 0;
            String sha256 = Generated.sha256(Generated.bytes(2, 500_000));
            for (Future<StoredBlob> put : threads.invokeAll(puts)) {
                assertEquals(sha256, put.get().sha256());
                fresh += put.get().isNew() ? 1 : 0;
            }
            assertEquals(1, fresh);
            Verification found = store.verify(Set.of(sha256), Progress.NONE);
            assertTrue(found.isSound());
            assertEquals(List.of(), found.leftovers());
            assertEquals(1, found.files());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aFailingSourceLeavesNothing() throws IOException {
        InputStream failing = new SequenceInputStream(new Generated(3, 300_000), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });
        EvidenceException e = assertThrows(EvidenceException.class, () -> store().put(failing, LIMITS));
        assertEquals("Không đọc hết được tệp báo cáo.pdf: connection reset. Không có gì được ghi. Hãy gửi lại tệp.",
                e.problem().in(Message.VIETNAMESE));
        nothingIsThere();
    }

    @Test
    void emptyTooLargeAndUnexpectedContentsAreRefused() throws IOException {
        refused("empty", () -> store().put(text(""), LIMITS));
        refused("too-large", () -> store().put(text("12345"), BlobLimits.of("a", 4)));
        refused("other-hash", () -> store().put(text("abc"), LIMITS, Optional.of("00".repeat(32))));
        nothingIsThere();
        String right = "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD";
        assertTrue(store().put(text("abc"), LIMITS.expecting(right)).isNew());
        assertTrue(store().put(text("1234"), BlobLimits.of("a", 4)).isNew());
    }

    private static void refused(String code, Callable<?> put) {
        BadInputException e = assertThrows(BadInputException.class, put::call);
        assertEquals(code, e.problems().get(0).code());
        assertFalse(e.problems().get(0).in(Message.VIETNAMESE).isBlank());
    }

    @Test
    void aFolderThatCannotBeMade() throws IOException {
        Files.writeString(folder(), "a file in its place");
        EvidenceException e = assertThrows(EvidenceException.class, () -> store().put(text("abc"), LIMITS));
        assertTrue(e.problem().in(Message.VIETNAMESE).startsWith("Không lưu được tệp vào thư mục minh chứng " + folder()), e::getMessage);
        assertEquals("a file in its place", Files.readString(folder()));
    }

    @Test
    void aFullDiskLeavesNothing() throws IOException {
        Disk full = new Disk() {
            @Override
            Part create(Path file) throws IOException {
                Part part = super.create(file);
                OutputStream small = new OutputStream() {
                    private int left = 200_000;

                    @Override
                    public void write(int b) throws IOException {
                        left--;
                        if (left < 0) {
                            throw new IOException("No space left on device");
                        }
                        part.out().write(b);
                    }
                };
                return new Part(null) {
                    @Override
                    OutputStream out() {
                        return small;
                    }

                    @Override
                    public void close() throws IOException {
                        part.close();
                    }
                };
            }
        };
        failsWith("No space left on device", full);
    }

    @Test
    void everyStepThatFailsLeavesNothing() throws IOException {
        failsWith("force", new Disk() {
            @Override
            Part create(Path file) throws IOException {
                Part part = super.create(file);
                part.close();
                return new Part(null) {
                    @Override
                    OutputStream out() {
                        return OutputStream.nullOutputStream();
                    }

                    @Override
                    void force() throws IOException {
                        throw new IOException("force");
                    }

                    @Override
                    public void close() {
                        // Closed above.
                    }
                };
            }
        });
        failsWith("move", new Disk() {
            @Override
            void move(Path from, Path to) throws IOException {
                throw new IOException("move");
            }
        });
    }

    private void failsWith(String reason, Disk disk) throws IOException {
        FileBlobStore store = new FileBlobStore(folder(), java.time.Clock.systemUTC(), disk);
        EvidenceException e = assertThrows(EvidenceException.class, () -> store.put(new Generated(4, 400_000), LIMITS));
        assertEquals("Không lưu được tệp vào thư mục minh chứng " + folder() + ": " + reason
                + ". Không có gì được ghi. Hãy kiểm tra dung lượng đĩa và quyền ghi rồi thử lại.", e.problem().in(Message.VIETNAMESE));
        nothingIsThere();
    }

    @Test
    void aFileLimitOfTheOperatingSystem() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell that limits the size of files");
        // 512-byte blocks in sh: below the 3 MB that are put.
        Process limited = ChildJvm.start(List.of("/bin/sh", "-c", "ulimit -f 1000; exec \"$0\" \"$@\""), Limited.class,
                folder().toString());
        String said;
        try (InputStream out = limited.getInputStream()) {
            said = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
        } finally {
            limited.destroyForcibly().waitFor();
        }
        assertEquals("small stored, large refused: put", said);
        Verification found = store().verify(Set.of(), Progress.NONE);
        assertEquals(1, found.files());
        assertEquals(List.of(), found.leftovers());
    }

    /** Puts a content that fits and one that does not. */
    static final class Limited {
        public static void main(String[] arguments) {
            FileBlobStore store = new FileBlobStore(Path.of(arguments[0]));
            store.put(new Generated(5, 1000), LIMITS);
            try {
                store.put(new Generated(5, 3_000_000), LIMITS);
            } catch (EvidenceException e) {
                System.out.println("small stored, large refused: " + e.problem().key());
            }
        }
    }

    @Test
    void threeHundredMegabytesNeedNoHeapOfTheirSize() throws Exception {
        Process small = ChildJvm.start(List.of("-Xmx24m"), Large.class, folder().toString());
        String said;
        try (InputStream out = small.getInputStream()) {
            said = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
        } finally {
            small.destroyForcibly().waitFor();
        }
        assertEquals("314572800 true", said);
    }

    /** Puts and reads 300 MB. */
    static final class Large {
        public static void main(String[] arguments) throws IOException {
            FileBlobStore store = new FileBlobStore(Path.of(arguments[0]));
            long size = 300L * 1024 * 1024;
            StoredBlob blob = store.put(new Generated(6, size), BlobLimits.of("large", size));
            long read;
            try (InputStream in = store.open(blob.sha256())) {
                read = in.transferTo(OutputStream.nullOutputStream());
            }
            System.out.println(read + " " + store.verify(Set.of(blob.sha256()), Progress.NONE).isSound());
        }
    }

    @Test
    void anAlteredFileIsNoticed() throws IOException {
        FileBlobStore store = store();
        StoredBlob blob = store.put(text("sự thật"), LIMITS);
        Path file = folder().resolve(blob.sha256().substring(0, 2)).resolve(blob.sha256());
        alter(file);
        try (InputStream in = store.open(blob.sha256())) {
            EvidenceException e = assertThrows(EvidenceException.class, in::readAllBytes);
            assertTrue(e.problem().in(Message.VIETNAMESE).startsWith("Tệp minh chứng " + file + " đã bị sửa đổi bên ngoài chương trình"));
        }
        Verification found = store.verify(Set.of(blob.sha256()), Progress.NONE);
        assertFalse(found.isSound());
        assertEquals(blob.sha256(), found.altered().get(0).sha256());
        assertTrue(found.altered().get(0).referenced());
        // Whoever puts it again must be able to rely on it.
        assertTrue(store.put(text("sự thật"), LIMITS).isNew());
        assertTrue(store.verify(Set.of(blob.sha256()), Progress.NONE).isSound());
    }

    private static void alter(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[0] ^= 1;
        assertTrue(file.toFile().setWritable(true));
        Files.write(file, bytes);
    }

    @Test
    void whatIsNotThereIsSaidSo() {
        for (String hash : List.of("ab".repeat(32), "../../etc/passwd", "")) {
            assertFalse(store().contains(hash));
            EvidenceException e = assertThrows(EvidenceException.class, () -> store().open(hash));
            assertTrue(e.problem().in(Message.VIETNAMESE).startsWith("Không có tệp minh chứng nào mang mã băm " + hash), e::getMessage);
            assertEquals("missing", assertThrows(EvidenceException.class, () -> store().size(hash)).problem().key());
        }
    }

    @Test
    void verifyTellsMissingOrphanedForeignAndLeftoverFiles() throws IOException {
        FileBlobStore store = store();
        String kept = store.put(text("giữ"), LIMITS).sha256();
        String orphan = store.put(text("mồ côi"), LIMITS).sha256();
        String deleted = store.put(text("bị xóa"), LIMITS).sha256();
        new Disk().delete(folder().resolve(deleted.substring(0, 2)).resolve(deleted));
        Files.writeString(folder().resolve(INCOMING_PART), "dở dang");
        Files.writeString(folder().resolve("ghi chú.txt"), "x");
        Files.createDirectories(folder().resolve("zz"));
        Files.writeString(folder().resolve("zz").resolve("ab".repeat(32)), "x");
        long[] told = {0, 0};
        Verification found = store().verify(Set.of(kept, deleted), (files, bytes) -> {
            told[0] = files;
            told[1] = bytes;
        });
        assertEquals(List.of(deleted), found.missing());
        assertEquals(List.of(orphan), found.orphaned());
        assertEquals(List.of("ghi chú.txt", "zz/" + "ab".repeat(32)), found.foreign());
        assertEquals(List.of(INCOMING_PART), found.leftovers());
        assertEquals(List.of(), found.altered());
        assertFalse(found.isSound());
        assertEquals(2, told[0]);
        assertEquals(found.bytes(), told[1]);
        assertTrue(store().contains(orphan), "verify deletes nothing");
        // Leftovers do no harm.
        assertTrue(store().put(text("tiếp"), LIMITS).isNew());
    }

    private static final String INCOMING_PART = "incoming/00000000-0000-0000-0000-000000000000.part";

    @Test
    void aStoreThatNeverStoredAnythingIsSound() throws IOException {
        assertTrue(store().verify(Set.of(), Progress.NONE).isSound());
        assertEquals(List.of("ab".repeat(32)), store().verify(Set.of("ab".repeat(32)), Progress.NONE).missing());
        assertFalse(Files.exists(folder()));
    }
}
