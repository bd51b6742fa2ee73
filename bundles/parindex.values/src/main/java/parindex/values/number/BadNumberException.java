package parindex.values.number;

import java.util.Locale;
import parindex.values.text.Message;

/** A text that should be a number is none, or can be read in two ways. */
public final class BadNumberException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message problem;

    public BadNumberException(Message problem) {
        super(problem.in(Locale.ENGLISH));
        this.problem = problem;
    }

    /** What is wrong and what to write instead, for the person who wrote the text. */
    public Message problem() {
        return problem;
    }
}
