package parindex.archive.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import parindex.values.text.Message;

/** What a file system said, in words for a person. */
final class Failures {

    private Failures() {
    }

    static Object reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return Message.of(Failures.class, "reason.permission");
        }
        String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return reason == null || reason.isBlank() ? Message.of(Failures.class, "reason.unknown") : reason;
    }
}
