package parindex.exchange.excel.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import parindex.criteria.rule.InputSpec;
import parindex.scoring.InputValue;
import parindex.scoring.Inputs;
import parindex.values.number.Numbers.DecimalMark;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

/**
 * Reads the cells that people fill in; what cannot be used becomes a problem at the cell. An empty result then means nothing. The id of a
 * leaf that some methods take marks that leaf as faulty in the findings. Used by one thread.
 */
public final class CellReader {

    /** Serial number of 1 March 1900: before it, spreadsheets count a day that never was. */
    private static final int FIRST_DAY = 61;
    private static final int LAST_DAY = 2_958_465;
    /** Some workbooks count days from 1 January 1904. */
    private static final int DAYS_TO_1904 = 1462;

    private final XSSFSheet sheet;
    private final boolean from1904;
    private final List<CellRangeAddress> merged;
    private final Findings findings;

    public CellReader(XSSFSheet sheet, Findings findings) {
        this.sheet = sheet;
        this.from1904 = sheet.getWorkbook().isDate1904();
        this.merged = sheet.getMergedRegions();
        this.findings = findings;
    }

    /** The text of a cell that the program wrote; empty text if it holds none. */
    public static String written(XSSFRow row, SheetColumn column) {
        XSSFCell cell = row.getCell(column.ordinal());
        return cell != null && cell.getCellType() == CellType.STRING ? Words.clean(cell.getStringCellValue()) : "";
    }

    /** Whether there is anything in a cell. */
    public static boolean isFilled(XSSFRow row, SheetColumn column) {
        XSSFCell cell = row.getCell(column.ordinal());
        return cell != null && cell.getCellType() != CellType.BLANK
                && (cell.getCellType() != CellType.STRING || !Words.clean(cell.getStringCellValue()).isEmpty());
    }

    /** A text. Numbers and days that a spreadsheet made of what was typed are refused: what was typed can no longer be told. */
    public String text(Optional<String> leafId, XSSFRow row, SheetColumn column) {
        Optional<XSSFCell> cell = usable(leafId, row, column);
        if (cell.isEmpty()) {
            return "";
        }
        return switch (cell.get().getCellType()) {
            case STRING -> Words.clean(cell.get().getStringCellValue());
            case NUMERIC -> wholeNumber(leafId, row, column, cell.get());
            default -> {
                refuse(leafId, row, column, "cell.notText");
                yield "";
            }
        };
    }

    /** A whole number, such as the name of a document that is only a number, is told as it is shown. */
    private String wholeNumber(Optional<String> leafId, XSSFRow row, SheetColumn column, XSSFCell cell) {
        Optional<BigDecimal> number = Decimals.of(cell.getNumericCellValue());
        if (DateUtil.isCellDateFormatted(cell) || number.isEmpty() || number.get().scale() > 0) {
            refuse(leafId, row, column, "cell.notText");
            return "";
        }
        return number.get().toPlainString();
    }

    /** A value of the kind that an input asks for. */
    public Optional<InputValue> value(Optional<String> leafId, XSSFRow row, SheetColumn column, InputSpec spec) {
        Optional<XSSFCell> found = usable(leafId, row, column);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        XSSFCell cell = found.get();
        if (cell.getCellType() == CellType.STRING) {
            String text = Words.clean(cell.getStringCellValue());
            String plain = spec.kind() == InputSpec.Kind.PERCENT && text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
            Inputs.Parsed parsed = Inputs.parse(List.of(spec), Map.of(spec.name(), plain), DecimalMark.DETECT);
            parsed.refusals().forEach(r -> findings.add(leafId, findings.place(sheet.getSheetName(), row.getRowNum(), column.ordinal()),
                    r.what(), r.remedy()));
            return parsed.inputs().flatMap(i -> i.value(spec.name())).filter(v -> hasPlaces(leafId, row, column, v));
        }
        return switch (spec.kind()) {
            case COUNT, NUMBER, PERCENT -> number(leafId, row, column, cell, spec.kind() == InputSpec.Kind.PERCENT)
                    .map(InputValue.NumberValue::new);
            case DATE -> day(leafId, row, column, cell).map(InputValue.DateValue::new);
            case FLAG -> flag(leafId, row, column, cell).map(InputValue.FlagValue::new);
            case CHOICE -> wrongKind(leafId, row, column, spec);
        };
    }

    /** A number of at most six places. */
    public Optional<Rational> number(Optional<String> leafId, XSSFRow row, SheetColumn column, LocalizedText label) {
        return value(leafId, row, column, new InputSpec(column.name(), InputSpec.Kind.NUMBER, label))
                .map(v -> ((InputValue.NumberValue) v).number());
    }

    /** A day. */
    public Optional<LocalDate> day(Optional<String> leafId, XSSFRow row, SheetColumn column, LocalizedText label) {
        return value(leafId, row, column, new InputSpec(column.name(), InputSpec.Kind.DATE, label))
                .map(v -> ((InputValue.DateValue) v).date());
    }

