package parindex.intake.internal.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.criteria.Level;
import parindex.intake.ColumnMapping;
import parindex.intake.Days;
import parindex.intake.TableFields;
import parindex.intake.TableFile;
import parindex.intake.TableGrid;
import parindex.intake.UnitsFile;
import parindex.intake.internal.csv.ProblemList;
import parindex.intake.internal.table.MappedTable;
import parindex.intake.internal.table.Words;
import parindex.values.text.VietnameseText;

/** Reads files of units. */
public final class UnitsReader {

    private static final String CODE = "code";
    private static final String NAME = "name";
    private static final String LEVEL = "level";
    private static final String GROUP = "group";
    private static final String ALIASES = "aliases";
    private static final String VALID_FROM = "valid_from";
    private static final String VALID_TO = "valid_to";
    private static final String PREDECESSORS = "predecessors";
    private static final List<String> LEVELS = Arrays.stream(Level.values()).map(Level::id).toList();

    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_NAME = 300;

    private final MappedTable table;
    /** The lines where codes occur first, by what the eye tells apart. */
    private final Map<String, Integer> first = new HashMap<>();

    private UnitsReader(MappedTable table) {
        this.table = table;
    }

    public static List<UnitsFile.Row> units(TableFile file, ColumnMapping mapping) {
        UnitsReader reader = new UnitsReader(new MappedTable(file, mapping));
        List<UnitsFile.Row> units = new ArrayList<>();
        for (TableGrid.Row row : reader.table.rows()) {
            reader.unit(row).ifPresent(units::add);
            if (reader.table.problems().isFull()) {
                break;
            }
        }
        reader.table.finish();
        return units;
    }

    public static List<String> codes(TableFile file) {
        ColumnMapping mapping = ColumnMapping.of(file, TableFields.unitCodes(), Map.of(), ColumnMapping.Said.NOTHING);
        UnitsReader reader = new UnitsReader(new MappedTable(file, mapping, CODE));
        List<String> codes = reader.table.rows().stream().map(reader::code).toList();
        reader.table.finish();
        return codes;
    }

    private Optional<UnitsFile.Row> unit(TableGrid.Row row) {
        String code = code(row);
        String name = table.text(row, NAME);
        limit(row, NAME, name, LONGEST_NAME);
        limit(row, GROUP, table.cell(row, GROUP), LONGEST_CODE);
        List<String> aliases = table.list(row, ALIASES);
        aliases.forEach(alias -> limit(row, ALIASES, alias, LONGEST_NAME));
        Optional<Level> level = level(row);
        Optional<LocalDate> from = day(row, VALID_FROM);
        Optional<LocalDate> to = day(row, VALID_TO);
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            table.refuse(row, VALID_TO, "units.validity", to.get(), from.get());
        }
        return level.map(l -> new UnitsFile.Row(row.line(), code, name, l, table.cell(row, GROUP), aliases, from, to,
                table.list(row, PREDECESSORS)));
    }

    private String code(TableGrid.Row row) {
        String code = table.text(row, CODE);
        limit(row, CODE, code, LONGEST_CODE);
        if (!code.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_')) {
            table.refuse(row, CODE, "units.code", ProblemList.shortened(code));
        }
        Integer before = code.isEmpty() ? null : first.putIfAbsent(VietnameseText.caseless(code), row.line());
        if (before != null) {
            table.refuse(row, CODE, "units.twice", ProblemList.shortened(code), before);
        }
        return code;
    }

    private Optional<Level> level(TableGrid.Row row) {
        String text = table.text(row, LEVEL);
        Optional<String> level = Words.meant(text, LEVELS, "level.");
        if (level.isEmpty() && !text.isEmpty()) {
            table.refuse(row, LEVEL, "csv.cell.choice", ProblemList.shortened(text), Words.choices(LEVELS, "level."));
        }
        return level.map(Level::ofId);
    }

    private Optional<LocalDate> day(TableGrid.Row row, String column) {
        String text = table.cell(row, column);
        Optional<LocalDate> day = Days.parse(text);
        if (!text.isEmpty() && day.isEmpty()) {
            table.refuse(row, column, "csv.cell.text", ProblemList.shortened(text), "2020-12-31, 31/12/2020");
        }
        return day;
    }

    private void limit(TableGrid.Row row, String column, String text, int most) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            table.refuse(row, column, "csv.tooLong", length, most);
        }
    }
}
