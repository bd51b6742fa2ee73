package parindex.scoring.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import parindex.criteria.rule.ScoringRule;
import parindex.scoring.Derivation;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/**
 * A scoring rule in Java, for what the built-in kinds cannot express ({@link ScoringRule.Custom}).
 *
 * <p>Register one as an OSGi service under this interface; it scores from then on and until it is unregistered. If two
 * providers have the same {@link #type()}, the one with the higher service ranking is used. Implementations must be pure (the
 * same arguments give the same derivation, on any machine and on any day) and safe for use by any thread.
 */
@ConsumerType
public interface ScoringRuleProvider {

    /** The name under which criteria sets refer to this rule: {@link ScoringRule.Custom#provider()}. */
    String type();

    /**
     * Checks the parameters and inputs that a criteria set gives to the rule.
     *
     * @param rule the rule as the set states it
     * @param max  the maximum of its leaf
     * @return one sentence per thing that is wrong; empty if the rule can be used. An exception, an error of linkage or null
     *         counts as one thing that is wrong, here as in {@link #derive}; nobody else's score suffers
     */
    List<Message> check(ScoringRule.Custom rule, Rational max);

    /**
     * Derives a score.
     *
     * @param rule   the rule as the set states it
     * @param max    the maximum of its leaf
     * @param inputs what was measured; values of the declared kinds, though some may be missing
     * @return the score, from 0 to {@code max}, and how it came about; a score outside is treated as a failure of the rule.
     *         Bad or missing inputs are a {@link Derivation.Failed}, not an exception
     */
    Derivation derive(ScoringRule.Custom rule, Rational max, Inputs inputs);
}
