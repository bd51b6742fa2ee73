package parindex.criteria;

import java.util.Optional;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;

/**
 * One class (<i>xếp loại</i>) of a classification.
 *
 * @param id   id within the set, such as {@code high}
 * @param name the printed name, such as {@code Cao}
 * @param from the lowest index in percent that belongs to it, inclusive; empty for the lowest class
 */
public record ResultClass(String id, LocalizedText name, Optional<Rational> from) {
}
