package parindex.criteria.diff;

import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Leaf;
import parindex.criteria.Node;
import parindex.criteria.RankingPolicy;
import parindex.criteria.RoundingPolicy;
import parindex.criteria.RuleText;
import parindex.values.number.Numbers;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

/** Parts of a set as one line each; two parts that differ have lines that differ. */
final class Words {

    private static final int MOST_PLACES = 6;

    private Words() {
    }

    private static LocalizedText in(Function<Locale, String> text) {
        return LocalizedText.of(text.apply(Message.VIETNAMESE), text.apply(Locale.ENGLISH));
    }

    static LocalizedText number(Rational value) {
        return in(l -> number(value, l));
    }

    private static String number(Rational value, Locale locale) {
        return Numbers.formatTrimmed(value, MOST_PLACES, RoundingMode.HALF_UP, locale);
    }

    static LocalizedText legalBasis(CriteriaSet set) {
        return in(l -> set.legalBasis().stream().map(b -> b.number() + ", " + b.date() + ", " + b.issuer() + ": " + b.title().in(l))
                .collect(Collectors.joining("; ")));
    }

    static LocalizedText effective(CriteriaSet set) {
        return LocalizedText.of(set.effectiveFrom() + " – " + set.effectiveTo().map(Object::toString).orElse("…"));
    }

    static LocalizedText replaces(CriteriaSet set) {
        return LocalizedText.of(set.replaces().map(Object::toString).orElse(""));
    }

    static LocalizedText aggregation(CriteriaSet set) {
        return LocalizedText.of(set.aggregation() + (set.totalMayExceed() ? ", > 100 %" : ""));
    }

    static LocalizedText holidays(CriteriaSet set) {
        return LocalizedText.of(set.holidays().stream().sorted().map(Object::toString).collect(Collectors.joining(", ")));
    }

    static LocalizedText departments(CriteriaSet set) {
        return in(l -> set.departments().stream().map(d -> d.id() + " " + d.name().in(l)).collect(Collectors.joining("; ")));
    }

    static LocalizedText classes(CriteriaSet set) {
        return in(l -> set.classification().classes().stream()
                .map(c -> c.id() + " " + c.name().in(l) + c.from().map(f -> " ≥ " + number(f, l)).orElse(""))
                .collect(Collectors.joining("; ")));
    }

    static LocalizedText ranking(RankingPolicy ranking) {
        return LocalizedText.of(ranking.method() + ", " + ranking.basis() + ", " + ranking.precision() + ", " + ranking.group() + ", "
                + ranking.nameOrder() + (ranking.tieKeys().isEmpty() ? "" : ", " + String.join(" ", ranking.tieKeys())));
    }

    static LocalizedText rounding(RoundingPolicy rounding) {
        return LocalizedText.of(rounding.scorePlaces() + ", " + rounding.indexPlaces() + ", " + rounding.percentPlaces() + ", "
                + (rounding.leafPlaces().isPresent() ? Integer.toString(rounding.leafPlaces().getAsInt()) : "–") + ", " + rounding.mode());
    }

    static LocalizedText sources(Node node) {
        return LocalizedText.of(node.source() + ", " + node.maxSource() + node.leaf().map(l -> ", " + l.source()).orElse(""));
    }

    static LocalizedText scored(Node node) {
        return LocalizedText.of(node.isLeaf() ? "1" : node.children().stream().map(Node::number).collect(Collectors.joining(", ")));
    }

    static LocalizedText lineage(CriteriaSet set) {
        return LocalizedText.of(set.lineage().stream().map(l -> l.from() + ": " + l.links().stream()
                .map(k -> k.kind() + " " + String.join(" ", k.earlier()) + " → " + String.join(" ", k.current()))
                .collect(Collectors.joining(", "))).collect(Collectors.joining("; ")));
    }

    /** The node above, and which of its children this is. */
    static LocalizedText place(CriteriaSet set, Node node) {
        Optional<Node> parent = set.nodes().filter(n -> n.children().stream().anyMatch(c -> c.id().equals(node.id()))).findFirst();
        int position = parent.map(Node::children).orElse(set.components()).stream().map(Node::id).toList().indexOf(node.id()) + 1;
        return in(l -> parent.map(p -> p.number() + " " + p.name().in(l) + " ").orElse("") + "#" + position);
    }

    static LocalizedText rule(CriteriaSet set, Node node) {
        return in(l -> RuleText.of(set, node, l));
    }

    static LocalizedText evidence(Leaf leaf) {
        return in(l -> (leaf.evidence().required() ? "* " : "") + leaf.evidence().text().in(l));
    }

    static LocalizedText reasons(Leaf leaf) {
        return in(l -> leaf.reasons().stream().map(r -> r.id() + " " + r.text().in(l) + " (" + r.source() + ")")
                .collect(Collectors.joining("; ")));
    }
}
