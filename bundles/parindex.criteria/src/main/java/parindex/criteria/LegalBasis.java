package parindex.criteria;

import java.time.LocalDate;
import parindex.values.text.LocalizedText;

/**
 * A document that a criteria set rests on.
 *
 * @param number number and symbol, such as {@code 1474/QĐ-UBND}
 * @param date   day of issue
 * @param issuer who issued it
 * @param title  what it is about
 */
public record LegalBasis(String number, LocalDate date, String issuer, LocalizedText title) {
}
