package parindex.intake.report;

import java.util.List;
import java.util.Optional;
import parindex.values.number.Rational;

/**
 * Results of a year as a document states them.
 *
 * @param year    the year
 * @param scores  totals and components of units that are known
 * @param unknown names in the document that mean no known unit
 * @param audit   what is wrong in the document
 */
public record ImportedResults(int year, List<Score> scores, List<String> unknown, AuditedReport audit) {

    /** {@link Score#node} of the whole. */
    public static final String TOTAL = "total";

    public ImportedResults {
        scores = List.copyOf(scores);
        unknown = List.copyOf(unknown);
    }

    /** Whether somebody has to say whose figures count: a printed score is not the right one. */
    public boolean disagrees() {
        return scores.stream().anyMatch(s -> s.printed().isPresent() && s.differs());
    }

    /**
     * A score.
     *
     * @param unitCode the unit
     * @param node     {@link #TOTAL}, or a component: {@code c1}
     * @param printed  as printed; empty if it is not, or cannot be read
     * @param right    as it follows from the other figures of the document; the printed one if nothing speaks against it
     */
    public record Score(String unitCode, String node, Optional<Rational> printed, Rational right) {

        /** Whether the printed figure is not the right one. */
        public boolean differs() {
            return !printed.equals(Optional.of(right));
        }
    }
}
