package parindex.audit.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import parindex.exchange.excel.internal.ExcelReports;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.ReportDocument;

/** A workbook. Of a cell with a formula, what the file holds as its value is changed: that is what a reader sees. */
final class ExcelReport implements OfficeReport {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final XSSFWorkbook workbook;
    private final List<Grid> grids = new ArrayList<>();

    /** @param sheets which sheets are changed */
    ExcelReport(Path file, Predicate<String> sheets) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            workbook = new XSSFWorkbook(in);
        }
        DataFormatter shown = new DataFormatter(VIETNAMESE);
        shown.setUseCachedValuesForFormulaCells(true);
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            int head = head(sheet, shown);
            if (head >= 0 && sheets.test(sheet.getSheetName())) {
                List<List<String>> rows = new ArrayList<>();
                for (int r = head; r <= sheet.getLastRowNum(); r++) {
                    rows.add(cells(sheet.getRow(r), shown));
                }
                grids.add(new Grid(sheet.getSheetName(), cells(sheet.getRow(0), shown).get(0), head + 1, rows));
            }
        }
    }

    /** The headings are the first row with more than two texts. */
    private static int head(XSSFSheet sheet, DataFormatter shown) {
        for (Row row : sheet) {
            if (cells(row, shown).stream().filter(c -> !c.isBlank()).count() > 2) {
                return row.getRowNum();
            }
        }
        return -1;
    }

    private static List<String> cells(Row row, DataFormatter shown) {
        List<String> cells = new ArrayList<>();
        for (int c = 0; row != null && c < row.getLastCellNum(); c++) {
            Cell cell = row.getCell(c);
            cells.add(cell == null ? "" : shown.formatCellValue(cell).strip());
        }
        return cells;
    }

    @Override
    public List<Grid> grids() {
        return grids;
    }

    @Override
    public List<Sentence> sentences() {
        return List.of();
    }

    @Override
    public void put(Grid grid, int row, int column, String text) {
        XSSFCell cell = workbook.getSheet(grid.part()).getRow(grid.number(row) - 1).getCell(column);
        CellType kind = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (kind == CellType.NUMERIC) {
            cell.setCellValue(Double.parseDouble(text.replace(',', '.').replace("+", "")));
        } else {
            // POI keeps the old text beside the new one where the file has it in the cell itself.
            String formula = cell.getCellType() == CellType.FORMULA ? cell.getCellFormula() : "";
            cell.setBlank();
            if (!formula.isEmpty()) {
                cell.setCellFormula(formula);
            }
            cell.setCellValue(text);
        }
    }

    @Override
    public void put(Sentence sentence, String text) {
        throw new IllegalArgumentException("a workbook has none");
    }

    @Override
    public ReportDocument saved(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return new ExcelReports().read(file, Checkpoint.OPEN);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
