package parindex.criteria;

import parindex.values.text.LocalizedText;

/**
 * A lead department (<i>đơn vị đầu mối</i>): appraises leaves of its field and supplies figures for all units.
 *
 * @param id   id within the set, such as {@code snv}
 * @param name its name
 */
public record Department(String id, LocalizedText name) {
}
