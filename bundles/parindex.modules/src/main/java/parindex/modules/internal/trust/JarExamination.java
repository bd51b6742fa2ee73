package parindex.modules.internal.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import parindex.modules.internal.Texts;
import parindex.values.hash.Sha256;
import parindex.values.problem.BadInputException;

/**
 * Examines the signature of a jar: one signer for all entries, nothing added, removed, changed or left uncovered. The mathematics is that of
 * the JDK; what is added here is that the JDK accepts jars of which only some entries are signed.
 */
public final class JarExamination {

    private static final String DIGEST_OF_MANIFEST = "-Digest-Manifest";
    private static final String DIGEST = "-Digest";
    private static final List<String> ALGORITHMS = List.of("SHA-256", "SHA-384", "SHA-512");

    private final JarGate gate;

    public JarExamination(JarGate gate) {
        this.gate = gate;
    }

    /**
     * @param file  a private copy that nobody changes
     * @param shown what the person calls it
     * @throws BadInputException with the reason, if it was altered after it was signed or is no sound jar. A jar that nobody has signed is
     *                           no problem here
     */
    public Examined examine(Path file, Path shown) {
        // Folders are not signed and hold nothing.
        List<String> names = gate.check(file, shown).stream().filter(e -> !e.isDirectory()).map(ZipEntry::getName).toList();
        requireExactLengths(file, shown);
        try (JarFile jar = new JarFile(file.toFile(), true, ZipFile.OPEN_READ)) {
            byte[] manifestBytes = bytes(jar, SignatureFiles.MANIFEST)
                    .orElseThrow(() -> Texts.bad(shown, "author", "jar.noManifest"));
            Manifest manifest = manifest(manifestBytes, shown);
            Optional<X509Certificate> signer = Optional.empty();
            if (names.stream().anyMatch(n -> SignatureFiles.isOne(n) && !n.equalsIgnoreCase(SignatureFiles.MANIFEST))) {
                SignatureFiles.Pair pair = SignatureFiles.pair(names).orElseThrow(() -> Texts.bad(shown, "again", "jar.rezipped"));
                signer = Optional.of(signer(jar, names, pair, shown));
                requireWholeManifest(jar, pair, manifestBytes, shown);
                requireAllThere(manifest, names, shown);
            } else if (manifest.getEntries().values().stream().anyMatch(JarExamination::hasDigest)) {
                throw Texts.bad(shown, "again", "jar.stripped");
            }
            return new Examined(file, shown, hash(file), manifest, names, signer);
        } catch (SecurityException e) {
            throw Texts.bad(shown, "again", "jar.badSignature");
        } catch (java.util.zip.ZipException e) {
            throw Texts.bad(shown, "again", "jar.damaged");
        } catch (IOException e) {
            throw Texts.failed(shown, e);
        }
    }

    /** SHA-256 of a file. */
    public static String hash(Path file) throws IOException {
        try (InputStream in = java.nio.file.Files.newInputStream(file)) {
            return Sha256.of(in);
        }
    }

    private static X509Certificate signer(JarFile jar, List<String> names, SignatureFiles.Pair pair, Path shown) throws IOException {
        X509Certificate signer = null;
        for (String name : names) {
            if (name.equals(SignatureFiles.MANIFEST) || name.equals(pair.digests()) || name.equals(pair.block())) {
                continue;
            }
            JarEntry entry = jar.getJarEntry(name);
            read(jar, entry, shown);
            CodeSigner[] signers = entry.getCodeSigners();
            if (signers == null || signers.length == 0) {
                throw Texts.bad(shown, "again", "jar.uncovered", name);
            }
            X509Certificate one = (X509Certificate) signers[0].getSignerCertPath().getCertificates().get(0);
            if (signers.length > 1 || signer != null && !signer.equals(one)) {
                throw Texts.bad(shown, "author", "jar.signers");
            }
            signer = one;
        }
        if (signer == null) {
            throw Texts.bad(shown, "author", "jar.empty");
        }
        return signer;
    }

