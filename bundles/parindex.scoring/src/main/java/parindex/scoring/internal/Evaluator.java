package parindex.scoring.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.criteria.rule.ScoringRule;
import parindex.scoring.Derivation;
import parindex.scoring.Inputs;
import parindex.scoring.LeafProblem;
import parindex.scoring.LeafResult;
import parindex.scoring.ScoreSheet;
import parindex.scoring.internal.rule.CustomRule;
import parindex.scoring.internal.rule.RuleContext;
import parindex.scoring.internal.rule.RuleDerivation;
import parindex.scoring.internal.rule.Surroundings;
import parindex.scoring.spi.ScoringRules;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/** Evaluates a sheet: decides every leaf, adds up, rescales, caps. */
public final class Evaluator {

    private final Evaluation evaluation;
    private final ScoreSheet sheet;
    private final SetLayout layout;
    private final int width;
    // Whether given scores and maxima count as the whole millionths that they are.
    private final boolean scaled;
    private final long[] leafMaxima;
    private final Amounts scores;
    private final Amounts maxima;
    private final int[] missing;
    private final List<LeafProblem> problems = new ArrayList<>();

    private Evaluator(Evaluation evaluation) {
        this.evaluation = evaluation;
        sheet = evaluation.sheet();
        layout = evaluation.layout();
        width = layout.sumCount();
        scaled = layout.isFast() && evaluation.weights() == null;
        leafMaxima = layout.leaves().stream().mapToLong(l -> l.max().scaledOrMin(ScoreSheet.SCALE)).toArray();
        scores = new Amounts(sheet.units().size() * width);
        maxima = new Amounts(sheet.units().size() * width);
        missing = new int[sheet.units().size()];
    }

    public static EvaluatedResults evaluate(ScoreSheet sheet, ScoringRules rules) {
        return evaluate(sheet, sheet.set(), null, rules);
    }

    /**
     * @param set     the sheet's set, or a supposed one with the same leaves in the same order
     * @param weights factor of each leaf; null if {@code set} is the sheet's
     */
    static EvaluatedResults evaluate(ScoreSheet sheet, CriteriaSet set, Rational[] weights, ScoringRules rules) {
        References.check(sheet.leaves());
        return new Evaluator(Evaluation.begin(sheet, new SetLayout(set), weights, rules)).run();
    }

    public static Derivation derive(CriteriaSet set, Node leaf, Inputs inputs, ScoringRules rules) {
        return RuleDerivation.derive(new RuleContext(set, leaf, "", rules, Surroundings.ALONE), inputs);
    }

    public static List<Message> checkRules(CriteriaSet set, ScoringRules rules) {
        List<Message> found = new ArrayList<>();
        for (Node leaf : set.leaves()) {
            for (ScoringRule.Custom rule : RuleTree.all(leaf, ScoringRule.Custom.class)) {
                new CustomRule(rule, leaf.max(), rules).problems()
                        .forEach(problem -> found.add(Texts.message("check.leaf", leaf.id(), problem)));
            }
        }
        return found;
    }

    private EvaluatedResults run() {
        Optional<long[]> standardMaxima = scaled && evaluation.custom().isEmpty() ? standardMaxima() : Optional.empty();
        for (int unit = 0; unit < sheet.units().size(); unit++) {
            if (standardMaxima.isPresent() && sheet.isPlain(unit)) {
                addPlain(unit);
                maxima.copy(standardMaxima.get(), unit * width);
            } else {
                addLeaves(unit);
                addUp(unit * width);
            }
            cap(unit * width);
        }
        return new EvaluatedResults(evaluation.over(), scores, maxima, missing, problems);
    }

    /** The maxima of a unit to which everything applies; empty if even its sums are rescaled. */
    private Optional<long[]> standardMaxima() {
        Amounts row = new Amounts(width);
        for (int leaf = 0; leaf < layout.leaves().size(); leaf++) {
            row.add(layout.leafParent(leaf), layout.leaves().get(leaf).max(), true);
        }
        for (int sum = width - 1; sum >= 0; sum--) {
            if (layout.isRescaled(sum) && !row.get(sum).equals(layout.declaredMax(sum))) {
                return Optional.empty();
            }
            if (sum > 0) {
                row.addCell(layout.parent(sum), sum);
            }
        }
        return Optional.of(row.row(0, width));
    }

    private void addPlain(int unit) {
        int first = unit * width;
        for (SetLayout.Run run : layout.leafRuns()) {
            long sum = 0;
            for (int leaf = run.from(); leaf < run.to(); leaf++) {
                sum += sheet.givenScaled(unit, leaf);
            }
            scores.addScaled(first + run.sum(), sum);
        }
        for (int sum = width - 1; sum > 0; sum--) {
            scores.addCell(first + layout.parent(sum), first + sum);
        }
    }

    private void addLeaves(int unit) {
        UnitLeaves leaves = new UnitLeaves(evaluation, unit);
        for (int leaf = 0; leaf < layout.leaves().size(); leaf++) {
            int cell = unit * width + layout.leafParent(leaf);
            if (isDecided(unit, leaf)) {
                scores.addScaled(cell, sheet.givenScaled(unit, leaf));
                maxima.addScaled(cell, leafMaxima[leaf]);
                continue;
            }
            LeafResult result = leaves.result(leaf);
            scores.add(cell, result.score(), layout.isFast());
            maxima.add(cell, result.applicableMax(), layout.isFast());
            if (result.isMissing()) {
                missing[unit]++;
                if (result.derivation().isPresent() && result.derivation().get() instanceof Derivation.Failed failed) {
                    problems.add(new LeafProblem(sheet.units().get(unit), result.node(), failed.problem()));
                }
            }
        }
    }

    /** Whether a given score counts as it is, so that no result needs to be worked out. */
    private boolean isDecided(int unit, int leaf) {
        return scaled && sheet.givenScaled(unit, leaf) != ScoreSheet.NOT_SCALED && !sheet.isNotApplicable(unit, leaf)
                && !evaluation.custom().get(leaf);
    }

    private void addUp(int first) {
        for (int sum = width - 1; sum >= 0; sum--) {
            if (layout.isRescaled(sum)) {
                rescale(first + sum, layout.declaredMax(sum));
            }
            if (sum > 0) {
                scores.addCell(first + layout.parent(sum), first + sum);
                maxima.addCell(first + layout.parent(sum), first + sum);
            }
        }
    }

    private void rescale(int cell, Rational declared) {
        Rational applicable = maxima.get(cell);
        if (!applicable.isZero() && !applicable.equals(declared)) {
            scores.set(cell, scores.get(cell).times(declared).dividedBy(applicable), layout.isFast());
            maxima.set(cell, declared, layout.isFast());
        }
    }

    private void cap(int total) {
        if (layout.set().totalMayExceed()) {
            return;
        }
        if (scores.isScaled(total) && maxima.isScaled(total)) {
            if (scores.scaled(total) > maxima.scaled(total)) {
                scores.set(total, maxima.get(total), true);
            }
        } else if (scores.get(total).compareTo(maxima.get(total)) > 0) {
            scores.set(total, maxima.get(total), layout.isFast());
        }
    }
}
