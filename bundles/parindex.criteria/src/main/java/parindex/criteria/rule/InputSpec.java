package parindex.criteria.rule;

import parindex.values.text.LocalizedText;

/**
 * One measured input a rule needs.
 *
 * @param name  stable name within the leaf, such as {@code num}
 * @param kind  what may be entered
 * @param label what the person is asked for
 */
public record InputSpec(String name, Kind kind, LocalizedText label) {

    /** What may be entered. */
    public enum Kind {
        /** A whole number from 0. */
        COUNT,
        /** Any number. */
        NUMBER,
        /** A number from 0 to 100. */
        PERCENT,
        /** A day. */
        DATE,
        /** The id of one of the rule's options. */
        CHOICE,
        /** Yes or no. */
        FLAG
    }
}
