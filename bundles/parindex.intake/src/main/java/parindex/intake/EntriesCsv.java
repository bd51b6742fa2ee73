package parindex.intake;

import java.util.List;
import java.util.Optional;
import parindex.criteria.CriteriaSet;
import parindex.intake.internal.entries.EntriesReader;
import parindex.scoring.ScoreSheet;
import parindex.scoring.ScoreUnit;
import parindex.values.number.Numbers.DecimalMark;
import parindex.values.problem.Problem;

/**
 * Reads what is known of units at the leaves of a criteria set from a CSV file, in one of two forms.
 *
 * <p><b>Wide</b>: one row per unit. Columns {@code unit} (code), optionally {@code name} and {@code group}, and one column
 * per leaf, headed by the id of the leaf, with the score.
 *
 * <p><b>Long</b>: one row per unit and leaf; recognised by a column {@code leaf}. Columns {@code unit}, {@code leaf},
 * optionally {@code name}, {@code group}, {@code score}, {@code na}, and {@code input.<name>} for each measured input of the
 * rules, such as {@code input.num}.
 *
 * <p>In both: a score {@code N/A} or {@code KAD} (<i>không áp dụng</i>) means that the leaf does not apply to the unit and
 * that this was consented to; an empty score is not known; so is a leaf without a row, or without a column, which a warning
 * says. Separator {@code ;}, {@code ,} or TAB, whichever occurs most in the headings; UTF-8 with or without a byte order
 * mark; quotation marks as in RFC 4180.
 *
 * <p>Everything that is wrong is said at once, up to 100 problems, each with row, column and remedy. If anything is wrong,
 * nothing is taken over.
 */
public final class EntriesCsv {

    private EntriesCsv() {
    }

    /**
     * How to read.
     *
     * @param mark  the decimal mark of the file
     * @param units the units that may occur, which then also give names and groups; without them, any unit may occur, and
     *              the file gives names (else the code is the name) and groups
     */
    public record Options(DecimalMark mark, Optional<List<ScoreUnit>> units) {

        /** Any unit may occur; the decimal mark is found out, and numbers that can be read in two ways are refused. */
        public static final Options DETECT = new Options(DecimalMark.DETECT, Optional.empty());

        public Options {
            units = units.map(List::copyOf);
        }
    }

    /** Outcome of reading. */
    public sealed interface Result {

        /**
         * The file could be used.
         *
         * @param sheet    what it says, units in the order in which they first occur
         * @param warnings what is probably not as meant
         */
        record Read(ScoreSheet sheet, List<Problem> warnings) implements Result {
            public Read {
                warnings = List.copyOf(warnings);
            }
        }

        /**
         * The file was refused as a whole.
         *
         * @param problems at least one, in the order of the file
         */
        record Refused(List<Problem> problems) implements Result {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Reads a file for a set. */
    public static Result read(CsvFile file, CriteriaSet set, Options options) {
        return EntriesReader.read(file, set, options);
    }
}
