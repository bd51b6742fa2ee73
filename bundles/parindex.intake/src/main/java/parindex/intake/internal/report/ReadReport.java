package parindex.intake.internal.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.intake.report.ReportDocument;

/**
 * Everything of a document that is understood, with units.
 *
 * @param earlierYear 0 if nothing is compared
 * @param currentYear 0 if the document names no year
 * @param comparison  the comparison of two years; several tables of the same years are one
 * @param selves      self scores beside appraised ones
 * @param sizes       how many units each group has
 */
record ReadReport(ReportDocument document, int earlierYear, int currentYear, List<ReadTable> rankings, Optional<ReadComparison> comparison,
        List<ReadSelf> selves, List<ReadClasses> classes, UnitNames names, Map<String, Integer> sizes, SentenceReader sentences) {

    ReadReport {
        rankings = List.copyOf(rankings);
        selves = List.copyOf(selves);
        classes = List.copyOf(classes);
        sizes = Map.copyOf(sizes);
    }
}
