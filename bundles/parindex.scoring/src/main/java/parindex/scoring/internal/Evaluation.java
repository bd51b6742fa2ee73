package parindex.scoring.internal;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import parindex.criteria.Node;
import parindex.criteria.rule.ScoringRule;
import parindex.scoring.Derivation;
import parindex.scoring.ScoreSheet;
import parindex.scoring.spi.ScoringRules;
import parindex.values.number.Rational;

/**
 * What all leaves of one evaluation share.
 *
 * @param sheet   the entries
 * @param layout  the set by which they count: the sheet's, or a supposed one with the same leaves
 * @param weights factor of each leaf of the sheet in {@code layout}; null unless it is a supposed set
 * @param best    values that relative rules compare with
 * @param rules   the Java rules at hand; none once the evaluation is over, so that results hold on to no bundle
 * @param custom  leaves whose rule is, or contains, one in Java
 * @param kept    derivations by Java rules, by cell: they are not repeated when the rule may be gone
 */
record Evaluation(ScoreSheet sheet, SetLayout layout, Rational[] weights, BestValues best, ScoringRules rules,
        BitSet custom, Map<Integer, Derivation> kept) {

    static Evaluation begin(ScoreSheet sheet, SetLayout layout, Rational[] weights, ScoringRules rules) {
        BitSet custom = new BitSet();
        for (int leaf = 0; leaf < sheet.leaves().size(); leaf++) {
            custom.set(leaf, !RuleTree.all(sheet.leaves().get(leaf), ScoringRule.Custom.class).isEmpty());
        }
        return new Evaluation(sheet, layout, weights, new BestValues(sheet), rules, custom, new HashMap<>());
    }

    /** The same, for reading results later. */
    Evaluation over() {
        return new Evaluation(sheet, layout, weights, best, ScoringRules.none(), custom, Map.copyOf(kept));
    }

    /** The leaf as the sheet's set states it; its rule is derived by this one. */
    Node ruleLeaf(int leaf) {
        return sheet.leaves().get(leaf);
    }

    /** The leaf as it counts. */
    Node countedLeaf(int leaf) {
        return layout.leaves().get(leaf);
    }

    Optional<Rational> given(int unit, int leaf) {
        Optional<Rational> given = sheet.given(unit, leaf);
        return weights == null ? given : given.map(g -> g.times(weights[leaf]));
    }

    int cell(int unit, int leaf) {
        return unit * sheet.leaves().size() + leaf;
    }
}
