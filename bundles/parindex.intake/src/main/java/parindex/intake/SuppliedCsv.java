package parindex.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.criteria.CriteriaSet;
import parindex.intake.internal.entries.SuppliedReader;
import parindex.scoring.Inputs;
import parindex.values.number.Numbers.DecimalMark;
import parindex.values.number.Rational;

/**
 * Reads values that a lead department supplies for many units, of several levels too: one row per unit and leaf with the columns
 * {@code unit}, {@code leaf}, {@code input.<name>} for each input of the rules, and optionally {@code score}, for rules that cannot be
 * derived for one unit alone. Separators, encoding and limits as in {@link EntriesCsv}.
 */
public final class SuppliedCsv {

    private SuppliedCsv() {
    }

    /**
     * One row.
     *
     * @param line   line of the file
     * @param unit   code of the unit
     * @param leaf   id of a leaf of the unit's set; no unit and leaf occur twice
     * @param inputs the inputs, checked against the rule of the leaf; may be none if there is a score
     * @param score  the score, if the file gives one
     */
    public record Row(int line, String unit, String leaf, Inputs inputs, Optional<Rational> score) {
    }

    /**
     * Reads a file.
     *
     * @param sets the set of each unit that may occur, by unit code
     * @throws parindex.values.problem.BadInputException with everything that is wrong, each with row and column
     */
    public static List<Row> read(CsvFile file, Map<String, CriteriaSet> sets, DecimalMark mark) {
        return SuppliedReader.read(file, sets, mark);
    }
}
