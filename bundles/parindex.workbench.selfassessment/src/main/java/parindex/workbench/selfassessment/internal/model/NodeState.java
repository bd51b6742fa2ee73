package parindex.workbench.selfassessment.internal.model;

import java.util.Collection;

/** How far a node of the criteria tree is. */
public enum NodeState {
    /** Nothing is stated. */
    EMPTY,
    /** Something is missing: a score, or the proof of one. */
    INCOMPLETE,
    /** Everything that is needed is there. */
    COMPLETE,
    /** The unit disputes a score or objects to a value. */
    DISPUTED;

    /** The state of a node from those of its children. A dispute shows all the way up. */
    static NodeState of(Collection<NodeState> children) {
        if (children.contains(DISPUTED)) {
            return DISPUTED;
        }
        NodeState first = children.iterator().next();
        return children.stream().allMatch(first::equals) ? first : INCOMPLETE;
    }
}
