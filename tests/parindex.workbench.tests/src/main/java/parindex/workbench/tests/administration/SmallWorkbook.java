package parindex.workbench.tests.administration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The least that is an Excel workbook: one sheet with texts. The tests of the window have no library for it. */
final class SmallWorkbook {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private SmallWorkbook() {
    }

    static Path write(Path file, String sheet, List<List<String>> rows) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml", "<Types xmlns='" + PACKAGE + "content-types'>"
                    + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                    + "<Override PartName='/xl/workbook.xml' ContentType='" + TYPE + "sheet.main+xml'/>"
                    + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='" + TYPE + "worksheet+xml'/></Types>");
            part(zip, "_rels/.rels", relation(OFFICE + "/officeDocument", "xl/workbook.xml"));
            part(zip, "xl/_rels/workbook.xml.rels", relation(OFFICE + "/worksheet", "worksheets/sheet1.xml"));
            part(zip, "xl/workbook.xml", "<workbook xmlns='" + SHEET + "' xmlns:r='" + OFFICE + "'><sheets><sheet name='" + sheet
                    + "' sheetId='1' r:id='rId1'/></sheets></workbook>");
            StringBuilder cells = new StringBuilder();
            for (int i = 0; i < rows.size(); i++) {
                cells.append("<row r='").append(i + 1).append("'>");
                for (int j = 0; j < rows.get(i).size(); j++) {
                    cells.append("<c r='").append((char) ('A' + j)).append(i + 1).append("' t='inlineStr'><is><t>").append(rows.get(i).get(j))
                            .append("</t></is></c>");
                }
                cells.append("</row>");
            }
            part(zip, "xl/worksheets/sheet1.xml", "<worksheet xmlns='" + SHEET + "'><sheetData>" + cells + "</sheetData></worksheet>");
        }
        return file;
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns='" + PACKAGE + "relationships'><Relationship Id='rId1' Type='" + type + "' Target='" + target
                + "'/></Relationships>";
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version='1.0' encoding='UTF-8'?>" + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
