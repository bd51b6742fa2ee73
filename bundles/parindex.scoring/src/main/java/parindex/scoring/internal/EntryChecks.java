package parindex.scoring.internal;

import java.util.ArrayList;
import java.util.List;
import parindex.criteria.Node;
import parindex.criteria.NotApplicable;
import parindex.scoring.LeafEntry;
import parindex.scoring.Refusal;
import parindex.scoring.internal.rule.RuleMath;
import parindex.values.number.Rational;

/** What a sheet refuses of one entry, whatever else the sheet holds. */
public final class EntryChecks {

    private EntryChecks() {
    }

    public static List<Refusal> check(LeafEntry entry, Node leaf) {
        List<Refusal> found = new ArrayList<>();
        if (entry.notApplicable() && leaf.leaf().orElseThrow().notApplicable() == NotApplicable.FORBIDDEN) {
            found.add(Texts.refusal("notApplicable.forbidden", leaf.id()));
        }
        entry.given().ifPresent(score -> {
            Rational lowest = RuleMath.lowest(leaf);
            Rational highest = RuleMath.highest(leaf);
            if (score.compareTo(highest) > 0) {
                found.add(Texts.refusal("score.aboveMax", leaf.id(), score, highest));
            } else if (score.compareTo(lowest) < 0) {
                found.add(lowest.isZero() ? Texts.refusal("score.negative", leaf.id(), score)
                        : Texts.refusal("score.belowPenalty", leaf.id(), score, lowest));
            }
        });
        entry.inputs().ifPresent(inputs -> found.addAll(InputChecks.check(inputs, leaf)));
        return found;
    }
}
