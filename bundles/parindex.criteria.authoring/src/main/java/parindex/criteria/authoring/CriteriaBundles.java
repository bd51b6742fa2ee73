package parindex.criteria.authoring;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import parindex.criteria.CriteriaSet;
import parindex.criteria.SetId;
import parindex.criteria.io.CriteriaDocument;
import parindex.criteria.io.CriteriaReader;
import parindex.export.AtomicFiles;
import parindex.values.text.Message;

/**
 * Makes the bundle of a criteria set: the document and a manifest, no classes. One document always gives the same bytes, wherever
 * and whenever it is made. The bundle is not signed; whoever signs it adds its own entries. Safe for use by any thread.
 */
public final class CriteriaBundles {

    /** The earliest moment that a zip file can hold everywhere; any fixed one would do. */
    private static final LocalDateTime MADE = LocalDateTime.of(1980, 2, 1, 0, 0);

    private CriteriaBundles() {
    }

    /** {@code parindex.criteria.} with name and year of the set; its version is that of the bundle. */
    public static String symbolicName(SetId id) {
        return "parindex.criteria." + id.name() + ".y" + id.year();
    }

    /**
     * Writes a bundle.
     *
     * @param document a set that the reader has accepted
     * @param file     a name in a folder that exists; should end in {@code .jar}; replaced by the whole new file or left alone
     * @throws IOException if the file cannot be written
     */
    public static void write(CriteriaDocument document, Path file) throws IOException {
        Path target = file.toAbsolutePath();
        try (AtomicFiles files = AtomicFiles.in(target.getParent())) {
            files.write(target.getFileName().toString(), out -> write(document, out));
            files.commit();
        }
    }

    private static void write(CriteriaDocument document, OutputStream out) throws IOException {
        ZipOutputStream jar = new ZipOutputStream(out, StandardCharsets.UTF_8);
        entry(jar, JarFile.MANIFEST_NAME, manifest(document.set()));
        entry(jar, CriteriaReader.ENTRY, document.xml().getBytes(StandardCharsets.UTF_8));
        jar.finish();
    }

    private static void entry(ZipOutputStream jar, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(MADE);
        jar.putNextEntry(entry);
        jar.write(content);
        jar.closeEntry();
    }

    private static byte[] manifest(CriteriaSet set) throws IOException {
        SetId id = set.id();
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", symbolicName(id));
        main.putValue("Bundle-Version", id.version());
        main.putValue("Bundle-Name", set.name().in(Message.VIETNAMESE));
        // Quoted: a name may hold hyphens and points.
        main.putValue("Provide-Capability", "parindex.criteria;id=\"" + id.name() + "\";year:Long=" + id.year() + ";level="
                + set.level().id() + ";version:Version=\"" + id.version() + '"');
        main.putValue("Require-Capability",
                "osgi.extender;filter:=\"(&(osgi.extender=parindex.criteria)(version>=1.0)(!(version>=2.0)))\"");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        manifest.write(bytes);
        return bytes.toByteArray();
    }
}
