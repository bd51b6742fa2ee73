package parindex.criteria.internal.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parindex.criteria.internal.document.Element;
import parindex.criteria.internal.document.Findings;

/** No leaf depends on its own score through the leaves that its rule multiplies with. */
final class CrossCriterionChecks {

    private static final int MOST_NAMED = 20;

    private CrossCriterionChecks() {
    }

    static void check(Tree tree, Findings findings) {
        Map<String, List<Element>> dependencies = dependencies(tree);
        settle(dependencies);
        while (!dependencies.isEmpty()) {
            report(dependencies, findings);
            settle(dependencies);
        }
    }

    /** For each leaf that depends on others: its cross-criterion rules. */
    private static Map<String, List<Element>> dependencies(Tree tree) {
        Map<String, List<Element>> dependencies = new LinkedHashMap<>();
        for (Element node : tree.leaves()) {
            List<Element> rules = node.child("leaf").orElseThrow().walk()
                    .filter(e -> e.is("cross-criterion") && e.attribute("other").isPresent()).toList();
            if (!rules.isEmpty()) {
                node.attribute("id").ifPresent(id -> dependencies.putIfAbsent(id, rules));
            }
        }
        return dependencies;
    }

    /** Takes out, again and again, what depends on nothing that is left; what remains lies on a cycle or leads to one. */
    private static void settle(Map<String, List<Element>> dependencies) {
        Map<String, List<String>> dependents = new HashMap<>();
        Map<String, Integer> unsettled = new HashMap<>();
        dependencies.forEach((id, rules) -> rules.stream().map(CrossCriterionChecks::target).filter(dependencies::containsKey)
                .forEach(target -> {
                    dependents.computeIfAbsent(target, t -> new ArrayList<>()).add(id);
                    unsettled.merge(id, 1, Integer::sum);
                }));
        Deque<String> settled = new ArrayDeque<>(dependencies.keySet().stream().filter(id -> !unsettled.containsKey(id)).toList());
        while (!settled.isEmpty()) {
            String id = settled.poll();
            dependencies.remove(id);
            for (String dependent : dependents.getOrDefault(id, List.of())) {
                if (unsettled.merge(dependent, -1, Integer::sum) == 0) {
                    settled.add(dependent);
                }
            }
        }
    }

    private static void report(Map<String, List<Element>> dependencies, Findings findings) {
        Set<String> path = new LinkedHashSet<>();
        String id = dependencies.keySet().iterator().next();
        while (path.add(id)) {
            id = target(next(dependencies, id));
        }
        List<String> walked = List.copyOf(path);
        List<String> cycle = walked.subList(walked.indexOf(id), walked.size());
        Element first = next(dependencies, cycle.get(0));
        String named = String.join(" → ", cycle.subList(0, Math.min(MOST_NAMED, cycle.size())));
        findings.error(first.position("other"), "cross.cycle",
                named + (cycle.size() > MOST_NAMED ? " → … → " : " → ") + cycle.get(0));
        cycle.forEach(dependencies::remove);
    }

    private static Element next(Map<String, List<Element>> dependencies, String id) {
        return dependencies.get(id).stream().filter(r -> dependencies.containsKey(target(r))).findFirst().orElseThrow();
    }

    private static String target(Element rule) {
        return rule.attribute("other").orElseThrow();
    }
}
