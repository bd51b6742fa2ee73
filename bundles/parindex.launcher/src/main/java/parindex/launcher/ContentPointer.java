package parindex.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds the content directory: database, evidence and keys. A restored backup is a directory of its own below the data directory, which the
 * file {@code content} names; without that file the content is in the data directory itself.
 */
final class ContentPointer {
    private static final String FILE = "content";
    private static final String PLAIN_NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

    private ContentPointer() {
    }

    /** @throws LaunchFailure if there is a pointer that does not name a directory: starting on other data would look as if all were lost */
    static Path resolve(Path data) throws LaunchFailure {
        Path pointer = data.resolve(FILE);
        if (!Files.exists(pointer)) {
            return data;
        }
        String name;
        try {
            name = Files.readString(pointer, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw LaunchFailure.because(e, ExitCode.START_FAILED, "content.unreadable", pointer);
        }
        if (!name.matches(PLAIN_NAME)) {
            throw LaunchFailure.of(ExitCode.START_FAILED, "content.bad.name", pointer);
        }
        if (!Files.isDirectory(data.resolve(name))) {
            throw LaunchFailure.of(ExitCode.START_FAILED, "content.missing", pointer, data.resolve(name));
        }
        return data.resolve(name);
    }
}
