package parindex.assessment;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The port to the database. Implemented by a store bundle; JPA types never cross it.
 *
 * <p>Safe for use by any thread. All methods throw {@link StoreException} if the database cannot be used. Callers must
 * not interrupt a thread that is inside one of these methods.
 */
public interface AssessmentStore {

    /** All units, by code. */
    List<Unit> units();

    /** All rounds without their ledgers, newest year first, then by id. */
    List<Round> rounds();

    Optional<Round> round(String id);

    /** The ledger of a round in the order of writing, superseded lines included. One query. */
    List<Entry> entries(String roundId);

    /** The ledger of a round in the order of writing, superseded lines included. One query. */
    List<Decision> decisions(String roundId);

    /** Imported totals of a year, by unit code. */
    List<EarlierResult> earlierResults(int year);

    /**
     * Runs {@code work} in one transaction: everything it writes is durable when this method returns, or nothing is
     * written if it throws.
     *
     * @throws StoreException if the database refuses, for instance an id that exists already
     */
    void write(Consumer<Writer> work);

    /** What a transaction can do. Valid only inside the {@link #write} that handed it out, on its thread. */
    interface Writer {

        /** Adds units or replaces those with the same code. */
        void putUnits(List<Unit> units);

        /** Adds a round with a new id. */
        void addRound(Round round);

        /** Moves a round to another phase. */
        void setPhase(String roundId, Phase phase);

        void append(List<Entry> entries, List<Decision> decisions);

        /** Adds imported totals or replaces those of the same year and unit. */
        void putEarlierResults(List<EarlierResult> results);
    }
}
