package parindex.intake.report;

import java.util.Optional;
import parindex.intake.internal.report.Auditor;
import parindex.intake.printed.ComputedReport;

/**
 * Finds the result tables and statements of a published report, computes them again and says what is wrong, where. A pure function.
 *
 * <p>Without computed results the report is checked by itself: its totals with its component scores, percentages with scores, ranks, means,
 * classes and changes with the totals. Units are then those that the tables name. A figure that several others contradict is the wrong one;
 * where they do not tell which is wrong, both are named. The rule of ranking is the one that explains most of the printed ranks.
 */
public final class ReportAudit {

    private ReportAudit() {
    }

    /**
     * @param document what was read
     * @param right    computed results to compare with, and the units with their spellings; empty to check the report by itself
     * @param checkpoint passed for each paragraph and table
     * @return with no tables in {@link AuditedReport#printed} if none was recognised
     * @throws parindex.values.problem.BadInputException if its tables are larger than any report has
     */
    public static AuditedReport audit(ReportDocument document, Optional<ComputedReport> right, Checkpoint checkpoint) {
        return Auditor.audit(document, right, checkpoint);
    }
}
