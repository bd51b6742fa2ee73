package parindex.assessment;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ledger as it stands at a stage: per unit and leaf the decision that counts. The highest stage that counts wins; within
 * it, the line written last.
 */
public final class CurrentDecisions {

    private final Map<String, Map<String, Decision>> byUnit = new HashMap<>();

    /** @param ledger in the order of writing */
    public CurrentDecisions(List<Decision> ledger, Stage stage) {
        Set<Stage> counted = counted(stage);
        for (Decision line : ledger) {
            if (counted.contains(line.stage())) {
                byUnit.computeIfAbsent(line.unitCode(), unit -> new HashMap<>())
                        .merge(line.leafId(), line, (earlier, later) -> later.stage().compareTo(earlier.stage()) >= 0 ? later : earlier);
            }
        }
    }

    public Optional<Decision> of(String unitCode, String leafId) {
        return Optional.ofNullable(byUnit.getOrDefault(unitCode, Map.of()).get(leafId));
    }

    /** Ids of all leaves of a unit that have a decision. */
    public Set<String> leaves(String unitCode) {
        return byUnit.getOrDefault(unitCode, Map.of()).keySet();
    }

    // What a unit claims, first or in its reply, never counts as appraised.
    private static Set<Stage> counted(Stage stage) {
        if (stage == Stage.SELF) {
            return EnumSet.of(Stage.SELF);
        }
        Set<Stage> counted = EnumSet.range(Stage.FIRST_APPRAISAL, stage);
        counted.remove(Stage.REPLY);
        return counted;
    }
}
