package parindex.scoring.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import parindex.criteria.Node;
import parindex.criteria.rule.ScoringRule;
import parindex.scoring.UnusableRulesException;

/**
 * Cross-criterion references between leaves. Relative rules look at inputs of other units, never at their scores, so only
 * these references order the evaluation.
 */
final class References {

    private static final int LONGEST = ScoringRule.CrossCriterion.LONGEST_CHAIN;

    private final Map<String, List<String>> targets = new HashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();

    private References(List<Node> leaves) {
        leaves.forEach(leaf -> targets.put(leaf.id(),
                RuleTree.all(leaf, ScoringRule.CrossCriterion.class).stream().map(ScoringRule.CrossCriterion::otherLeaf)
                        .toList()));
    }

    /**
     * @throws UnusableRulesException if a reference leads nowhere or in a circle, or a chain of them is too long
     */
    static void check(List<Node> leaves) {
        References references = new References(leaves);
        leaves.forEach(leaf -> references.depth(leaf.id()));
    }

    /** How many references lead from a leaf to the end of its longest chain. */
    private int depth(String leaf) {
        Integer known = depths.get(leaf);
        if (known != null) {
            return known;
        }
        if (open.contains(leaf)) {
            String circle = open.stream().takeWhile(l -> !l.equals(leaf)).collect(Collectors.joining(" ← "));
            throw new UnusableRulesException(Texts.message("unusable.circle", leaf + " ← "
                    + (circle.isEmpty() ? "" : circle + " ← ") + leaf));
        }
        // Neither this recursion nor that of the evaluation, which follows the same references, may overflow the stack.
        if (open.size() > LONGEST) {
            throw tooDeep(open.getLast());
        }
        open.push(leaf);
        int depth = 0;
        for (String target : targets.get(leaf)) {
            if (!targets.containsKey(target)) {
                throw new UnusableRulesException(Texts.message("unusable.reference", leaf, target));
            }
            depth = Math.max(depth, 1 + depth(target));
        }
        if (depth > LONGEST) {
            throw tooDeep(leaf);
        }
        open.pop();
        depths.put(leaf, depth);
        return depth;
    }

    private static UnusableRulesException tooDeep(String leaf) {
        return new UnusableRulesException(Texts.message("unusable.tooDeep", leaf, LONGEST));
    }
}
