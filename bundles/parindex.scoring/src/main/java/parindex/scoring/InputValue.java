package parindex.scoring;

import java.time.LocalDate;
import java.util.Locale;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/** One measured value. */
public sealed interface InputValue {

    /** A count, a number or a percentage. */
    record NumberValue(Rational number) implements InputValue {
    }

    /** A day. */
    record DateValue(LocalDate date) implements InputValue {
    }

    /** The id of an option of the rule. */
    record CodeValue(String code) implements InputValue {
    }

    /** Yes or no. */
    record FlagValue(boolean flag) implements InputValue {
    }

    /** The value as a person reads it: {@code 97}, {@code 15/01/2020}, {@code ontime}, {@code có}. */
    default String in(Locale locale) {
        if (this instanceof NumberValue n) {
            return Message.of(InputValue.class, "value.plain", n.number()).in(locale);
        }
        if (this instanceof DateValue d) {
            return Message.of(InputValue.class, "value.plain", d.date()).in(locale);
        }
        if (this instanceof FlagValue f) {
            return Message.of(InputValue.class, f.flag() ? "value.yes" : "value.no").in(locale);
        }
        return ((CodeValue) this).code();
    }
}
