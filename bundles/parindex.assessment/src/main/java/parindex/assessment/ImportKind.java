package parindex.assessment;

import parindex.values.text.Message;

/** What can be imported from a table, taken back and its columns remembered. */
public enum ImportKind {
    /** Units of the register. */
    UNITS,
    /** Members of a round. */
    MEMBERS,
    /** Values that lead departments supply in a round. */
    VALUES;

    /** What people call it. */
    public Message label() {
        return Message.of(ImportKind.class, "import." + this);
    }
}
