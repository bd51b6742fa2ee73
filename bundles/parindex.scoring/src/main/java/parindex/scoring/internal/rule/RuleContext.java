package parindex.scoring.internal.rule;

import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.scoring.spi.ScoringRules;
import parindex.values.number.Rational;

/**
 * Where a rule is applied.
 *
 * @param set    the set: its holidays, departments and rounding
 * @param leaf   the leaf
 * @param path   what stands in front of the rule's input names: empty, or {@code id.} within a "best of"
 * @param rules  the Java rules at hand
 * @param around other units and other leaves
 */
public record RuleContext(CriteriaSet set, Node leaf, String path, ScoringRules rules, Surroundings around) {

    Rational max() {
        return leaf.max();
    }

    RuleContext within(String alternative) {
        return new RuleContext(set, leaf, path + alternative + ".", rules, around);
    }
}
