package parindex.intake.internal.grid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.intake.report.ImportedResults;
import parindex.values.text.VietnameseText;

/** The nodes of a grid: those of a criteria set, or those that the numbers of the headings tell. Immutable. */
final class Tree {

    /** A leaf with such an id would be taken for a component. */
    private static final Pattern COMPONENT = Pattern.compile("c[0-9]{1,2}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}(?:\\.[0-9]{1,2}){0,4}$");

    private final List<String> leaves = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, int[]> parts = new LinkedHashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final List<String> components = new ArrayList<>();
    /** Of a set: its nodes by caseless id and by number. */
    private final Map<String, String> ids = new HashMap<>();
    private final boolean ofSet;

    private Tree(boolean ofSet) {
        this.ofSet = ofSet;
    }

    static Tree of(CriteriaSet set) {
        Tree tree = new Tree(true);
        set.leaves().forEach(leaf -> tree.leaf(leaf.id()));
        for (Node component : set.components()) {
            tree.components.add(component.id());
            component.walk().forEach(node -> {
                String number = trimmed(node.number());
                tree.numbers.put(node.id(), number);
                tree.ids.putIfAbsent(number, node.id());
                tree.parts.put(node.id(), node.walk().filter(Node::isLeaf).mapToInt(leaf -> tree.positions.get(leaf.id())).toArray());
            });
        }
        tree.parts.keySet().forEach(id -> tree.ids.put(VietnameseText.caseless(id), id));
        return tree;
    }

    /** @param headings numbers of nodes, or ids that end with one */
    static Tree of(Collection<String> headings) {
        Tree tree = new Tree(false);
        Set<String> numbers = new TreeSet<>(Comparator.comparing(Tree::sortable));
        headings.forEach(h -> numberOf(h).ifPresent(numbers::add));
        Set<String> nodes = new LinkedHashSet<>();
        for (String number : numbers) {
            for (int end = number.indexOf('.'); end >= 0; end = number.indexOf('.', end + 1)) {
                nodes.add(number.substring(0, end));
            }
            nodes.add(number);
        }
        nodes.stream().filter(n -> nodes.stream().noneMatch(other -> other.startsWith(n + "."))).forEach(tree::leaf);
        for (String node : nodes) {
            tree.numbers.put(node, node);
            tree.ids.put(node, node);
            tree.parts.put(node, IntStream.range(0, tree.leaves.size())
                    .filter(i -> tree.leaves.get(i).equals(node) || tree.leaves.get(i).startsWith(node + ".")).toArray());
            if (node.indexOf('.') < 0) {
                tree.components.add(node);
            }
        }
        return tree;
    }

    private void leaf(String id) {
        positions.put(id, leaves.size());
        leaves.add(id);
    }

    private static String trimmed(String number) {
        return number.endsWith(".") ? number.substring(0, number.length() - 1) : number;
    }

    /** A number of a node so that texts sort as numbers do. */
    static String sortable(String number) {
        StringBuilder sortable = new StringBuilder();
        for (String part : numberOf(number).orElse(number).split("\\.")) {
            sortable.append("0".repeat(Math.max(0, 2 - part.length()))).append(part).append('.');
        }
        return sortable.toString();
    }

    private static Optional<String> numberOf(String heading) {
        Matcher matcher = NUMBER.matcher(heading);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /** The node that a heading names; empty if there is none. */
    Optional<String> node(String heading) {
        return Optional.ofNullable(ids.get(heading)).or(() -> ofSet ? Optional.empty() : numberOf(heading).map(ids::get));
    }

    List<String> leaves() {
        return leaves;
    }

    /** The position of a leaf; -1 for a node that is none. */
    int leaf(Optional<String> node) {
        return node.map(id -> positions.getOrDefault(id, -1)).orElse(-1);
    }

    boolean isLeaf(String node) {
        return positions.containsKey(node);
    }

    List<String> components() {
        return components;
    }

    /** Positions of the leaves of a node; of a leaf, its own. */
    int[] parts(String node) {
        return parts.get(node);
    }

    /** All nodes, each before what it is made of. */
    Collection<String> nodes() {
        return parts.keySet();
    }

    /** The number that people call a node by. */
    String number(String node) {
        return numbers.get(node);
    }

    /** The component that a node belongs to. */
    String component(String node) {
        int first = parts(node)[0];
        return components.stream().filter(c -> IntStream.of(parts(c)).anyMatch(p -> p == first)).findFirst().orElse(node);
    }

    /** As in {@link ImportedResults.Score#node}: components by number, leaves by the id that their set gives them. */
    String stored(String node) {
        return ofSet && !components.contains(node) && !COMPONENT.matcher(node).matches() ? node : "c" + numbers.get(node);
    }
}
