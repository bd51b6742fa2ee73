package parindex.intake.printed;

/** A published report of a round, for comparison with what the program computes. A service; found by {@link #roundId()}. */
public interface PrintedReportSource {

    /** The round the report is about. */
    String roundId();

    /** The report as data. */
    PrintedReport report();
}
