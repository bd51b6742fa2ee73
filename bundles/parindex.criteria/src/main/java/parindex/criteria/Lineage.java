package parindex.criteria;

import java.util.List;

/**
 * How the nodes of this set continue those of an earlier one, for comparison over the years.
 *
 * @param from  the earlier set
 * @param links one per continued, new or dropped node
 */
public record Lineage(SetId from, List<Link> links) {

    public Lineage {
        links = List.copyOf(links);
    }

    /**
     * One link.
     *
     * @param kind     what happened
     * @param earlier  ids in the earlier set; empty for NEW
     * @param current  ids in this set; empty for DROPPED
     */
    public record Link(Kind kind, List<String> earlier, List<String> current) {
        public Link {
            earlier = List.copyOf(earlier);
            current = List.copyOf(current);
        }
    }

    /** What happened to a node between two sets. */
    public enum Kind { SAME, RENAMED, SPLIT, MERGED, NEW, DROPPED }
}
