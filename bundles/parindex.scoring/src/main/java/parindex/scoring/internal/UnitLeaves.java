package parindex.scoring.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parindex.criteria.Node;
import parindex.criteria.NotApplicable;
import parindex.criteria.rule.ScoringRule;
import parindex.scoring.Derivation;
import parindex.scoring.Derivation.Scored;
import parindex.scoring.Inputs;
import parindex.scoring.LeafResult;
import parindex.scoring.LeafResult.State;
import parindex.scoring.internal.rule.RuleContext;
import parindex.scoring.internal.rule.RuleDerivation;
import parindex.scoring.internal.rule.Surroundings;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/**
 * The leaves of one unit. Derives each at most once; a leaf that another one refers to is derived when it is asked for, which
 * is dependency order, since {@link References} has ruled out circles.
 */
final class UnitLeaves {

    private final Evaluation evaluation;
    private final int unit;
    private final LeafResult[] results;

    UnitLeaves(Evaluation evaluation, int unit) {
        this.evaluation = evaluation;
        this.unit = unit;
        results = new LeafResult[evaluation.layout().leaves().size()];
    }

    LeafResult result(int leaf) {
        if (results[leaf] == null) {
            results[leaf] = decide(leaf);
        }
        return results[leaf];
    }

    private LeafResult decide(int leaf) {
        Node node = evaluation.countedLeaf(leaf);
        Optional<Rational> given = evaluation.given(unit, leaf);
        Optional<Derivation> derivation = evaluation.sheet().inputs(unit, leaf).map(inputs -> derivation(leaf, inputs));
        if (evaluation.sheet().isNotApplicable(unit, leaf)) {
            return node.leaf().orElseThrow().notApplicable() == NotApplicable.FULL_MARKS
                    ? new LeafResult(node, State.FULL_MARKS, node.max(), node.max(), given, derivation)
                    : new LeafResult(node, State.EXCLUDED, Rational.ZERO, Rational.ZERO, given, derivation);
        }
        if (given.isPresent()) {
            return new LeafResult(node, State.GIVEN, given.get(), node.max(), given, derivation);
        }
        if (derivation.isPresent() && derivation.get() instanceof Scored scored) {
            return new LeafResult(node, State.DERIVED, scored.score(), node.max(), given, derivation);
        }
        return derivation.isPresent() && derivation.get() instanceof Derivation.Excluded
                ? new LeafResult(node, State.EXCLUDED, Rational.ZERO, Rational.ZERO, given, derivation)
                : new LeafResult(node, State.MISSING, Rational.ZERO, node.max(), given, derivation);
    }

    private Derivation derivation(int leaf, Inputs inputs) {
        Derivation kept = evaluation.kept().get(evaluation.cell(unit, leaf));
        if (kept != null) {
            return kept;
        }
        Derivation derived = weighted(leaf, RuleDerivation.derive(new RuleContext(evaluation.sheet().set(),
                evaluation.ruleLeaf(leaf), "", evaluation.rules(), around(leaf)), inputs));
        if (evaluation.custom().get(leaf)) {
            evaluation.kept().put(evaluation.cell(unit, leaf), derived);
        }
        return derived;
    }

    private Derivation weighted(int leaf, Derivation derivation) {
        if (evaluation.weights() == null || evaluation.weights()[leaf].equals(Rational.ONE)
                || !(derivation instanceof Scored scored)) {
            return derivation;
        }
        Rational weight = evaluation.weights()[leaf];
        Rational score = scored.score().times(weight);
        List<Message> steps = new ArrayList<>(scored.steps());
        steps.add(Texts.message("trace.weight", weight));
        steps.add(Texts.points(score, evaluation.countedLeaf(leaf).max()));
        return new Scored(score, scored.share(), steps);
    }

    private Surroundings around(int leaf) {
        return new Surroundings() {
            @Override
            public Optional<Best> best(String input, ScoringRule.Scope scope) {
                return evaluation.best().best(leaf, input, scope, evaluation.sheet().units().get(unit));
            }

            @Override
            public Optional<LeafResult> other(String leafId) {
                int position = evaluation.layout().leafPosition(leafId);
                return position < 0 ? Optional.empty() : Optional.of(result(position));
            }
        };
    }
}
