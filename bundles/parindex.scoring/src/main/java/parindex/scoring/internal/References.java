package parindex.scoring.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import parindex.criteria.Node;
import parindex.criteria.rule.ScoringRule;
import parindex.scoring.UnusableRulesException;

/**
 * Cross-criterion references between leaves. Relative rules look at inputs of other units, never at their scores, so only
 * these references order the evaluation.
 */
final class References {

    private final Map<String, List<String>> targets = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private final Deque<String> open = new ArrayDeque<>();

    private References(List<Node> leaves) {
        leaves.forEach(leaf -> targets.put(leaf.id(),
                RuleTree.all(leaf, ScoringRule.CrossCriterion.class).stream().map(ScoringRule.CrossCriterion::otherLeaf)
                        .toList()));
    }

    /**
     * @throws UnusableRulesException if a reference leads nowhere or in a circle
     */
    static void check(List<Node> leaves) {
        References references = new References(leaves);
        leaves.forEach(leaf -> references.visit(leaf.id()));
    }

    private void visit(String leaf) {
        if (open.contains(leaf)) {
            String circle = open.stream().takeWhile(l -> !l.equals(leaf)).collect(Collectors.joining(" ← "));
            throw new UnusableRulesException(Texts.message("unusable.circle", leaf + " ← "
                    + (circle.isEmpty() ? "" : circle + " ← ") + leaf));
        }
        if (done.add(leaf)) {
            open.push(leaf);
            for (String target : targets.get(leaf)) {
                if (!targets.containsKey(target)) {
                    throw new UnusableRulesException(Texts.message("unusable.reference", leaf, target));
                }
                visit(target);
            }
            open.pop();
        }
    }
}
