package parindex.criteria.authoring.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import parindex.criteria.rule.InputSpec;
import parindex.exchange.excel.sheet.CellReader;
import parindex.exchange.excel.sheet.SheetColumn;
import parindex.exchange.excel.sheet.Words;
import parindex.scoring.InputValue;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

/** Reads the rows of a sheet as the values that documents have. */
final class SheetReader {

    private static final int LONGEST_QUOTE = 60;

    private final XSSFSheet sheet;
    private final TemplateColumn[] columns;
    private final Faults faults;
    private final CellReader cells;

    SheetReader(XSSFSheet sheet, TemplateColumn[] columns, Faults faults) {
        this.sheet = sheet;
        this.columns = columns;
        this.faults = faults;
        this.cells = new CellReader(sheet, faults.findings());
    }

    /** The rows in which something is written. */
    List<XSSFRow> rows() {
        return allRows().stream().filter(row -> Stream.of(columns).anyMatch(c -> !c.spec().isShownOnly() && CellReader.isFilled(row, c)))
                .toList();
    }

    /** All rows below the headings. */
    List<XSSFRow> allRows() {
        List<XSSFRow> rows = new ArrayList<>();
        for (Row row : sheet) {
            if (row.getRowNum() >= SheetColumn.FIRST_ROW) {
                rows.add((XSSFRow) row);
            }
        }
        return rows;
    }

    Spot spot(XSSFRow row, TemplateColumn column) {
        return new Spot(sheet.getSheetName(), row.getRowNum(), column.ordinal());
    }

    /** The first cell of the sheet, for what is wrong with it as a whole. */
    Spot spot() {
        return new Spot(sheet.getSheetName(), SheetColumn.HEAD_ROW, 0);
    }

    boolean isFilled(XSSFRow row, TemplateColumn column) {
        return CellReader.isFilled(row, column);
    }

    /** What a column says; a cell that must not be empty, and is, is a fault. */
    Optional<String> value(XSSFRow row, TemplateColumn column) {
        return value(row, column, column.spec(), column.heading());
    }

    Optional<String> value(XSSFRow row, TemplateColumn column, Spec spec, Message heading) {
        if (!CellReader.isFilled(row, column)) {
            if (spec.required()) {
                faults.error(spot(row, column), "cell.required", heading);
            }
            return spec.otherwise().isEmpty() ? Optional.empty() : Optional.of(spec.otherwise());
        }
        Optional<String> subject = Optional.of(faults.subject(spot(row, column)));
        LocalizedText label = heading.localized();
        return switch (spec.form()) {
            case TEXT -> Optional.of(cells.text(subject, row, column)).filter(t -> !t.isEmpty());
            case CHOICE -> choice(row, column, spec, subject, heading);
            case DAY -> cells.day(subject, row, column, label).map(Object::toString);
            case NUMBER, WHOLE -> cells.number(subject, row, column, label).map(Object::toString);
            case PERCENT -> cells.value(subject, row, column, new InputSpec(column.name(), InputSpec.Kind.PERCENT, label))
                    .map(v -> ((InputValue.NumberValue) v).number().toString());
        };
    }

    private Optional<String> choice(XSSFRow row, TemplateColumn column, Spec spec, Optional<String> subject, Message heading) {
        Vocabulary words = spec.words().orElseThrow();
        if (words == Vocabulary.FLAG && row.getCell(column.ordinal()).getCellType() == CellType.BOOLEAN) {
            return Optional.of(Boolean.toString(row.getCell(column.ordinal()).getBooleanCellValue()));
        }
        String text = cells.text(subject, row, column).replace('\n', ' ');
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> id = words.id(text);
        if (id.isEmpty()) {
            faults.error(spot(row, column), "cell.choice", heading, Words.shortened(text, LONGEST_QUOTE), list(words));
        }
        return id;
    }

    private static LocalizedText list(Vocabulary words) {
        return LocalizedText.of(String.join("; ", words.words(Message.VIETNAMESE)), String.join("; ", words.words(Locale.ENGLISH)));
    }

    /** An element made of a row by the paths of its columns. */
    Draft element(String name, XSSFRow row) {
        Draft element = new Draft(name, spot(row, columns[0]));
        for (TemplateColumn column : columns) {
            Spec spec = column.spec();
            if (!spec.isShownOnly() && !spec.path().equals("#")) {
                value(row, column).ifPresent(v -> element.set(spec.path(), v, spot(row, column)));
            }
        }
        return element;
    }
}
