package parindex.export.excel.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import parindex.export.CellText;
import parindex.export.Table;
import parindex.export.Table.Cell;
import parindex.export.excel.PageSetup;
import parindex.export.excel.RowHeights;
import parindex.export.excel.Styles;
import parindex.export.excel.Styles.Part;
import parindex.values.text.LocalizedText;

/** One table: title, headings (frozen, repeated on every printed page), rows, footer, notes, and a chart beside it. */
final class TableSheet {

    private static final int HEAD_ROW = 2;
    private static final int NARROWEST = 9;
    private static final int WIDEST = 60;
    private static final int NARROW_TABLE = 75;
    private static final int COLUMNS_ON_PORTRAIT = 6;

    private final XSSFSheet sheet;
    private final Styles styles;
    private final CellText text;
    private int[] widths;

    TableSheet(XSSFSheet sheet, Styles styles, CellText text) {
        this.sheet = sheet;
        this.styles = styles;
        this.text = text;
    }

    void write(Table table) {
        widths = table.columns().isEmpty() ? new int[0] : widths(table);
        int total = 0;
        for (int i = 0; i < widths.length; i++) {
            // Three characters more: for the indent, and because bold headings are wider than the digits in which Excel counts.
            sheet.setColumnWidth(i, (widths[i] + 3) * 256);
            total += widths[i];
        }
        across(0, table.title().in(text.locale()), Part.TITLE, total);
        head(table);
        int next = HEAD_ROW + 1;
        for (List<Cell> row : table.rows()) {
            row(next++, table, row, Part.BODY);
        }
        for (List<Cell> row : table.footer()) {
            row(next++, table, row, Part.FOOTER);
        }
        for (LocalizedText note : table.notes()) {
            across(next++, note.in(text.locale()), Part.NOTE, total);
        }
        sheet.createFreezePane(0, HEAD_ROW + 1);
        sheet.setRepeatingRows(new CellRangeAddress(HEAD_ROW, HEAD_ROW, 0, widths.length - 1));
        boolean chart = RankingChart.find(table)
                .map(c -> c.draw(sheet, table, text, HEAD_ROW + 1, widths.length + 1)).isPresent();
        PageSetup.apply(sheet, chart || widths.length > COLUMNS_ON_PORTRAIT || total > NARROW_TABLE);
    }

    private void head(Table table) {
        XSSFRow row = sheet.createRow(HEAD_ROW);
        float height = 0;
        for (int i = 0; i < widths.length; i++) {
            String title = table.columns().get(i).title().in(text.locale());
            put(row, i, title, Part.HEAD, HorizontalAlignment.CENTER);
            height = Math.max(height, RowHeights.of(title, widths[i]));
        }
        row.setHeightInPoints(height);
    }

    private void row(int number, Table table, List<Cell> cells, Part part) {
        XSSFRow row = sheet.createRow(number);
        float height = 0;
        for (int i = 0; i < widths.length; i++) {
            Cell cell = cells.get(i);
            HorizontalAlignment side = table.columns().get(i).number() ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT;
            if (cell instanceof Cell.Figure figure) {
                number(row, i, text.displayed(figure), figure.signed(), part);
            } else if (cell instanceof Cell.Whole whole) {
                XSSFCell target = row.createCell(i);
                target.setCellValue(whole.value());
                target.setCellStyle(styles.number(part, HorizontalAlignment.CENTER, "0"));
            } else {
                put(row, i, text.shown(cell), part, side);
                height = Math.max(height, RowHeights.of(text.shown(cell), widths[i]));
            }
        }
        row.setHeightInPoints(Math.max(height, RowHeights.of("", 1)));
    }

    /**
     * The last step of a figure, and the only place where it becomes binary: the spreadsheet format stores doubles. The
     * figure is already rounded to what is shown, exactly, and the double nearest to it reads back as the same decimal.
     */
    private void number(XSSFRow row, int column, BigDecimal shown, boolean signed, Part part) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(shown.doubleValue());
        cell.setCellStyle(styles.number(part, HorizontalAlignment.RIGHT, NumberFormats.of(shown, signed)));
    }

    private void put(XSSFRow row, int column, String words, Part part, HorizontalAlignment side) {
        styles.words(row.createCell(column), part, side, words);
    }

    private void across(int number, String words, Part part, int total) {
        XSSFRow row = sheet.createRow(number);
        row.setHeightInPoints(RowHeights.of(words, Math.max(total, NARROWEST)));
        styles.words(row.createCell(0), part, HorizontalAlignment.LEFT, words);
        if (widths.length > 1) {
            sheet.addMergedRegion(new CellRangeAddress(number, number, 0, widths.length - 1));
        }
    }

    /** Width of each column in characters: the longest cell, or the longest word of the heading. */
    private int[] widths(Table table) {
        int[] result = new int[table.columns().size()];
        for (int i = 0; i < result.length; i++) {
            int column = i;
            String title = table.columns().get(i).title().in(text.locale());
            int heading = Stream.of(title.split(" ")).mapToInt(TableSheet::length).max().orElse(0);
            int cells = Stream.concat(table.rows().stream(), table.footer().stream())
                    .mapToInt(row -> length(text.shown(row.get(column)))).max().orElse(0);
            int wanted = Math.max(Math.max(heading, cells), length(title) / 3);
            result[i] = Math.max(NARROWEST, Math.min(WIDEST, wanted));
        }
        return result;
    }

    private static int length(String words) {
        return words.codePointCount(0, words.length());
    }
}
