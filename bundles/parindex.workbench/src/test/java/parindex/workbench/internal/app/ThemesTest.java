package parindex.workbench.internal.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A widget keeps what a theme has set until another theme sets it: both must set the same. */
class ThemesTest {

    @Test
    void bothThemesSetTheSameAndDifferInColoursOnly() throws IOException {
        String light = css("light");
        String dark = css("dark");
        assertNotEquals(light, dark);
        assertEquals(withoutColours(light), withoutColours(dark));
    }

    private static String withoutColours(String css) {
        return css.replaceAll("/\\*.*?\\*/", "").replaceAll("#[0-9a-f]{6}\\b", "#");
    }

    private static String css(String name) throws IOException {
        try (InputStream in = ThemesTest.class.getResourceAsStream("/css/" + name + ".css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
