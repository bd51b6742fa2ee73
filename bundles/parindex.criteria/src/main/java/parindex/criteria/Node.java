package parindex.criteria;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;

/**
 * One node of the criteria tree: a component, criterion or sub-criterion. A node either has children or is a
 * {@linkplain #leaf leaf} that is scored; a set may have leaves at any of the three kinds.
 *
 * @param kind        component, criterion or sub-criterion
 * @param id          stable id, unique within the set, never derived from the text; ties years and entries together
 * @param number      the number printed in front of it, such as {@code 1.2}
 * @param name        the name
 * @param max         maximum score; 0 for a bonus leaf that adds nothing to the declared total
 * @param source      where the name comes from
 * @param maxSource   where the maximum comes from
 * @param aggregation how the score of a node with children is formed; {@link Aggregation#SUM} for a leaf
 * @param children    in printed order; empty for a leaf
 * @param leaf        what is needed to score it; empty if there are children
 */
public record Node(Kind kind, String id, String number, LocalizedText name, Rational max, Source source, Source maxSource,
        Aggregation aggregation, List<Node> children, Optional<Leaf> leaf) {

    /** The three kinds of node, from the top. */
    public enum Kind {
        /** <i>Lĩnh vực</i>: has its own index and ranking. */
        COMPONENT,
        /** <i>Tiêu chí</i>. */
        CRITERION,
        /** <i>Tiêu chí thành phần</i>. */
        SUB_CRITERION
    }

    public Node {
        children = List.copyOf(children);
        if (children.isEmpty() == leaf.isEmpty()) {
            throw new IllegalArgumentException("node " + id + " must have either children or a leaf");
        }
    }

    public boolean isLeaf() {
        return leaf.isPresent();
    }

    /** This node and all below it, each before its children. */
    public Stream<Node> walk() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Node::walk));
    }
}
