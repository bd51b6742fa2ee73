package parindex.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file {@code starting} in the data directory: there while the program starts. The bundle of modules writes into it which module it is
 * starting. If the file is there at a start, the last one did not come to its end, and this one is made in safe mode.
 */
final class StartMarker {
    private final Path file;
    private final Optional<String> suspect;

    private StartMarker(Path file, Optional<String> suspect) {
        this.file = file;
        this.suspect = suspect;
    }

    /** Reads what the last start left, and marks this one as begun. */
    static StartMarker set(Path data) throws IOException {
        Path file = data.resolve("starting");
        Optional<String> left = Files.exists(file) ? Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip()) : Optional.empty();
        Files.writeString(file, "", StandardCharsets.UTF_8);
        return new StartMarker(file, left);
    }

    /** If the last start failed: the module that was being started then, or empty text if that is unknown. */
    Optional<String> suspect() {
        return suspect;
    }

    /** The program has come up, or the user did not want to wait for it. */
    void remove() throws IOException {
        Files.deleteIfExists(file);
    }
}
