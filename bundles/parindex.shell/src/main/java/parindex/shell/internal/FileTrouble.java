package parindex.shell.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;
import parindex.values.text.Message;

/** Files that a person named and that cannot be used, in words. */
final class FileTrouble {

    private FileTrouble() {
    }

    /**
     * Makes sure that a file can be read.
     *
     * @throws BadInputException if it is missing, a folder, or not readable, naming it
     */
    static void requireReadable(Path file) {
        String trouble = Files.isDirectory(file) ? "file.folder" : !Files.exists(file) ? "file.missing" : !Files.isReadable(file)
                ? "file.denied" : null;
        if (trouble != null) {
            throw new BadInputException(Problem.error(Place.of(file.toString()), message(trouble), message(trouble + ".remedy")));
        }
    }

    /**
     * Makes sure that files can be written into a folder, which is created if it is missing.
     *
     * @throws BadInputException if that is not possible, naming it
     */
    static void requireWritable(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unwritable(folder);
        }
        if (!Files.isWritable(folder)) {
            throw unwritable(folder);
        }
    }

    /** What an exception of the file system says, with the file it concerns. */
    static Message reason(IOException e) {
        String file = e instanceof FileSystemException f && f.getFile() != null ? f.getFile() : "";
        if (e instanceof NoSuchFileException) {
            return message("file.reason.missing", file);
        }
        if (e instanceof AccessDeniedException) {
            return message("file.reason.denied", file);
        }
        String reason = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : String.valueOf(e.getMessage());
        return message("file.reason", file, reason);
    }

    private static BadInputException unwritable(Path folder) {
        return new BadInputException(Problem.error(Place.of(folder.toString()), message("file.unwritable"),
                message("file.unwritable.remedy")));
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(Output.class, key, arguments);
    }
}
