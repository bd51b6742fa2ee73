package parindex.criteria.rule;

/** What a denominator of zero means: nothing to do is not the same as nothing done. */
public enum ZeroDenominator {
    /** Full marks. */
    FULL,
    /** No points. */
    ZERO,
    /** The leaf is excluded from the denominator of the index, as a consented N/A. */
    EXCLUDED,
    /** The input is refused; the unit must claim N/A instead. */
    INVALID
}
