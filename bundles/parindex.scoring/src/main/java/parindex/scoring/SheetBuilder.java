package parindex.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.scoring.internal.EntryChecks;
import parindex.scoring.internal.Texts;
import parindex.values.number.Rational;

/** Collects a {@link ScoreSheet}. */
final class SheetBuilder implements ScoreSheet.Builder {

    final CriteriaSet set;
    final List<Node> leaves;
    final List<ScoreUnit> units = new ArrayList<>();
    final Map<String, Integer> unitPositions = new HashMap<>();
    final Map<String, Integer> leafPositions;
    final Map<Integer, Rational> unscaled = new HashMap<>();
    final Map<Integer, Inputs> inputs = new HashMap<>();
    final BitSet notApplicable = new BitSet();
    long[] given = new long[0];

    private final BitSet entered = new BitSet();
    private final List<Refusal> refusals = new ArrayList<>();

    SheetBuilder(CriteriaSet set) {
        this.set = set;
        leaves = set.leaves();
        Map<String, Integer> positions = new HashMap<>();
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            positions.put(leaves.get(leaf).id(), leaf);
        }
        leafPositions = Map.copyOf(positions);
    }

    @Override
    public List<Refusal> unit(ScoreUnit unit) {
        List<Refusal> found = new ArrayList<>();
        if (unit.code().isBlank()) {
            found.add(Texts.refusal("unit.noCode", unit.name()));
        }
        if (unit.name().isBlank()) {
            found.add(Texts.refusal("unit.noName", unit.code()));
        }
        if (unitPositions.containsKey(unit.code())) {
            found.add(Texts.refusal("unit.repeated", unit.code()));
        }
        if (found.isEmpty()) {
            unitPositions.put(unit.code(), units.size());
            units.add(unit);
            int cells = units.size() * leaves.size();
            if (cells > given.length) {
                int from = given.length;
                given = Arrays.copyOf(given, Math.max(cells, from * 2));
                Arrays.fill(given, from, given.length, ScoreSheet.NOT_SCALED);
            }
        }
        return refused(found);
    }

    @Override
    public List<Refusal> entry(String unitCode, String leafId, LeafEntry entry) {
        Integer unit = unitPositions.get(unitCode);
        Integer leaf = leafPositions.get(leafId);
        List<Refusal> found = new ArrayList<>();
        if (unit == null) {
            found.add(Texts.refusal("unit.unknown", unitCode));
        }
        if (leaf == null) {
            found.add(Texts.refusal(set.node(leafId).isPresent() ? "leaf.none" : "leaf.unknown", leafId, set.id()));
        } else {
            found.addAll(EntryChecks.check(entry, leaves.get(leaf)));
        }
        if (unit != null && leaf != null) {
            int cell = unit * leaves.size() + leaf;
            if (entered.get(cell)) {
                found.add(Texts.refusal("entry.repeated", unitCode, leafId));
            }
            if (found.isEmpty()) {
                take(cell, entry);
            }
        }
        return refused(found);
    }

    private void take(int cell, LeafEntry entry) {
        entered.set(cell);
        notApplicable.set(cell, entry.notApplicable());
        entry.inputs().ifPresent(i -> inputs.put(cell, i));
        entry.given().ifPresent(score -> {
            given[cell] = score.scaledOrMin(ScoreSheet.SCALE);
            if (given[cell] == ScoreSheet.NOT_SCALED) {
                unscaled.put(cell, score);
            }
        });
    }

    private List<Refusal> refused(List<Refusal> found) {
        refusals.addAll(found);
        return List.copyOf(found);
    }

    @Override
    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    @Override
    public ScoreSheet build() {
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        return new ScoreSheet(this);
    }
}
