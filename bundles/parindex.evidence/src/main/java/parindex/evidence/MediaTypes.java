package parindex.evidence;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import parindex.evidence.internal.OfficeFormats;
import parindex.evidence.internal.OfficeFormats.Office;

/**
 * Tells the type of a file by its content. A name decides nothing but whether it contradicts the content, and whether a system would
 * run the file. Safe for use by any thread.
 */
public final class MediaTypes {

    private static final int HEAD = 64 * 1024;
    private static final String UNKNOWN = "application/octet-stream";
    private static final String EXECUTABLE = "application/x-executable";

    private static final Set<String> RUN_BY_EXTENSION = Set.of("exe", "com", "scr", "dll", "sys", "cpl", "pif", "bat", "cmd", "js", "jse",
            "vbs", "vbe", "wsf", "wsh", "hta", "msi", "msp", "msc", "ps1", "psm1", "jar", "sh", "bash", "lnk", "reg", "inf", "scf",
            "url", "chm",
            "apk", "app", "deb", "rpm", "run", "command", "desktop", "jnlp", "gadget", "xll", "appx", "msix", "iso", "vhd");

    private static final Set<String> RUN_BY_TYPE = Set.of(EXECUTABLE, "application/x-msdownload", "application/x-dosexec",
            "application/x-elf",
            "application/x-sharedlib", "application/x-object", "application/x-mach-o", "application/x-sh", "application/x-bat",
            "application/java-archive", "application/java-vm", "application/x-msi", "application/x-ms-shortcut",
            "application/vnd.ms-htmlhelp");

    /** Extensions whose content is told with certainty. */
    private static final Map<String, Set<String>> CERTAIN = Map.ofEntries(
            Map.entry("pdf", Set.of("application/pdf")), Map.entry("png", Set.of("image/png")),
            Map.entry("jpg", Set.of("image/jpeg")), Map.entry("jpeg", Set.of("image/jpeg")), Map.entry("gif", Set.of("image/gif")),
            Map.entry("tif", Set.of("image/tiff")), Map.entry("tiff", Set.of("image/tiff")),
            Map.entry("docx", Set.of(OfficeFormats.DOCX)), Map.entry("xlsx", Set.of(OfficeFormats.XLSX)),
            Map.entry("pptx", Set.of(OfficeFormats.PPTX)),
            Map.entry("docm", Set.of(OfficeFormats.DOCM)), Map.entry("xlsm", Set.of(OfficeFormats.XLSM)),
            Map.entry("pptm", Set.of(OfficeFormats.PPTM)),
            Map.entry("odt", Set.of(OfficeFormats.ODF + "text")), Map.entry("ods", Set.of(OfficeFormats.ODF + "spreadsheet")),
            Map.entry("odp", Set.of(OfficeFormats.ODF + "presentation")),
            // Word opens texts of other formats under .doc, and programs write them so.
            Map.entry("doc", Set.of(OfficeFormats.DOC, OfficeFormats.OLE2, OfficeFormats.DOCX, "application/rtf", "text/html",
                    "application/xhtml+xml")),
            Map.entry("xls", Set.of(OfficeFormats.XLS, OfficeFormats.OLE2, "text/html", "application/xhtml+xml", "application/xml",
                    "text/plain")),
            Map.entry("ppt", Set.of(OfficeFormats.PPT, OfficeFormats.OLE2)), Map.entry("zip", Set.of(OfficeFormats.ZIP)));

    private MediaTypes() {
    }

    /**
     * Looks at the beginning of a content, and into the entries of a zip or OLE2 file as far as needed: a bounded amount of
     * unpacked data, so that a zip bomb does no harm.
     *
     * @param content read from its beginning, not to its end; not closed
     * @param name    the file name
     */
    public static DetectedType detect(InputStream content, String name) throws IOException {
        BufferedInputStream in = new BufferedInputStream(content, HEAD);
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        String extension = FileNames.extension(name);
        Office office = OfficeFormats.look(head, in);
        String type = office.mediaType().isEmpty() ? byMagic(head) : office.mediaType();
        return new DetectedType(type, extension, contradicts(type, name),
                RUN_BY_TYPE.contains(type) || RUN_BY_EXTENSION.contains(extension), office.macros());
    }

    /** Whether a content of a type that was detected is certainly not what the extension of a file name says. */
    public static boolean contradicts(String mediaType, String name) {
        Set<String> expected = CERTAIN.get(FileNames.extension(name));
        return expected != null && !expected.contains(mediaType);
    }

    private static String byMagic(byte[] head) throws IOException {
        if (isExecutable(head)) {
            return EXECUTABLE;
        }
        if (head.length > 2 && head[0] == '#' && head[1] == '!') {
            return "application/x-sh";
        }
        // Without a name: Tika would believe it.
        String type = MimeTypes.getDefaultMimeTypes().detect(new ByteArrayInputStream(head), new Metadata()).getBaseType().toString();
        // Tika goes by the two letters MZ alone; a program that Windows runs has a zero in its header, a text has none.
        return type.isEmpty() ? UNKNOWN : type.equals("application/x-msdownload") && !hasZero(head) ? "text/plain" : type;
    }

    /** Windows (MZ), Linux (ELF), macOS (Mach-O, also for several processors), Java classes, shortcuts of Windows. */
    private static boolean isExecutable(byte[] head) {
        if (head.length < 4) {
            return false;
        }
        int first = (head[0] & 0xff) << 24 | (head[1] & 0xff) << 16 | (head[2] & 0xff) << 8 | head[3] & 0xff;
        return switch (first) {
            case 0x7f454c46, 0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe, 0xcafebabe, 0x4c000000 -> true;
            default -> first >>> 16 == 0x4d5a && hasZero(head);
        };
    }

    /** A text may begin with MZ, too. */
    private static boolean hasZero(byte[] head) {
        for (int i = 0; i < Math.min(head.length, 64); i++) {
            if (head[i] == 0) {
                return true;
            }
        }
        return false;
    }
}
