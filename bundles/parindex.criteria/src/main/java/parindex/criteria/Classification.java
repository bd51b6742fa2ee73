package parindex.criteria;

import java.util.List;
import parindex.values.number.Rational;

/**
 * The classes of a set, from the highest to the lowest. A class reaches from its own bound, inclusive, to the bound of the
 * class above, exclusive ({@code [a, b)}); exactly the last has no lower bound.
 *
 * @param classes at least one
 */
public record Classification(List<ResultClass> classes) {

    public Classification {
        classes = List.copyOf(classes);
        for (int i = 0; i < classes.size(); i++) {
            if (classes.get(i).from().isPresent() == (i == classes.size() - 1)) {
                throw new IllegalArgumentException("exactly the last class has no lower bound");
            }
            if (i > 0 && i < classes.size() - 1
                    && classes.get(i).from().orElseThrow().compareTo(classes.get(i - 1).from().orElseThrow()) >= 0) {
                throw new IllegalArgumentException("bounds must fall");
            }
        }
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("a classification needs a class");
        }
    }

    /** The class of an index in percent; decided on the exact value. */
    public ResultClass classOf(Rational index) {
        for (ResultClass c : classes) {
            if (c.from().isEmpty() || index.compareTo(c.from().get()) >= 0) {
                return c;
            }
        }
        throw new IllegalStateException("the last class has no bound");
    }
}
