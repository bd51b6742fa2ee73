package parindex.assessment;

import java.util.Objects;

/**
 * One difference that an import makes.
 *
 * @param subject what is changed: code of a unit, name of a user
 * @param field   what of it: a field of a unit, the role of a member, a leaf with or without one of its inputs; empty for a new unit
 * @param before  as it was; empty text if there was nothing. Exact, so that it can be restored: numbers as {@code 853/10}
 * @param after   as it is
 * @param line    number of the latest ledger line of the leaf after the import; 0 if it is no leaf, or before it is applied
 */
public record ImportChange(String subject, String field, String before, String after, long line) {

    /** Between a leaf and one of its inputs. */
    public static final String OF = ":";

    public ImportChange {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(field);
        Objects.requireNonNull(before);
        Objects.requireNonNull(after);
    }

    /** A change that concerns no leaf, or is not applied yet. */
    public ImportChange(String subject, String field, String before, String after) {
        this(subject, field, before, after, 0);
    }

    /** The leaf, where a field is one. */
    public String leafId() {
        int end = field.lastIndexOf(OF);
        return end < 0 ? field : field.substring(0, end);
    }
}
