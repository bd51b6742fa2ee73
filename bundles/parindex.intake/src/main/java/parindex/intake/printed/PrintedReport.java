package parindex.intake.printed;

import java.util.List;

/**
 * What a printed report says, as data.
 *
 * @param earlierYear the year it compares with
 * @param currentYear the year it is about
 * @param tables      its rankings
 * @param comparison  its comparison of the two years; may be empty
 * @param claims      statements of its running text; may be empty
 */
public record PrintedReport(int earlierYear, int currentYear, List<PrintedTable> tables, List<PrintedChange> comparison,
        List<PrintedClaim> claims) {

    public PrintedReport {
        tables = List.copyOf(tables);
        comparison = List.copyOf(comparison);
        claims = List.copyOf(claims);
    }
}
