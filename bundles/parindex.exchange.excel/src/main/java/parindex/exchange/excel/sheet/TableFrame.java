package parindex.exchange.excel.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import parindex.export.excel.PageSetup;
import parindex.export.excel.RowHeights;
import parindex.export.excel.Styles;
import parindex.export.excel.Styles.Part;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/**
 * A sheet that is a table to fill in: hidden keys, title, headings, rows; protected but for the cells to fill in, if its owner
 * wants so.
 */
public final class TableFrame {

    public static final String GENERAL = "General";
    public static final String DAY = "dd/mm/yyyy";

    private final XSSFSheet sheet;
    private final Styles styles;
    private final Locale locale;
    private final SheetColumn[] columns;
    private final Class<?> texts;

    /**
     * @param columns all columns of the sheet, from the left
     * @param texts   a class in the package of the message files with the headings, {@code column.Type.NAME}
     */
    public TableFrame(XSSFSheet sheet, Styles styles, Locale locale, SheetColumn[] columns, Class<?> texts) {
        this.texts = texts;
        this.sheet = sheet;
        this.styles = styles;
        this.locale = locale;
        this.columns = columns;
    }

    public void head(String title) {
        XSSFRow keys = sheet.createRow(0);
        keys.setZeroHeight(true);
        XSSFRow top = sheet.createRow(1);
        XSSFRow head = sheet.createRow(SheetColumn.HEAD_ROW);
        float height = 0;
        int first = -1;
        for (SheetColumn column : columns) {
            keys.createCell(column.ordinal()).setCellValue(column.name());
            if (column.width() == 0) {
                sheet.setColumnHidden(column.ordinal(), true);
                continue;
            }
            first = first < 0 ? column.ordinal() : first;
            sheet.setColumnWidth(column.ordinal(), (column.width() + 3) * 256);
            String heading = Message.of(texts, "column." + columns[0].getClass().getSimpleName() + "." + column.name()).in(locale);
            words(head, column, Part.HEAD, heading);
            // Bold letters are wider than the digits in which widths are counted.
            height = Math.max(height, RowHeights.of(heading, column.width()));
        }
        head.setHeightInPoints(height);
        styles.words(top.createCell(first), Part.TITLE, HorizontalAlignment.LEFT, title);
        top.setHeightInPoints(RowHeights.of(title, 100));
        sheet.addMergedRegion(new CellRangeAddress(1, 1, first, lastVisible()));
        sheet.setRepeatingRows(new CellRangeAddress(SheetColumn.HEAD_ROW, SheetColumn.HEAD_ROW, first, lastVisible()));
    }

    private int lastVisible() {
        int last = 0;
        for (SheetColumn column : columns) {
            last = column.width() > 0 ? column.ordinal() : last;
        }
        return last;
    }

    public XSSFRow row(int number) {
        return sheet.createRow(number);
    }

    public void words(XSSFRow row, SheetColumn column, Part part, String words) {
        HorizontalAlignment side = part == Part.HEAD ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT;
        styles.words(row.createCell(column.ordinal()), part, side, Words.forCell(words));
    }

    /** A cell for a number; numbers that a spreadsheet cannot keep are written as text. */
    public XSSFCell number(XSSFRow row, SheetColumn column, Part part, BigDecimal shown) {
        XSSFCell cell = empty(row, column, part, GENERAL);
        if (Decimals.fits(shown)) {
            cell.setCellValue(shown.doubleValue());
        } else {
            cell.setCellValue(shown.toPlainString().replace('.', ','));
        }
        return cell;
    }

    /** A number that people fill in; what its cell cannot show of it stands in a hidden cell. */
    public void exactNumber(XSSFRow row, SheetColumn column, Part part, Rational value, SheetColumn exact) {
        BigDecimal shown = Decimals.shown(value);
        number(row, column, part, shown);
        if (!Rational.of(shown).equals(value)) {
            hidden(row, exact, value.toString());
        }
    }

