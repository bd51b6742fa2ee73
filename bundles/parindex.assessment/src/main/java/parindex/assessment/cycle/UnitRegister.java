package parindex.assessment.cycle;

import java.util.List;
import parindex.assessment.Unit;
import parindex.assessment.people.Session;
import parindex.values.text.Message;

/**
 * The register of units. Safe for use by any thread. Changes need {@link parindex.assessment.people.Operation#MANAGE_UNITS} and are in the
 * audit log.
 */
public interface UnitRegister {

    /** How sure a match is. */
    enum Certainty {
        /** The code or canonical name, letter by letter (in NFC). */
        EXACT,
        /** One of the recorded aliases, letter by letter (in NFC). */
        ALIAS,
        /** Only after folding case, marks, spaces and punctuation: a suggestion that a person must confirm. */
        SUGGESTION
    }

    /**
     * A unit that a written name may mean.
     *
     * @param unit      the unit
     * @param certainty how sure it is
     */
    record Match(Unit unit, Certainty certainty) {
    }

    /** All units, abolished ones included, by code. */
    List<Unit> units();

    /**
     * The units that a written name may mean: those of the best certainty found. More than one of {@link Certainty#EXACT} or
     * {@link Certainty#ALIAS} means that a person must choose too.
     */
    List<Match> match(String writtenName);

    /**
     * What is wrong with units that are to be recorded: repeated codes, codes that look the same, names or aliases that belong to another
     * unit, a validity that ends before it begins, a predecessor that is unknown or the unit's own successor.
     */
    List<Message> check(List<Unit> units);

    /**
     * Adds units or replaces those of the same code.
     *
     * @throws parindex.assessment.RefusedActionException with all that {@link #check} finds, or if the session may not
     */
    void put(Session session, List<Unit> units);

    /** Records that a written name means a unit. Refused if it is the name or alias of another. */
    void addAlias(Session session, String unitCode, String alias);

    /** The units that continue a unit directly, by code. */
    List<Unit> successors(String unitCode);
}
