package parindex.criteria.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Leaf;
import parindex.criteria.Node;
import parindex.criteria.diff.Difference.Kind;
import parindex.values.text.LocalizedText;

/**
 * Compares two sets. Nodes are the same if the lineage of the later set says so; nodes that it does not name are the same if their ids are.
 *
 * <p>Pure; safe for use by any thread. Two sets with one content hash do not differ.
 */
public final class SetDifferences {

    private static final LocalizedText NOTHING = LocalizedText.of("");

    private final CriteriaSet before;
    private final CriteriaSet after;
    private final Continuation continuation;
    private final List<Difference> found = new ArrayList<>();

    private SetDifferences(CriteriaSet before, CriteriaSet after) {
        this.before = before;
        this.after = after;
        this.continuation = new Continuation(before, after);
    }

    /**
     * @param before the earlier set
     * @param after  the later set; any two sets can be compared
     * @return what is said once about a set first, then the nodes in printed order of the later set, then those that are gone
     */
    public static List<Difference> between(CriteriaSet before, CriteriaSet after) {
        SetDifferences differences = new SetDifferences(before, after);
        differences.compare();
        return List.copyOf(differences.found);
    }

    private void compare() {
        header();
        after.nodes().forEach(node -> {
            Optional<Node> earlier = continuation.earlierOf(node);
            if (earlier.isPresent()) {
                node(earlier.get(), node);
            } else if (continuation.isPartOfSplit(node)) {
                continuation.splitFrom(node).forEach(e -> found.add(new Difference(Kind.SPLIT, Optional.of(e), Optional.of(node), e.name(),
                        node.name())));
            } else if (continuation.mergedFrom(node).isEmpty()) {
                found.add(new Difference(Kind.ADDED, Optional.empty(), Optional.of(node), NOTHING, node.name()));
            }
            continuation.mergedFrom(node).forEach(e -> found.add(new Difference(Kind.MERGED, Optional.of(e), Optional.of(node), e.name(),
                    node.name())));
        });
        before.nodes().filter(continuation::isGone)
                .forEach(n -> found.add(new Difference(Kind.REMOVED, Optional.of(n), Optional.empty(), n.name(), NOTHING)));
    }

    private void header() {
        set(Kind.IDENTITY, LocalizedText.of(before.id().toString()), LocalizedText.of(after.id().toString()));
        set(Kind.LEVEL, LocalizedText.of(before.level().id()), LocalizedText.of(after.level().id()));
        set(Kind.TITLE, before.name(), after.name());
        set(Kind.LEGAL_BASIS, Words.legalBasis(before), Words.legalBasis(after));
        set(Kind.EFFECTIVE, Words.effective(before), Words.effective(after));
        set(Kind.REPLACES, Words.replaces(before), Words.replaces(after));
        set(Kind.TOTAL, Words.number(before.max()), Words.number(after.max()));
        set(Kind.TOTAL_AGGREGATION, Words.aggregation(before), Words.aggregation(after));
        set(Kind.HOLIDAYS, Words.holidays(before), Words.holidays(after));
        set(Kind.DEPARTMENTS, Words.departments(before), Words.departments(after));
        set(Kind.CLASSIFICATION, Words.classes(before), Words.classes(after));
        set(Kind.RANKING, Words.ranking(before.ranking()), Words.ranking(after.ranking()));
        set(Kind.ROUNDING, Words.rounding(before.rounding()), Words.rounding(after.rounding()));
        set(Kind.LINEAGE, Words.lineage(before), Words.lineage(after));
    }

    private void set(Kind kind, LocalizedText was, LocalizedText is) {
        if (!was.equals(is)) {
            found.add(new Difference(kind, Optional.empty(), Optional.empty(), was, is));
        }
    }

    private void node(Node was, Node is) {
        node(Kind.ID, was, is, LocalizedText.of(was.id()), LocalizedText.of(is.id()));
        node(Kind.RENAMED, was, is, was.name(), is.name());
        if (continuation.isMoved(was, is)) {
            found.add(new Difference(Kind.MOVED, Optional.of(was), Optional.of(is), Words.place(before, was),
                    Words.place(after, is)));
        }
        node(Kind.NUMBER, was, is, LocalizedText.of(was.number()), LocalizedText.of(is.number()));
        node(Kind.MAXIMUM, was, is, Words.number(was.max()), Words.number(is.max()));
        node(Kind.AGGREGATION, was, is, LocalizedText.of(was.aggregation().name()), LocalizedText.of(is.aggregation().name()));
        node(Kind.SOURCE, was, is, Words.sources(was), Words.sources(is));
        if (was.isLeaf() && is.isLeaf()) {
            leaf(was, is);
        } else if (was.isLeaf() != is.isLeaf()) {
            found.add(new Difference(Kind.SCORED, Optional.of(was), Optional.of(is), Words.scored(was), Words.scored(is)));
        }
    }

    private void leaf(Node was, Node is) {
        Leaf earlier = was.leaf().orElseThrow();
        Leaf later = is.leaf().orElseThrow();
        if (!earlier.rule().equals(later.rule())) {
            LocalizedText first = Words.rule(before, was);
            LocalizedText second = Words.rule(after, is);
            // What people read leaves small things out, such as ids of options; then only all of it shows what differs.
            boolean alike = first.equals(second);
            found.add(new Difference(Kind.RULE, Optional.of(was), Optional.of(is),
                    alike ? LocalizedText.of(String.valueOf(earlier.rule())) : first,
                    alike ? LocalizedText.of(String.valueOf(later.rule())) : second));
        }
        node(Kind.GUIDANCE, was, is, earlier.guidance(), later.guidance());
        node(Kind.EVIDENCE, was, is, Words.evidence(earlier), Words.evidence(later));
        node(Kind.LEAD, was, is, LocalizedText.of(earlier.lead()), LocalizedText.of(later.lead()));
        node(Kind.NOT_APPLICABLE, was, is, LocalizedText.of(earlier.notApplicable().name()),
                LocalizedText.of(later.notApplicable().name()));
        node(Kind.REASONS, was, is, Words.reasons(earlier), Words.reasons(later));
    }

    private void node(Kind kind, Node before, Node after, LocalizedText was, LocalizedText is) {
        if (!was.equals(is)) {
            found.add(new Difference(kind, Optional.of(before), Optional.of(after), was, is));
        }
    }
}
