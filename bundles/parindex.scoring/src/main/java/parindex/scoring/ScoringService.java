package parindex.scoring;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.values.text.Message;

/**
 * The scoring engine with the Java rules that are installed at the moment. Safe for use by any thread; each call sees one
 * consistent list of rules. Without OSGi, call {@link ScoringEngine}, which takes the rules as an argument.
 */
@ProviderType
public interface ScoringService {

    /**
     * Evaluates a sheet. A leaf whose Java rule is not installed has no derived score and is listed in
     * {@link Results#problems()}.
     *
     * @throws UnusableRulesException if rules of the set refer to each other in a circle or to a leaf that does not exist
     */
    Results evaluate(ScoreSheet sheet);

    /**
     * What the rule of one leaf makes of inputs, for a form that shows it while a person types. Rules that look at other units
     * or other leaves cannot be derived alone: they are {@link Derivation.Failed} and say so.
     *
     * @param leaf a leaf of {@code set}
     */
    Derivation derive(CriteriaSet set, Node leaf, Inputs inputs);

    /** What is wrong with the Java rules of a set: not installed, or refusing their parameters. */
    List<Message> checkRules(CriteriaSet set);

    /**
     * @throws RefusedException if a change cannot be made; nothing is computed then
     */
    WhatIf whatIf(Results before, List<Change> changes);
}
