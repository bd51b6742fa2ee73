package parindex.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Zip files around what a fuzzer writes. */
final class Zips {

    private Zips() {
    }

    /** A file in a zip file. */
    record Entry(String name, byte[] content) {
    }

    static Entry entry(String name, byte[] content) {
        return new Entry(name, content);
    }

    static Entry entry(String name, String content) {
        return new Entry(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] of(Entry... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(0);
            for (Entry entry : entries) {
                zip.putNextEntry(new ZipEntry(entry.name()));
                zip.write(entry.content());
            }
        }
        return bytes.toByteArray();
    }

    /** A workbook with this as its only sheet. */
    static byte[] workbook(byte[] sheet) throws IOException {
        String types = "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType="
                + "\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType="
                + "\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>";
        String relations = "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/>"
                + "</Relationships>";
        String workbook = "<?xml version=\"1.0\"?><workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                + "<sheet name=\"Bảng\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
        return of(entry("[Content_Types].xml", types), entry("_rels/.rels", relations.formatted("officeDocument", "xl/workbook.xml")),
                entry("xl/workbook.xml", workbook), entry("xl/_rels/workbook.xml.rels",
                        relations.formatted("worksheet", "worksheets/sheet1.xml")),
                entry("xl/worksheets/sheet1.xml", sheet));
    }

    /** What somebody writes to a file. */
    @FunctionalInterface
    interface Writing {

        void to(Path file) throws IOException;
    }

    /** The bytes of a file that a program writes. */
    static byte[] written(Writing writing) {
        try {
            Path folder = Files.createTempDirectory("fuzz");
            Path file = folder.resolve("a.xlsx");
            writing.to(file);
            byte[] content = Files.readAllBytes(file);
            Files.delete(file);
            Files.delete(folder);
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file itself, and the workbook with each of its sheets replaced. */
    static List<byte[]> withEachSheet(byte[] workbook, byte[] content) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
                entries.add(entry(next.getName(), zip.readAllBytes()));
            }
        }
        List<byte[]> changed = new ArrayList<>(List.of(content));
        for (Entry sheet : entries) {
            if (sheet.name().startsWith("xl/worksheets/sheet")) {
                changed.add(of(entries.stream().map(e -> e == sheet ? entry(e.name(), content) : e).toArray(Entry[]::new)));
            }
        }
        return changed;
    }
}