    /** A day; days that a spreadsheet does not know are written as text. */
    public void day(XSSFRow row, SheetColumn column, Part part, Optional<LocalDate> day) {
        XSSFCell cell = empty(row, column, part, DAY);
        day.ifPresent(d -> {
            if (d.getYear() > 1900 && d.getYear() < 10_000) {
                cell.setCellValue(d);
            } else {
                cell.setCellValue(d.toString());
            }
        });
    }

    public XSSFCell empty(XSSFRow row, SheetColumn column, Part part, String format) {
        XSSFCell cell = row.createCell(column.ordinal());
        cell.setCellStyle(styles.number(part, format.equals("@") ? HorizontalAlignment.LEFT : HorizontalAlignment.RIGHT, format));
        return cell;
    }

    public void formula(XSSFRow row, SheetColumn column, Part part, String format, String formula) {
        empty(row, column, part, format).setCellFormula(formula);
    }

    public void hidden(XSSFRow row, SheetColumn column, String text) {
        row.createCell(column.ordinal()).setCellValue(Words.forCell(text));
    }

    /** Makes the row as high as its text needs now; it still grows when somebody types more. */
    public void fit(XSSFRow row) {
        float height = RowHeights.of("", 1);
        for (SheetColumn column : columns) {
            XSSFCell cell = row.getCell(column.ordinal());
            if (column.width() > 0 && cell != null && cell.getCellType() == CellType.STRING) {
                height = Math.max(height, RowHeights.of(cell.getStringCellValue(), column.width()));
            }
        }
        row.setHeightInPoints(height);
        row.getCTRow().setCustomHeight(false);
    }

    /** Restricts cells of a column; {@code strict} leaves no way around, otherwise Excel warns. */
    public void restrict(SheetColumn column, int firstRow, int lastRow, DataValidationConstraint constraint, boolean strict, String hint) {
        DataValidation validation = helper().createValidation(constraint,
                new CellRangeAddressList(firstRow, lastRow, column.ordinal(), column.ordinal()));
        validation.setErrorStyle(strict ? DataValidation.ErrorStyle.STOP : DataValidation.ErrorStyle.WARNING);
        validation.setShowErrorBox(true);
        validation.createErrorBox(Message.of(TableFrame.class, "hint.title").in(locale), hint);
        validation.setEmptyCellAllowed(true);
        // POI has it the wrong way round for this format: true shows the arrow.
        validation.setSuppressDropDownArrow(true);
        sheet.addValidationData(validation);
    }

    public XSSFDataValidationHelper helper() {
        return new XSSFDataValidationHelper(sheet);
    }

    /** Colours cells for which a formula, written for the first of them, is true. */
    public void colour(String formula, IndexedColors colour, CellRangeAddress... cells) {
        XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingRule(formula);
        rule.createPatternFormatting().setFillBackgroundColor(colour.getIndex());
        formatting.addConditionalFormatting(cells, rule);
    }

    /** Freezes headings and first columns, and sets up the printed page; everything stays open to changes. */
    public void finishOpen(int frozenColumns) {
        sheet.createFreezePane(frozenColumns, SheetColumn.FIRST_ROW);
        PageSetup.apply(sheet, true);
    }

    /** As {@link #finishOpen}, and only the cells to fill in can be changed. */
    public void finish(int frozenColumns) {
        finishOpen(frozenColumns);
        sheet.enableLocking();
        // Columns and rows may be made wider: that helps, and moves nothing.
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
    }

    public static String letter(SheetColumn column) {
        return CellReference.convertNumToColString(column.ordinal());
    }

    /** An absolute reference to some rows of a column of another sheet. */
    public static String range(String sheetName, SheetColumn column, int firstRow, int lastRow) {
        String letter = letter(column);
        return "'" + sheetName + "'!$" + letter + "$" + (firstRow + 1) + ":$" + letter + "$" + (lastRow + 1);
    }
}
