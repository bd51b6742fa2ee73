package parindex.exchange.excel.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.osgi.service.component.annotations.Component;
import parindex.exchange.excel.sheet.CellDays;
import parindex.exchange.excel.sheet.Decimals;
import parindex.exchange.excel.sheet.Findings;
import parindex.exchange.excel.sheet.WorkbookFile;
import parindex.export.excel.PoiCalls;
import parindex.intake.SheetCells;
import parindex.intake.Spreadsheets;
import parindex.values.problem.BadInputException;

/** Workbooks that people made themselves, by Apache POI, with the limits for files of strangers. */
@Component
public final class PoiSpreadsheets implements Spreadsheets {

    /** No table that is typed by hand is wider; a sheet can have one cell in each of a million rows at column 16,384. */
    static final int MOST_COLUMNS = 200;

    @Override
    public SheetCells read(String file, byte[] content, Runnable checkpoint) {
        try {
            return PoiCalls.run(() -> {
                WorkbookFile opened = new WorkbookFile(file, content);
                return opened.read(workbook -> {
                    int first = IntStream.range(0, workbook.getNumberOfSheets())
                            .filter(i -> workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE).findFirst()
                                    .orElseThrow(() -> opened.refused("file.noSheet"));
                    return new Reading(opened.name(), workbook.getSheetAt(first), checkpoint).read();
                });
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the bytes are in memory", e);
        }
    }

    /** One sheet. */
    private static final class Reading {

        private final String file;
        private final XSSFSheet sheet;
        private final Runnable checkpoint;
        private final Findings findings;

        Reading(String file, XSSFSheet sheet, Runnable checkpoint) {
            this.file = file;
            this.sheet = sheet;
            this.checkpoint = checkpoint;
            findings = new Findings(file, Findings.class);
        }

        SheetCells read() {
            List<SheetCells.Row> rows = new ArrayList<>();
            for (Row row : sheet) {
                checkpoint.run();
                Set<Integer> numbers = new HashSet<>();
                List<String> cells = cells((XSSFRow) row, numbers);
                if (cells.stream().anyMatch(text -> !text.isEmpty())) {
                    rows.add(new SheetCells.Row(row.getRowNum() + 1, cells, numbers));
                }
            }
            if (!findings.problems().isEmpty()) {
                throw new BadInputException(findings.problems());
            }
            return new SheetCells(file, sheet.getSheetName(), rows);
        }

        /** @param numbers receives which of the cells are kept as numbers */
        private List<String> cells(XSSFRow row, Set<Integer> numbers) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < Math.min(row.getLastCellNum(), MOST_COLUMNS); column++) {
                XSSFCell cell = row.getCell(column);
                cells.add(cell == null ? "" : understood(cell, numbers));
            }
            if (row.getLastCellNum() > MOST_COLUMNS && filledBeyond(row)) {
                problem(row.getRowNum(), MOST_COLUMNS, "cell.beyond", MOST_COLUMNS);
            }
            return cells;
        }

        private static boolean filledBeyond(XSSFRow row) {
            return IntStream.range(MOST_COLUMNS, row.getLastCellNum()).mapToObj(row::getCell)
                    .anyMatch(cell -> cell != null && cell.getCellType() != CellType.BLANK);
        }

        /** The text of a cell; a cell that POI cannot make sense of is named. */
        private String understood(XSSFCell cell, Set<Integer> numbers) {
            try {
                if (cell.getCellType() == CellType.NUMERIC && !DateUtil.isCellDateFormatted(cell)) {
                    numbers.add(cell.getColumnIndex());
                }
                return text(cell);
            } catch (RuntimeException e) {
                if (WorkbookFile.isOfPoi(e)) {
                    return refuse(cell, "cell.damaged");
                }
                throw e;
            }
        }

        private String text(XSSFCell cell) {
            if (cell.isPartOfArrayFormulaGroup()) {
                return refuse(cell, "cell.formula");
            }
            return switch (cell.getCellType()) {
                case BLANK, _NONE -> "";
                case STRING -> cell.getStringCellValue().strip();
                case NUMERIC -> number(cell);
                case FORMULA -> refuse(cell, "cell.formula");
                case ERROR -> refuse(cell, "cell.error", cell.getErrorCellString());
                case BOOLEAN -> refuse(cell, "cell.notText");
            };
        }

        /** What a person typed: a day, or the decimal of at most six places that the spreadsheet keeps as this number. */
        private String number(XSSFCell cell) {
            if (DateUtil.isCellDateFormatted(cell)) {
                return CellDays.of(cell).map(day -> day.toString()).orElseGet(() -> refuse(cell, "cell.notDay"));
            }
            String format = cell.getCellStyle().getDataFormatString();
            boolean percent = format != null && format.contains("%");
            // What is shown as 85 % is kept as 0.85.
            return Decimals.of(cell.getNumericCellValue()).map(n -> percent ? n.movePointRight(2).toPlainString() + "%" : n.toPlainString())
                    .orElseGet(() -> refuse(cell, "cell.places", Decimals.MOST_PLACES));
        }

        private String refuse(XSSFCell cell, String key, Object... arguments) {
            problem(cell.getRowIndex(), cell.getColumnIndex(), key, arguments);
            return "";
        }

        private void problem(int row, int column, String key, Object... arguments) {
            findings.add(Optional.empty(), findings.place(sheet.getSheetName(), row, column), key, arguments);
        }
    }
}