    /**
     * Every entry yields what its directory says: that many bytes with that checksum, and then its end. A reader that verifies signatures stops
     * at the stated length, the framework does not: what came behind would be used by one and checked by nobody.
     */
    private static void requireExactLengths(Path file, Path shown) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            byte[] buffer = new byte[1 << 16];
            for (ZipEntry entry : Collections.list(zip.entries())) {
                CRC32 checksum = new CRC32();
                long read = 0;
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int n = in.read(buffer); n >= 0 && read <= entry.getSize(); n = in.read(buffer)) {
                        checksum.update(buffer, 0, n);
                        read += n;
                    }
                } catch (java.util.zip.ZipException | java.io.EOFException e) {
                    throw Texts.bad(shown, "again", "jar.damagedEntry", entry.getName());
                }
                if (read != entry.getSize()) {
                    throw Texts.bad(shown, "again", "jar.size", entry.getName());
                }
                if (checksum.getValue() != entry.getCrc()) {
                    throw Texts.bad(shown, "again", "jar.damagedEntry", entry.getName());
                }
            }
        } catch (java.util.zip.ZipException e) {
            throw Texts.bad(shown, "again", "jar.damaged");
        } catch (IOException e) {
            throw Texts.failed(shown, e);
        }
    }

    /** Reads to the end, since only then the JDK has compared the digests. */
    private static void read(JarFile jar, JarEntry entry, Path shown) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (SecurityException e) {
            throw Texts.bad(shown, "again", "jar.tampered", entry.getName());
        }
    }

    /** The JDK would accept a manifest to which sections were added, since it can check each section on its own. */
    private static void requireWholeManifest(JarFile jar, SignatureFiles.Pair pair, byte[] manifest, Path shown) throws IOException {
        Attributes signed = manifest(bytes(jar, pair.digests()).orElseThrow(), shown).getMainAttributes();
        boolean matches = false;
        for (String algorithm : ALGORITHMS) {
            String expected = signed.getValue(algorithm + DIGEST_OF_MANIFEST);
            if (expected != null && !expected.equals(digest(algorithm, manifest))) {
                throw Texts.bad(shown, "again", "jar.manifest");
            }
            matches |= expected != null;
        }
        if (!matches) {
            throw Texts.bad(shown, "author", "jar.weak");
        }
    }

    private static void requireAllThere(Manifest manifest, List<String> names, Path shown) {
        for (Map.Entry<String, Attributes> section : manifest.getEntries().entrySet()) {
            if (hasDigest(section.getValue()) && !names.contains(section.getKey())) {
                throw Texts.bad(shown, "again", "jar.removed", section.getKey());
            }
        }
    }

    private static boolean hasDigest(Attributes section) {
        return section.keySet().stream().anyMatch(k -> k.toString().endsWith(DIGEST));
    }

    private static String digest(String algorithm, byte[] bytes) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    private static Manifest manifest(byte[] bytes, Path shown) {
        try {
            return new Manifest(new ByteArrayInputStream(bytes));
        } catch (IOException | IllegalArgumentException e) {
            throw Texts.bad(shown, "author", "jar.badManifest");
        }
    }

    private static Optional<byte[]> bytes(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Optional.of(in.readNBytes((int) JarGate.MOST_SIGNATURE_BYTES));
        }
    }

    /** Entries of a jar that hold code or could bring some. */
    public static List<String> code(Examined examined) {
        List<String> code = new ArrayList<>();
        for (String name : examined.entries()) {
            String folded = parindex.values.text.VietnameseText.caseless(name);
            if (folded.endsWith(".class") || folded.endsWith(".jar") || folded.endsWith(".so") || folded.endsWith(".dll")
                    || folded.endsWith(".dylib") || folded.endsWith(".jnilib")) {
                code.add(name);
            }
        }
        return code;
    }
}
