package parindex.scoring;

import java.util.Locale;
import java.util.Optional;
import parindex.criteria.Node;
import parindex.scoring.internal.Texts;
import parindex.values.number.Rational;

/**
 * What one unit reached at one leaf, and why.
 *
 * @param node          the leaf
 * @param state         where the score comes from
 * @param score         exact score that counts; 0 if missing or excluded
 * @param applicableMax the leaf's maximum, or 0 if it is excluded for the unit
 * @param given         the score a person gave, whether it counts or not
 * @param derivation    what the rule makes of the inputs, whether it counts or not; empty without inputs
 */
public record LeafResult(Node node, State state, Rational score, Rational applicableMax, Optional<Rational> given,
        Optional<Derivation> derivation) {

    /** Where the score comes from. */
    public enum State {
        /** A person gave it. */
        GIVEN,
        /** The rule derived it from inputs. */
        DERIVED,
        /** Consented N/A that gives the full maximum. */
        FULL_MARKS,
        /** Out of the denominator: a consented N/A, or a denominator of zero. */
        EXCLUDED,
        /** There is none: it counts 0 of the maximum. */
        MISSING
    }

    /** Whether a person decided something else than the rule derived. */
    public boolean overridden() {
        return state == State.GIVEN && derivation.isPresent() && !derivation.flatMap(Derivation::derivedScore).equals(given);
    }

    public boolean isMissing() {
        return state == State.MISSING;
    }

    /** How the score came about, in one line. */
    public String trace(Locale locale) {
        Optional<String> derived = derivation.map(d -> d.trace(locale));
        return switch (state) {
            case DERIVED -> derived.orElseThrow();
            case EXCLUDED -> derived.filter(d -> derivation.get() instanceof Derivation.Excluded)
                    .orElseGet(() -> Texts.message("leaf.excluded").in(locale));
            case FULL_MARKS -> Texts.message("leaf.fullMarks", Texts.points(score, node.max())).in(locale);
            case MISSING -> derived.orElseGet(() -> Texts.message("leaf.missing").in(locale));
            case GIVEN -> overridden()
                    ? Texts.message("leaf.overridden", derived.orElseThrow(), Texts.points(score, node.max())).in(locale)
                    : derived.orElseGet(() -> Texts.message("leaf.given", Texts.points(score, node.max())).in(locale));
        };
    }
}
