package parindex.assessment;

import parindex.criteria.CriteriaSet;
import parindex.criteria.Level;
import parindex.criteria.SetId;
import parindex.criteria.io.CriteriaDocument;

/**
 * The criteria set a round uses for one level: by hash, and with the whole document, so that the round can be read and
 * computed again when the bundle is disabled, replaced or gone.
 *
 * @param level    the level
 * @param set      which set
 * @param hash     hash of its content, 64 lower-case hex digits
 * @param document the full criteria document, XML
 */
public record PinnedSet(Level level, SetId set, String hash, String document) {

    /** Pins a document as it is now. */
    public static PinnedSet of(CriteriaDocument document) {
        CriteriaSet set = document.set();
        return new PinnedSet(set.level(), set.id(), set.hash(), document.xml());
    }
}
