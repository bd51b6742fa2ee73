package parindex.criteria.authoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Lineage;
import parindex.criteria.Lineage.Kind;
import parindex.criteria.Node;
import parindex.values.text.VietnameseText;

/**
 * Proposes how the nodes of a set continue those of an earlier one. Ids come first: they are stable, so the same id means the same
 * node. What is left is joined by the likeness of names, within one kind of node. Where two nodes have the words and together the maximum of one in
 * the other set, a split or a merge is proposed ({@link Parts}).
 *
 * <p>Pure; the same at every call.
 */
public final class LineageProposals {

    /** Below this, two names have no more in common than any two names. */
    private static final int LEAST = 60;
    private static final int SURE = 100;
    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private LineageProposals() {
    }

    /** Two nodes that might be one. */
    private record Pair(Node earlier, Node current, int likeness) {
    }

    /**
     * @param earlier the earlier set
     * @param current the set that continues it; nodes that its lineage to {@code earlier} names already are left alone
     * @return in the printed order of the current set, dropped nodes last
     */
    public static List<ProposedLink> propose(CriteriaSet earlier, CriteriaSet current) {
        List<Lineage.Link> stated = current.lineage().stream().filter(l -> l.from().equals(earlier.id())).flatMap(l -> l.links().stream())
                .toList();
        Set<String> statedEarlier = stated.stream().flatMap(l -> l.earlier().stream()).collect(Collectors.toSet());
        Set<String> statedCurrent = stated.stream().flatMap(l -> l.current().stream()).collect(Collectors.toSet());
        List<Node> before = earlier.nodes().filter(n -> !statedEarlier.contains(n.id())).toList();
        List<Node> now = current.nodes().filter(n -> !statedCurrent.contains(n.id())).toList();
        List<Pair> pairs = pairs(before, now);
        List<Parts> splits = Parts.find(open(before, pairs, Pair::earlier), unpaired(now, pairs, Pair::current), whole -> pairs.stream()
                .filter(p -> p.earlier() == whole).map(Pair::current).findFirst());
        pairs.removeIf(p -> splits.stream().anyMatch(s -> s.whole() == p.earlier()));
        Set<Node> split = nodes(splits);
        List<Parts> merges = Parts.find(open(now, pairs, Pair::current).stream().filter(n -> !split.contains(n)).toList(),
                unpaired(before, pairs, Pair::earlier).stream().filter(n -> !split.contains(n)).toList(), whole -> pairs.stream()
                        .filter(p -> p.current() == whole).map(Pair::earlier).findFirst());
        pairs.removeIf(p -> merges.stream().anyMatch(m -> m.whole() == p.current()));
        Set<Node> merged = nodes(merges);
        List<ProposedLink> links = new ArrayList<>();
        for (Node node : now) {
            Optional<ProposedLink> joined = splits.stream().filter(s -> s.first() == node).findFirst().map(s -> link(earlier, Kind.SPLIT, s))
                    .or(() -> merges.stream().filter(m -> m.whole() == node).findFirst().map(m -> link(earlier, Kind.MERGED, m)))
                    .or(() -> pairs.stream().filter(p -> p.current() == node).findFirst()
                            .map(p -> new ProposedLink(earlier.id(), link(p), p.likeness(), name(p.earlier()))));
            if (joined.isPresent()) {
                links.add(joined.get());
            } else if (!split.contains(node)) {
                links.add(new ProposedLink(earlier.id(), new Lineage.Link(Kind.NEW, List.of(), List.of(node.id())), SURE - best(node, before), ""));
            }
        }
        unpaired(before, pairs, Pair::earlier).stream().filter(n -> !split.contains(n) && !merged.contains(n)).forEach(n -> links.add(
                new ProposedLink(earlier.id(), new Lineage.Link(Kind.DROPPED, List.of(n.id()), List.of()), SURE - best(n, now), name(n))));
        return links;
    }

    private static List<Node> unpaired(List<Node> nodes, List<Pair> pairs, Function<Pair, Node> side) {
        return nodes.stream().filter(n -> pairs.stream().noneMatch(p -> side.apply(p) == n)).toList();
    }

    /** Nodes that are in no pair, or in one of different maxima: a part of them may be elsewhere. */
    private static List<Node> open(List<Node> nodes, List<Pair> pairs, Function<Pair, Node> side) {
        return nodes.stream().filter(n -> pairs.stream()
                .noneMatch(p -> side.apply(p) == n && p.earlier().max().equals(p.current().max()))).toList();
    }

    /** By identity: nodes of two sets may be equal. */
    private static Set<Node> nodes(List<Parts> all) {
        Set<Node> nodes = Collections.newSetFromMap(new IdentityHashMap<>());
        all.forEach(parts -> nodes.addAll(List.of(parts.whole(), parts.first(), parts.second())));
        return nodes;
    }

    private static ProposedLink link(CriteriaSet earlier, Kind kind, Parts parts) {
        List<String> whole = List.of(parts.whole().id());
        List<String> both = List.of(parts.first().id(), parts.second().id());
        return kind == Kind.SPLIT
                ? new ProposedLink(earlier.id(), new Lineage.Link(kind, whole, both), parts.likeness(), name(parts.whole()))
                : new ProposedLink(earlier.id(), new Lineage.Link(kind, both, whole), parts.likeness(),
                        name(parts.first()) + "; " + name(parts.second()));
    }

    private static String name(Node node) {
        return node.number() + " " + node.name().vietnamese();
    }

    private static Lineage.Link link(Pair pair) {
        return new Lineage.Link(pair.likeness() == SURE ? Kind.SAME : Kind.RENAMED, List.of(pair.earlier().id()),
                List.of(pair.current().id()));
    }

    private static List<Pair> pairs(List<Node> before, List<Node> now) {
        List<Pair> pairs = new ArrayList<>();
        Set<Node> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Node node : now) {
            before.stream().filter(e -> e.id().equals(node.id()) && e.kind() == node.kind()).findFirst().ifPresent(e -> {
                pairs.add(new Pair(e, node, likeness(e, node)));
                taken.add(e);
                taken.add(node);
            });
        }
        List<Pair> possible = new ArrayList<>();
        for (Node node : now) {
            for (Node e : before) {
                if (e.kind() == node.kind() && !taken.contains(node) && !taken.contains(e) && likeness(e, node) >= LEAST) {
                    possible.add(new Pair(e, node, likeness(e, node)));
                }
            }
        }
        // A stable sort: of equally alike pairs the first in printed order wins, on every machine.
        possible.sort(Comparator.comparingInt(Pair::likeness).reversed());
        for (Pair pair : possible) {
            if (!taken.contains(pair.earlier()) && !taken.contains(pair.current())) {
                pairs.add(pair);
                taken.add(pair.earlier());
                taken.add(pair.current());
            }
        }
        return pairs;
    }

    private static int best(Node node, List<Node> others) {
        return others.stream().filter(o -> o.kind() == node.kind()).mapToInt(o -> likeness(o, node)).max().orElse(0);
    }

    /** 100 for one name whatever its marks and case, else the share of letters that need not change, below 100. */
    private static int likeness(Node left, Node right) {
        String a = VietnameseText.fold(left.name().vietnamese());
        String b = VietnameseText.fold(right.name().vietnamese());
        if (a.equals(b)) {
            return SURE;
        }
        int longest = Math.max(a.length(), b.length());
        return Math.min(SURE - 1, SURE * (longest - DISTANCE.apply(a, b)) / longest);
    }
}
