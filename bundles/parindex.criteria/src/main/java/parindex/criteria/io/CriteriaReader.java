package parindex.criteria.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import parindex.criteria.internal.bind.SetBinder;
import parindex.criteria.internal.check.SetChecks;
import parindex.criteria.internal.document.CanonicalForm;
import parindex.criteria.internal.document.DocumentParser;
import parindex.criteria.internal.document.DocumentText.Position;
import parindex.criteria.internal.document.Element;
import parindex.criteria.internal.document.Findings;

/**
 * Reads and checks criteria documents (format: {@code docs/criteria-format.md}, schema: {@code criteria-1.xsd}). Reports all
 * errors of a document at once, each with its place and what to write instead; never throws for bad input.
 *
 * <p>Needs no framework. Safe for use by any thread; the schema is compiled once per reader.
 */
public final class CriteriaReader {

    /** Where a criteria bundle holds its document. */
    public static final String ENTRY = "PARINDEX-INF/criteria.xml";

    private final DocumentParser parser = new DocumentParser();

    /**
     * Reads a document, or the document of a criteria bundle if the file is a {@code .jar}. Problems of the latter are placed in
     * {@code file.jar!/PARINDEX-INF/criteria.xml}.
     */
    public ReadResult read(Path file) {
        boolean bundle = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".jar");
        if (!Files.isRegularFile(file)) {
            if (Files.isDirectory(file)) {
                return refused(file.toString(), "file.directory");
            }
            return Files.exists(file) ? refused(file.toString(), "file.notRegular") : refused(file.toString(), "file.missing");
        }
        try {
            return bundle ? readBundle(file) : readFile(file);
        } catch (IOException e) {
            return refused(file.toString(), bundle ? "file.notJar" : "file.unreadable");
        }
    }

    /**
     * Reads a document.
     *
     * @param source   the document as the person knows it; problems are placed in it
     * @param document UTF-8, or UTF-16 with byte order mark
     */
    public ReadResult read(String source, byte[] document) {
        Findings findings = new Findings(source);
        return parser.decode(document, findings).map(text -> read(text, findings))
                .orElseGet(() -> new ReadResult(Optional.empty(), findings.inDocumentOrder()));
    }

    /**
     * As {@link #read(String, byte[])}; reads no more than the largest document allowed, and leaves the stream open.
     *
     * @throws IOException if the stream fails; nothing else
     */
    public ReadResult read(String source, InputStream document) throws IOException {
        // One byte more than allowed, so that a document without end is noticed, not loaded.
        return read(source, document.readNBytes(DocumentParser.MOST_BYTES + 1));
    }

    /**
     * Reads a document that is text already, such as {@link CriteriaDocument#xml()}; what its declaration says of the encoding
     * is ignored.
     */
    public ReadResult read(String source, String document) {
        return read(document, new Findings(source));
    }

    private ReadResult read(String text, Findings findings) {
        Optional<Element> root = parser.parse(text, findings);
        root.ifPresent(r -> SetChecks.check(r, findings));
        if (root.isEmpty() || findings.hasErrors()) {
            return new ReadResult(Optional.empty(), findings.inDocumentOrder());
        }
        String xml = text.startsWith("\uFEFF") ? text.substring(1) : text;
        CriteriaDocument document = new CriteriaDocument(SetBinder.bind(root.get(), CanonicalForm.hash(root.get())), xml);
        return new ReadResult(Optional.of(document), findings.inDocumentOrder());
    }

    private ReadResult readFile(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in);
        }
    }

    private ReadResult readBundle(Path file) throws IOException {
        try (ZipFile jar = new ZipFile(file.toFile())) {
            ZipEntry entry = jar.getEntry(ENTRY);
            if (entry == null) {
                return refused(file.toString(), "file.noEntry");
            }
            Optional<byte[]> document = unpacked(jar, entry);
            return document.isPresent() ? read(file + "!/" + ENTRY, document.get()) : refused(file.toString(), "file.damagedEntry");
        }
    }

    /** The document, or what is read of one that is too large; empty if it is not what was packed. */
    private static Optional<byte[]> unpacked(ZipFile jar, ZipEntry entry) {
        try (InputStream in = jar.getInputStream(entry)) {
            byte[] document = in.readNBytes(DocumentParser.MOST_BYTES + 1);
            // ZipFile does not compare the checksum itself.
            CRC32 checksum = new CRC32();
            checksum.update(document);
            boolean whole = document.length > DocumentParser.MOST_BYTES || checksum.getValue() == entry.getCrc();
            return whole ? Optional.of(document) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static ReadResult refused(String source, String key) {
        Findings findings = new Findings(source);
        findings.error(Position.UNKNOWN, key, ENTRY);
        return new ReadResult(Optional.empty(), findings.inDocumentOrder());
    }
}
