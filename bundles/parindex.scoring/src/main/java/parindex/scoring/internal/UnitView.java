package parindex.scoring.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import parindex.criteria.Node;
import parindex.criteria.ResultClass;
import parindex.scoring.LeafResult;
import parindex.scoring.NodeResult;
import parindex.scoring.ScoreUnit;
import parindex.scoring.UnitResult;
import parindex.values.number.Rational;

/**
 * One unit of {@link EvaluatedResults}.
 *
 * @param results  all of them
 * @param position position of the unit in the sheet
 */
record UnitView(EvaluatedResults results, int position) implements UnitResult {

    @Override
    public ScoreUnit unit() {
        return results.sheet().units().get(position);
    }

    @Override
    public Rational score() {
        return results.column(0).score(position);
    }

    @Override
    public Rational applicableMax() {
        return results.column(0).max(position);
    }

    @Override
    public Optional<Rational> index() {
        return results.column(0).percent(position);
    }

    @Override
    public OptionalInt rank() {
        int rank = results.rank(position);
        return rank == 0 ? OptionalInt.empty() : OptionalInt.of(rank);
    }

    @Override
    public Optional<ResultClass> resultClass() {
        return index().map(results.set().classification()::classOf);
    }

    @Override
    public int missingLeaves() {
        return results.missing(position);
    }

    @Override
    public NodeResult node(String nodeId) {
        SetLayout layout = results.evaluation().layout();
        int sum = layout.sumPosition(nodeId);
        if (sum >= 0) {
            return results.column(sum).result(layout.sum(sum).orElseThrow(), position);
        }
        LeafResult leaf = leaf(nodeId);
        return new NodeResult(leaf.node(), leaf.score(), leaf.applicableMax());
    }

    @Override
    public List<NodeResult> components() {
        return results.set().components().stream().map(Node::id).map(this::node).toList();
    }

    @Override
    public LeafResult leaf(String leafId) {
        return results.leaves(position).result(results.leafPosition(leafId));
    }

    @Override
    public List<LeafResult> leaves() {
        UnitLeaves leaves = results.leaves(position);
        return IntStream.range(0, results.evaluation().layout().leaves().size()).mapToObj(leaves::result).toList();
    }
}
