package parindex.assessment;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import parindex.values.text.Message;

/** Somebody asked for something that they may not do, or that cannot be done now. Nothing was changed. */
public final class RefusedActionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Kind {
        /** Not signed in, wrong password, or no right to. */
        FORBIDDEN,
        /** The phase, its days or a submission do not allow it now. */
        CLOSED,
        /** Something must be done first; each reason says what. */
        INCOMPLETE,
        /** What was given does not fit: an unknown name, a value beyond its limits, a missing reason. */
        INVALID
    }

    private final Kind kind;
    private final transient List<Message> reasons;

    /** @param reasons at least one, each a sentence that says what to do */
    public RefusedActionException(Kind kind, List<Message> reasons) {
        super(reasons.stream().map(r -> r.in(Locale.ENGLISH)).collect(Collectors.joining("\n")));
        this.kind = kind;
        this.reasons = List.copyOf(reasons);
    }

    public RefusedActionException(Kind kind, Message reason) {
        this(kind, List.of(reason));
    }

    public Kind kind() {
        return kind;
    }

    public List<Message> reasons() {
        return reasons;
    }
}
