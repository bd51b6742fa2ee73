package parindex.modules.tests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import parindex.assessment.people.Session;
import parindex.modules.Change;
import parindex.modules.Consent;
import parindex.modules.Signer;
import parindex.modules.Signing;
import parindex.modules.Trust;

/** An office that makes modules, signs them and is trusted. */
final class Office {

    private static final char[] PASSWORD = "correct horse".toCharArray();

    private final Path folder;
    private final Signing signing;
    private final Path keyStore;
    private final Path certificate;
    final Signer signer;

    Office(Path folder, Signing signing) {
        this.folder = folder;
        this.signing = signing;
        this.keyStore = folder.resolve("office.p12");
        this.certificate = folder.resolve("office.pem");
        this.signer = signing.createKey(keyStore, certificate, "Sở Nội vụ", 30, PASSWORD);
    }

    Office trustedBy(Trust trust, Session administrator) {
        trust.trust(administrator, certificate);
        return this;
    }

    Path sign(Path unsigned) {
        Path signed = folder.resolve("signed-" + unsigned.getFileName());
        signing.sign(unsigned, signed, keyStore, PASSWORD);
        return signed;
    }

    /** A signed copy of a bundle that comes from a file, with its texts altered. */
    Path copy(Bundle bundle, String name, UnaryOperator<String> texts) throws IOException {
        Path copy = folder.resolve(name);
        // The bundle as the framework has it: its location leads to the file, with or without "reference:".
        try (InputStream file = java.net.URI.create(bundle.getLocation().replaceFirst("^reference:", "")).toURL().openStream();
                JarInputStream jar = new JarInputStream(file)) {
            Map<String, byte[]> entries = new TreeMap<>();
            for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
                if (!entry.isDirectory()) {
                    byte[] content = jar.readAllBytes();
                    entries.put(entry.getName(), entry.getName().endsWith(".xml")
                            ? texts.apply(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : content);
                }
            }
            Manifest manifest = jar.getManifest();
            manifest.getMainAttributes().replaceAll((key, value) -> texts.apply(value.toString()));
            return sign(write(copy, manifest, entries));
        }
    }

    /** A signed bundle with an activator. */
    Path code(String name, String version, Class<? extends BundleActivator> activator) throws IOException {
        String path = activator.getName().replace('.', '/') + ".class";
        try (InputStream in = activator.getClassLoader().getResourceAsStream(path)) {
            Manifest manifest = new Manifest(new ByteArrayInputStream("""
                    Manifest-Version: 1.0
                    Bundle-ManifestVersion: 2
                    Bundle-SymbolicName: %s
                    Bundle-Version: %s
                    Bundle-Activator: %s
                    Import-Package: org.osgi.framework
                    """.formatted(name, version, activator.getName()).getBytes(StandardCharsets.UTF_8)));
            return sign(write(folder.resolve(name + "-" + version + ".jar"), manifest, Map.of(path, in.readAllBytes())));
        }
    }

    private static Path write(Path file, Manifest manifest, Map<String, byte[]> entries) throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        }
        return file;
    }

    static Change install(Path file) {
        return new Change.Install(file, Optional.empty(), Consent.NONE);
    }

    static Change update(Path file) {
        return new Change.Update(file, Optional.empty(), Consent.NONE);
    }
}
