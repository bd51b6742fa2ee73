package parindex.assessment.cycle;

import java.util.List;
import parindex.assessment.people.Session;

/**
 * What a screen shows of a round. Each method reads the ledger with one query per kind of line, however many units and leaves there are.
 * Needs {@link parindex.assessment.people.Operation#READ}; throws {@link parindex.assessment.RefusedActionException} without it, or if
 * round, unit or leaf do not exist. Safe for use by any thread.
 */
public interface RoundScreens {

    /** All leaves of one unit in printed order. */
    List<LeafState> unit(Session session, String roundId, String unitCode);

    /** One leaf for all units of its level that the person may read, in the order of the round: side by side, for fairness. */
    List<LeafState> leaf(Session session, String roundId, String leafId);

    /** Every leaf of every unit that the person may read. */
    List<LeafState> all(Session session, String roundId);

    /** Where each unit that the person may read stands, in the order of the round. */
    List<UnitStanding> standings(Session session, String roundId);
}
