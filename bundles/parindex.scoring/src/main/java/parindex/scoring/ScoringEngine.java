package parindex.scoring;

import java.util.List;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.scoring.internal.Evaluator;
import parindex.scoring.spi.ScoringRules;
import parindex.values.text.Message;

/**
 * The scoring engine: pure functions from entries to results. {@link ScoringService} offers the same with the Java rules that
 * are installed.
 *
 * <p>How a set is evaluated: the score of each leaf is decided ({@link LeafEntry}); scores and applicable maxima are added up
 * level by level; a rescaled node is scaled to its declared maximum; the total is cut to the applicable maximum unless the set
 * says that it may exceed it. Penalties are taken off in full: a total can fall below 0. Only what the set's
 * {@link parindex.criteria.RoundingPolicy#leafPlaces()} orders is rounded, and only in derived scores.
 */
public final class ScoringEngine {

    private ScoringEngine() {
    }

    /**
     * Evaluates a sheet.
     *
     * @param rules the Java rules at hand; a leaf whose rule is not among them has no derived score and is listed in
     *              {@link Results#problems()}
     * @throws UnusableRulesException if rules of the set refer to each other in a circle or to a leaf that does not exist
     */
    public static Results evaluate(ScoreSheet sheet, ScoringRules rules) {
        return Evaluator.evaluate(sheet, rules);
    }

    /** See {@link ScoringService#derive}. */
    public static Derivation derive(CriteriaSet set, Node leaf, Inputs inputs, ScoringRules rules) {
        return Evaluator.derive(set, leaf, inputs, rules);
    }

    /** See {@link ScoringService#checkRules}. */
    public static List<Message> checkRules(CriteriaSet set, ScoringRules rules) {
        return Evaluator.checkRules(set, rules);
    }
}
