package parindex.evidence.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import parindex.evidence.EvidenceException;
import parindex.values.hash.Sha256;
import parindex.values.text.Message;

/** A stored content that proves at its end to be the one that was stored. */
final class VerifyingStream extends FilterInputStream {

    private final MessageDigest digest = Sha256.start();
    private final String sha256;
    private final Path file;
    private boolean ended;

    VerifyingStream(InputStream in, String sha256, Path file) {
        super(in);
        this.sha256 = sha256;
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int count = read(one, 0, 1);
        return count < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = in.read(bytes, offset, length);
        if (count > 0) {
            digest.update(bytes, offset, count);
        } else if (count < 0 && !ended) {
            ended = true;
            if (!Sha256.hex(digest).equals(sha256)) {
                throw new EvidenceException(Message.of(VerifyingStream.class, "altered", file), null);
            }
        }
        return count;
    }

    /** What is skipped is read, or the hash could not be known. */
    @Override
    public long skip(long wanted) throws IOException {
        byte[] skipped = new byte[(int) Math.max(0, Math.min(wanted, Hashes.BUFFER))];
        long done = 0;
        while (done < wanted) {
            int count = read(skipped, 0, (int) Math.min(skipped.length, wanted - done));
            if (count < 0) {
                break;
            }
            done += count;
        }
        return done;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public synchronized void mark(int limit) {
        // Reading the same bytes twice would spoil the hash.
    }

    @Override
    public synchronized void reset() throws IOException {
        throw new IOException("mark and reset are not supported");
    }
}
