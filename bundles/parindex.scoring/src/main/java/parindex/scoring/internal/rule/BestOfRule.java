package parindex.scoring.internal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parindex.criteria.rule.ScoringRule;
import parindex.scoring.Derivation;
import parindex.scoring.Derivation.Excluded;
import parindex.scoring.Derivation.Failed;
import parindex.scoring.Derivation.Scored;
import parindex.scoring.Inputs;
import parindex.scoring.internal.Texts;
import parindex.values.text.Message;

/**
 * T11: the best of several rules. An alternative without inputs is passed over, one with incomplete inputs makes the whole
 * derivation fail: a better score may hide behind what is missing. Of equal alternatives the first counts.
 */
final class BestOfRule {

    private BestOfRule() {
    }

    static Derivation derive(ScoringRule.BestOf rule, RuleContext context, Inputs inputs) {
        Scored best = null;
        ScoringRule.Alternative chosen = null;
        Optional<Derivation> excluded = Optional.empty();
        for (ScoringRule.Alternative alternative : rule.alternatives()) {
            Inputs own = inputs.within(alternative.id());
            if (own.isEmpty()) {
                continue;
            }
            Derivation derived = RuleDerivation.apply(alternative.rule(), context.within(alternative.id()), own);
            if (derived instanceof Failed failed) {
                return Outcomes.failed("failed.alternative", alternative.label(), failed.problem());
            }
            if (derived instanceof Excluded) {
                excluded = excluded.or(() -> Optional.of(derived));
            } else if (derived instanceof Scored scored && (best == null || scored.score().compareTo(best.score()) > 0)) {
                best = scored;
                chosen = alternative;
            }
        }
        if (best == null) {
            return excluded.orElseGet(() -> Outcomes.failed("failed.noAlternative"));
        }
        List<Message> steps = new ArrayList<>();
        steps.add(Texts.message("trace.best", chosen.label()));
        steps.addAll(best.steps());
        return new Scored(best.score(), best.share(), steps);
    }
}
