package parindex.scoring.internal;

import parindex.scoring.Refusal;
import parindex.scoring.internal.rule.RuleMath;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/** Makes the messages of this bundle; its message files lie in the package of {@link Refusal}. */
public final class Texts {

    private Texts() {
    }

    public static Message message(String key, Object... arguments) {
        return Message.of(Refusal.class, key, arguments);
    }

    /** The refusal with a key; {@code refused.key} says what is wrong, {@code refused.key.remedy} what to do. */
    public static Refusal refusal(String key, Object... arguments) {
        return new Refusal(message("refused." + key, arguments), message("refused." + key + ".remedy", arguments));
    }

    /** {@code 0,75 / 1,0}: points of a maximum, whole numbers with one place so that both read as scores. */
    public static Message points(Rational score, Rational max) {
        return message("points.of", points(score), points(max));
    }

    /** {@code 0,75} or {@code 1,0}. */
    public static Message points(Rational score) {
        return message(RuleMath.isWhole(score) ? "points.whole" : "points.part", score);
    }
}
