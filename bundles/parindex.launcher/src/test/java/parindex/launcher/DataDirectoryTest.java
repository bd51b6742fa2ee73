package parindex.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    private Path directory;

    @Test
    void isHeldByOneAtATime() throws Exception {
        try (DataDirectory first = DataDirectory.open(directory.resolve("d"))) {
            LaunchFailure failure = assertThrows(LaunchFailure.class, () -> DataDirectory.open(directory.resolve("d")));
            assertEquals(ExitCode.DATA_IN_USE, failure.exitCode());
            String pid = Long.toString(ProcessHandle.current().pid());
            assertEquals(List.of(first.path().toString(), pid), failure.lines().get(0).arguments());
        }
        DataDirectory.open(directory.resolve("d")).close();
    }

    @Test
    void anUnreadableHolderIsStillRefused() throws Exception {
        try (DataDirectory first = DataDirectory.open(directory)) {
            Files.writeString(first.path().resolve("lock"), "nonsense");
            LaunchFailure failure = assertThrows(LaunchFailure.class, () -> DataDirectory.open(directory));
            assertEquals("?", failure.lines().get(0).arguments().get(1));
        }
    }

    @Test
    void theCacheIsGoodOnlyAfterAnOrderlyStopOfTheSameInstall() throws Exception {
        try (DataDirectory data = DataDirectory.open(directory)) {
            assertFalse(data.takeCache("a"));
            data.cacheIsGood("a");
            assertTrue(data.takeCache("a"));
            assertFalse(data.takeCache("a"), "the process has not stopped in order since");
            data.cacheIsGood("a");
            assertFalse(data.takeCache("b"));
        }
    }

    @Test
    void namesADirectoryThatCannotBeMade() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "");
        LaunchFailure failure = assertThrows(LaunchFailure.class, () -> DataDirectory.open(file.resolve("d")));
        assertEquals(ExitCode.START_FAILED, failure.exitCode());
        assertEquals(file.resolve("d").toString(), failure.lines().get(0).arguments().get(0));
    }

    @Test
    void saysInWordsWhyItCannotBeUsedAndWhatToDo() {
        assertTold("may not be written", new AccessDeniedException("/d/lock"));
        assertTold("a file is in its place", new FileAlreadyExistsException("/d"));
        assertTold("cannot be used: Read-only file system.", new FileSystemException("/d/lock", null, "Read-only file system"));
        assertTold("cannot be used.", new FileSystemException("/d/lock"));
    }

    /** In a namespace with a mount of its own, which ends with the process. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aReadOnlyDirectoryIsNamed() throws Exception {
        Optional<String> said = Optional.empty();
        for (String unshare : List.of("unshare -m", "unshare -r -m")) {
            Process process = new ProcessBuilder("/bin/sh", "-c", unshare + " sh -c '"
                    + "mount --bind \"$1\" \"$1\" && mount -o remount,bind,ro \"$1\" && shift && exec \"$@\"' sh \"$@\"", "sh",
                    directory.toString(), Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                    System.getProperty("java.class.path"), Opening.class.getName(), directory.toString()).start();
            String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() == 0) {
                said = Optional.of(line);
                break;
            }
        }
        assumeTrue(said.isPresent(), "needs root, or users who may mount in a namespace of their own");
        assertTrue(said.get().startsWith("The data directory " + directory + " cannot be used: Read-only file system."), said.get());
        assertTrue(said.get().contains("--data"), said.get());
        try (var files = Files.list(directory)) {
            assertEquals(0, files.count());
        }
    }

    /** Opens a directory and says why it cannot. */
    static final class Opening {
        private Opening() {
        }

        public static void main(String[] arguments) throws IOException {
            try (DataDirectory data = DataDirectory.open(Path.of(arguments[0]))) {
                System.out.println("open: " + data.path());
            } catch (LaunchFailure e) {
                System.out.println(Texts.in(Texts.ENGLISH).text(e.lines().get(0)));
            }
        }
    }

    private static void assertTold(String part, IOException problem) {
        LaunchFailure failure = DataDirectory.notUsable(Path.of("d"), problem);
        String told = Texts.in(Texts.ENGLISH).text(failure.lines().get(0));
        assertTrue(told.contains(part), told);
        assertTrue(told.contains("--data") && told.contains("PARINDEX_DATA"), told);
        assertFalse(told.contains("Exception"), told);
    }
}
