package parindex.exchange.excel.internal;

import java.util.List;
import parindex.criteria.Node;
import parindex.criteria.rule.Option;
import parindex.criteria.rule.ScoringRule;
import parindex.values.number.Rational;

/** What the sheets need to know of rules. */
final class LeafRules {

    private LeafRules() {
    }

    /** The options of an input that is a choice; none if the rule does not list them. */
    static List<Option> options(ScoringRule rule, String input) {
        if (rule instanceof ScoringRule.BestOf best) {
            return best.alternatives().stream().filter(a -> input.startsWith(a.id() + ".")).findFirst()
                    .map(a -> options(a.rule(), input.substring(a.id().length() + 1))).orElse(List.of());
        }
        if (rule instanceof ScoringRule.Choice choice) {
            return choice.options();
        }
        return rule instanceof ScoringRule.RatingMap rating ? rating.ratings() : List.of();
    }

    /** The lowest and the highest score: a hint for the person who types; what counts is checked by the engine. */
    static List<Rational> range(Node leaf) {
        return leaf.leaf().orElseThrow().rule() instanceof ScoringRule.BonusPenalty both
                ? List.of(both.penaltyCap().negate(), both.bonusCap()) : List.of(Rational.ZERO, leaf.max());
    }
}
