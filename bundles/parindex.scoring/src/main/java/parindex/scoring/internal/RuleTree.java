package parindex.scoring.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import parindex.criteria.Node;
import parindex.criteria.rule.ScoringRule;

/** Walks a rule and the rules inside it. */
final class RuleTree {

    private RuleTree() {
    }

    /** Calls {@code visitor} with each rule of a leaf and what stands in front of its input names. */
    static void walk(Node leaf, BiConsumer<String, ScoringRule> visitor) {
        walk("", leaf.leaf().orElseThrow().rule(), visitor);
    }

    private static void walk(String path, ScoringRule rule, BiConsumer<String, ScoringRule> visitor) {
        visitor.accept(path, rule);
        if (rule instanceof ScoringRule.BestOf best) {
            best.alternatives().forEach(a -> walk(path + a.id() + ".", a.rule(), visitor));
        }
    }

    /** The rules of one kind in a leaf. */
    static <R extends ScoringRule> List<R> all(Node leaf, Class<R> kind) {
        List<R> found = new ArrayList<>();
        walk(leaf, (path, rule) -> {
            if (kind.isInstance(rule)) {
                found.add(kind.cast(rule));
            }
        });
        return found;
    }
}
