package parindex.assessment;

import parindex.values.number.Rational;

/**
 * The total of a unit in a year that was not computed by this program but imported.
 *
 * @param year     the year
 * @param unitCode the unit
 * @param total    its total as published
 * @param source   the document it was taken from
 */
public record EarlierResult(int year, String unitCode, Rational total, String source) {
}
