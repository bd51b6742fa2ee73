package parindex.report;

import java.util.Locale;
import java.util.Optional;
import parindex.assessment.Stage;
import parindex.export.Book;

/**
 * Makes the reports of stored rounds. A service. It asks for no rights: whoever shows results to a person has checked that they may see
 * them.
 * Safe for use by any thread.
 *
 * <p>Methods throw {@link parindex.assessment.StoreException} if the database cannot be used.
 */
public interface RoundReports {

    /**
     * The annual report.
     *
     * @param stage  the stage whose scores are reported
     * @param locale language of the report
     * @return empty if there is no such round
     */
    Optional<Report> annual(String roundId, Stage stage, Locale locale);

    /**
     * The sheet of one unit.
     *
     * @return empty if there is no such round, or the unit does not take part
     */
    Optional<Report> unit(String roundId, String unitCode, Locale locale);

    /**
     * The round as a book: its tables and, if it is to be detailed, the decisions with their reasons, the register of the evidence, and
     * all scores
     * stage by stage. Details are for those who may read every unit of the round; published tables are for everybody.
     *
     * @param stage the stage whose scores are reported
     * @return empty if there is no such round
     */
    Optional<Book> book(String roundId, Stage stage, boolean detailed);
}
