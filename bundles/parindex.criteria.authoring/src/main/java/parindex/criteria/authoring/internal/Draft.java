package parindex.criteria.authoring.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of a criteria document, perhaps not complete, with the cell each thing comes from. Paths are {@code @id}, {@code name/vi},
 * {@code leaf/@lead}; {@code rule/*} is the name of the only child of {@code rule}, and {@code .} the element's own text.
 */
final class Draft {

    /** The order in which the format wants the children of any element. */
    private static final List<String> ORDER = List.of("vi", "en", "name", "legal-basis", "effective", "replaces", "holidays", "departments",
            "classification", "ranking", "rounding", "lineage", "component", "criterion", "sub-criterion", "leaf", "guidance", "evidence",
            "label", "rule", "reason", "ratio", "numerator", "denominator", "unit", "band", "parameter", "input", "bonus", "penalty");

    private final String name;
    private final Spot spot;
    private final Map<String, Value> attributes = new LinkedHashMap<>();
    private final List<Draft> children = new ArrayList<>();
    private String text = "";

    /** An attribute. */
    record Value(String text, Spot spot) {
    }

    Draft(String name, Spot spot) {
        this.name = name;
        this.spot = spot;
    }

    String name() {
        return name;
    }

    Spot spot() {
        return spot;
    }

    String text() {
        return text;
    }

    Map<String, Value> attributes() {
        return attributes;
    }

    List<Draft> children() {
        return children;
    }

    List<Draft> children(String childName) {
        return children.stream().filter(c -> c.name.equals(childName)).toList();
    }

    Optional<Draft> child(String childName) {
        return children.stream().filter(c -> c.name.equals(childName)).findFirst();
    }

    Draft add(Draft child) {
        children.add(child);
        return child;
    }

    /** The child of that name, made if there is none. */
    Draft need(String childName, Spot where) {
        return child(childName).orElseGet(() -> add(new Draft(childName, where)));
    }

    /** What stands at a path; empty if nothing does. */
    Optional<String> get(String path) {
        if (path.equals(".")) {
            return Optional.of(text);
        }
        if (path.equals("*")) {
            return children.stream().findFirst().map(Draft::name);
        }
        if (path.startsWith("@")) {
            return Optional.ofNullable(attributes.get(path.substring(1))).map(Value::text);
        }
        int slash = path.indexOf('/');
        return slash < 0 ? child(path).map(Draft::text) : child(path.substring(0, slash)).flatMap(c -> c.get(path.substring(slash + 1)));
    }

    void set(String path, String value, Spot where) {
        int slash = path.indexOf('/');
        if (slash >= 0) {
            need(path.substring(0, slash), where).set(path.substring(slash + 1), value, where);
        } else if (path.equals("*")) {
            add(new Draft(value, where));
        } else if (path.equals(".")) {
            text = value;
        } else if (path.startsWith("@")) {
            attributes.put(path.substring(1), new Value(value, where));
        } else {
            need(path, where).text = value;
        }
    }

    /** Puts all children below into the order of the format; those of one name stay as they are. */
    void sort() {
        children.sort(Comparator.comparingInt((Draft c) -> ORDER.indexOf(c.name)));
        children.forEach(Draft::sort);
    }
}
