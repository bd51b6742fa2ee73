package parindex.assessment.internal.cycle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parindex.assessment.cycle.SetChanges.Outcome;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Leaf;
import parindex.criteria.Lineage;
import parindex.criteria.Node;
import parindex.criteria.NotApplicable;
import parindex.values.number.Rational;

/**
 * Where a leaf of one set goes on in another.
 *
 * @param from    the leaf so far
 * @param to      where it goes on; empty if nowhere
 * @param outcome what becomes of scores in general; an N/A may need more, see {@link #outcome(boolean)}
 * @param factor  new maximum / old maximum where scores are {@link Outcome#RESCALED}; else 1
 */
record LeafMapping(Node from, Optional<Node> to, Outcome outcome, Rational factor) {

    /** All leaves of {@code from} in printed order. By the lineage that {@code to} states for {@code from}; without one, by equal ids. */
    static List<LeafMapping> of(CriteriaSet from, CriteriaSet to) {
        Map<String, Node> leaves = new HashMap<>();
        to.leaves().forEach(leaf -> leaves.put(leaf.id(), leaf));
        Map<String, Optional<String>> stated = new HashMap<>();
        to.lineage().stream().filter(lineage -> lineage.from().equals(from.id())).flatMap(lineage -> lineage.links().stream())
                .forEach(link -> link.earlier().forEach(id -> stated.put(id, goesOn(link) ? Optional.of(link.current().get(0)) : Optional.empty())));
        List<LeafMapping> mappings = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Node leaf : from.leaves()) {
            Optional<Node> target = stated.getOrDefault(leaf.id(), Optional.of(leaf.id())).map(leaves::get)
                    .filter(node -> taken.add(node.id()));
            mappings.add(target.map(node -> of(leaf, node)).orElse(new LeafMapping(leaf, Optional.empty(), Outcome.SET_ASIDE, Rational.ONE)));
        }
        return mappings;
    }

    // What was split or merged has no score of its own any more.
    private static boolean goesOn(Lineage.Link link) {
        return link.kind() == Lineage.Kind.SAME || link.kind() == Lineage.Kind.RENAMED;
    }

    private static LeafMapping of(Node from, Node to) {
        if (from.max().isZero() != to.max().isZero()) {
            return new LeafMapping(from, Optional.of(to), Outcome.NEW_DECISION, Rational.ONE);
        }
        Rational factor = from.max().isZero() ? Rational.ONE : to.max().dividedBy(from.max());
        boolean scales = RuleComparison.scales(leaf(from).rule(), leaf(to).rule(), factor);
        Outcome outcome = !scales ? Outcome.NEW_DECISION : factor.equals(Rational.ONE) ? Outcome.KEPT : Outcome.RESCALED;
        return new LeafMapping(from, Optional.of(to), outcome, scales ? factor : Rational.ONE);
    }

    /** @param notApplicable whether N/A is claimed or decided: it stays only where it means the same */
    Outcome outcome(boolean notApplicable) {
        return notApplicable && to.isPresent() && !keepsNotApplicable() ? Outcome.NEW_DECISION : outcome;
    }

    boolean keepsNotApplicable() {
        NotApplicable now = to.map(node -> leaf(node).notApplicable()).orElse(NotApplicable.FORBIDDEN);
        return now == leaf(from).notApplicable() && now != NotApplicable.FORBIDDEN;
    }

    /** Whether the leaf has another id from now on. */
    boolean renumbered() {
        return to.filter(node -> !node.id().equals(from.id())).isPresent();
    }

    private static Leaf leaf(Node node) {
        return node.leaf().orElseThrow();
    }
}
