package parindex.criteria.internal.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parindex.criteria.internal.document.DocumentText.Position;
import parindex.criteria.internal.document.Element;
import parindex.criteria.internal.document.Findings;

/** Ids are unique where they are looked up: in the set, or within one rule. */
final class IdChecks {

    private IdChecks() {
    }

    static void check(Tree tree, Findings findings) {
        Element root = tree.root();
        unique(tree.nodes(), "id", "id.node", findings);
        unique(root.walk().filter(e -> e.is("reason")).toList(), "id", "id.reason", findings);
        unique(root.children("departments").stream().flatMap(d -> d.children().stream()).toList(), "id", "id.department",
                findings);
        unique(root.children("classification").stream().flatMap(d -> d.children().stream()).toList(), "id", "id.class", findings);
        numbers(tree.nodes(), findings);
        root.walk().filter(e -> e.is("rule")).flatMap(r -> r.children().stream()).forEach(r -> rule(r, findings));
    }

    private static void rule(Element rule, Findings findings) {
        if (rule.is("custom")) {
            unique(rule.children("parameter"), "name", "id.local", findings);
            unique(rule.children("input"), "name", "id.local", findings);
            return;
        }
        // The inputs of a rule are named by these ids, so bonuses and penalties, for instance, share one space.
        Stream<Element> named = rule.children().stream().filter(c -> c.attribute("id").isPresent());
        unique(named.toList(), "id", "id.local", findings);
        List<Element> ratios = rule.children("ratio");
        if (ratios.size() > 1) {
            ratios.stream().filter(r -> r.attribute("id").isEmpty()).forEach(r -> findings.error(r.position(), "ratio.id"));
        }
    }

    private static void unique(List<Element> elements, String attribute, String key, Findings findings) {
        Map<String, Position> seen = new HashMap<>();
        for (Element element : elements) {
            element.attribute(attribute).ifPresent(id -> {
                Position first = seen.putIfAbsent(id, element.position(attribute));
                if (first != null) {
                    findings.error(element.position(attribute), key, Findings.quoted(id), String.valueOf(first.line()));
                }
            });
        }
    }

    /** Printed numbers identify nothing in the program, but a report with the same number twice misleads its readers. */
    private static void numbers(List<Element> nodes, Findings findings) {
        Map<String, Position> seen = new HashMap<>();
        for (Element node : nodes) {
            node.attribute("number").ifPresent(number -> {
                Position first = seen.putIfAbsent(number, node.position("number"));
                if (first != null) {
                    findings.warning(node.position("number"), "number.duplicate", Findings.quoted(number),
                            String.valueOf(first.line()));
                }
            });
        }
    }
}
