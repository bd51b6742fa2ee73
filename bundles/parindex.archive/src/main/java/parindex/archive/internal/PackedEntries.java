package parindex.archive.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import parindex.archive.ArchiveHeader;
import parindex.values.hash.Sha256;

/** The zip side of an archive that is being written. For one thread. */
public final class PackedEntries {

    /** Zip times say nothing; from 1980-01-01 the JDK would write one that depends on the time zone of the machine. */
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final int BUFFER = 1 << 16;

    private final ZipOutputStream zip;
    private final EntryNames names;
    private final List<Manifest.Entry> entries = new ArrayList<>();
    private final byte[] buffer = new byte[BUFFER];
    private final byte[] probed = new byte[BUFFER];

    public PackedEntries(OutputStream out, Refusals refusals) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.names = new EntryNames(refusals);
    }

    public void add(String name, InputStream content) throws IOException {
        names.add(name);
        MessageDigest digest = Sha256.start();
        int read = content.readNBytes(buffer, 0, BUFFER);
        begin(name, isPackable(read) ? Deflater.DEFAULT_COMPRESSION : Deflater.NO_COMPRESSION);
        long size = 0;
        while (read > 0) {
            zip.write(buffer, 0, read);
            digest.update(buffer, 0, read);
            size += read;
            read = content.readNBytes(buffer, 0, BUFFER);
        }
        zip.closeEntry();
        entries.add(new Manifest.Entry(name, size, HexFormat.of().formatHex(digest.digest())));
    }

    public void finish(ArchiveHeader header, PublicKey key, UnaryOperator<byte[]> sign) throws IOException {
        byte[] manifest = ManifestJson.write(new Manifest(header, entries));
        if (manifest.length > ZipEnd.MOST_LISTING_BYTES) {
            throw new IllegalArgumentException("a manifest of " + manifest.length + " bytes");
        }
        write(EntryNames.MANIFEST, manifest);
        write(EntryNames.SIGNATURE, SignatureJson.write(key, sign.apply(manifest)));
        zip.finish();
        zip.flush();
    }

    /** Frees what the packing holds; what is still to be written may fail, since nobody will read it. */
    public void discard() {
        try {
            zip.close();
        } catch (IOException e) {
            return;
        }
    }

    private void write(String name, byte[] content) throws IOException {
        begin(name, Deflater.DEFAULT_COMPRESSION);
        zip.write(content);
        zip.closeEntry();
    }

    private void begin(String name, int level) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ANY_TIME);
        zip.setLevel(level);
        zip.putNextEntry(entry);
    }

    /** Scans, office documents and the like are packed already; to try it again takes several times as long as to write them. */
    private boolean isPackable(int length) {
        Deflater trial = new Deflater(Deflater.BEST_SPEED, true);
        try {
            trial.setInput(buffer, 0, length);
            trial.finish();
            int most = length - length / 16;
            return trial.deflate(probed, 0, most) < most;
        } finally {
            trial.end();
        }
    }
}
