package parindex.archive.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipException;
import parindex.values.hash.Sha256;
import parindex.values.problem.BadInputException;

/**
 * The content of an entry, compared with the manifest while it is read: more bytes than listed, or at the end fewer or others,
 * are a {@link BadInputException}. The file may have changed since it was verified.
 */
final class CheckedStream extends InputStream {

    private final InputStream in;
    private final Manifest.Entry listed;
    private final long packed;
    private final Allowance allowance;
    private final Refusals refusals;
    private final MessageDigest digest = Sha256.start();
    private long count;
    private boolean ended;

    CheckedStream(InputStream in, Manifest.Entry listed, long packed, Allowance allowance, Refusals refusals) {
        this.in = in;
        this.listed = listed;
        this.packed = packed;
        this.allowance = allowance;
        this.refusals = refusals;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0 || ended) {
            return ended ? -1 : 0;
        }
        int read;
        try {
            read = in.read(into, offset, length);
        } catch (ZipException | EOFException e) {
            throw altered();
        }
        if (read < 0) {
            ended = true;
            if (count != listed.size() || !HexFormat.of().formatHex(digest.digest()).equals(listed.sha256())) {
                throw altered();
            }
            return -1;
        }
        count += read;
        allowance.spend(listed.name(), read, count, packed);
        if (count > listed.size()) {
            throw altered();
        }
        digest.update(into, offset, read);
        return read;
    }

    private BadInputException altered() {
        return refusals.at(listed.name(), Fault.ALTERED);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
