package parindex.scoring.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import parindex.criteria.Classification;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.criteria.RankingPolicy;
import parindex.criteria.ResultClass;
import parindex.scoring.Change;
import parindex.scoring.LeafEntry;
import parindex.scoring.Refusal;
import parindex.scoring.RefusedException;
import parindex.scoring.Results;
import parindex.scoring.ScoreSheet;
import parindex.scoring.UnitResult;
import parindex.scoring.WhatIf;
import parindex.scoring.WhatIf.UnitChange;
import parindex.scoring.spi.ScoringRules;
import parindex.values.number.Rational;

/**
 * Computes what-ifs. The sheet keeps its set, since entries are scores of its maxima; a supposed set says what they are worth.
 */
public final class WhatIfs {

    private record Cell(int unit, int leaf) {
    }

    private final EvaluatedResults before;
    private final Map<Cell, LeafEntry> entries = new HashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private CriteriaSet set;
    private List<ResultClass> classes;
    // Null as long as no weight changes; by position of the leaf.
    private Rational[] weights;

    private WhatIfs(EvaluatedResults before) {
        this.before = before;
        set = before.set();
        classes = set.classification().classes();
        weights = before.evaluation().weights();
    }

    public static WhatIf compute(Results before, List<Change> changes, ScoringRules rules) {
        if (!(before instanceof EvaluatedResults evaluated)) {
            throw new IllegalArgumentException("results of another engine");
        }
        WhatIfs whatIf = new WhatIfs(evaluated);
        changes.forEach(whatIf::apply);
        whatIf.classify();
        if (!whatIf.refusals.isEmpty()) {
            throw new RefusedException(whatIf.refusals);
        }
        return whatIf.evaluate(rules);
    }

    private void apply(Change change) {
        if (change instanceof Change.Entry entry) {
            enter(entry);
        } else if (change instanceof Change.Weight weight) {
            weigh(weight);
        } else if (change instanceof Change.Classes other) {
            classes = List.copyOf(other.classification().classes());
        } else if (change instanceof Change.Threshold threshold) {
            bound(threshold);
        } else if (change instanceof Change.Ranking ranking) {
            rankBy(ranking.policy());
        }
    }

    private void enter(Change.Entry change) {
        ScoreSheet sheet = before.sheet();
        int unit = sheet.unitPosition(change.unitCode()).orElse(-1);
        int leaf = sheet.leafPosition(change.leafId()).orElse(-1);
        if (unit < 0) {
            refusals.add(Texts.refusal("unit.unknown", change.unitCode()));
        }
        if (leaf < 0) {
            refusals.add(Texts.refusal("leaf.unknown", change.leafId(), set.id()));
        }
        if (unit >= 0 && leaf >= 0) {
            refusals.addAll(EntryChecks.check(change.entry(), sheet.leaves().get(leaf)));
            entries.put(new Cell(unit, leaf), change.entry());
        }
    }

    private void weigh(Change.Weight change) {
        Optional<Node> node = set.node(change.nodeId());
        if (node.isEmpty()) {
            refusals.add(Texts.refusal("node.unknown", change.nodeId(), set.id()));
        } else if (node.get().max().signum() <= 0 || change.newMax().signum() <= 0) {
            refusals.add(Texts.refusal("weight.positive", change.nodeId()));
        } else {
            Rational factor = change.newMax().dividedBy(node.get().max());
            set = SupposedSets.weighted(set, change.nodeId(), factor);
            weights = weights == null ? ones(before.sheet().leaves().size()) : weights.clone();
            node.get().walk().filter(Node::isLeaf).map(leaf -> before.leafPosition(leaf.id()))
                    .forEach(leaf -> weights[leaf] = weights[leaf].times(factor));
        }
    }

    private void bound(Change.Threshold change) {
        if (classes.stream().noneMatch(c -> c.id().equals(change.classId()) && c.from().isPresent())) {
            refusals.add(Texts.refusal("threshold.unknown", change.classId()));
        }
        classes = classes.stream().map(c -> c.id().equals(change.classId()) && c.from().isPresent()
                ? new ResultClass(c.id(), c.name(), Optional.of(change.from())) : c).toList();
    }

    /** Bounds are looked at together: two of them may be moved past each other one after the other. */
    private void classify() {
        boolean falling = true;
        for (int i = 1; i < classes.size() - 1; i++) {
            ResultClass above = classes.get(i - 1);
            ResultClass below = classes.get(i);
            if (below.from().orElseThrow().compareTo(above.from().orElseThrow()) >= 0) {
                refusals.add(Texts.refusal("threshold.order", below.name(), below.from().get(), above.name(), above.from().get()));
                falling = false;
            }
        }
        if (falling && !classes.equals(set.classification().classes())) {
            set = SupposedSets.with(set, new Classification(classes), set.ranking());
        }
    }

    private static Rational[] ones(int count) {
        Rational[] ones = new Rational[count];
        Arrays.fill(ones, Rational.ONE);
        return ones;
    }

    private void rankBy(RankingPolicy policy) {
        policy.tieKeys().stream().filter(key -> set.node(key).isEmpty())
                .forEach(key -> refusals.add(Texts.refusal("node.unknown", key, set.id())));
        set = SupposedSets.with(set, set.classification(), policy);
    }

    private WhatIf evaluate(ScoringRules rules) {
        ScoreSheet sheet = entries.isEmpty() ? before.sheet() : changedSheet();
        EvaluatedResults after = Evaluator.evaluate(sheet, set, weights, rules);
        List<UnitChange> changed = new ArrayList<>();
        List<UnitResult> afterUnits = after.units();
        int position = 0;
        for (UnitResult one : before.units()) {
            UnitResult other = afterUnits.get(position++);
            UnitChange change = new UnitChange(one.unit(), one.index(), other.index(), one.rank(), other.rank(),
                    one.resultClass(), other.resultClass());
            if (change.rankChanged() || change.classChanged() || !one.index().equals(other.index())) {
                changed.add(change);
            }
        }
        return new WhatIf(before, after, changed);
    }

    private ScoreSheet changedSheet() {
        ScoreSheet sheet = before.sheet();
        ScoreSheet.Builder builder = ScoreSheet.builder(sheet.set());
        for (int unit = 0; unit < sheet.units().size(); unit++) {
            builder.unit(sheet.units().get(unit));
            for (int leaf = 0; leaf < sheet.leaves().size(); leaf++) {
                LeafEntry entry = entries.getOrDefault(new Cell(unit, leaf), sheet.entry(unit, leaf));
                if (entry != LeafEntry.MISSING) {
                    builder.entry(sheet.units().get(unit).code(), sheet.leaves().get(leaf).id(), entry);
                }
            }
        }
        return builder.build();
    }
}
