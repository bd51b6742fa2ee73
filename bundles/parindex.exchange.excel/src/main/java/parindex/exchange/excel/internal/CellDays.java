package parindex.exchange.excel.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** The day that a spreadsheet keeps as a number. */
final class CellDays {

    /** Serial number of 1 March 1900: before it, spreadsheets count a day that never was. */
    private static final int FIRST_DAY = 61;
    private static final int LAST_DAY = 2_958_465;
    /** Some workbooks count days from 1 January 1904. */
    private static final int DAYS_TO_1904 = 1462;

    private CellDays() {
    }

    /** @param cell one with a number; empty if that is no day */
    static Optional<LocalDate> of(XSSFCell cell) {
        // Whole days only, so neither a time of day nor a time zone can move it.
        long serial = new BigDecimal(cell.getNumericCellValue()).setScale(0, RoundingMode.FLOOR).longValue()
                + (cell.getSheet().getWorkbook().isDate1904() ? DAYS_TO_1904 : 0);
        return serial < FIRST_DAY || serial > LAST_DAY ? Optional.empty() : Optional.of(LocalDate.of(1900, 3, 1).plusDays(serial - FIRST_DAY));
    }
}
