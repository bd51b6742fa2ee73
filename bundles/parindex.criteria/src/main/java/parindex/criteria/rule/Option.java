package parindex.criteria.rule;

import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;

/**
 * Something that can be chosen, ticked, counted or rated in a rule.
 *
 * @param id    id within the rule
 * @param label what the person reads
 * @param value points, points per piece, or percent of the maximum, as the rule says
 */
public record Option(String id, LocalizedText label, Rational value) {
}
