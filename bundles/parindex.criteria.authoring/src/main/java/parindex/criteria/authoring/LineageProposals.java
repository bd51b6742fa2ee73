package parindex.criteria.authoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Lineage;
import parindex.criteria.Lineage.Kind;
import parindex.criteria.Node;
import parindex.values.text.VietnameseText;

/**
 * Proposes how the nodes of a set continue those of an earlier one. Ids come first: they are stable, so the same id means the same
 * node. What is left is joined by the likeness of names, within one kind of node. Splits and merges are not proposed; a person who sees
 * one new and two dropped nodes writes them.
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
        List<ProposedLink> links = new ArrayList<>();
        for (Node node : now) {
            Optional<Pair> pair = pairs.stream().filter(p -> p.current() == node).findFirst();
            links.add(pair.map(p -> new ProposedLink(earlier.id(), link(p), p.likeness(), name(p.earlier())))
                    .orElseGet(() -> new ProposedLink(earlier.id(),
                    new Lineage.Link(Kind.NEW, List.of(), List.of(node.id())), SURE - best(node, before), "")));
        }
        before.stream().filter(n -> pairs.stream().noneMatch(p -> p.earlier() == n)).forEach(n -> links.add(new ProposedLink(earlier.id(),
                new Lineage.Link(Kind.DROPPED, List.of(n.id()), List.of()), SURE - best(n, now), name(n))));
        return links;
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
