package parindex.criteria;

/** How a node with children gets its score. */
public enum Aggregation {
    /** Score and applicable maximum are the sums over the children. */
    SUM,
    /** As SUM, then both are scaled so that the applicable maximum is the declared maximum again (rule kind T21, "quy về thang 100"). */
    RESCALED
}
