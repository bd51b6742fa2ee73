package parindex.assessment;

import java.util.List;
import java.util.Locale;
import parindex.values.text.Message;

/** Somebody else has changed what was edited since it was read. Nothing was overwritten; both values are here. */
public final class ConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Conflict> conflicts;

    /**
     * One leaf that was edited twice.
     *
     * @param unitCode the unit
     * @param leafId   the leaf
     * @param seen     number of the latest line that the editor had seen; 0 if there was none
     * @param current  number of the latest line now
     * @param theirs   what the other person wrote, and who and when
     * @param yours    what was to be written
     */
    public record Conflict(String unitCode, String leafId, long seen, long current, Message theirs, Message yours) {
    }

    public ConflictException(List<Conflict> conflicts) {
        super(message(conflicts.get(0)).in(Locale.ENGLISH));
        this.conflicts = List.copyOf(conflicts);
    }

    public List<Conflict> conflicts() {
        return conflicts;
    }

    /** A conflict as a sentence with both values. */
    public static Message message(Conflict conflict) {
        return Message.of(ConflictException.class, "conflict", conflict.unitCode(), conflict.leafId(), conflict.theirs(), conflict.yours());
    }
}
