package parindex.evidence.internal;

import java.io.InputStream;
import java.util.SplittableRandom;
import parindex.values.hash.Sha256;

/** Content made on the fly: the same for the same seed, without memory of its size. */
final class Generated extends InputStream {

    private final SplittableRandom random;
    private long left;

    Generated(long seed, long size) {
        this.random = new SplittableRandom(seed);
        this.left = size;
    }

    static byte[] bytes(long seed, int size) throws java.io.IOException {
        return new Generated(seed, size).readAllBytes();
    }

    static String sha256(byte[] content) {
        java.security.MessageDigest digest = Sha256.start();
        digest.update(content);
        return Sha256.hex(digest);
    }

    @Override
    public int read() {
        return left-- > 0 ? random.nextInt(256) : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        if (left <= 0) {
            return -1;
        }
        int count = (int) Math.min(length, Math.min(left, 8192));
        byte[] some = new byte[count];
        random.nextBytes(some);
        System.arraycopy(some, 0, bytes, offset, count);
        left -= count;
        return count;
    }
}
