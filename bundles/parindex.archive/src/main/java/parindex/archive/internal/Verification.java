package parindex.archive.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.PublicKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import parindex.archive.ArchiveKind;
import parindex.archive.Limits;

/**
 * All that is checked before anything of an archive is handed out. The directory of the zip file is what counts; headers in front
 * of the entries are not read.
 *
 * @param signer whose key signed the manifest
 */
public record Verification(Manifest manifest, PublicKey signer) {

    /**
     * @param size of the file, in bytes
     * @throws parindex.values.problem.BadInputException if anything is wrong
     */
    public static Verification of(ZipFile zip, long size, ArchiveKind kind, Limits limits, Refusals refusals) throws IOException {
        if (zip.getEntry(EntryNames.MANIFEST) == null) {
            throw refusals.of(Fault.NOT_AN_ARCHIVE);
        }
        if (zip.getEntry(EntryNames.SIGNATURE) == null) {
            throw refusals.at(EntryNames.SIGNATURE, Fault.NO_SIGNATURE);
        }
        Set<String> present = names(zip, size, limits, refusals);
        byte[] listing = small(zip, EntryNames.MANIFEST, ZipEnd.MOST_LISTING_BYTES, refusals);
        byte[] signature = small(zip, EntryNames.SIGNATURE, SignatureJson.MOST_BYTES, refusals);
        PublicKey signer = SignatureJson.verified(signature, listing, refusals);
        Manifest manifest = ManifestJson.read(listing, kind, limits.entries(), refusals);
        compare(manifest, present, refusals);
        contents(zip, manifest.entries(), limits, refusals);
        return new Verification(manifest, signer);
    }

    /** Opens an entry of a verified archive, and goes on comparing. */
    public static InputStream open(ZipFile zip, Manifest.Entry entry, Limits limits, Refusals refusals) throws IOException {
        return open(zip, entry, new Allowance(limits, refusals), refusals);
    }

    private static InputStream open(ZipFile zip, Manifest.Entry entry, Allowance allowance, Refusals refusals) throws IOException {
        ZipEntry packed = zip.getEntry(entry.name());
        try {
            return new CheckedStream(zip.getInputStream(packed), entry, packed.getCompressedSize(), allowance, refusals);
        } catch (ZipException | EOFException e) {
            throw refusals.at(entry.name(), Fault.ALTERED);
        }
    }

    /** The names of the caller's entries, as the directory of the zip file has them. */
    private static Set<String> names(ZipFile zip, long size, Limits limits, Refusals refusals) {
        Set<String> container = new HashSet<>();
        Set<String> names = new HashSet<>();
        EntryNames usable = new EntryNames(refusals);
        long packed = 0;
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            String name = entry.getName();
            if (name.equals(EntryNames.MANIFEST) || name.equals(EntryNames.SIGNATURE)) {
                if (!container.add(name)) {
                    throw refusals.at(name, Fault.TWICE);
                }
            } else {
                usable.add(name);
                names.add(name);
            }
            if (names.size() > limits.entries()) {
                throw refusals.of(Fault.TOO_MANY, limits.entries());
            }
            // Entries that share their packed bytes unpack to any size.
            packed += Math.max(0, entry.getCompressedSize());
            if (packed < 0 || packed > size) {
                throw refusals.at(name, Fault.OVERLAP);
            }
        }
        return names;
    }

    private static byte[] small(ZipFile zip, String name, int most, Refusals refusals) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw refusals.at(name, Fault.LISTING_TOO_LONG);
            }
            return bytes;
        } catch (ZipException | EOFException e) {
            throw refusals.at(name, Fault.ALTERED);
        }
    }

    private static void compare(Manifest manifest, Set<String> present, Refusals refusals) {
        Set<String> listed = new HashSet<>();
        for (Manifest.Entry entry : manifest.entries()) {
            if (!listed.add(entry.name())) {
                throw refusals.at(entry.name(), Fault.TWICE);
            }
            if (!present.contains(entry.name())) {
                throw refusals.at(entry.name(), Fault.MISSING);
            }
        }
        present.stream().filter(name -> !listed.contains(name)).sorted().findFirst().ifPresent(name -> {
            throw refusals.at(name, Fault.ADDED);
        });
    }

    private static void contents(ZipFile zip, List<Manifest.Entry> entries, Limits limits, Refusals refusals) throws IOException {
        Allowance allowance = new Allowance(limits, refusals);
        for (Manifest.Entry entry : entries) {
            try (InputStream in = open(zip, entry, allowance, refusals)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
    }
}
