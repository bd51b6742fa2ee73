package parindex.workbench.tests.administration;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import parindex.modules.Signer;
import parindex.modules.Signing;

/** An office that signs modules, and the samples it could sign. */
final class Office {

    static final String PASSWORD = "correct horse";

    private final Path folder;
    private final Signing signing;
    private final Signer signer;

    Office(Path folder, Signing signing) {
        this.folder = folder;
        this.signing = signing;
        this.signer = signing.createKey(keyStore(), certificate(), "Sở Nội vụ", 30, PASSWORD.toCharArray());
    }

    Path keyStore() {
        return folder.resolve("office.p12");
    }

    Path certificate() {
        return folder.resolve("office.pem");
    }

    String fingerprint() {
        return signer.fingerprint();
    }

    /** A sample as it was built, not signed. */
    Path sample(String name) throws IOException {
        Path file = folder.resolve(name + ".jar");
        try (InputStream in = Office.class.getResourceAsStream("/samples/" + name + ".jar"); OutputStream out = Files.newOutputStream(file)) {
            in.transferTo(out);
        }
        return file;
    }

    Path signed(Path file) {
        Path target = folder.resolve("signed-" + file.getFileName());
        signing.sign(file, target, keyStore(), PASSWORD.toCharArray());
        return target;
    }

    /**
     * A signed copy of a file.
     *
     * @param version of the bundle, and with three numbers of the criteria set that it may hold
     * @param more    further entries and their content
     */
    Path copy(Path jar, String version, Map<String, byte[]> more) throws IOException {
        Path copy = folder.resolve(version + "-" + jar.getFileName());
        try (JarInputStream in = new JarInputStream(Files.newInputStream(jar))) {
            Manifest manifest = in.getManifest();
            manifest.getMainAttributes().replaceAll((name, value) -> setVersion(value.toString(), version));
            manifest.getMainAttributes().putValue("Bundle-Version", version);
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(copy), manifest)) {
                for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                    byte[] content = in.readAllBytes();
                    put(out, entry.getName(), entry.getName().equals("PARINDEX-INF/criteria.xml")
                            ? setVersion(new String(content, StandardCharsets.UTF_8), version).getBytes(StandardCharsets.UTF_8) : content);
                }
                for (Map.Entry<String, byte[]> entry : more.entrySet()) {
                    put(out, entry.getKey(), entry.getValue());
                }
            }
        }
        return signed(copy);
    }

    private static String setVersion(String text, String version) {
        return text.replace("version=\"1.0.0\" max", "version=\"" + version + "\" max")
                .replace("version:Version=\"1.0.0\"", "version:Version=\"" + version + "\"");
    }

    private static void put(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }

    /** A signed file with one byte of its content altered. */
    Path altered(Path signed) throws IOException {
        byte[] bytes = Files.readAllBytes(signed);
        bytes[bytes.length / 2] ^= 1;
        return Files.write(folder.resolve("altered-" + signed.getFileName()), bytes);
    }
}
