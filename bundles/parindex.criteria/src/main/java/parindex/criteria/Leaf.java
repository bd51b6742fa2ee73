package parindex.criteria;

import java.util.List;
import parindex.criteria.rule.ScoringRule;
import parindex.values.text.LocalizedText;

/**
 * What is needed to score a leaf.
 *
 * @param source        where rule, guidance and evidence requirement come from
 * @param rule          how measured inputs become a score
 * @param notApplicable what a consented N/A means here
 * @param lead          id of the {@link Department} that appraises it
 * @param guidance      how to score, as the assessor reads it
 * @param evidence      what must be attached
 * @param reasons       the coded reasons an appraiser can deduct for; may be empty
 */
public record Leaf(Source source, ScoringRule rule, NotApplicable notApplicable, String lead, LocalizedText guidance,
        EvidenceRequirement evidence, List<DeductionReason> reasons) {

    public Leaf {
        reasons = List.copyOf(reasons);
    }
}
