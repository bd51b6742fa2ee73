package parindex.scoring.internal.rule;

import java.util.List;
import java.util.Optional;
import parindex.criteria.rule.ZeroDenominator;
import parindex.scoring.Derivation;
import parindex.scoring.Derivation.Excluded;
import parindex.scoring.Derivation.Failed;
import parindex.scoring.Derivation.Scored;
import parindex.scoring.internal.Texts;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

/** Derivations that several rules end with. */
final class Outcomes {

    private Outcomes() {
    }

    static Derivation scored(Rational score, Message... steps) {
        return new Scored(score, Optional.empty(), List.of(steps));
    }

    static Derivation scored(Rational score, Rational share, List<Message> steps) {
        return new Scored(score, Optional.of(share), steps);
    }

    static Derivation failed(String key, Object... arguments) {
        return new Failed(Texts.message(key, arguments));
    }

    static Derivation missing(LocalizedText label) {
        return failed("failed.missing", label);
    }

    /**
     * What a denominator of zero comes to.
     *
     * @param label what is zero, as the person reads it: a message or a localized text
     */
    static Derivation nothingMeasured(ZeroDenominator meaning, Object label, Rational max) {
        return switch (meaning) {
            case FULL -> scored(max, Texts.message("trace.zero.full", label));
            case ZERO -> scored(Rational.ZERO, Texts.message("trace.zero.none", label));
            case EXCLUDED -> new Excluded(List.of(Texts.message("trace.zero.excluded", label)));
            case INVALID -> failed("failed.zero", label);
        };
    }
}