    /** A problem at a cell, by its key in the message files of the {@link Findings}. */
    public void problem(Optional<String> leafId, XSSFRow row, SheetColumn column, String key, Object... arguments) {
        findings.add(leafId, findings.place(sheet.getSheetName(), row.getRowNum(), column.ordinal()), key, arguments);
    }

    /** What a cell for a kind of input may hold, as a part of a sentence. */
    public static Message kind(InputSpec.Kind kind) {
        return Message.of(CellReader.class, "kind." + kind);
    }

    private void refuse(Optional<String> leafId, XSSFRow row, SheetColumn column, String key, Object... arguments) {
        findings.add(leafId, findings.place(sheet.getSheetName(), row.getRowNum(), column.ordinal()),
                Message.of(CellReader.class, key, arguments), Message.of(CellReader.class, key + ".remedy", arguments));
    }

    private Optional<InputValue> wrongKind(Optional<String> leafId, XSSFRow row, SheetColumn column, InputSpec spec) {
        refuse(leafId, row, column, "cell.kind", spec.label(), kind(spec.kind()));
        return Optional.empty();
    }

    private boolean hasPlaces(Optional<String> leafId, XSSFRow row, SheetColumn column, InputValue value) {
        boolean fine = !(value instanceof InputValue.NumberValue n) || n.number().equals(Rational.of(Decimals.shown(n.number())));
        if (!fine) {
            refuse(leafId, row, column, "cell.places", Decimals.MOST_PLACES);
        }
        return fine;
    }

    private Optional<Rational> number(Optional<String> leafId, XSSFRow row, SheetColumn column, XSSFCell cell, boolean percent) {
        if (cell.getCellType() != CellType.NUMERIC || DateUtil.isCellDateFormatted(cell)) {
            refuse(leafId, row, column, "cell.notNumber");
            return Optional.empty();
        }
        // What is shown as 85 % is kept as 0.85.
        String format = cell.getCellStyle().getDataFormatString();
        boolean shownInPercent = format != null && format.contains("%");
        if (shownInPercent && !percent) {
            refuse(leafId, row, column, "cell.percent");
            return Optional.empty();
        }
        Optional<BigDecimal> number = Decimals.of(cell.getNumericCellValue());
        if (number.isEmpty()) {
            refuse(leafId, row, column, "cell.places", Decimals.MOST_PLACES);
        }
        return number.map(n -> Rational.of(shownInPercent ? n.movePointRight(2) : n));
    }

    private Optional<LocalDate> day(Optional<String> leafId, XSSFRow row, SheetColumn column, XSSFCell cell) {
        if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            long serial = new BigDecimal(cell.getNumericCellValue()).setScale(0, RoundingMode.FLOOR).longValue()
                    + (from1904 ? DAYS_TO_1904 : 0);
            if (serial >= FIRST_DAY && serial <= LAST_DAY) {
                // Whole days only, so neither a time of day nor a time zone can move it.
                return Optional.of(LocalDate.of(1900, 3, 1).plusDays(serial - FIRST_DAY));
            }
        }
        refuse(leafId, row, column, "cell.notDay");
        return Optional.empty();
    }

    private Optional<Boolean> flag(Optional<String> leafId, XSSFRow row, SheetColumn column, XSSFCell cell) {
        if (cell.getCellType() == CellType.BOOLEAN) {
            return Optional.of(cell.getBooleanCellValue());
        }
        if (cell.getCellType() == CellType.NUMERIC && (cell.getNumericCellValue() == 0 || cell.getNumericCellValue() == 1)) {
            return Optional.of(cell.getNumericCellValue() == 1);
        }
        refuse(leafId, row, column, "cell.notFlag");
        return Optional.empty();
    }

    /** The cell, if there is something in it that a person typed. */
    private Optional<XSSFCell> usable(Optional<String> leafId, XSSFRow row, SheetColumn column) {
        if (merged.stream().anyMatch(m -> m.isInRange(row.getRowNum(), column.ordinal()))) {
            refuse(leafId, row, column, "cell.merged");
            return Optional.empty();
        }
        XSSFCell cell = row.getCell(column.ordinal());
        if (cell == null || !isFilled(row, column)) {
            return Optional.empty();
        }
        if (cell.getCellType() == CellType.FORMULA || cell.isPartOfArrayFormulaGroup()) {
            refuse(leafId, row, column, "cell.formula");
            return Optional.empty();
        }
        if (cell.getCellType() == CellType.ERROR) {
            refuse(leafId, row, column, "cell.error", cell.getErrorCellString());
            return Optional.empty();
        }
        if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().length() > Words.LONGEST) {
            refuse(leafId, row, column, "cell.long", Words.LONGEST);
            return Optional.empty();
        }
        return Optional.of(cell);
    }
}
