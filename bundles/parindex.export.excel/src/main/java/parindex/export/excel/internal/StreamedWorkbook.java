package parindex.export.excel.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook of POI in which some sheets have a gap: thousands of rows that are not made as objects but written straight into the file,
 * between the rows that POI has above and below. For one thread.
 */
final class StreamedWorkbook {

    /**
     * How hard rows are packed: as fastexcel does it. Packing takes half of the time; the default of Java takes twice as long for a file
     * that is a seventh smaller.
     */
    private static final int LEVEL = 4;

    private final XSSFWorkbook workbook;
    private final Map<String, Gap> gaps = new HashMap<>();

    StreamedWorkbook(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** What fills a gap. */
    @FunctionalInterface
    interface Rows {

        void write(RowStream out) throws IOException;
    }

    /** Where rows go, from 0: in front of the next row that POI has. */
    private record Gap(XSSFSheet sheet, int from, Rows rows) {

        /** The place in the XML of the sheet. */
        int in(String xml) {
            for (var row : sheet) {
                if (row.getRowNum() >= from) {
                    Matcher next = Pattern.compile("<row\\s[^>]*?\\br=\"" + (row.getRowNum() + 1) + "\"").matcher(xml);
                    return found(next.find() ? next.start() : -1);
                }
            }
            return found(xml.indexOf("</sheetData>"));
        }

        private int found(int place) {
            if (place < 0) {
                throw new IllegalStateException("POI wrote sheet " + sheet.getSheetName() + " in a way that is not known here");
            }
            return place;
        }
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    /**
     * @param sheet one with at least one row of its own
     * @param from  index of the first row that is streamed, from 0; rows that POI has from there on come behind those of the gap
     */
    void stream(XSSFSheet sheet, int from, Rows rows) {
        gaps.put(sheet.getPackagePart().getPartName().getName().substring(1), new Gap(sheet, from, rows));
    }

    /** Writes the file; leaves the stream open. */
    void write(OutputStream out) throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        int styles = workbook.getNumCellStyles();
        workbook.write(made);
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(LEVEL);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(made.toByteArray()))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setTime(part.getTime());
                zip.putNextEntry(entry);
                Gap gap = gaps.get(part.getName());
                if (gap == null) {
                    parts.transferTo(zip);
                } else {
                    fill(zip, new String(parts.readAllBytes(), StandardCharsets.UTF_8), gap);
                }
                zip.closeEntry();
            }
        }
        zip.finish();
        if (workbook.getNumCellStyles() != styles) {
            throw new IllegalStateException("a streamed row asked for a style that the file does not have");
        }
    }

    private static void fill(ZipOutputStream zip, String xml, Gap gap) throws IOException {
        int place = gap.in(xml);
        zip.write(xml.substring(0, place).getBytes(StandardCharsets.UTF_8));
        RowStream rows = new RowStream(zip);
        gap.rows().write(rows);
        rows.flush();
        zip.write(xml.substring(place).getBytes(StandardCharsets.UTF_8));
    }
}
