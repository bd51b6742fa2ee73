package parindex.archive.internal;

import java.nio.file.Path;
import java.util.Optional;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;
import parindex.values.text.Message;

/**
 * Makes the refusals of one file.
 *
 * @param source the file as the person named it
 * @param remedy what to do in every case; empty: whatever belongs to the fault
 */
public record Refusals(String source, Optional<String> remedy) {

    private static final int SHOWN = 200;

    public static Refusals reading(Path file) {
        return new Refusals(file.toString(), Optional.empty());
    }

    /** Whoever writes an archive can still choose other names. */
    public static Refusals writing(Path file) {
        return new Refusals(file.toString(), Optional.of("remedy.rename"));
    }

    public BadInputException of(Fault fault, Object... arguments) {
        return at(Place.of(source), fault, arguments);
    }

    public BadInputException at(String entry, Fault fault, Object... arguments) {
        return at(Place.of(source).at(shown(entry)), fault, arguments);
    }

    private BadInputException at(Place place, Fault fault, Object... arguments) {
        return new BadInputException(Problem.error(place, Message.of(Refusals.class, fault.what(), arguments),
                Message.of(Refusals.class, remedy.orElse(fault.remedy()))));
    }

    /** A name made to spoil a terminal is shown without what would do it. */
    private static String shown(String entry) {
        StringBuilder shown = new StringBuilder();
        entry.codePoints().limit(SHOWN).map(c -> EntryNames.isPrintable(c) ? c : '?').forEach(shown::appendCodePoint);
        return entry.codePointCount(0, entry.length()) > SHOWN ? shown.append('…').toString() : shown.toString();
    }
}
