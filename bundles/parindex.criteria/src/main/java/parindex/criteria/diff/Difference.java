package parindex.criteria.diff;

import java.util.Optional;
import parindex.criteria.Node;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

/**
 * One thing that differs between two sets.
 *
 * @param kind   what it is about
 * @param before the node in the earlier set; empty for an added node and for what is said once about a set
 * @param after  the node in the later set; empty for a removed node and for what is said once about a set
 * @param was    what the earlier set says, as people read it; empty text if nothing
 * @param is     what the later set says; empty text if nothing
 */
public record Difference(Kind kind, Optional<Node> before, Optional<Node> after, LocalizedText was, LocalizedText is) {

    /** What a difference is about. */
    public enum Kind {
        /** Name, year or version of the set. */
        IDENTITY,
        LEVEL,
        /** Title of the set. */
        TITLE,
        LEGAL_BASIS,
        /** First and last day. */
        EFFECTIVE,
        REPLACES,
        /** Declared total. */
        TOTAL,
        /** How the total is formed, and whether bonus points may exceed it. */
        TOTAL_AGGREGATION,
        HOLIDAYS,
        DEPARTMENTS,
        CLASSIFICATION,
        RANKING,
        ROUNDING,
        /** Links to earlier sets. */
        LINEAGE,
        ADDED,
        REMOVED,
        /** One node became several; told once for each of the later ones. */
        SPLIT,
        /** Several nodes became one; told once for each of the earlier ones. */
        MERGED,
        /** Another id, which the lineage of the later set joins to the earlier one. */
        ID,
        RENAMED,
        /** Another place in the tree: below another node, among its siblings, or of another kind. */
        MOVED,
        /** Another printed number. */
        NUMBER,
        MAXIMUM,
        AGGREGATION,
        /** From a leaf to a node with children, or the other way round. */
        SCORED,
        RULE,
        GUIDANCE,
        EVIDENCE,
        LEAD,
        NOT_APPLICABLE,
        REASONS,
        /** Whether names, maxima or rules are attested. */
        SOURCE;

        /** What people call it: the one source of these words for everything that shows a difference. */
        public Message label() {
            return Message.of(Kind.class, "kind." + name());
        }
    }
}
