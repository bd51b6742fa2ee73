package parindex.scoring.internal.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import parindex.criteria.rule.ScoringRule;
import parindex.scoring.Derivation;
import parindex.scoring.Inputs;
import parindex.scoring.internal.Texts;
import parindex.scoring.spi.ScoringRuleProvider;
import parindex.scoring.spi.ScoringRules;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/**
 * A rule in Java at one leaf. Foreign code: whatever it throws or returns must not stop the evaluation of everybody else, nor
 * may a bundle that goes away in the middle of it.
 *
 * @param rule  the rule as the set states it
 * @param max   the maximum of its leaf
 * @param rules the Java rules at hand
 */
public record CustomRule(ScoringRule.Custom rule, Rational max, ScoringRules rules) {

    /** What a guarded call came to: a value, or the sentence that says why there is none. */
    private record Answer<T>(Optional<T> value, Optional<Message> failure) {
    }

    /** What is wrong with the rule as the set states it; one sentence each. */
    public List<Message> problems() {
        Answer<List<Message>> answer = ask(this::checked);
        return answer.value().orElseGet(() -> answer.failure().stream().toList());
    }

    Derivation derive(Inputs inputs) {
        Answer<Derivation> answer = ask(provider -> {
            List<Message> problems = checked(provider);
            return problems.isEmpty() ? derived(provider, inputs) : new Derivation.Failed(problems.get(0));
        });
        return answer.value().orElseGet(() -> new Derivation.Failed(answer.failure().orElseThrow()));
    }

    private List<Message> checked(ScoringRuleProvider provider) {
        return List.copyOf(provider.check(rule, max));
    }

    private Derivation derived(ScoringRuleProvider provider, Inputs inputs) {
        Derivation derived = provider.derive(rule, max, inputs);
        return derived.derivedScore().filter(s -> s.signum() < 0 || s.compareTo(max) > 0)
                .map(score -> Outcomes.failed("failed.provider.range", rule.provider(), score, max)).orElse(derived);
    }

    private <T> Answer<T> ask(Function<ScoringRuleProvider, T> question) {
        try {
            return rules.provider(rule.provider()).map(p -> new Answer<>(Optional.of(question.apply(p)), Optional.empty()))
                    .orElseGet(() -> failure("failed.provider.none", rule.provider()));
        } catch (RuntimeException | LinkageError e) {
            // The name of a NullPointerException says more than the machine's helpful text about foreign variables.
            boolean silent = e.getMessage() == null || e instanceof NullPointerException;
            return failure("failed.provider.broken", rule.provider(), silent ? e.getClass().getSimpleName() : e.getMessage());
        }
    }

    private static <T> Answer<T> failure(String key, Object... arguments) {
        return new Answer<>(Optional.empty(), Optional.of(Texts.message(key, arguments)));
    }
}
