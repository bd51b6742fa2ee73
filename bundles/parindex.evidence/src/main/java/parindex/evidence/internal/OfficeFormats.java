package parindex.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Tells Office documents from other zip and OLE2 files by what they contain. */
public final class OfficeFormats {

    public static final String ZIP = "application/zip";
    public static final String OLE2 = "application/x-tika-msoffice";
    public static final String ODF = "application/vnd.oasis.opendocument.";
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    public static final String DOCM = "application/vnd.ms-word.document.macroenabled.12";
    public static final String XLSM = "application/vnd.ms-excel.sheet.macroenabled.12";
    public static final String PPTM = "application/vnd.ms-powerpoint.presentation.macroenabled.12";
    public static final String DOC = "application/msword";
    public static final String XLS = "application/vnd.ms-excel";
    public static final String PPT = "application/vnd.ms-powerpoint";
    private static final String MSI = "application/x-msi";

    private static final int MOST_ENTRIES = 2000;
    private static final int MOST_UNPACKED = 16 * 1024 * 1024;
    private static final int MOST_KEPT = 256 * 1024;
    private static final long OLE2_MAGIC = 0xd0cf11e0a1b11ae1L;
    private static final int DIRECTORY = 64 * 1024;

    private OfficeFormats() {
    }

    /**
     * @param mediaType empty if it is neither a zip nor an OLE2 file
     * @param macros    whether it carries macros
     */
    public record Office(String mediaType, boolean macros) {
    }

    /**
     * @param head    the beginning of the content
     * @param content the content from its beginning; read as far as needed
     */
    public static Office look(byte[] head, InputStream content) throws IOException {
        ByteBuffer start = ByteBuffer.wrap(head);
        if (head.length >= 512 && start.getLong(0) == OLE2_MAGIC) {
            return ole2(head, content);
        }
        if (head.length >= 22 && (start.getInt(0) == 0x504b0304 || start.getInt(0) == 0x504b0506)) {
            return zip(content);
        }
        return new Office("", false);
    }

    private static Office zip(InputStream content) {
        Set<String> names = new HashSet<>();
        String types = "";
        String mimetype = "";
        int[] left = {MOST_UNPACKED};
        // Not closed: the content is the caller's.
        @SuppressWarnings("resource")
        ZipInputStream zip = new ZipInputStream(content, StandardCharsets.UTF_8);
        try {
            // Asking for the next entry unpacks the rest of this one: never after the allowance is used up.
            while (names.size() < MOST_ENTRIES && left[0] > 0) {
                ZipEntry entry = zip.getNextEntry();
                if (entry == null) {
                    break;
                }
                names.add(entry.getName());
                String text = text(zip, left);
                if (entry.getName().equals("[Content_Types].xml")) {
                    types = text;
                } else if (entry.getName().equals("mimetype")) {
                    mimetype = text.strip();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // Cut off, or of a kind that cannot be read in a stream: what was seen so far decides.
            return zip(names, types, mimetype);
        }
        return zip(names, types, mimetype);
    }

    private static Office zip(Set<String> names, String types, String mimetype) {
        boolean macros = names.stream().anyMatch(n -> n.endsWith("vbaProject.bin") || n.startsWith("Basic/script-l"))
                || types.contains("macroEnabled");
        if (mimetype.startsWith(ODF)) {
            return new Office(mimetype, macros);
        }
        if (types.contains("wordprocessingml.document.main+xml")) {
            return new Office(DOCX, macros);
        }
        if (types.contains("spreadsheetml.sheet.main+xml")) {
            return new Office(XLSX, macros);
        }
        if (types.contains("presentationml.presentation.main+xml")) {
            return new Office(PPTX, macros);
        }
        if (types.contains("ms-word.document.macroEnabled.main+xml")) {
            return new Office(DOCM, true);
        }
        if (types.contains("ms-excel.sheet.macroEnabled.main+xml")) {
            return new Office(XLSM, true);
        }
        if (types.contains("ms-powerpoint.presentation.macroEnabled.main+xml")) {
            return new Office(PPTM, true);
        }
        boolean java = names.contains("META-INF/MANIFEST.MF") || names.contains("classes.dex");
        return new Office(java ? "application/java-archive" : ZIP, macros);
    }

    /** Reads one entry to its end, as far as the allowance goes, and keeps its beginning. */
    private static String text(ZipInputStream zip, int[] left) throws IOException {
        byte[] kept = zip.readNBytes(Math.min(MOST_KEPT, left[0]));
        left[0] -= Math.max(1, kept.length);
        byte[] buffer = new byte[8192];
        for (int count = 0; count >= 0 && left[0] > 0; count = zip.read(buffer)) {
            left[0] -= count;
        }
        return new String(kept, StandardCharsets.UTF_8);
    }

    /** By the class of the root entry, else by the names of the streams; both are in the directory, wherever that is. */
    private static Office ole2(byte[] head, InputStream content) throws IOException {
        ByteBuffer header = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        int shift = header.getShort(30);
        long sector = header.getInt(48);
        if (shift < 7 || shift > 16 || sector < 0) {
            return new Office(OLE2, false);
        }
        long offset = sector + 1 << shift;
        long skipped = content.skip(offset);
        while (skipped < offset && content.read() >= 0) {
            skipped += 1 + content.skip(offset - skipped - 1);
        }
        byte[] directory = content.readNBytes(DIRECTORY);
        String names = new String(directory, StandardCharsets.UTF_16LE);
        int root = directory.length >= 128 ? ByteBuffer.wrap(directory).order(ByteOrder.LITTLE_ENDIAN).getInt(80) : 0;
        return new Office(ole2(root, names), names.contains("_VBA_PROJECT") || names.contains("Macros"));
    }

    /** @param root the first four bytes of the class id of the root entry */
    private static String ole2(int root, String names) {
        if (root == 0x000c1084) {
            return MSI;
        }
        if (root == 0x00020906 || names.contains("WordDocument")) {
            return DOC;
        }
        if (root == 0x00020820 || root == 0x00020810 || names.contains("Workbook")) {
            return XLS;
        }
        if (root == 0x64818d10 || names.contains("PowerPoint Document")) {
            return PPT;
        }
        return OLE2;
    }
}
