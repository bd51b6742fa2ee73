package parindex.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parindex.criteria.Level;
import parindex.intake.internal.register.UnitsReader;

/**
 * Reads units of the register from a table: one row per unit with the fields {@code code}, {@code name}, {@code level}
 * ({@code province}, {@code district} or {@code commune}, or the words for them), and optionally {@code group}, {@code aliases}
 * (separated by
 * {@code |}), {@code valid_from}, {@code valid_to} (days, see {@link Days}) and {@code predecessors} (codes separated by {@code |}).
 */
public final class UnitsFile {

    private UnitsFile() {
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
     * Reads a table.
     *
     * @param mapping of {@link TableFields#units}
     * @throws parindex.values.problem.BadInputException with everything that is wrong, each with its place
     */
    public static List<Row> read(TableFile file, ColumnMapping mapping) {
        return UnitsReader.units(file, mapping);
    }

    /**
     * Reads only the codes: a list of units, or a file of the register used as one.
     *
     * @throws parindex.values.problem.BadInputException if there is no column with codes, a code is empty or occurs twice
     */
    public static List<String> readCodes(TableFile file) {
        return UnitsReader.codes(file);
    }
}
