package parindex.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parindex.criteria.CriteriaSet;
import parindex.intake.internal.entries.SuppliedReader;
import parindex.scoring.Inputs;
import parindex.values.number.Numbers.DecimalMark;
import parindex.values.number.Rational;

/**
 * Reads values that a lead department supplies for many units, of several levels too, in one of two forms.
 *
 * <p><b>Long</b>: one row per unit and leaf with the fields {@code unit}, {@code leaf} (id, or its printed number), {@code input.<name>}
 * for each input of the rules, and optionally {@code score}, for rules that cannot be derived for one unit alone.
 *
 * <p><b>Wide</b>: one row per unit and one column per leaf, as survey sheets have it. A column is a field {@code <leaf>:<input>} or
 * {@code <leaf>:score}; one headed by the leaf alone holds its input if its rule has exactly one, else its score. An empty cell says
 * nothing.
 *
 * <p>A unit is named by its code, or by its name or another spelling that the register has. A percentage may be written with its sign.
 */
public final class SuppliedFile {

    private SuppliedFile() {
    }

    /**
     * Which units and leaves may occur.
     *
     * @param sets  the set of each unit, by unit code
     * @param names codes by names and other spellings, where those mean one unit only
     */
    public record Units(Map<String, CriteriaSet> sets, Map<String, String> names) {
        public Units {
            sets = Map.copyOf(sets);
            names = Map.copyOf(names);
        }

        /**
         * A unit that may occur.
         *
         * @param code  its code
         * @param set   its set
         * @param names its name and other spellings
         */
        public record Named(String code, CriteriaSet set, List<String> names) {
            public Named {
                names = List.copyOf(names);
            }
        }

        /** Names that mean several of the units are left out. */
        public static Units of(List<Named> units) {
            Map<String, CriteriaSet> sets = new HashMap<>();
            Map<String, String> names = new HashMap<>();
            Set<String> several = new HashSet<>();
            for (Named unit : units) {
                sets.put(unit.code(), unit.set());
                unit.names().stream().distinct().filter(name -> names.put(name, unit.code()) != null).forEach(several::add);
            }
            names.keySet().removeAll(several);
            return new Units(sets, names);
        }
    }

    /**
     * The values of one unit and leaf.
     *
     * @param line   line of the file, row of the sheet
     * @param unit   code of the unit
     * @param leaf   id of a leaf of the unit's set; no unit and leaf occur twice
     * @param inputs the inputs, checked against the rule of the leaf; may be none if there is a score
     * @param score  the score, if the file gives one
     */
    public record Row(int line, String unit, String leaf, Inputs inputs, Optional<Rational> score) {
    }

    /**
     * Reads a table.
     *
     * @param mapping of {@link TableFields#supplied}
     * @param mark    the decimal mark of numbers that are texts; what a workbook keeps as a number needs none
     * @throws parindex.values.problem.BadInputException with everything that is wrong, each with its place
     */
    public static List<Row> read(TableFile file, ColumnMapping mapping, Units units, DecimalMark mark) {
        return SuppliedReader.read(file, mapping, units, mark);
    }
}
