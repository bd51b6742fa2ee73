package parindex.criteria.internal.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import parindex.criteria.internal.document.Element.Attribute;
import parindex.values.hash.Sha256;
import parindex.values.number.Rational;

/**
 * The one way to write down what a criteria document says, and its hash. Defined in {@code docs/criteria-format.md}; a change
 * here would make every stored round point to a set that no longer exists, so it needs a new format version.
 */
public final class CanonicalForm {

    private static final Set<String> NUMBERS = Set.of("points", "percent");

    private CanonicalForm() {
    }

    /** The canonical document: itself a valid document with the same content. The root must be free of errors. */
    public static String of(Element root) {
        StringBuilder out = new StringBuilder();
        write(root, out);
        return out.toString();
    }

    /** SHA-256 of the canonical document in UTF-8, as 64 lower-case hex digits. */
    public static String hash(Element root) {
        return Sha256.of(of(root).getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Element element, StringBuilder out) {
        out.append('<').append(element.name());
        if (element.is("criteria-set")) {
            out.append(" xmlns=\"").append(DocumentParser.NAMESPACE).append('"');
        }
        attributes(element).forEach((name, value) -> {
            out.append(' ').append(name).append("=\"");
            escape(value, out);
            out.append('"');
        });
        out.append('>');
        List<Element> children = ordered(element);
        if (children.isEmpty()) {
            escape(element.text(), out);
        }
        children.forEach(c -> write(c, out));
        out.append("</").append(element.name()).append('>');
    }

    private static Map<String, String> attributes(Element element) {
        Map<String, String> sorted = new TreeMap<>();
        for (Map.Entry<String, Attribute> entry : element.attributes().entrySet()) {
            Attribute attribute = entry.getValue();
            sorted.put(entry.getKey(), NUMBERS.contains(attribute.type())
                    ? Rational.ofDecimal(attribute.value()).toString() : attribute.value());
        }
        if (sorted.containsKey("max") && sorted.containsKey("source")) {
            sorted.putIfAbsent("max-source", sorted.get("source"));
        }
        return sorted;
    }

    /** In document order, except where order means nothing: holidays, and parameters of a custom rule. */
    private static List<Element> ordered(Element element) {
        if (element.is("holidays")) {
            return sorted(element.children(), "date");
        }
        if (element.is("custom")) {
            List<Element> children = new ArrayList<>(sorted(element.children("parameter"), "name"));
            children.addAll(element.children("input"));
            return children;
        }
        return element.children();
    }

    private static List<Element> sorted(List<Element> elements, String attribute) {
        return elements.stream().sorted(Comparator.comparing((Element e) -> e.attribute(attribute).orElse(""))).toList();
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }
}
