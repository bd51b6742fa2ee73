package parindex.assessment;

import parindex.criteria.Level;
import parindex.criteria.SetId;

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
}
