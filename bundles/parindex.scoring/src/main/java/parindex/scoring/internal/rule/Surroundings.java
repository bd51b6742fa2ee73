package parindex.scoring.internal.rule;

import java.util.Optional;
import parindex.criteria.rule.ScoringRule;
import parindex.scoring.LeafResult;
import parindex.scoring.ScoreUnit;
import parindex.values.number.Rational;

/** What a rule can see besides its own inputs. Everything is empty if a leaf is derived by itself. */
public interface Surroundings {

    /** Sees nothing: for a form that shows one leaf. */
    Surroundings ALONE = new Surroundings() {
        @Override
        public Optional<Best> best(String input, ScoringRule.Scope scope) {
            return Optional.empty();
        }

        @Override
        public Optional<LeafResult> other(String leafId) {
            return Optional.empty();
        }
    };

    /**
     * The highest value of an input of this leaf.
     *
     * @param value the value
     * @param unit  the unit that reached it; of several, the one with the smallest code
     */
    record Best(Rational value, ScoreUnit unit) {
    }

    /** The highest value of an input of this leaf among the units of a scope. */
    Optional<Best> best(String input, ScoringRule.Scope scope);

    /** The same unit's result at another leaf. */
    Optional<LeafResult> other(String leafId);
}
