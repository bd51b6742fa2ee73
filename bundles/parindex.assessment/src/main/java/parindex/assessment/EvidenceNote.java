package parindex.assessment;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A document that a unit names as evidence.
 *
 * @param number  number and symbol, such as {@code 12/KH-SNV}
 * @param date    day of issue
 * @param summary what it is about (<i>trích yếu</i>)
 * @param place   where in it the proof stands: section, clause, point or page
 * @param document id of the {@link Document} that is its file; empty if it is only named
 */
public record EvidenceNote(String number, Optional<LocalDate> date, String summary, Optional<String> place, Optional<String> document) {

    /** A document that is named without a file. */
    public EvidenceNote(String number, Optional<LocalDate> date, String summary, Optional<String> place) {
        this(number, date, summary, place, Optional.empty());
    }
}
