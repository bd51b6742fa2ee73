package parindex.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptedWriteTest {

    @TempDir
    Path folder;

    @Test
    void withoutACommitTheEarlierFileStays() throws IOException {
        Path file = Samples.write(folder.resolve("a.zip"));
        String before = Samples.read(file, Samples.LIMITS);
        try (ArchiveWriter writer = ArchiveWriter.to(file)) {
            writer.add("x", Samples.random(200_000));
        }
        assertEquals(before, Samples.read(file, Samples.LIMITS));
        assertEquals(List.of("a.zip"), list());
    }

    @Test
    void afterAFailureThereIsNoCommit() throws IOException {
        Path file = folder.resolve("a.zip");
        InputStream failing = new SequenceInputStream(new ByteArrayInputStream(new byte[200_000]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }
        });
        try (ArchiveWriter writer = ArchiveWriter.to(file)) {
            assertThrows(IOException.class, () -> writer.add("x", failing));
            assertThrows(IllegalStateException.class, () -> writer.add("y", new byte[0]));
            assertThrows(IllegalStateException.class, () -> writer.commit(Samples.header(), Samples.KEY));
        }
        assertEquals(List.of(), list());
    }

    @Test
    void aCommitIsTheEnd() throws IOException {
        try (ArchiveWriter writer = ArchiveWriter.to(folder.resolve("a.zip"))) {
            writer.commit(Samples.header(), Samples.KEY);
            assertThrows(IllegalStateException.class, () -> writer.commit(Samples.header(), Samples.KEY));
        }
        assertEquals(List.of("a.zip"), list());
    }

    @Test
    void ofTwoWritersTheLastCommitCounts() throws IOException {
        Path file = folder.resolve("a.zip");
        try (ArchiveWriter one = ArchiveWriter.to(file); ArchiveWriter two = ArchiveWriter.to(file)) {
            one.add("one", Samples.random(100_000));
            two.add("two", Samples.random(100_000));
            two.commit(Samples.header(), Samples.KEY);
            one.commit(Samples.header(), Samples.KEY);
        }
        try (SignedArchive archive = SignedArchive.open(file, Samples.KIND, Samples.LIMITS)) {
            assertEquals(List.of("one"), archive.names());
        }
        assertEquals(List.of("a.zip"), list());
    }

    @Test
    void whatAKilledProcessLeftIsRemovedADayLater() throws IOException {
        Path abandoned = Files.createFile(folder.resolve(".parindex-1.part"));
        Path underWay = Files.createFile(folder.resolve(".parindex-2.part"));
        Path foreign = Files.createFile(folder.resolve(".other-3.part"));
        FileTime now = Files.getLastModifiedTime(underWay);
        for (Path old : List.of(abandoned, foreign)) {
            Files.setLastModifiedTime(old, FileTime.from(now.toInstant().minus(Duration.ofHours(25))));
        }
        Files.setLastModifiedTime(underWay, FileTime.from(now.toInstant().minus(Duration.ofHours(23))));
        Samples.write(folder.resolve("a.zip"));
        assertEquals(List.of(".other-3.part", ".parindex-2.part", "a.zip"), list());
    }

    @Test
    void aFolderThatIsNotThereIsAnError() {
        assertThrows(NoSuchFileException.class, () -> ArchiveWriter.to(folder.resolve("none/a.zip")));
    }

    @Test
    void aFullDiskLeavesTheEarlierFile() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell that limits the size of files");
        Path file = Samples.write(folder.resolve("a.zip"), Map.of("earlier", new byte[0]));
        String before = Samples.read(file, Samples.LIMITS);
        // 512- or 1024-byte blocks: at most 100 kB.
        Process limited = new ProcessBuilder("/bin/sh", "-c", "ulimit -f 100; exec \"$0\" \"$@\"",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:-UsePerfData", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), Filler.class.getName(), file.toString())
                .redirectErrorStream(true).start();
        String said = new String(limited.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        limited.waitFor();
        assertEquals("IOException", said);
        assertEquals(before, Samples.read(file, Samples.LIMITS));
        assertEquals(List.of("a.zip"), list());
    }

    @Test
    void aPrivateArchiveIsItsOwnersFromTheFirstByte() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "needs permissions");
        Path file = folder.resolve("a.zip");
        // An earlier one that everybody may read is replaced, not written into.
        Samples.write(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        try (ArchiveWriter writer = ArchiveWriter.toPrivate(file)) {
            writer.add("x", Samples.random(200_000));
            Path unfinished = folder.resolve(list().get(0));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(unfinished)), unfinished::toString);
            writer.commit(Samples.header(), Samples.KEY);
        }
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(List.of("a.zip"), list());
    }

    private List<String> list() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    /** Writes more than its process may. */
    static final class Filler {

        private Filler() {
        }

        public static void main(String[] arguments) {
            try {
                Samples.write(Path.of(arguments[0]), Map.of("big", Samples.random(1_000_000)));
                System.out.println("written");
            } catch (IOException e) {
                System.out.println("IOException");
            }
        }
    }
}
