package parindex.workbench.selfassessment.internal.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.assessment.cycle.LeafState;

/** The way through the leaves that still lack something. Pure. */
public final class Unanswered {

    private Unanswered() {
    }

    /** The first leaf after a place, in printed order and around the end, that the unit still has to answer; empty if there is none. */
    public static Optional<String> next(UnitWork work, Map<String, TreeRows.Row> rows, Optional<String> from) {
        return step(work, rows, from, 1);
    }

    /** As {@link #next}, backwards. */
    public static Optional<String> previous(UnitWork work, Map<String, TreeRows.Row> rows, Optional<String> from) {
        return step(work, rows, from, -1);
    }

    private static Optional<String> step(UnitWork work, Map<String, TreeRows.Row> rows, Optional<String> from, int direction) {
        List<String> leaves = work.leaves().stream().map(LeafState::leaf).map(leaf -> leaf.id()).toList();
        int size = leaves.size();
        int start = from.map(leaves::indexOf).filter(i -> i >= 0).orElse(direction > 0 ? -1 : size);
        for (int i = 1; i <= size; i++) {
            String leafId = leaves.get(Math.floorMod(start + direction * i, size));
            if (isUnanswered(work, rows, leafId)) {
                return Optional.of(leafId);
            }
        }
        return Optional.empty();
    }

    /** Whether the unit still has to answer a leaf. */
    public static boolean isUnanswered(UnitWork work, Map<String, TreeRows.Row> rows, String leafId) {
        NodeState state = rows.get(leafId).state();
        // What a lead department supplies is not the unit's to answer.
        return !work.supplied().contains(leafId) && (state == NodeState.EMPTY || state == NodeState.INCOMPLETE);
    }
}
