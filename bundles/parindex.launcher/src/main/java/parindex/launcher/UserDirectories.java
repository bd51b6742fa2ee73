package parindex.launcher;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where programs of this platform keep a user's data. */
final class UserDirectories {
    private UserDirectories() {
    }

    /**
     * The data directory to use when none is asked for: {@code %LOCALAPPDATA%\parindex} on Windows,
     * {@code ~/Library/Application Support/parindex} on macOS, {@code $XDG_DATA_HOME/parindex} or {@code ~/.local/share/parindex}
     * elsewhere.
     *
     * @param operatingSystem value of {@code os.name}
     * @param userHome value of {@code user.home}; except on Windows {@code $HOME} comes first, which {@code ~} means and Java does not look
     *                 at
     * @throws LaunchFailure if the user has no home directory
     */
    static Path defaultData(String operatingSystem, String userHome, Map<String, String> environment) throws LaunchFailure {
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        String local = environment.getOrDefault("LOCALAPPDATA", "");
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        if (system.startsWith("windows")) {
            return (local.isBlank() ? home(userHome).resolve("AppData").resolve("Local") : Path.of(local)).resolve("parindex");
        }
        if (system.startsWith("mac")) {
            return home(environment.getOrDefault("HOME", userHome)).resolve("Library").resolve("Application Support").resolve("parindex");
        }
        // The XDG specification: a relative path is invalid and to be ignored.
        return (xdg.startsWith("/") ? Path.of(xdg) : home(environment.getOrDefault("HOME", userHome)).resolve(".local").resolve("share"))
                .resolve("parindex");
    }

    private static Path home(String userHome) throws LaunchFailure {
        if (userHome.isBlank() || userHome.equals("?") || !Path.of(userHome).isAbsolute()) {
            throw LaunchFailure.of(ExitCode.START_FAILED, "data.no.home");
        }
        return Path.of(userHome);
    }
}
