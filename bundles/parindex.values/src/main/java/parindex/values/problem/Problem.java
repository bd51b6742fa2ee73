package parindex.values.problem;

import java.util.Locale;
import parindex.values.text.Message;

/**
 * One thing that is wrong with an input: where, what, and what to do about it.
 *
 * @param severity how much it matters
 * @param place    where
 * @param what     what is wrong, one sentence
 * @param remedy   what the person should do, one sentence
 */
public record Problem(Severity severity, Place place, Message what, Message remedy) {

    public static Problem error(Place place, Message what, Message remedy) {
        return new Problem(Severity.ERROR, place, what, remedy);
    }

    /** The message key: a stable code for tests, scripts and the help. */
    public String code() {
        return what.key();
    }

    /** {@code place: what → remedy} in one line. */
    public String in(Locale locale) {
        return place + ": " + what.in(locale) + " → " + remedy.in(locale);
    }
}
