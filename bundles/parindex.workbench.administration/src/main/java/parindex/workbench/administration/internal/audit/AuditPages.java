package parindex.workbench.administration.internal.audit;

/**
 * Which page of the audit log is shown. Pages are counted back from the newest record.
 *
 * @param last number of the last record of the page; 0 for the newest of all
 * @param end  number of the last record of the log, as far as is known
 */
record AuditPages(long last, long end) {

    /** Records on a page. */
    static final int SIZE = 200;

    static final AuditPages NEWEST = new AuditPages(0, 0);

    /** A page that shows a record with some of those behind it. */
    static AuditPages around(long seq) {
        return new AuditPages(seq + SIZE / 2, seq + SIZE / 2);
    }

    /** The same page of a log that ends there. */
    AuditPages of(long newEnd) {
        return new AuditPages(last >= newEnd ? 0 : last, newEnd);
    }

    boolean hasNewer() {
        return last != 0;
    }

    boolean hasOlder() {
        return shownLast() > SIZE;
    }

    AuditPages newer() {
        return new AuditPages(last + SIZE >= end ? 0 : last + SIZE, end);
    }

    AuditPages older() {
        return hasOlder() ? new AuditPages(shownLast() - SIZE, end) : this;
    }

    private long shownLast() {
        return last == 0 ? end : last;
    }
}
