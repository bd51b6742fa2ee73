package parindex.criteria.authoring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import parindex.criteria.CriteriaSet;
import parindex.criteria.authoring.internal.PoiCriteriaWorkbooks;

/**
 * The workbook in which an official writes a criteria set: one row per node, the rules in plain cells. A service; safe for use by any
 * thread. The columns are described in {@code docs/authoring.md}.
 */
public interface CriteriaWorkbooks {

    /** The same without a framework, for builds and tests. */
    static CriteriaWorkbooks outsideOfAFramework() {
        return new PoiCriteriaWorkbooks();
    }

    /**
     * Writes the template: a small illustrative set with every kind of rule, to be overwritten, and a sheet that explains every column.
     *
     * @param locale English for {@code en}, Vietnamese for any other
     * @param file   a name in a folder that exists; replaced by the whole new file or left alone
     * @throws IOException if the file cannot be written
     */
    void writeTemplate(Locale locale, Path file) throws IOException;

    /**
     * Writes a set as a workbook that {@link #read} reads back as the same set with the same hash.
     *
     * @param set      the set
     * @param proposed links that a person is to confirm; they stand behind those of the set
     * @param locale   English for {@code en}, Vietnamese for any other
     * @param file     a name in a folder that exists; replaced by the whole new file or left alone
     * @throws IOException if the file cannot be written
     */
    void write(CriteriaSet set, List<ProposedLink> proposed, Locale locale, Path file) throws IOException;

    /**
     * Reads a workbook in whichever language it was made, and puts what it says to all checks of the criteria reader.
     *
     * @throws parindex.values.problem.BadInputException if the file is no such workbook, or is damaged
     * @throws IOException if the file cannot be read
     */
    CriteriaDraft read(Path file) throws IOException;
}
