package parindex.criteria.internal.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parindex.criteria.internal.document.Element;

/**
 * The document and the nodes in it.
 *
 * @param root  the whole set
 * @param nodes components, criteria and sub-criteria in document order
 * @param byId  the first node of each id
 */
record Tree(Element root, List<Element> nodes, Map<String, Element> byId) {

    private static final Set<String> NODES = Set.of("component", "criterion", "sub-criterion");

    static Tree of(Element root) {
        List<Element> nodes = root.walk().filter(e -> NODES.contains(e.name())).toList();
        Map<String, Element> byId = new LinkedHashMap<>();
        nodes.forEach(n -> n.attribute("id").ifPresent(id -> byId.putIfAbsent(id, n)));
        return new Tree(root, nodes, byId);
    }

    List<Element> leaves() {
        return nodes.stream().filter(n -> n.child("leaf").isPresent()).toList();
    }

    static List<Element> childNodes(Element element) {
        return element.children().stream().filter(c -> NODES.contains(c.name())).toList();
    }

    /** The element of the rule's kind, such as {@code choice}, inside a {@code rule} element's parent. */
    static Optional<Element> ruleOf(Element parent) {
        return parent.child("rule").flatMap(r -> r.children().stream().findFirst());
    }

    /** How a message calls a node or the whole set: its id. */
    static String nameOf(Element element) {
        return element.attribute("id").orElse("<" + element.name() + ">");
    }
}
