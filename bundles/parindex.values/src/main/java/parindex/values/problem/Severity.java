package parindex.values.problem;

/** How much a {@link Problem} matters. */
public enum Severity {
    /** The input cannot be used. */
    ERROR,
    /** The input can be used, but is probably not what was meant. */
    WARNING,
    /** Worth knowing; nothing needs to be done. */
    NOTE
}
