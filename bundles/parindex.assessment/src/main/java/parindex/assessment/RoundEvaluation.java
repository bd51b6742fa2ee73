package parindex.assessment;

import java.util.Optional;

/**
 * Computes a stored round. Everything comes from the database, the criteria sets included: a round gives the same result
 * whether or not the bundle its set came with is still installed. Safe for use by any thread.
 */
public interface RoundEvaluation {

    /**
     * Computes a round from its ledger.
     *
     * @param stage {@link Stage#SELF} counts what the units gave themselves; any other stage counts the appraisal
     *        up to and including that stage: the highest stage that decided, and in it the decision written last. A leaf without a
     *        decision is missing.
     * @return empty if there is no such round
     * @throws StoreException if the database cannot be used, or if a pinned criteria document no longer has the hash it was
     *         stored with
     */
    Optional<RoundResults> evaluate(String roundId, Stage stage);
}
