package parindex.scoring;

import java.util.Locale;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;
import parindex.values.text.Message;

/**
 * Why something was not taken over. The caller knows the place (file and row, or field of a form) and turns it into a
 * {@link Problem} with {@link #at}.
 *
 * @param what   what is wrong, one sentence
 * @param remedy what to do instead, one sentence
 */
public record Refusal(Message what, Message remedy) {

    /** This as an error at a place. */
    public Problem at(Place place) {
        return Problem.error(place, what, remedy);
    }

    /** The key of what is wrong: a stable code for tests and scripts. */
    public String code() {
        return what.key();
    }

    public String in(Locale locale) {
        return what.in(locale) + " → " + remedy.in(locale);
    }
}
