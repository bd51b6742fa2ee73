package parindex.modules.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;
import parindex.values.text.Message;

/** The sentences of this bundle. */
public final class Texts {

    private Texts() {
    }

    public static Message of(String key, Object... arguments) {
        return Message.of(Texts.class, key, arguments);
    }

    /** @param remedy what to do: the part of the key after {@code remedy.} */
    public static BadInputException bad(Path file, String remedy, String key, Object... arguments) {
        return new BadInputException(problem(file, remedy, key, arguments));
    }

    public static Problem problem(Path file, String remedy, String key, Object... arguments) {
        return Problem.error(Place.of(file.toString()), of(key, arguments), of("remedy." + remedy));
    }

    public static RefusedActionException refused(Kind kind, String key, Object... arguments) {
        return new RefusedActionException(kind, of(key, arguments));
    }

    /** A file that cannot be read or written, without names of Java classes. */
    public static BadInputException failed(Path wanted, IOException e) {
        if (e instanceof AccessDeniedException) {
            return bad(wanted, "permission", "file.permission");
        }
        if (e instanceof NoSuchFileException) {
            return bad(wanted, "path", "file.missing");
        }
        if (e instanceof FileAlreadyExistsException) {
            return bad(wanted, "otherName", "file.exists");
        }
        String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return bad(wanted, "disk", "file.failed", reason == null ? e.getClass().getSimpleName() : reason);
    }
}
