package parindex.commands.tests;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook with one sheet, as another program may write it: just what the format asks for. */
final class Sheet {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String OFFICE = "http://schemas.openxmlformats.org/";

    private Sheet() {
    }

    /** @param cells rows of texts; what is written like a number with a point is one */
    static Path write(Path file, String[]... cells) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (String[] row : cells) {
            rows.append("<row>");
            for (String cell : row) {
                rows.append(cell.matches("\\d+(\\.\\d+)?") ? "<c><v>" + cell + "</v></c>"
                        : "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>");
            }
            rows.append("</row>");
        }
        String relation = XML + "<Relationships xmlns=\"" + OFFICE + "package/2006/relationships\"><Relationship Id=\"r1\" Type=\"" + OFFICE
                + "officeDocument/2006/relationships/%s\" Target=\"%s\"/></Relationships>";
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            add(zip, "[Content_Types].xml", XML + "<Types xmlns=\"" + OFFICE + "package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Override PartName=\"/xl/workbook.xml\" "
                    + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                    + "<Override PartName=\"/xl/worksheets/sheet1.xml\" "
                    + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
            add(zip, "_rels/.rels", relation.formatted("officeDocument", "xl/workbook.xml"));
            add(zip, "xl/workbook.xml", XML + "<workbook xmlns=\"" + OFFICE + "spreadsheetml/2006/main\" xmlns:r=\"" + OFFICE
                    + "officeDocument/2006/relationships\"><sheets><sheet name=\"Trang tính\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            add(zip, "xl/_rels/workbook.xml.rels", relation.formatted("worksheet", "worksheets/sheet1.xml"));
            add(zip, "xl/worksheets/sheet1.xml", XML + "<worksheet xmlns=\"" + OFFICE + "spreadsheetml/2006/main\"><sheetData>" + rows
                    + "</sheetData></worksheet>");
        }
        return file;
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
