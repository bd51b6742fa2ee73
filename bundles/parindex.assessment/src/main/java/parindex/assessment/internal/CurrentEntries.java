package parindex.assessment.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.assessment.Entry;

/** What the units state as it stands: per unit and leaf the entry written last. */
final class CurrentEntries {

    private final Map<String, Map<String, Entry>> byUnit = new HashMap<>();

    /** @param ledger in the order of writing */
    CurrentEntries(List<Entry> ledger) {
        ledger.forEach(line -> byUnit.computeIfAbsent(line.unitCode(), unit -> new HashMap<>()).put(line.leafId(), line));
    }

    Optional<Entry> of(String unitCode, String leafId) {
        return Optional.ofNullable(byUnit.getOrDefault(unitCode, Map.of()).get(leafId));
    }
}
