package parindex.exchange.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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

    static Problem problem(Place place, String key, Object... arguments) {
        return Problem.error(place, of(key, arguments), of(key + ".remedy"));
    }

    static BadInputException bad(Place place, String key, Object... arguments) {
        return new BadInputException(problem(place, key, arguments));
    }

    /** A file that could not be written or read. */
    static BadInputException failed(Path file, IOException e) {
        if (e instanceof AccessDeniedException) {
            return bad(Place.of(file.toString()), "file.permission");
        }
        if (e instanceof NoSuchFileException) {
            return bad(Place.of(file.toString()), "file.missing");
        }
        String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return bad(Place.of(file.toString()), "file.failed", reason == null ? of("reason.unknown") : reason);
    }
}
