package parindex.criteria.authoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import parindex.criteria.Node;
import parindex.values.text.VietnameseText;

/**
 * A node of one set and the two of another that together may be it: they have its maximum between them, and most of their words are its own, and most
 * of its words are in one of them. Nothing else is proposed: of three parts, or with another maximum, only a person can tell.
 *
 * @param whole    the one
 * @param first    the part that comes first in its set
 * @param second   the other
 * @param likeness the least of the shares of common words, in percent
 */
record Parts(Node whole, Node first, Node second, int likeness) {

    private static final int LEAST = 60;
    private static final int ALL = 100;

    /**
     * @param wholes  in printed order
     * @param parts   nodes that are nothing else yet, in printed order
     * @param partner the node of the other set that a whole is joined with already: then it must be one of the parts
     * @return no node in two of them; the better likeness wins, of equal ones the first in printed order
     */
    static List<Parts> find(List<Node> wholes, List<Node> parts, Function<Node, Optional<Node>> partner) {
        List<Parts> possible = new ArrayList<>();
        for (Node whole : wholes) {
            Optional<Node> known = partner.apply(whole);
            List<Node> firsts = known.map(List::of).orElse(parts);
            for (int i = 0; i < firsts.size(); i++) {
                for (Node other : known.isPresent() ? parts : parts.subList(i + 1, parts.size())) {
                    of(whole, firsts.get(i), other).ifPresent(possible::add);
                }
            }
        }
        possible.sort((a, b) -> b.likeness() - a.likeness());
        Set<Node> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Parts> found = new ArrayList<>();
        for (Parts candidate : possible) {
            List<Node> all = List.of(candidate.whole(), candidate.first(), candidate.second());
            if (all.stream().noneMatch(taken::contains)) {
                found.add(candidate);
                taken.addAll(all);
            }
        }
        return found;
    }

    private static Optional<Parts> of(Node whole, Node one, Node other) {
        boolean fits = one.kind() == whole.kind() && other.kind() == whole.kind() && !one.max().isZero() && !other.max().isZero()
                && one.max().plus(other.max()).equals(whole.max());
        if (!fits) {
            return Optional.empty();
        }
        Set<String> words = words(whole);
        Set<String> both = new HashSet<>(words(one));
        both.addAll(words(other));
        int likeness = Math.min(share(words, both), Math.min(share(words(one), words), share(words(other), words)));
        return likeness < LEAST ? Optional.empty() : Optional.of(new Parts(whole, one, other, likeness));
    }

    /** How many of these words are among the others, in percent. */
    private static int share(Set<String> words, Set<String> others) {
        return words.isEmpty() ? 0 : (int) (ALL * words.stream().filter(others::contains).count() / words.size());
    }

    private static Set<String> words(Node node) {
        return new HashSet<>(Arrays.asList(VietnameseText.fold(node.name().vietnamese()).strip().split(" ")));
    }
}
