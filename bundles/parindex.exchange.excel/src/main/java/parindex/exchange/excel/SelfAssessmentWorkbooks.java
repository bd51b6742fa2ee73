package parindex.exchange.excel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import parindex.assessment.Round;
import parindex.assessment.Unit;
import parindex.assessment.cycle.LeafState;
import parindex.criteria.CriteriaSet;
import parindex.exchange.excel.sheet.Findings;
import parindex.exchange.excel.sheet.WorkbookFile;

/**
 * Makes the workbook in which a unit assesses itself offline, and reads it back. A service; safe for use by any thread.
 *
 * <p>Nothing is recorded here, and no right is checked: statements go to {@link parindex.assessment.cycle.SelfAssessment#record}. Leaves
 * that lead departments supply are shown locked and never give a statement.
 */
public interface SelfAssessmentWorkbooks {

    /** The largest file that is read, in bytes. */
    int MOST_BYTES = WorkbookFile.MOST_BYTES;

    /** Most errors that are listed one by one. */
    int MOST_PROBLEMS = Findings.MOST;

    /**
     * Writes a workbook; a file of that name is replaced by the whole new one or stays.
     *
     * @param plan what goes into it
     * @param file a name in a folder that exists; should end in {@code .xlsx}
     * @throws parindex.values.problem.BadInputException if a stored text is longer than a cell can hold
     * @throws IOException if the file cannot be written
     */
    void write(WorkbookPlan plan, Path file) throws IOException;

    /** As {@link #write(WorkbookPlan, Path)}, in Vietnamese and without a last day. */
    default void write(Round round, Unit unit, CriteriaSet set, List<LeafState> states, Path file) throws IOException {
        write(new WorkbookPlan(round, unit, set, states), file);
    }

    /**
     * Reads a workbook in whichever language it was made. A leaf that says what it said when the workbook was made gives no statement; so a
     * workbook that was only opened and saved changes nothing. A leaf that was emptied gives a statement that says nothing. Formulas and
     * totals are never read.
     *
     * @throws parindex.values.problem.BadInputException if the file is no such workbook, is damaged, or belongs to another round,
     *         unit or set
     * @throws IOException if the file cannot be read
     */
    ReadWorkbook read(Path file, Round round, Unit unit, CriteriaSet set) throws IOException;
}
