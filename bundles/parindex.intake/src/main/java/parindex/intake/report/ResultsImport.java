package parindex.intake.report;

import java.util.List;
import java.util.Optional;
import parindex.intake.internal.report.Auditor;
import parindex.intake.internal.report.CsvDocument;
import parindex.intake.CsvFile;
import parindex.intake.printed.ComputedReport.KnownUnit;

/**
 * Results of an earlier year from a document: totals, or totals with the scores of components, as rankings, as one table with a column
 * for each
 * component, or as the earlier year of a comparison. Everything in which the document disagrees with itself is found. Pure functions.
 */
public final class ResultsImport {

    private ResultsImport() {
    }

    /**
     * @param year     the year whose results are wanted
     * @param register the units with all spellings of their names, of which a code may be one
     * @param level    the level of all units of the document, where it does not say so itself
     * @throws parindex.values.problem.BadInputException if the document is about another year, or has no results
     */
    public static ImportedResults read(ReportDocument document, int year, List<KnownUnit> register, Optional<String> level,
            Checkpoint checkpoint) {
        return Auditor.imported(document, year, register, level, checkpoint);
    }

    /**
     * A CSV file as a document with one table.
     *
     * @throws parindex.values.problem.BadInputException if it is no UTF-8, too large, or badly quoted
     */
    public static ReportDocument csv(CsvFile file, Checkpoint checkpoint) {
        return CsvDocument.of(file, checkpoint);
    }
}
