package parindex.assessment;

/**
 * From which line of the ledger on a round uses a criteria set. A round that moves to a corrected set keeps the one it used before: what was
 * decided under it can still be read.
 *
 * @param set      the set with its document
 * @param fromLine number of the first ledger line that is written under it; 1 for the sets a round begins with
 */
public record PinnedPeriod(PinnedSet set, long fromLine) {
}
