package parindex.criteria;

import parindex.values.text.LocalizedText;

/**
 * A coded reason for a deduction; reports group lost points by it.
 *
 * @param id     id, unique within the set
 * @param text   the reason as it is printed
 * @param source {@link Source#ATTESTED} if a published report states it
 */
public record DeductionReason(String id, LocalizedText text, Source source) {
}
