package parindex.criteria.internal.check;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parindex.criteria.internal.document.Element;
import parindex.criteria.internal.document.Findings;
import parindex.values.number.Rational;

/** What is referred to exists: departments, tie keys, other leaves. */
final class ReferenceChecks {

    private static final int MOST_NAMED = 30;

    private ReferenceChecks() {
    }

    static void check(Tree tree, Findings findings) {
        Element root = tree.root();
        Set<String> departments = root.children("departments").stream().flatMap(d -> d.children().stream())
                .flatMap(d -> d.attribute("id").stream()).collect(Collectors.toCollection(LinkedHashSet::new));
        root.walk().forEach(e -> {
            switch (e.name()) {
                case "leaf" -> department(e, "lead", departments, findings);
                case "central-value" -> department(e, "owner", departments, findings);
                case "tie-key" -> e.attribute("node").filter(id -> !tree.byId().containsKey(id))
                        .ifPresent(id -> findings.error(e.position("node"), "reference.node", Findings.quoted(id)));
                case "cross-criterion" -> e.attribute("other").ifPresent(id -> other(tree, e, id, findings));
                default -> {
                    // Refers to nothing.
                }
            }
        });
    }

    private static void department(Element element, String attribute, Set<String> departments, Findings findings) {
        element.attribute(attribute).filter(id -> !departments.isEmpty() && !departments.contains(id))
                .ifPresent(id -> findings.error(element.position(attribute), "reference.department", Findings.quoted(id),
                        departments.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))));
    }

    private static void other(Tree tree, Element rule, String id, Findings findings) {
        Optional<Element> other = Optional.ofNullable(tree.byId().get(id));
        if (other.isEmpty()) {
            findings.error(rule.position("other"), "reference.node", Findings.quoted(id));
        } else if (!Tree.childNodes(other.get()).isEmpty()) {
            findings.error(rule.position("other"), "cross.notLeaf", id);
        } else if (other.get().number("max").filter(Rational::isZero).isPresent()) {
            findings.error(rule.position("other"), "cross.noMaximum", id);
        }
    }
}
