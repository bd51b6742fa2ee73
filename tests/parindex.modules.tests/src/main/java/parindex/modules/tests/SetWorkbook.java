package parindex.modules.tests;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook of a criteria set as an official fills it in: by the headings and words that can be read there, whatever column they are in. */
final class SetWorkbook implements AutoCloseable {

    static final String GENERAL = "Thông tin chung";
    static final String CRITERIA = "Tiêu chí";
    static final String RULES = "Quy tắc";
    static final String REASONS = "Lý do trừ điểm";

    private static final int HEAD_ROW = 2;

    private final DataFormatter texts = new DataFormatter();
    private final Path file;
    private final XSSFWorkbook workbook;

    SetWorkbook(Path file) throws IOException {
        this.file = file;
        this.workbook = new XSSFWorkbook(Files.newInputStream(file));
    }

    /** Writes into the row in which all these words stand, below the heading. */
    SetWorkbook fill(String sheet, List<String> row, String heading, Object value) {
        Cell cell = cell(sheet, row, heading);
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(value.toString());
        }
        return this;
    }

    /** Replaces a text wherever it is a whole cell: the id of a criterion has rules and reasons, too. */
    SetWorkbook replace(String before, String after) {
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
            if (texts.formatCellValue(cell).equals(before)) {
                cell.setCellValue(after);
            }
        })));
        return this;
    }

    /** Where that cell is, as problems name it. */
    String place(String sheet, List<String> row, String heading) {
        return sheet + "!" + cell(sheet, row, heading).getAddress().formatAsString();
    }

    private Cell cell(String name, List<String> words, String heading) {
        Sheet sheet = workbook.getSheet(name);
        Cell head = StreamSupport.stream(sheet.getRow(HEAD_ROW).spliterator(), false)
                .filter(cell -> texts.formatCellValue(cell).replace("*", "").strip().equals(heading)).findFirst()
                .orElseThrow(() -> new AssertionError("no heading " + heading + " in " + name));
        Row row = StreamSupport.stream(sheet.spliterator(), false).filter(r -> holds(r, words)).findFirst()
                .orElseThrow(() -> new AssertionError("no row " + words + " in " + name));
        return row.getCell(head.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private boolean holds(Row row, List<String> words) {
        List<String> cells = StreamSupport.stream(row.spliterator(), false).map(c -> texts.formatCellValue(c).replace("*", "").strip()).toList();
        return cells.containsAll(words);
    }

    void save() throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
