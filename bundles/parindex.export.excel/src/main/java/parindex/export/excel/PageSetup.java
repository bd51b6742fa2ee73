package parindex.export.excel;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A4 with the margins of Decree 30/2020/NĐ-CP (top and bottom 20 mm, left 30 mm, right 15 mm), one page wide. */
public final class PageSetup {

    private static final double MM_PER_INCH = 25.4;
    private static final int COLUMNS_ON_A3 = 22;

    private PageSetup() {
    }

    /**
     * Sets up the printing of a sheet with many columns: A3 across, as many pages side by side as its columns need, each with the first columns.
     *
     * @param head    rows at the top of every page
     * @param names   columns at the left of every page, from the first
     * @param columns all columns
     */
    public static void wide(XSSFSheet sheet, CellRangeAddress head, int names, int columns) {
        apply(sheet, true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A3_PAPERSIZE);
        print.setFitWidth((short) Math.max(1, (columns + COLUMNS_ON_A3 - 1) / COLUMNS_ON_A3));
        print.setLeftToRight(true);
        sheet.setRepeatingRows(head);
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, names - 1));
    }

    /** Sets up the printing of a sheet. */
    public static void apply(XSSFSheet sheet, boolean landscape) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(landscape);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.TOP, 20 / MM_PER_INCH);
        sheet.setMargin(PageMargin.BOTTOM, 20 / MM_PER_INCH);
        sheet.setMargin(PageMargin.LEFT, 30 / MM_PER_INCH);
        sheet.setMargin(PageMargin.RIGHT, 15 / MM_PER_INCH);
        // Page number at the top, centred, from page 2 on.
        sheet.getHeaderFooterProperties().setDifferentFirst(true);
        sheet.getOddHeader().setCenter("&P");
    }
}
