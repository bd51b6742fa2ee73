package parindex.criteria;

/** What happens to a leaf that does not apply to a unit, once the appraiser has consented. */
public enum NotApplicable {
    /** The leaf cannot be claimed not applicable. */
    FORBIDDEN,
    /** The unit gets the full maximum (rule kind T17). */
    FULL_MARKS,
    /** The leaf leaves the denominator: score 0 and applicable maximum 0 (rule kind T18). */
    EXCLUDED
}
