package parindex.scoring;

import java.util.Locale;
import parindex.values.text.Message;

/**
 * The rules of a criteria set cannot be evaluated: they refer to each other in a circle, in a chain of more than
 * {@link parindex.criteria.rule.ScoringRule.CrossCriterion#LONGEST_CHAIN} references, or to a leaf that does not exist. The
 * validator of criteria documents refuses such a set; only sets made in code get here.
 */
public final class UnusableRulesException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Message problem;

    public UnusableRulesException(Message problem) {
        super(problem.in(Locale.ENGLISH));
        this.problem = problem;
    }

    /** What is wrong, naming the leaves. */
    public Message problem() {
        return problem;
    }
}
