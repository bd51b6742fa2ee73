package parindex.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
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
}
