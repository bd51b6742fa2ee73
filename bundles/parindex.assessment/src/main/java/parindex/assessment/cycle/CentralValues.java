package parindex.assessment.cycle;

import java.util.List;
import java.util.Optional;
import parindex.assessment.Supply;
import parindex.assessment.people.Session;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;

/**
 * Values that lead departments supply for all units: survey results and central figures. Units see them read-only. Safe for use by any
 * thread; exceptions as in {@link SelfAssessment}.
 */
public interface CentralValues {

    /**
     * One cell of the sheet.
     *
     * @param unitCode the unit
     * @param leafId   the leaf
     * @param seen     see {@link SelfAssessment.Statement#seen()}
     * @param inputs   the value, as inputs of the leaf's rule
     * @param score    the score, for a rule that cannot be derived for one unit alone; otherwise empty: it is derived
     */
    record Value(String unitCode, String leafId, long seen, Inputs inputs, Optional<Rational> score) {
    }

    /**
     * Whether a leaf is supplied by its lead department and not by the units: its rule takes a survey index or a central value, alone or
     * within another rule.
     */
    boolean isSupplied(parindex.criteria.Node leaf);

    /** Records a sheet: all cells, or none. */
    void supply(Session session, String roundId, Supply supply, List<Value> values);
}
