package parindex.launcher;

import java.util.Locale;
import java.util.Properties;

/**
 * The name of an operating system with its processor, by which a feature file says that a bundle is for one platform only:
 * {@code linux-x86_64}, {@code windows-x86_64}, {@code macos-x86_64}, {@code macos-aarch64}.
 */
final class Platform {
    private Platform() {
    }

    /** @param system tells {@code os.name} and {@code os.arch} */
    static String of(Properties system) {
        String processor = system.getProperty("os.arch", "");
        return name(system.getProperty("os.name", "").toLowerCase(Locale.ROOT)) + "-" + (processor.equals("amd64") ? "x86_64" : processor);
    }

    private static String name(String system) {
        if (system.startsWith("windows")) {
            return "windows";
        }
        return system.startsWith("mac") ? "macos" : system;
    }
}
