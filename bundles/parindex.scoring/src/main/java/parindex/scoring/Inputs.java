package parindex.scoring;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import parindex.criteria.Node;
import parindex.criteria.rule.InputSpec;
import parindex.criteria.rule.ScoringRule;
import parindex.scoring.internal.InputChecks;
import parindex.scoring.internal.InputText;
import parindex.values.number.Numbers.DecimalMark;
import parindex.values.number.Rational;

/**
 * The measured inputs of one leaf and unit, by the names that the leaf's rule gives them. An input that is not there is not
 * known; it is not zero.
 *
 * @param values by name
 */
public record Inputs(SortedMap<String, InputValue> values) {

    /** Nothing is known, which is not the same as nothing done or zero: no built-in rule derives a score from it. */
    public static final Inputs NONE = new Inputs(new TreeMap<>());

    public Inputs {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /**
     * Inputs by name.
     *
     * @throws NullPointerException if the map or a name in it is null
     */
    public static Inputs of(Map<String, InputValue> values) {
        return new Inputs(new TreeMap<>(values));
    }

    /**
     * Outcome of reading inputs that a person wrote.
     *
     * @param inputs   what was read; empty if anything was refused
     * @param refusals one per input that cannot be used
     */
    public record Parsed(Optional<Inputs> inputs, List<Refusal> refusals) {
        public Parsed {
            refusals = List.copyOf(refusals);
        }
    }

    /**
     * Reads inputs that a person wrote. A blank text is an input that is not known. Flags are {@code có/không},
     * {@code yes/no}, {@code true/false}, {@code x} or {@code 1/0}; days are {@code 15/01/2020} or {@code 2020-01-15}.
     * Whether a choice is one of the rule's options is checked by {@link #check}.
     *
     * @param specs the inputs that the rule asks for
     * @param texts by input name; a name that is not asked for is refused
     * @param mark  the decimal mark of the texts
     */
    public static Parsed parse(List<InputSpec> specs, Map<String, String> texts, DecimalMark mark) {
        return InputText.parse(specs, texts, mark);
    }

    /**
     * What is wrong with these inputs for a leaf: names its rule does not have, values of another kind, counts that are
     * negative or not whole, percentages beyond 0–100, choices that are no option, central values beyond the maximum.
     * {@link ScoreSheet.Builder} refuses such inputs.
     *
     * @param leaf a node that is a leaf
     * @return empty if nothing is wrong
     */
    public List<Refusal> check(Node leaf) {
        return InputChecks.check(this, leaf);
    }

    public Optional<InputValue> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The number of that name; empty if it is not known or not a number. */
    public Optional<Rational> number(String name) {
        return values.get(name) instanceof InputValue.NumberValue n ? Optional.of(n.number()) : Optional.empty();
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The inputs whose names begin with {@code prefix} and a point, without both: those of one alternative of a "best of". */
    public Inputs within(String prefix) {
        TreeMap<String, InputValue> inner = new TreeMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(prefix + ".")) {
                inner.put(name.substring(prefix.length() + 1), value);
            }
        });
        return new Inputs(inner);
    }

    /** The canonical text for storage, such as {@code den=n:102;num=n:97}: equal inputs have equal text. */
    public String toText() {
        return InputText.write(this);
    }

    /**
     * Reads what {@link #toText} writes.
     *
     * @throws IllegalArgumentException if the text is anything else: stored data is damaged
     */
    public static Inputs ofText(String text) {
        return InputText.read(text);
    }

    /** The inputs as a person reads them, in the order in which the rule asks: {@code hồ sơ đúng hạn: 97; …}. Choices stay codes. */
    public String in(List<InputSpec> specs, Locale locale) {
        return InputText.display(this, specs, locale);
    }

    /**
     * As above, where the rule itself is at hand. A choice is named by its label
     * and, because that is what is written, its code: {@code Mức đạt được: Đúng hạn (on-time)}.
     */
    public String in(ScoringRule rule, Locale locale) {
        return InputText.display(this, rule, locale);
    }
}
