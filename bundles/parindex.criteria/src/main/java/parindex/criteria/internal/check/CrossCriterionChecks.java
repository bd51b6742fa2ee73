package parindex.criteria.internal.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parindex.criteria.internal.document.Element;
import parindex.criteria.internal.document.Findings;
import parindex.criteria.rule.ScoringRule;

/** No leaf depends on its own score through the leaves that its rule multiplies with, nor on others through a long chain. */
final class CrossCriterionChecks {

    private static final int MOST_NAMED = 20;

    private CrossCriterionChecks() {
    }

    static void check(Tree tree, Findings findings) {
        Map<String, List<Element>> dependencies = dependencies(tree);
        Map<String, Integer> depths = new HashMap<>();
        settle(dependencies, depths, findings);
        while (!dependencies.isEmpty()) {
            report(dependencies, findings);
            settle(dependencies, depths, findings);
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

    /**
     * Takes out, again and again, what depends on nothing that is left; what remains lies on a cycle or leads to one.
     *
     * @param depths receives how many references lead from each leaf taken out to the end of its longest chain
     */
    private static void settle(Map<String, List<Element>> dependencies, Map<String, Integer> depths, Findings findings) {
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
            measure(id, dependencies.remove(id), depths, findings);
            for (String dependent : dependents.getOrDefault(id, List.of())) {
                if (unsettled.merge(dependent, -1, Integer::sum) == 0) {
                    settled.add(dependent);
                }
            }
        }
    }

    /** Reports the first leaf of a chain that is too long, not all that lead to it in turn. */
    private static void measure(String id, List<Element> rules, Map<String, Integer> depths, Findings findings) {
        Element deepest = rules.stream().max(Comparator.comparingInt(r -> depths.getOrDefault(target(r), 0))).orElseThrow();
        int depth = 1 + depths.getOrDefault(target(deepest), 0);
        depths.put(id, depth);
        if (depth == ScoringRule.CrossCriterion.LONGEST_CHAIN + 1) {
            findings.error(deepest.position("other"), "cross.tooDeep", id, ScoringRule.CrossCriterion.LONGEST_CHAIN);
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
