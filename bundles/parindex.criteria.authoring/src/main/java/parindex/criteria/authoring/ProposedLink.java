package parindex.criteria.authoring;

import parindex.criteria.Lineage;
import parindex.criteria.SetId;

/**
 * A link to an earlier set that nobody has confirmed yet. It is no part of a set until a person confirms it.
 *
 * @param from       the earlier set
 * @param link       what the program thinks
 * @param confidence how sure it is, 0 to 100; says only how alike the texts are
 * @param earlierNames numbers and names of the earlier nodes, for whoever confirms; may be empty text
 */
public record ProposedLink(SetId from, Lineage.Link link, int confidence, String earlierNames) {

    public ProposedLink {
        if (confidence < 0 || confidence > 100) {
            throw new IllegalArgumentException("confidence " + confidence);
        }
    }
}
