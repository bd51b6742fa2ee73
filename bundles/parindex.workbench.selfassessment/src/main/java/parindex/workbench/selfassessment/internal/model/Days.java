package parindex.workbench.selfassessment.internal.model;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parindex.criteria.rule.InputSpec;
import parindex.scoring.InputValue.DateValue;
import parindex.scoring.Inputs;
import parindex.scoring.Refusal;
import parindex.values.number.Numbers.DecimalMark;
import parindex.values.text.Message;

/** Days as people type them: the same forms as in the inputs of rules. */
public final class Days {

    private static final String NAME = "day";
    private static final InputSpec SPEC = new InputSpec(NAME, InputSpec.Kind.DATE, Message.of(Days.class, "field.date").localized());
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private Days() {
    }

    public static String text(LocalDate day) {
        return DAY.format(day);
    }

    /** The day; empty if the text is blank or no day. */
    public static Optional<LocalDate> read(String text) {
        return parse(text).inputs().flatMap(inputs -> inputs.value(NAME)).map(value -> ((DateValue) value).date());
    }

    /** Why a text is no day; empty if it is blank or one. */
    static Optional<Refusal> refusal(String text) {
        return parse(text).refusals().stream().findFirst();
    }

    private static Inputs.Parsed parse(String text) {
        return Inputs.parse(List.of(SPEC), Map.of(NAME, text), DecimalMark.DETECT);
    }
}
