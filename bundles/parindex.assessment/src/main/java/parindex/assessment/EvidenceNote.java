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
 */
public record EvidenceNote(String number, Optional<LocalDate> date, String summary, Optional<String> place) {
}
