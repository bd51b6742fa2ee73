package parindex.scoring.internal;

import java.util.List;
import parindex.criteria.Aggregation;
import parindex.criteria.Classification;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.criteria.RankingPolicy;
import parindex.scoring.WhatIf;
import parindex.values.number.Rational;

/** Criteria sets that differ from a real one in weights, classes or ranking. */
final class SupposedSets {

    private SupposedSets() {
    }

    static CriteriaSet with(CriteriaSet set, Classification classification, RankingPolicy ranking) {
        return copy(set, set.max(), classification, ranking, set.components());
    }

    /** The set with the maxima of a node and all below it multiplied, and those above it added up again. */
    static CriteriaSet weighted(CriteriaSet set, String nodeId, Rational factor) {
        List<Node> components = set.components().stream().map(c -> weighted(c, nodeId, factor)).toList();
        Rational max = set.aggregation() == Aggregation.SUM ? sum(components) : set.max();
        return copy(set, max, set.classification(), set.ranking(), components);
    }

    private static Node weighted(Node node, String nodeId, Rational factor) {
        if (node.id().equals(nodeId)) {
            return scaled(node, factor);
        }
        if (node.isLeaf() || node.walk().noneMatch(n -> n.id().equals(nodeId))) {
            return node;
        }
        List<Node> children = node.children().stream().map(c -> weighted(c, nodeId, factor)).toList();
        return withMax(node, node.aggregation() == Aggregation.SUM ? sum(children) : node.max(), children);
    }

    private static Node scaled(Node node, Rational factor) {
        return withMax(node, node.max().times(factor), node.children().stream().map(c -> scaled(c, factor)).toList());
    }

    private static Node withMax(Node node, Rational max, List<Node> children) {
        return new Node(node.kind(), node.id(), node.number(), node.name(), max, node.source(), node.maxSource(),
                node.aggregation(), children, node.leaf());
    }

    private static Rational sum(List<Node> nodes) {
        return nodes.stream().map(Node::max).reduce(Rational.ZERO, Rational::plus);
    }

    private static CriteriaSet copy(CriteriaSet set, Rational max, Classification classification, RankingPolicy ranking,
            List<Node> components) {
        return new CriteriaSet(set.id(), set.level(), set.name(), set.legalBasis(), set.effectiveFrom(), set.effectiveTo(),
                set.replaces(), max, set.aggregation(), set.totalMayExceed(), set.holidays(), set.departments(), classification,
                ranking, set.rounding(), set.lineage(), components, WhatIf.SUPPOSED);
    }
}
