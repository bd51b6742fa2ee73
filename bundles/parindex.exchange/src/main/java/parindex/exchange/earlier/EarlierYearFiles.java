package parindex.exchange.earlier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.ReportDocument;

/**
 * Reads files with results of an earlier year: full grids (units × leaves) from xlsx and csv, totals and component scores from those, from
 * Word and from text. Units are those of the register; a grid is computed again by the criteria set of the year if a round pins one or one
 * is installed. Nothing is recorded. A service, safe for use by any thread.
 */
@org.osgi.annotation.versioning.ProviderType
public interface EarlierYearFiles {

    /**
     * @param request    which results are wanted
     * @param checkpoint passed again and again
     * @throws parindex.values.problem.BadInputException if the file cannot be used, saying why and where
     * @throws parindex.assessment.StoreException         if the database cannot be used
     * @throws IOException                                if the file cannot be read
     */
    ReadEarlierYear read(Path file, Request request, Checkpoint checkpoint) throws IOException;

    /**
     * What is wanted of a file.
     *
     * @param year   the year of the results
     * @param level  id of the level of all units, where the file does not say so itself; empty text if it does
     * @param legacy whether text may be from before Unicode
     * @param text   what is done to a report before it is understood, such as to convert it into Unicode; not asked for grids
     */
    record Request(int year, String level, boolean legacy, UnaryOperator<ReportDocument> text) {

        /** Everything in Unicode. */
        public Request(int year, String level) {
            this(year, level, false, Function.<ReportDocument>identity()::apply);
        }
    }
}
