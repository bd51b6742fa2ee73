package parindex.criteria.io;

import parindex.criteria.CriteriaSet;

/**
 * A criteria set together with the document it was read from. A round stores both the hash and the document, so that its
 * results can be read and computed again when the bundle is gone (architecture, section 4). Also the service that the
 * extender registers for each criteria bundle.
 *
 * @param set the set; its hash identifies the content of {@code xml}
 * @param xml the whole document, as text without byte order mark; {@link CriteriaReader#read(String, String)} reads it again
 */
public record CriteriaDocument(CriteriaSet set, String xml) {
}
