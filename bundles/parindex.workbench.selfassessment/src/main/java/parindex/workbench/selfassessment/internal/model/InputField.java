package parindex.workbench.selfassessment.internal.model;

import java.util.List;

/** One thing that a form asks for, made from a rule: texts in the language of the window, and the names of the inputs that they fill. */
public sealed interface InputField {

    /** Words between fields: the name of an alternative. */
    record Heading(String text) implements InputField {
    }

    /** Lines that say what a figure is worth: the bands of a step function, the steps of a deadline. */
    record Worth(List<String> lines) implements InputField {
        public Worth {
            lines = List.copyOf(lines);
        }
    }

    /** One of several options. */
    record OneOf(String name, String label, List<Item> options) implements InputField {
        public OneOf {
            options = List.copyOf(options);
        }
    }

    /**
     * An option.
     *
     * @param id    what the input becomes
     * @param label what it is, with what it is worth
     */
    record Item(String id, String label) {
    }

    /** Yes, no, or not said. */
    record Flag(String name, String label) implements InputField {
    }

    /** A number; with what each piece is worth in its label. */
    record Figure(String name, String label, boolean percent) implements InputField {
    }

    /** A share: so many of so many. */
    record Share(String numeratorName, String numerator, String denominatorName, String denominator, String unit) implements InputField {
    }

    /** A day. */
    record Day(String name, String label) implements InputField {
    }
}
