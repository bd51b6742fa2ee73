package parindex.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import parindex.values.number.Rational;

/**
 * Results of an earlier year as they were taken over from a document: every score as it is printed and as it was taken, and everything in
 * which the document disagrees with itself. Only ever added; a later import of the same year stands beside it.
 *
 * @param year     the year of the results
 * @param file     name of the file, as the person named it
 * @param sha256   hash of the file, hexadecimal
 * @param source   the document, such as its number and day
 * @param choice   which figure was taken where printed and right ones differ
 * @param scores   totals, components, leaves
 * @param findings disagreements, errors first
 * @param actor    who imported it
 * @param at       when
 */
public record EarlierImport(int year, String file, String sha256, String source, Choice choice, List<Score> scores, List<Finding> findings,
        String actor, Instant at) {

    /** What is ranked in {@link Score#node} when it is the whole. */
    public static final String TOTAL = "total";

    public EarlierImport {
        Objects.requireNonNull(choice);
        scores = List.copyOf(scores);
        findings = List.copyOf(findings);
    }

    /** Whose figures count. */
    public enum Choice {
        /** What the document prints, errors included: as it was published. */
        PRINTED,
        /** What follows from the other figures of the document. */
        RIGHT;

        /** The figure that counts; the right one also where the document prints none. */
        public Rational taken(Optional<Rational> printed, Rational right) {
            return this == RIGHT ? right : printed.orElse(right);
        }
    }

    /**
     * A score.
     *
     * @param unitCode the unit
     * @param node     {@link #TOTAL}, a component: {@code c1}, or a leaf: by its id, or {@code c} and its number where its set was not known
     * @param printed  as printed; empty if the document does not print it
     * @param taken    as taken over
     */
    public record Score(String unitCode, String node, Optional<Rational> printed, Rational taken) {
    }

    /**
     * A disagreement.
     *
     * @param kind       a stable code such as {@code WRONG_RANK}
     * @param severity   {@code ERROR}, {@code WARNING} or {@code NOTE}
     * @param place      where in the document, in Vietnamese
     * @param printed    what is printed
     * @param right      what is right; empty text if nothing can be put in its place
     * @param vietnamese what is wrong and the likely cause
     * @param english    the same in English
     */
    public record Finding(String kind, String severity, String place, String printed, String right, String vietnamese, String english) {
    }
}
