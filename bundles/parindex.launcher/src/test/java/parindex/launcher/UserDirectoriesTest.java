package parindex.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the paths are those of other systems")
class UserDirectoriesTest {
    @Test
    void followsThePlatform() throws LaunchFailure {
        assertEquals(Path.of("/h/.local/share/parindex"), UserDirectories.defaultData("Linux", "/h", Map.of()));
        assertEquals(Path.of("/x/parindex"), UserDirectories.defaultData("Linux", "/h", Map.of("XDG_DATA_HOME", "/x")));
        assertEquals(Path.of("/e/.local/share/parindex"), UserDirectories.defaultData("Linux", "/h", Map.of("HOME", "/e")));
        assertEquals(Path.of("/h/.local/share/parindex"), 
                UserDirectories.defaultData("Linux", "/h", Map.of("XDG_DATA_HOME", "relative")));
        assertEquals(Path.of("/h/Library/Application Support/parindex"), UserDirectories.defaultData("Mac OS X", "/h", Map.of()));
        assertEquals(Path.of("/l/parindex"), UserDirectories.defaultData("Windows 11", "/h", Map.of("LOCALAPPDATA", "/l")));
        assertEquals(Path.of("/h/AppData/Local/parindex"), UserDirectories.defaultData("Windows 11", "/h", Map.of()));
    }

    @Test
    void asksForADirectoryWhenThereIsNoHome() {
        assertThrows(LaunchFailure.class, () -> UserDirectories.defaultData("Linux", "?", Map.of()));
        assertThrows(LaunchFailure.class, () -> UserDirectories.defaultData("Linux", "", Map.of()));
    }
}
