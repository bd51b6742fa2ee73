package parindex.evidence;

/**
 * A content in the store.
 *
 * @param sha256 its SHA-256, 64 lower-case hexadecimal digits: the name under which it is read again
 * @param size   bytes, at least 1
 * @param isNew  false if the store had this content already
 */
public record StoredBlob(String sha256, long size, boolean isNew) {
}
