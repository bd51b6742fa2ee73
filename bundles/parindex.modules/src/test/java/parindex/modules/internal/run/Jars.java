package parindex.modules.internal.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Jars made and altered entry by entry. */
final class Jars {

    static final String MANIFEST = "META-INF/MANIFEST.MF";

    private Jars() {
    }

    /** A criteria bundle as an author makes it; the lines are added to its manifest. */
    static Map<String, byte[]> criteria(String name, String version, String setVersion, String... lines) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(MANIFEST, bytes("""
                Manifest-Version: 1.0
                Bundle-ManifestVersion: 2
                Bundle-SymbolicName: %s
                Bundle-Version: %s
                Provide-Capability: parindex.criteria;id="test.small";year:Long=2020;
                 level=province;version:Version="%s"
                %s""".formatted(name, version, setVersion, lines.length == 0 ? "" : String.join("\n", lines) + "\n")));
        entries.put("PARINDEX-INF/criteria.xml", bytes("<criteria-set version='" + setVersion + "'/>"));
        return entries;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Path write(Path file, Map<String, byte[]> entries) throws IOException {
        return Files.write(file, zip(entries));
    }

    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    static Map<String, byte[]> read(Path file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    /** Another file with the entries of this one, altered. */
    static Path altered(Path file, String name, UnaryOperator<Map<String, byte[]>> change) throws IOException {
        return write(file.resolveSibling(name), change.apply(read(file)));
    }

    /** The entries without some. */
    static Map<String, byte[]> without(Map<String, byte[]> entries, String... names) {
        for (String name : names) {
            entries.remove(name);
        }
        return entries;
    }

    /** The entries with one added at the end or replaced. */
    static Map<String, byte[]> with(Map<String, byte[]> entries, String name, String content) {
        entries.put(name, bytes(content));
        return entries;
    }
}
