package parindex.criteria.internal.check;

import parindex.criteria.internal.document.Element;
import parindex.criteria.internal.document.Findings;

/**
 * What a schema cannot say (architecture, section 4). The checks also run on a document with schema errors, so that its author
 * sees everything at once; each passes over what is missing or malformed, since that has been reported already.
 */
public final class SetChecks {

    private SetChecks() {
    }

    public static void check(Element root, Findings findings) {
        Tree tree = Tree.of(root);
        HeaderChecks.check(root, findings);
        ClassChecks.check(root, findings);
        IdChecks.check(tree, findings);
        ReferenceChecks.check(tree, findings);
        MaximumChecks.check(tree, findings);
        LineageChecks.check(tree, findings);
        for (Element node : tree.leaves()) {
            RuleChecks.check(node, findings);
        }
        CrossCriterionChecks.check(tree, findings);
    }
}
