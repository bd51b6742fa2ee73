package parindex.scoring.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.criteria.Aggregation;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.scoring.ScoreSheet;
import parindex.scoring.internal.rule.RuleMath;
import parindex.values.number.Rational;

/**
 * A criteria tree as arrays: sums are positions 0 (the total), 1, 2, … in printed order, each after its parent; leaves are
 * 0, 1, 2, … in printed order.
 */
final class SetLayout {

    // 2^62 in millionths would be 4.6e12 points; real sets have hundreds.
    private static final Rational FAST_LIMIT = Rational.of(1L << 40);
    private static final int FAST_SUMS = 256;

    /** Leaves {@code from} to {@code to}, exclusive, that follow each other and have the same parent. */
    record Run(int sum, int from, int to) {
    }

    private final CriteriaSet set;
    private final List<Node> leaves;
    private final List<Optional<Node>> sums = new ArrayList<>();
    private final Map<String, Integer> leafPositions = new HashMap<>();
    private final Map<String, Integer> sumPositions = new HashMap<>();
    private final List<Integer> parents = new ArrayList<>();
    private final int[] leafParents;
    private final Run[] runs;
    private final int[] parentArray;
    private final boolean[] rescaled;
    private final boolean fast;

    SetLayout(CriteriaSet set) {
        this.set = set;
        leaves = set.leaves();
        leafParents = new int[leaves.size()];
        sums.add(Optional.empty());
        parents.add(-1);
        set.components().forEach(component -> add(component, 0));
        runs = runs();
        parentArray = parents.stream().mapToInt(Integer::intValue).toArray();
        rescaled = new boolean[sums.size()];
        for (int sum = 0; sum < rescaled.length; sum++) {
            rescaled[sum] = sums.get(sum).map(Node::aggregation).orElse(set.aggregation()) == Aggregation.RESCALED;
        }
        Rational largest = leaves.stream().map(l -> RuleMath.highest(l).max(RuleMath.lowest(l).abs()))
                .reduce(Rational.ZERO, Rational::plus);
        fast = largest.compareTo(FAST_LIMIT) < 0 && sums.size() <= FAST_SUMS
                && leaves.stream().allMatch(l -> l.max().scaledOrMin(ScoreSheet.SCALE) != ScoreSheet.NOT_SCALED);
    }

    private void add(Node node, int parent) {
        if (node.isLeaf()) {
            int position = leafPositions.size();
            leafPositions.put(node.id(), position);
            leafParents[position] = parent;
            return;
        }
        int position = sums.size();
        sums.add(Optional.of(node));
        sumPositions.put(node.id(), position);
        parents.add(parent);
        node.children().forEach(child -> add(child, position));
    }

    private Run[] runs() {
        List<Run> found = new ArrayList<>();
        for (int from = 0, to; from < leafParents.length; from = to) {
            to = from + 1;
            while (to < leafParents.length && leafParents[to] == leafParents[from]) {
                to++;
            }
            found.add(new Run(leafParents[from], from, to));
        }
        return found.toArray(Run[]::new);
    }

    CriteriaSet set() {
        return set;
    }

    List<Node> leaves() {
        return leaves;
    }

    /** How many sums there are, with the total. */
    int sumCount() {
        return parentArray.length;
    }

    /** The node of a sum; empty for the total. */
    Optional<Node> sum(int position) {
        return sums.get(position);
    }

    int parent(int sum) {
        return parentArray[sum];
    }

    int leafParent(int leaf) {
        return leafParents[leaf];
    }

    boolean isRescaled(int sum) {
        return rescaled[sum];
    }

    /** The declared maximum of a sum. */
    Rational declaredMax(int sum) {
        return sums.get(sum).map(Node::max).orElse(set.max());
    }

    Run[] leafRuns() {
        return runs;
    }

    /** Whether sums in millionths cannot overflow a long and all maxima have that form; false only for absurd sets. */
    boolean isFast() {
        return fast;
    }

    /** Position of a leaf, or -1. */
    int leafPosition(String id) {
        return leafPositions.getOrDefault(id, -1);
    }

    /** Position of a sum, or -1. */
    int sumPosition(String id) {
        return sumPositions.getOrDefault(id, -1);
    }
}
