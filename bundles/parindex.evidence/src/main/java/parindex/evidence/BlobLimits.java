package parindex.evidence;

import java.util.Locale;
import java.util.Optional;

/**
 * What a content must satisfy to be stored.
 *
 * @param source         the file as the person named it, for messages
 * @param mostBytes      the largest size accepted, in bytes
 * @param expectedSha256 the hash that the sender announced; another content is refused
 */
public record BlobLimits(String source, long mostBytes, Optional<String> expectedSha256) {

    public BlobLimits {
        if (mostBytes < 1) {
            throw new IllegalArgumentException("mostBytes " + mostBytes);
        }
        expectedSha256 = expectedSha256.map(hash -> hash.toLowerCase(Locale.ROOT));
    }

    public static BlobLimits of(String source, long mostBytes) {
        return new BlobLimits(source, mostBytes, Optional.empty());
    }

    /** These limits, for a content whose hash is known beforehand. */
    public BlobLimits expecting(String sha256) {
        return new BlobLimits(source, mostBytes, Optional.of(sha256));
    }
}
