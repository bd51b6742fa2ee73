package parindex.workbench.appraisal.internal.model;

import parindex.criteria.Node;

/**
 * One leaf as a column.
 *
 * @param leaf      the leaf
 * @param component position of its component among the components of the set, from 0
 */
public record LeafColumn(Node leaf, int component) {

    public String id() {
        return leaf.id();
    }

    /** Id of the department that appraises it. */
    public String lead() {
        return leaf.leaf().orElseThrow().lead();
    }
}
