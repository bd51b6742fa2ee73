package parindex.assessment;

import java.time.Instant;

/**
 * Something said about a unit at a leaf that is no score: a line of the ledger. Never changed or deleted.
 *
 * @param roundId  the round
 * @param unitCode the unit
 * @param leafId   the leaf
 * @param kind     what it is
 * @param text     the words; not blank
 * @param actor    who said it
 * @param at       when
 */
public record Remark(String roundId, String unitCode, String leafId, Kind kind, String text, String actor, Instant at) {

    /** What a remark is. */
    public enum Kind {
        /** The appraiser asks the unit to supplement evidence or explanation; answered by the unit's next entry or reply. */
        SUPPLEMENT_REQUESTED,
        /** The unit objects to a value that a lead department supplied for it; answered by the next entry of the department. */
        OBJECTION
    }
}
