package parindex.export.excel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import parindex.export.CellText;

/**
 * The cell styles of a workbook. Each is made once: a workbook can hold only some 64,000 of them.
 * Times New Roman 13 as Decree 30/2020/NĐ-CP on administrative documents asks. For one thread.
 */
public final class Styles {

    /** Height of the text of all documents, in points. */
    public static final int POINTS = 13;

    private static final short QUARTER_TURN = 90;
    private static final byte[] HEAD_FILL = {(byte) 0xDD, (byte) 0xE6, (byte) 0xF0};
    private static final byte[] FOOT_FILL = {(byte) 0xF2, (byte) 0xF2, (byte) 0xF2};
    private static final byte[] INPUT_FILL = {(byte) 0xEA, (byte) 0xF4, (byte) 0xE4};
    private static final byte[] LOCKED_FILL = {(byte) 0xD9, (byte) 0xD9, (byte) 0xD9};

    private final XSSFWorkbook workbook;
    private final Map<Key, XSSFCellStyle> made = new HashMap<>();
    private final XSSFFont plain;
    private final XSSFFont bold;
    private final XSSFFont title;
    private final XSSFFont italic;
    private final XSSFFont link;

    /** What tells one style from another. */
    private record Key(Part part, HorizontalAlignment alignment, String format, boolean quoted, boolean upright) {
    }

    /** Where on a sheet a cell is, and what it is for. */
    public enum Part {
        TITLE, TEXT, LABEL, NOTE, LINK, HEAD, BODY, FOOTER,
        /** A sentence that runs on over the empty cells beside it. */
        REMARK,
        /** A cell that people fill in: not locked where the sheet is protected. */
        INPUT,
        /** A grey cell of a table: not for whoever fills the sheet in. */
        LOCKED;

        private boolean inTable() {
            return this == HEAD || this == BODY || this == FOOTER || this == INPUT || this == LOCKED;
        }
    }

    /** The styles of a workbook; sets its default font. One per workbook. */
    public Styles(XSSFWorkbook workbook) {
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
    public void words(Cell cell, Part part, HorizontalAlignment alignment, String words) {
        if (!words.isEmpty()) {
            cell.setCellValue(words);
        }
        cell.setCellStyle(ofWords(part, alignment, CellText.looksLikeFormula(words)));
    }

    /**
     * The style of a cell with words, for whoever writes cells without {@link #words}.
     *
     * @param quoted whether the words look like a formula
     */
    public XSSFCellStyle ofWords(Part part, HorizontalAlignment alignment, boolean quoted) {
        return style(new Key(part, alignment, "@", quoted, false));
    }

    /** The style of a cell of a table that holds a number or a date, or will hold one. */
    public XSSFCellStyle number(Part part, HorizontalAlignment alignment, String format) {
        return style(new Key(part, alignment, format, false, false));
    }

    /** The heading of a narrow column: words that run upwards. */
    public void upright(Cell cell, String words) {
        cell.setCellValue(words);
        cell.setCellStyle(style(new Key(Part.HEAD, HorizontalAlignment.LEFT, "@", CellText.looksLikeFormula(words), true)));
    }

    private XSSFCellStyle style(Key key) {
        return made.computeIfAbsent(key, this::make);
    }

    private XSSFCellStyle make(Key key) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setAlignment(key.alignment);
        style.setVerticalAlignment(key.part.inTable() ? VerticalAlignment.CENTER : VerticalAlignment.TOP);
        style.setWrapText(key.part != Part.REMARK);
        style.setRotation(key.upright ? QUARTER_TURN : 0);
        style.setQuotePrefixed(key.quoted);
        style.setDataFormat(workbook.createDataFormat().getFormat(key.format));
        style.setFont(switch (key.part) {
            case TITLE -> title;
            case HEAD, FOOTER, LABEL -> bold;
            case NOTE, REMARK -> italic;
            case LINK -> link;
            case BODY, TEXT, INPUT, LOCKED -> plain;
        });
        style.setLocked(key.part != Part.INPUT);
        if (key.part.inTable()) {
            // A little air between the words and the line.
            style.setIndention((short) (key.alignment == HorizontalAlignment.CENTER ? 0 : 1));
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        fill(key.part).ifPresent(colour -> {
            style.setFillForegroundColor(new XSSFColor(colour, new DefaultIndexedColorMap()));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        });
        return style;
    }

    private static Optional<byte[]> fill(Part part) {
        return switch (part) {
            case HEAD -> Optional.of(HEAD_FILL);
            case FOOTER -> Optional.of(FOOT_FILL);
            case INPUT -> Optional.of(INPUT_FILL);
            case LOCKED -> Optional.of(LOCKED_FILL);
            case TITLE, TEXT, LABEL, NOTE, REMARK, LINK, BODY -> Optional.empty();
        };
    }

    private XSSFFont font(int points) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Times New Roman");
        font.setFontHeightInPoints((short) points);
        return font;
    }
}
