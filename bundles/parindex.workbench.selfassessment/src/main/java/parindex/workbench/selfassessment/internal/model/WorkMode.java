package parindex.workbench.selfassessment.internal.model;

/** What the person may do with the work of a unit now. */
public enum WorkMode {
    /** Score it: self-assessment is open, and nothing was handed in. */
    SCORE,
    /** Answer: supplements and disputes in the right of reply. */
    REPLY,
    /** Handed in: only a re-opening lets it be changed. */
    HANDED_IN,
    /** Read it: another phase, or no right to more. */
    READ
}
