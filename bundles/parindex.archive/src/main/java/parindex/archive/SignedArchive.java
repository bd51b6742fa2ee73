package parindex.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import parindex.archive.internal.Extraction;
import parindex.archive.internal.Fault;
import parindex.archive.internal.Manifest;
import parindex.archive.internal.Refusals;
import parindex.archive.internal.Verification;
import parindex.archive.internal.ZipGate;
import parindex.values.problem.BadInputException;

/**
 * An archive that has been verified completely: form, kind, signature, names, and size and hash of every entry.
 *
 * <p>The signature shows that the archive is as its signer made it. <em>Who</em> that is, only {@link #signer()} compared with a key
 * known otherwise can show: whoever alters an archive can sign it anew with a key of their own.
 *
 * <p>Entries may be opened by several threads at once; {@link #close} ends all of them.
 */
public final class SignedArchive implements AutoCloseable {

    private final Path file;
    private final ZipFile zip;
    private final Limits limits;
    private final Verification verified;
    private final Map<String, Manifest.Entry> entries = new LinkedHashMap<>();

    private SignedArchive(Path file, ZipFile zip, Limits limits, Verification verified) {
        this.file = file;
        this.zip = zip;
        this.limits = limits;
        this.verified = verified;
        verified.manifest().entries().forEach(entry -> entries.put(entry.name(), entry));
    }

    /**
     * Verifies an archive, reading all of it once; needs no memory in proportion to its content.
     *
     * @param file on the default file system
     * @param kind what is expected, in the newest version that the caller can read
     * @throws BadInputException if the file cannot be read, is no archive, is of another kind or of a newer version, passes a limit,
     *                           or is not exactly what was signed
     */
    public static SignedArchive open(Path file, ArchiveKind kind, Limits limits) {
        Refusals refusals = Refusals.reading(file);
        ZipGate.check(file, limits, refusals);
        ZipFile zip = null;
        boolean handedOut = false;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            Verification verified = Verification.of(zip, Files.size(file), kind, limits, refusals);
            handedOut = true;
            return new SignedArchive(file, zip, limits, verified);
        } catch (ZipException e) {
            throw refusals.of(Fault.DAMAGED);
        } catch (IOException e) {
            throw ZipGate.unreadable(e, refusals);
        } catch (BadInputException e) {
            throw e;
        } catch (RuntimeException e) {
            // The parsers of the JDK meet some damage with an unchecked exception, such as that of a name which is no UTF-8.
            throw refusals.of(Fault.DAMAGED);
        } finally {
            if (!handedOut) {
                ZipGate.closeQuietly(zip);
            }
        }
    }

    /** What the archive says about itself; the version of its kind is the one it was written in. */
    public ArchiveHeader header() {
        return verified.manifest().header();
    }

    public SortedMap<String, String> attributes() {
        return header().attributes();
    }

    public Instant createdAt() {
        return header().createdAt();
    }

    /** The key that signed the archive. */
    public PublicKey signer() {
        return verified.signer();
    }

    /** {@link SigningKey#fingerprint(PublicKey)} of the signer. */
    public String fingerprint() {
        return SigningKey.fingerprint(signer());
    }

    /** The entries in the order written. */
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    /**
     * The unpacked bytes of an entry.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public long size(String name) {
        return entry(name).size();
    }

    /**
     * The content of an entry, still compared with what was signed: if the file has been changed since it was verified, reading ends
     * with a {@link BadInputException}, at the latest where the stream would end.
     *
     * @throws IllegalArgumentException if there is none of that name
     * @throws IOException              if the disk cannot be read
     */
    public InputStream open(String name) throws IOException {
        return Verification.open(zip, entry(name), limits, Refusals.reading(file));
    }

    /**
     * Writes all entries below a folder and forces them to the disk. If that fails, everything written is removed again.
     *
     * @param folder empty, or not there yet
     * @throws BadInputException if the folder is not empty, or the archive has been changed since it was verified
     * @throws IOException       if the disk is full or the folder cannot be written
     */
    public void extractTo(Path folder) throws IOException {
        Extraction.to(folder, names(), this::open);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private Manifest.Entry entry(String name) {
        Manifest.Entry entry = entries.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("no entry " + name);
        }
        return entry;
    }
}
