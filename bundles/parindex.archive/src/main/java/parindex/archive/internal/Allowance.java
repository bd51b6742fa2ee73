package parindex.archive.internal;

import parindex.archive.Limits;
import parindex.values.problem.BadInputException;

/** What may still be unpacked in one pass over an archive. For one thread. */
final class Allowance {

    private static final long RATIO_FROM = 1L << 20;

    private final Limits limits;
    private final Refusals refusals;
    private long total;

    Allowance(Limits limits, Refusals refusals) {
        this.limits = limits;
        this.refusals = refusals;
    }

    /**
     * @param more     bytes just unpacked
     * @param unpacked bytes of the entry unpacked so far, these included
     * @param packed   the entry's packed bytes
     * @throws BadInputException if a limit is passed
     */
    void spend(String entry, int more, long unpacked, long packed) {
        total += more;
        if (unpacked > RATIO_FROM && unpacked / Math.max(1, packed) >= limits.ratio()) {
            throw refusals.at(entry, Fault.BOMB, limits.ratio());
        }
        if (unpacked > limits.bytesPerEntry()) {
            throw refusals.at(entry, Fault.ENTRY_TOO_BIG, limits.bytesPerEntry());
        }
        if (total > limits.totalBytes()) {
            throw refusals.at(entry, Fault.TOTAL_TOO_BIG, limits.totalBytes());
        }
    }
}
