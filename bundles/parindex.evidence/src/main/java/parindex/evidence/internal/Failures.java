package parindex.evidence.internal;

import java.io.IOException;
import java.nio.file.FileSystemException;
import parindex.evidence.EvidenceException;
import parindex.values.text.Message;

/** What went wrong with the disk, in words for a person. */
final class Failures {

    private Failures() {
    }

    /** @param key of a message with the arguments: folder or file, reason */
    static EvidenceException of(String key, Object where, Exception failure) {
        return new EvidenceException(Message.of(Failures.class, key, where, reason(failure)), failure);
    }

    /** The reason that the operating system gives. */
    private static String reason(Exception failure) {
        if (failure instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        // An exception about a file without a reason says its kind only by its class: FileAlreadyExists, AccessDenied.
        String kind = failure.getClass().getSimpleName();
        boolean says = failure.getMessage() != null && !failure.getMessage().isBlank() && !(failure instanceof FileSystemException);
        return says && failure instanceof IOException ? failure.getMessage() : kind;
    }
}
