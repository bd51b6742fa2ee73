package parindex.assessment.cycle;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.assessment.people.Session;
import parindex.criteria.Level;
import parindex.criteria.SetId;
import parindex.criteria.io.CriteriaDocument;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/**
 * Moves a round that is under way to a corrected version of its criteria set, as a province does that finds an error in its decision after the
 * units have begun. Nothing is deleted: what stands at a leaf is written again as the new set needs it, and the lines before stay. Needs
 * {@link parindex.assessment.people.Operation#MANAGE_ROUND}; possible until the round is published. A move is one transaction and one audit
 * record, and can be undone in the same way. All methods throw {@link parindex.assessment.RefusedActionException}; nothing is changed then.
 * Safe for use by any thread.
 */
public interface SetChanges {

    /** What becomes of what stands at a leaf. */
    enum Outcome {
        /** The leaf means the same: entry and scores stay, perhaps under another id. */
        KEPT,
        /** The rule is the same with another maximum: each score is multiplied by new maximum / old maximum. */
        RESCALED,
        /** The rule or what N/A means has changed: explanation, evidence and inputs that still fit stay, scores have to be given again. */
        NEW_DECISION,
        /** The leaf is not in the new set: its lines no longer count. */
        SET_ASIDE,
        /** By undoing: the leaf stands as it stood before the move. */
        RESTORED;

        /** What people call it: the one source of these words for everything that shows an outcome. */
        public Message label() {
            return Message.of(Outcome.class, "outcome." + name());
        }
    }

    /**
     * What becomes of what one unit has at one leaf.
     *
     * @param fromLeaf the leaf in the set used so far; empty if only the set before has it again
     * @param toLeaf   the leaf in the new set; empty if it has none
     * @param before   the score that counts now, the appraised one if there is one; empty for none or N/A
     * @param after    the score that will count
     * @param why      one sentence
     */
    record Item(String unitCode, Optional<String> fromLeaf, Optional<String> toLeaf, Outcome outcome, Optional<Rational> before,
            Optional<Rational> after, Message why) {
    }

    /**
     * The dry run: what a move would do. Changes nothing.
     *
     * @param seen  number of the last ledger line that was read; the move is refused if there is a later one by then
     * @param items of all units in the order of the round, leaves in the order of the set used so far; leaves where nothing stands are left out
     * @param added ids of the leaves of the new set that no leaf of the old one leads to
     * @param notes what somebody has to do afterwards
     */
    record Plan(String roundId, Level level, SetId from, SetId to, long seen, List<Item> items, List<String> added, List<Message> notes) {
        public Plan {
            items = List.copyOf(items);
            added = List.copyOf(added);
            notes = List.copyOf(notes);
        }

        /** How many items have each outcome; outcomes that do not occur are left out. */
        public Map<Outcome, Integer> counts() {
            Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
            items.forEach(item -> counts.merge(item.outcome(), 1, Integer::sum));
            return counts;
        }
    }

    /**
     * What moving to a set would do.
     *
     * @param to another version of the set that the round uses for that level
     */
    Plan plan(Session session, String roundId, CriteriaDocument to);

    /**
     * Moves the round.
     *
     * @param plan   what the person has seen
     * @param to     the set it was made for
     * @param reason why, such as the number of the decision that corrects the set; not blank, recorded
     */
    void change(Session session, Plan plan, CriteriaDocument to, String reason);

    /** What undoing the last move of a level would do; an undoing is a move and can be undone too. Refused if there was none. */
    Plan planUndo(Session session, String roundId, Level level);

    /**
     * Undoes the last move.
     *
     * @param plan   what the person has seen
     * @param reason why; not blank, recorded
     */
    void undo(Session session, Plan plan, String reason);
}
