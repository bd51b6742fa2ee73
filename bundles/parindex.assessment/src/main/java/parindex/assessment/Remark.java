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
        OBJECTION,
        /**
         * What was written of the leaf with this remark was taken over: the unit had stated it without a connection. The text says who did
         * and when, as the unit's installation recorded it; the actor is who took it over.
         */
        TAKEN_OVER,
        /**
         * The round moved to another criteria set, and what was written of the leaf before this line no longer counts: what of it goes on
         * was written again after this line. Written by nobody but that move and its undoing.
         */
        SET_CHANGED,
        /**
         * An import of supplied values was taken back: the entry and the self score written at the leaf before this line no longer count.
         * What stood before that import, if anything did, is written again after this line. Written by nobody but that undoing.
         */
        WITHDRAWN
    }
}
