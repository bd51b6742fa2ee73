package parindex.export.excel.internal;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import parindex.export.CellText;

/**
 * The cell styles of a workbook. Each is made once: a workbook can hold only some 64,000 of them.
 * Times New Roman 13 as Decree 30/2020/NĐ-CP on administrative documents asks.
 */
final class Styles {

    /** Height of the text of all documents, in points. */
    static final int POINTS = 13;

    private static final byte[] HEAD_FILL = {(byte) 0xDD, (byte) 0xE6, (byte) 0xF0};
    private static final byte[] FOOT_FILL = {(byte) 0xF2, (byte) 0xF2, (byte) 0xF2};

    private final XSSFWorkbook workbook;
    private final Map<Key, XSSFCellStyle> made = new HashMap<>();
    private final XSSFFont plain;
    private final XSSFFont bold;
    private final XSSFFont title;
    private final XSSFFont italic;
    private final XSSFFont link;

    /** What tells one style from another. */
    private record Key(Part part, HorizontalAlignment alignment, String format, boolean quoted) {
    }

    /** Where on a sheet a cell is. */
    enum Part { TITLE, TEXT, LABEL, NOTE, LINK, HEAD, BODY, FOOTER }

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        // The default font decides the unit of column widths.
        plain = workbook.getFontAt(0);
        plain.setFontName("Times New Roman");
        plain.setFontHeightInPoints((short) POINTS);
        bold = font(POINTS);
        bold.setBold(true);
        title = font(POINTS + 1);
        title.setBold(true);
        italic = font(POINTS);
        italic.setItalic(true);
        link = font(POINTS);
        link.setUnderline(XSSFFont.U_SINGLE);
        link.setColor(new XSSFColor(new byte[] {0x05, 0x63, (byte) 0xC1}, new DefaultIndexedColorMap()));
    }

    /**
     * Fills a cell with words. Words that look like a formula get the mark that Excel gives to what is typed behind an
     * apostrophe, so they stay words even when somebody edits the cell.
     */
    void words(XSSFCell cell, Part part, HorizontalAlignment alignment, String words) {
        if (!words.isEmpty()) {
            cell.setCellValue(words);
        }
        cell.setCellStyle(style(new Key(part, alignment, "@", CellText.looksLikeFormula(words))));
    }

    /** The style of a cell of a table that holds a number. */
    XSSFCellStyle number(Part part, HorizontalAlignment alignment, String format) {
        return style(new Key(part, alignment, format, false));
    }

    private XSSFCellStyle style(Key key) {
        return made.computeIfAbsent(key, this::make);
    }

    private XSSFCellStyle make(Key key) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setAlignment(key.alignment);
        style.setVerticalAlignment(key.part == Part.BODY || key.part == Part.HEAD || key.part == Part.FOOTER
                ? VerticalAlignment.CENTER : VerticalAlignment.TOP);
        style.setWrapText(true);
        style.setQuotePrefixed(key.quoted);
        style.setDataFormat(workbook.createDataFormat().getFormat(key.format));
        style.setFont(switch (key.part) {
            case TITLE -> title;
            case HEAD, FOOTER, LABEL -> bold;
            case NOTE -> italic;
            case LINK -> link;
            case BODY, TEXT -> plain;
        });
        if (key.part == Part.HEAD || key.part == Part.BODY || key.part == Part.FOOTER) {
            // A little air between the words and the line.
            style.setIndention((short) (key.alignment == HorizontalAlignment.CENTER ? 0 : 1));
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        if (key.part == Part.HEAD || key.part == Part.FOOTER) {
            byte[] colour = key.part == Part.HEAD ? HEAD_FILL : FOOT_FILL;
            style.setFillForegroundColor(new XSSFColor(colour, new DefaultIndexedColorMap()));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private XSSFFont font(int points) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Times New Roman");
        font.setFontHeightInPoints((short) points);
        return font;
    }
}
