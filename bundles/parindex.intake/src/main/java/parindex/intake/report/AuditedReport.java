package parindex.intake.report;

import java.util.List;
import java.util.OptionalInt;
import parindex.intake.printed.PrintedReport;
import parindex.values.problem.Severity;

/**
 * What an audit saw and found.
 *
 * @param document what was audited
 * @param printed  the tables and statements that were recognised, with codes of units (or the most usual spelling where no register is
 *                 known)
 * @param units    how many units they are about
 * @param figures  how many printed figures and ranks were checked
 * @param ranking  by which rule the ranks were checked; empty text if nothing is ranked
 * @param findings errors first, then warnings, then notes, each in the order of the document
 */
public record AuditedReport(String document, PrintedReport printed, int units, int figures, String ranking, List<LocatedFinding> findings) {

    public AuditedReport {
        findings = List.copyOf(findings);
    }

    /** How many findings are of a severity. */
    public long count(Severity severity) {
        return findings.stream().filter(f -> f.finding().severity() == severity).count();
    }

    /** The year the report is about, if it says so. */
    public OptionalInt year() {
        return printed.currentYear() == 0 ? OptionalInt.empty() : OptionalInt.of(printed.currentYear());
    }
}
