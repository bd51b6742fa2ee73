package parindex.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the units state: per unit and leaf the entries in the order of writing. */
public final class CurrentEntries {

    private final Map<String, Map<String, List<Entry>>> byUnit = new HashMap<>();

    /** @param ledger in the order of writing */
    public CurrentEntries(List<Entry> ledger) {
        ledger.forEach(line -> byUnit.computeIfAbsent(line.unitCode(), unit -> new HashMap<>())
                .computeIfAbsent(line.leafId(), leaf -> new ArrayList<>(1)).add(line));
    }

    /** What stands now: the entry written last. */
    public Optional<Entry> latest(String unitCode, String leafId) {
        List<Entry> lines = lines(unitCode, leafId);
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(lines.size() - 1));
    }

    /** What stood at a moment: the last entry not made after it. */
    public Optional<Entry> at(String unitCode, String leafId, Instant moment) {
        return lines(unitCode, leafId).stream().filter(e -> !e.at().isAfter(moment)).reduce((earlier, later) -> later);
    }

    private List<Entry> lines(String unitCode, String leafId) {
        return byUnit.getOrDefault(unitCode, Map.of()).getOrDefault(leafId, List.of());
    }
}
