package parindex.assessment;

import java.time.LocalDate;

/**
 * Where a value comes from that a lead department supplied for a unit (survey results, central figures).
 *
 * @param source the document or survey, as a person can find it again; not blank
 * @param date   the day of that document
 */
public record Supply(String source, LocalDate date) {
}
