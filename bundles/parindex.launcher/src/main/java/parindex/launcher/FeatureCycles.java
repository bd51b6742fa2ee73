package parindex.launcher;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Features that require each other in a circle. Nothing fails for that, since all bundles are resolved together; but none of them can be disabled
 * without the others, which nobody would understand who is not told.
 */
final class FeatureCycles {
    private final TreeMap<String, Feature> features = new TreeMap<>();

    private FeatureCycles(Collection<Feature> all) {
        all.forEach(feature -> features.put(feature.name(), feature));
    }

    /** For each feature that comes first in a circle by its name, the shortest way from it back to it, both ends included. */
    static List<List<String>> among(Collection<Feature> features) {
        FeatureCycles cycles = new FeatureCycles(features);
        return cycles.features.keySet().stream().map(cycles::back).flatMap(Optional::stream).toList();
    }

    /** A circle is found from its first name only: names before it are left out. */
    private Optional<List<String>> back(String first) {
        Map<String, String> cameFrom = new HashMap<>();
        Deque<String> pending = new ArrayDeque<>(List.of(first));
        while (!pending.isEmpty()) {
            String name = pending.remove();
            for (String required : features.get(name).module().requires()) {
                if (required.equals(first)) {
                    return Optional.of(way(first, name, cameFrom));
                }
                if (features.containsKey(required) && required.compareTo(first) > 0 && cameFrom.putIfAbsent(required, name) == null) {
                    pending.add(required);
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> way(String first, String last, Map<String, String> cameFrom) {
        LinkedList<String> way = new LinkedList<>(List.of(first));
        for (String name = last; !name.equals(first); name = cameFrom.get(name)) {
            way.addFirst(name);
        }
        way.addFirst(first);
        return new ArrayList<>(way);
    }
}
