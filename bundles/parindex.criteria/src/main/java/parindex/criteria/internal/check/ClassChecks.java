package parindex.criteria.internal.check;

import java.util.List;
import java.util.Optional;
import parindex.criteria.internal.document.Element;
import parindex.criteria.internal.document.Findings;
import parindex.values.number.Rational;

/** Classes from the highest to the lowest: bounds fall, only the last class has none. */
final class ClassChecks {

    private ClassChecks() {
    }

    static void check(Element root, Findings findings) {
        List<Element> classes = root.children("classification").stream().flatMap(c -> c.children("class").stream()).toList();
        Optional<Rational> above = Optional.empty();
        for (int i = 0; i < classes.size(); i++) {
            Element current = classes.get(i);
            boolean last = i == classes.size() - 1;
            boolean bounded = current.attribute("from").isPresent();
            if (last && bounded) {
                findings.error(current.position("from"), "class.lastBound", Tree.nameOf(current));
            } else if (!last && !bounded) {
                findings.error(current.position(), "class.boundMissing", Tree.nameOf(current));
            }
            Optional<Rational> from = current.number("from");
            if (!last && from.isPresent() && above.isPresent() && from.get().compareTo(above.get()) >= 0) {
                findings.error(current.position("from"), "class.order", Tree.nameOf(current), from.get(), above.get());
            }
            above = from;
        }
    }
}
