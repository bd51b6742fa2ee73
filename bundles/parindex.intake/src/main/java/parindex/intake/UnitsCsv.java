package parindex.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parindex.criteria.Level;
import parindex.intake.internal.register.UnitsReader;

/**
 * Reads units of the register from a CSV file or the first sheet of a workbook: one row per unit with the columns {@code code}, {@code name}, {@code level}
 * ({@code province}, {@code district} or {@code commune}), and optionally {@code group}, {@code aliases} (separated by {@code |}),
 * {@code valid_from}, {@code valid_to} (days, see {@link Days}) and {@code predecessors} (codes separated by {@code |}).
 * Separators, encoding and limits as in {@link EntriesCsv}.
 */
public final class UnitsCsv {

    private UnitsCsv() {
    }

    /**
     * A unit as the file states it.
     *
     * @param line         line of the file, row of the sheet
     * @param code         not empty, unique within the file; of letters, digits, point, hyphen and underscore
     * @param name         not empty
     * @param level        the level
     * @param group        ranking group; may be empty
     * @param aliases      other spellings
     * @param validFrom    first day
     * @param validTo      last day, not before the first
     * @param predecessors codes of the units it continues; whether they exist is for the register to say
     */
    public record Row(int line, String code, String name, Level level, String group, List<String> aliases, Optional<LocalDate> validFrom,
            Optional<LocalDate> validTo, List<String> predecessors) {
        public Row {
            aliases = List.copyOf(aliases);
            predecessors = List.copyOf(predecessors);
        }
    }

    /**
     * Reads a file.
     *
     * @throws parindex.values.problem.BadInputException with everything that is wrong, each with row and column
     */
    public static List<Row> read(CsvFile file) {
        return UnitsReader.units(file);
    }

    /**
     * Reads a sheet, with the same columns.
     *
     * @throws parindex.values.problem.BadInputException with everything that is wrong, each with sheet and cell
     */
    public static List<Row> read(SheetCells sheet) {
        return UnitsReader.units(sheet);
    }

    /**
     * Reads only the column {@code code}: a list of units, or a file of the register used as one.
     *
     * @throws parindex.values.problem.BadInputException if the column is missing, a code is empty or occurs twice
     */
    public static List<String> readCodes(CsvFile file) {
        return UnitsReader.codes(file);
    }
}
