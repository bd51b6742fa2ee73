package parindex.criteria;

/** Where a text or a figure of a criteria set comes from. */
public enum Source {
    /** Stated by a published document. */
    ATTESTED,
    /** Written for this product because the official text is not public. Every place that shows it says "minh họa". */
    ILLUSTRATIVE
}
