package parindex.assessment;

import java.util.Locale;
import parindex.values.text.Message;

/** The database could not be used; nothing of the transaction was written. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message problem;

    public StoreException(Message problem, Throwable cause) {
        super(problem.in(Locale.ENGLISH), cause);
        this.problem = problem;
    }

    /** What happened and what to do, for a person. */
    public Message problem() {
        return problem;
    }
}
