package parindex.criteria.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Lineage;
import parindex.criteria.Node;

/** Which node of one set is which of another, and where both stand. */
final class Continuation {

    private final Map<String, Node> earlierNodes = new HashMap<>();
    private final Map<String, String> earlierOf = new HashMap<>();
    private final Map<String, List<String>> splitFrom = new HashMap<>();
    private final Map<String, List<String>> mergedFrom = new HashMap<>();
    private final Map<String, Node> parents = new HashMap<>();
    private final Map<String, Node> earlierParents = new HashMap<>();
    private final Set<String> continued = new HashSet<>();
    private final Set<String> outOfOrder = new HashSet<>();

    Continuation(CriteriaSet before, CriteriaSet after) {
        before.nodes().forEach(n -> earlierNodes.put(n.id(), n));
        Set<String> later = new HashSet<>();
        after.nodes().forEach(n -> later.add(n.id()));
        Set<String> stated = new HashSet<>();
        after.lineage().stream().filter(l -> l.from().equals(before.id())).flatMap(l -> l.links().stream())
                .forEach(link -> state(link, later, stated));
        after.nodes().filter(n -> !stated.contains(n.id()) && earlierNodes.containsKey(n.id()) && !continued.contains(n.id()))
                .forEach(n -> {
            earlierOf.put(n.id(), n.id());
            continued.add(n.id());
        });
        before.nodes().forEach(n -> n.children().forEach(c -> earlierParents.put(c.id(), n)));
        after.nodes().forEach(n -> n.children().forEach(c -> parents.put(c.id(), n)));
        Stream.concat(Stream.of(after.components()), after.nodes().map(Node::children))
                .forEach(siblings -> noteOrder(siblings, before));
    }

    private void state(Lineage.Link link, Set<String> later, Set<String> stated) {
        stated.addAll(link.current());
        continued.addAll(link.kind() == Lineage.Kind.DROPPED ? List.of() : link.earlier());
        List<String> earlier = link.earlier().stream().filter(earlierNodes::containsKey).toList();
        for (String current : link.current().stream().filter(later::contains).toList()) {
            switch (link.kind()) {
                case SAME, RENAMED -> earlier.forEach(e -> earlierOf.put(current, e));
                case SPLIT -> splitFrom.put(current, earlier);
                case MERGED -> mergedFrom.put(current, earlier);
                case NEW, DROPPED -> { }
            }
        }
    }

    Optional<Node> earlierOf(Node node) {
        return Optional.ofNullable(earlierOf.get(node.id())).map(earlierNodes::get);
    }

    boolean isPartOfSplit(Node node) {
        return splitFrom.containsKey(node.id());
    }

    List<Node> splitFrom(Node node) {
        return splitFrom.getOrDefault(node.id(), List.of()).stream().map(earlierNodes::get).toList();
    }

    List<Node> mergedFrom(Node node) {
        return mergedFrom.getOrDefault(node.id(), List.of()).stream().map(earlierNodes::get).toList();
    }

    boolean isGone(Node earlier) {
        return !continued.contains(earlier.id());
    }

    boolean isMoved(Node was, Node is) {
        Optional<Node> parent = Optional.ofNullable(parents.get(is.id()));
        Optional<String> earlierParent = Optional.ofNullable(earlierParents.get(was.id())).map(Node::id);
        boolean sameParent = parent.flatMap(this::earlierOf).map(Node::id).equals(earlierParent);
        return was.kind() != is.kind() || !sameParent || outOfOrder.contains(is.id());
    }

    /** Of siblings that stood together before, as few as possible count as moved. */
    private void noteOrder(List<Node> siblings, CriteriaSet before) {
        List<String> earlierOrder = before.nodes().map(Node::id).toList();
        List<Node> kept = siblings.stream().filter(n -> earlierOf.containsKey(n.id())).toList();
        int[] positions = kept.stream().mapToInt(n -> earlierOrder.indexOf(earlierOf.get(n.id()))).toArray();
        Set<Integer> rising = longestRising(positions);
        for (int i = 0; i < positions.length; i++) {
            if (!rising.contains(i)) {
                outOfOrder.add(kept.get(i).id());
            }
        }
    }

    private static Set<Integer> longestRising(int[] values) {
        List<List<Integer>> best = new ArrayList<>();
        List<Integer> longest = List.of();
        for (int i = 0; i < values.length; i++) {
            List<Integer> before = List.of();
            for (int j = 0; j < i; j++) {
                if (values[j] < values[i] && best.get(j).size() > before.size()) {
                    before = best.get(j);
                }
            }
            List<Integer> here = new ArrayList<>(before);
            here.add(i);
            best.add(here);
            longest = here.size() > longest.size() ? here : longest;
        }
        return new HashSet<>(longest);
    }
}
