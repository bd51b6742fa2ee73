package parindex.scoring.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import parindex.criteria.rule.ScoringRule;
import parindex.scoring.ScoreSheet;
import parindex.scoring.ScoreUnit;
import parindex.scoring.internal.rule.Surroundings.Best;
import parindex.values.number.Rational;

/** The best values that relative rules compare with: over the level and over each ranking group. N/A units do not compete. */
final class BestValues {

    private record Key(int leaf, String input, Optional<String> group) {
    }

    private final Map<Key, Best> best = new HashMap<>();

    BestValues(ScoreSheet sheet) {
        for (int leaf = 0; leaf < sheet.leaves().size(); leaf++) {
            int position = leaf;
            RuleTree.walk(sheet.leaves().get(leaf), (path, rule) -> {
                if (rule instanceof ScoringRule.RelativeToBest) {
                    collect(sheet, position, path + "value");
                }
            });
        }
    }

    private void collect(ScoreSheet sheet, int leaf, String input) {
        for (int position = 0; position < sheet.units().size(); position++) {
            ScoreUnit unit = sheet.units().get(position);
            Optional<Rational> value = sheet.inputs(position, leaf).flatMap(i -> i.number(input));
            if (value.isPresent() && !sheet.isNotApplicable(position, leaf)) {
                Best candidate = new Best(value.get(), unit);
                best.merge(new Key(leaf, input, Optional.empty()), candidate, BestValues::better);
                best.merge(new Key(leaf, input, Optional.of(unit.group())), candidate, BestValues::better);
            }
        }
    }

    // Of equal values the unit with the smaller code is named, so that the order of the sheet does not show.
    private static Best better(Best one, Best other) {
        int order = one.value().compareTo(other.value());
        return order > 0 || order == 0 && one.unit().code().compareTo(other.unit().code()) < 0 ? one : other;
    }

    Optional<Best> best(int leaf, String input, ScoringRule.Scope scope, ScoreUnit unit) {
        Optional<String> group = scope == ScoringRule.Scope.LEVEL ? Optional.empty() : Optional.of(unit.group());
        return Optional.ofNullable(best.get(new Key(leaf, input, group)));
    }
}
