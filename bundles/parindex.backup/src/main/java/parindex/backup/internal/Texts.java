package parindex.backup.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;
import parindex.values.text.Message;

/** The sentences of this bundle. */
final class Texts {

    private Texts() {
    }

    static Message of(String key, Object... arguments) {
        return Message.of(Texts.class, key, arguments);
    }

    static BadInputException bad(Path file, String key, Object... arguments) {
        return new BadInputException(Problem.error(Place.of(file.toString()), of(key, arguments), of(key + ".remedy")));
    }

    static RefusedActionException refused(Kind kind, String key, Object... arguments) {
        return new RefusedActionException(kind, of(key, arguments));
    }

    /** @param wanted the file that a person named; the message names it, or what cannot be used if that is elsewhere */
    static BadInputException failed(Path wanted, IOException e) {
        Path file = place(wanted, e);
        if (e instanceof AccessDeniedException) {
            return bad(file, "file.permission");
        }
        if (e instanceof NoSuchFileException) {
            return bad(file, "file.missing");
        }
        String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return bad(file, "file.failed", reason == null ? of("reason.unknown") : reason);
    }

    /** Beside the file that is wanted there is only its unfinished form, whose name says nothing to anybody. */
    private static Path place(Path wanted, IOException e) {
        if (!(e instanceof FileSystemException system) || system.getFile() == null) {
            return wanted;
        }
        Path failed = Path.of(system.getFile()).toAbsolutePath();
        return Objects.equals(failed.getParent(), wanted.toAbsolutePath().getParent()) ? wanted : failed;
    }
}
