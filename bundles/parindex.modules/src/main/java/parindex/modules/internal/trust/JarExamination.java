package parindex.modules.internal.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
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
        Map<Boolean, List<String>> all = gate.check(file, shown).stream()
                .collect(Collectors.partitioningBy(ZipEntry::isDirectory, Collectors.mapping(ZipEntry::getName, Collectors.toList())));
        List<String> names = all.get(false);
        try (JarFile jar = new JarFile(file.toFile(), true, ZipFile.OPEN_READ)) {
            // Folders are not signed and hold nothing; one that cannot be read is damage all the same.
            readAll(jar, all.get(true), shown);
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
            } else {
                readAll(jar, names, shown);
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

    private static void readAll(JarFile jar, List<String> names, Path shown) throws IOException {
        for (String name : names) {
            read(jar, jar.getJarEntry(name), shown);
        }
    }

    /** Reads to the end, since only then digests and checksums have been compared. No entry yields more than its directory says. */
    private static void read(JarFile jar, JarEntry entry, Path shown) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = jar.getInputStream(entry)) {
            long read = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                read += n;
                if (read > entry.getSize()) {
                    break;
                }
            }
            if (read != entry.getSize()) {
                throw Texts.bad(shown, "again", "jar.size", entry.getName());
            }
        } catch (SecurityException e) {
            throw Texts.bad(shown, "again", "jar.tampered", entry.getName());
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw Texts.bad(shown, "again", "jar.damagedEntry", entry.getName());
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
