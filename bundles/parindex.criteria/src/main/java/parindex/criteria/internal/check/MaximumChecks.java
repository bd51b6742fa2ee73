package parindex.criteria.internal.check;

import java.util.List;
import java.util.Optional;
import parindex.criteria.internal.document.Element;
import parindex.criteria.internal.document.Findings;
import parindex.values.number.Rational;

/** The maxima of the children add up to the maximum of their parent, at every level. */
final class MaximumChecks {

    private MaximumChecks() {
    }

    static void check(Tree tree, Findings findings) {
        check(tree.root(), findings);
        tree.nodes().forEach(n -> check(n, findings));
    }

    private static void check(Element parent, Findings findings) {
        List<Element> children = Tree.childNodes(parent);
        if (children.isEmpty()) {
            if (parent.attribute("aggregation").filter("rescaled"::equals).isPresent() && parent.child("leaf").isPresent()) {
                findings.error(parent.position("aggregation"), "aggregation.leaf", Tree.nameOf(parent));
            }
            return;
        }
        Optional<Rational> declared = parent.number("max");
        Optional<Rational> sum = sum(children);
        if (declared.isPresent() && sum.isPresent() && !sum.equals(declared)) {
            Rational difference = sum.get().minus(declared.get());
            findings.error(parent.position("max"), "max.sum", Tree.nameOf(parent), sum.get(), declared.get(),
                    Findings.message(difference.signum() > 0 ? "max.more" : "max.less", difference.abs()));
        }
    }

    /** Empty if a maximum is missing or malformed. */
    private static Optional<Rational> sum(List<Element> children) {
        Rational sum = Rational.ZERO;
        for (Element child : children) {
            Optional<Rational> max = child.number("max");
            if (max.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(max.get());
        }
        return Optional.of(sum);
    }
}
