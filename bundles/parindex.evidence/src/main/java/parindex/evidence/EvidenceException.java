package parindex.evidence;

import java.util.Locale;
import parindex.values.text.Message;

/** An evidence file could not be written or read, or is not what was stored; nothing half-written is left. */
public final class EvidenceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message problem;

    /** @param cause null if the program itself found the fault */
    public EvidenceException(Message problem, Throwable cause) {
        super(problem.in(Locale.ENGLISH), cause);
        this.problem = problem;
    }

    /** What happened and what to do, for a person. */
    public Message problem() {
        return problem;
    }
}
