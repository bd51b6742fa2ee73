package parindex.samples.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import parindex.criteria.rule.ScoringRule;
import parindex.scoring.Derivation;
import parindex.scoring.Derivation.Failed;
import parindex.scoring.Derivation.Scored;
import parindex.scoring.Inputs;
import parindex.scoring.spi.ScoringRuleProvider;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/** {@code weight × x} points, not more than the maximum. */
@Component
public final class WeightedRule implements ScoringRuleProvider {

    @Override
    public String type() {
        return "sample.weighted";
    }

    @Override
    public List<Message> check(ScoringRule.Custom rule, Rational max) {
        List<Message> found = new ArrayList<>();
        if (weight(rule).filter(w -> w.signum() > 0).isEmpty()) {
            found.add(Message.of(WeightedRule.class, "weight.wrong", rule.parameter("weight").orElse("")));
        }
        if (rule.inputs().stream().noneMatch(i -> i.name().equals("x"))) {
            found.add(Message.of(WeightedRule.class, "x.undeclared"));
        }
        return found;
    }

    @Override
    public Derivation derive(ScoringRule.Custom rule, Rational max, Inputs inputs) {
        Optional<Rational> x = inputs.number("x").filter(v -> v.signum() >= 0);
        if (x.isEmpty()) {
            return new Failed(Message.of(WeightedRule.class, "x.missing"));
        }
        Rational weight = weight(rule).orElseThrow();
        Rational score = x.get().times(weight).min(max);
        return new Scored(score, Optional.empty(), List.of(Message.of(WeightedRule.class, "weighted", x.get(), weight)));
    }

    private static Optional<Rational> weight(ScoringRule.Custom rule) {
        try {
            return rule.parameter("weight").map(Rational::ofDecimal);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
