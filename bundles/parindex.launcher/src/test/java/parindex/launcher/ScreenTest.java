package parindex.launcher;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ScreenTest {

    @Test
    void onLinuxASessionSaysWhetherItHasADisplay() {
        assertFalse(wanted("Linux", Map.of()));
        assertFalse(wanted("Linux", Map.of("DISPLAY", " ")));
        assertTrue(wanted("Linux", Map.of("DISPLAY", ":0")));
        assertTrue(wanted("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")));
        assertTrue(wanted("Windows 11", Map.of()));
        assertTrue(wanted("Mac OS X", Map.of()));
    }

    @Test
    void nobodyGetsAWindowThatTheyDoNotWant() {
        assertFalse(wanted("Linux", Map.of("DISPLAY", ":0"), "demo", "--no-window"));
        assertFalse(wanted("Windows 11", Map.of(), "--no-window", "demo"));
    }

    private static boolean wanted(String system, Map<String, String> environment, String... arguments) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("os.arch", "amd64");
        return Screen.isWanted(properties, environment, List.of(arguments));
    }
}
