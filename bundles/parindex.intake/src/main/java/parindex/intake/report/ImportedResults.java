package parindex.intake.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/**
 * Results of a year as a document states them.
 *
 * @param year    the year
 * @param scores  totals and components of units that are known
 * @param unknown names in the document that mean no known unit
 * @param audit   what is wrong in the document
 * @param remarks what a reader must know of how it was read and checked, such as which sheet counts; no disagreements
 */
public record ImportedResults(int year, List<Score> scores, List<String> unknown, AuditedReport audit, List<Message> remarks) {

    /** {@link Score#node} of the whole. */
    public static final String TOTAL = "total";
    private static final Pattern COMPONENT = Pattern.compile("c[0-9]{1,2}");

    public ImportedResults {
        scores = List.copyOf(scores);
        unknown = List.copyOf(unknown);
        remarks = List.copyOf(remarks);
    }

    /** Results of whose reading nothing need be said. */
    public ImportedResults(int year, List<Score> scores, List<String> unknown, AuditedReport audit) {
        this(year, scores, unknown, audit, List.of());
    }

    /** Whether somebody has to say whose figures count: a printed score is not the right one. */
    public boolean disagrees() {
        return scores.stream().anyMatch(s -> s.printed().isPresent() && s.differs());
    }

    /**
     * A score.
     *
     * @param unitCode the unit
     * @param node     {@link #TOTAL}, a component: {@code c1}, or a leaf: by the id of its criteria set, else {@code c} and its number
     * @param printed  as printed; empty if it is not, or cannot be read
     * @param right    as it follows from the other figures of the document; the printed one if nothing speaks against it
     */
    public record Score(String unitCode, String node, Optional<Rational> printed, Rational right) {

        /** Whether the printed figure is not the right one. */
        public boolean differs() {
            return !printed.equals(Optional.of(right));
        }

        /** Whether it is the total or that of a component, and not that of a leaf. */
        public boolean isSum() {
            return node.equals(TOTAL) || COMPONENT.matcher(node).matches();
        }
    }
}
