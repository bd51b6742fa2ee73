package parindex.sample.daknong.y2020.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parindex.assessment.Unit;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.criteria.rule.ScoringRule;
import parindex.values.number.Rational;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;
import parindex.values.text.Message;

/** Spreads the attested component scores of units over the leaves of their set. */
final class ScorePlanner {

    private final CriteriaSet set;
    private final Deductions deductions;
    private final Map<String, LeafScores> scores = new HashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final Set<String> keptFull;

    ScorePlanner(CriteriaSet set, ReverseRules rules, Deductions deductions) {
        this.set = set;
        this.deductions = deductions;
        for (Node leaf : set.leaves()) {
            positions.put(leaf.id(), positions.size());
            scores.put(leaf.id(), rules.of(leaf));
        }
        // A loss at such a leaf would cost points at the leaf that refers to it as well.
        keptFull = set.leaves().stream().map(n -> n.leaf().orElseThrow().rule()).filter(ScoringRule.CrossCriterion.class::isInstance)
                .map(r -> ((ScoringRule.CrossCriterion) r).otherLeaf()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The final scores of a unit, in printed order.
     *
     * @param position   the unit's position among all units
     * @param components its attested component scores, by component id
     * @throws BadInputException if the leaves of this set cannot add up to them
     */
    List<LeafPlan> plan(Unit unit, int position, Map<String, Rational> components) {
        List<LeafPlan> plans = new ArrayList<>();
        for (Node component : set.components()) {
            Rational score = components.get(component.id());
            if (score == null) {
                throw cannot("sample.noScore", unit, component, Rational.ZERO);
            }
            plans.addAll(plan(unit, position, component, score));
        }
        return plans;
    }

    private List<LeafPlan> plan(Unit unit, int position, Node component, Rational score) {
        List<Node> leaves = component.walk().filter(Node::isLeaf).toList();
        Set<String> leafIds = leaves.stream().map(Node::id).filter(id -> !keptFull.contains(id)).collect(Collectors.toSet());
        Rational loss = component.max().minus(score);
        List<Deductions.Row> rows = loss.isZero() ? List.of() : deductions.of(unit, position, leafIds);
        List<LossSearch.Slot> slots = rows.stream()
                .map(row -> new LossSearch.Slot(scores.get(row.leafId()), row.namesUnit(), row.loss())).toList();
        List<Rational> losses = LossSearch.distribute(slots, loss)
                .orElseThrow(() -> cannot("sample.noDistribution", unit, component, score));
        Map<String, Integer> rowOfLeaf = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            if (losses.get(i).signum() > 0) {
                rowOfLeaf.put(rows.get(i).leafId(), i);
            }
        }
        return leaves.stream().map(leaf -> {
            Optional<Integer> row = Optional.ofNullable(rowOfLeaf.get(leaf.id()));
            return new LeafPlan(scores.get(leaf.id()), positions.get(leaf.id()),
                    row.map(i -> leaf.max().minus(losses.get(i))).orElse(leaf.max()), row.map(rows::get));
        }).toList();
    }

    private BadInputException cannot(String key, Unit unit, Node component, Rational score) {
        return new BadInputException(Problem.error(Place.of(set.id().toString()).at(component.id()),
                Message.of(ScorePlanner.class, key, unit.name(), component.name(), score),
                Message.of(ScorePlanner.class, "sample.otherSet")));
    }
}
