package parindex.scoring.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parindex.criteria.Node;
import parindex.scoring.Gaps;
import parindex.scoring.Gaps.Gap;
import parindex.scoring.LeafResult;
import parindex.scoring.NodeResult;
import parindex.scoring.Results;
import parindex.scoring.UnitResult;
import parindex.values.number.Rational;
import parindex.values.text.VietnameseText;

/** Finds where two stages differ. */
public final class GapSearch {

    private GapSearch() {
    }

    public static Gaps search(Results self, Results appraised) {
        if (!self.set().id().equals(appraised.set().id()) || !self.set().hash().equals(appraised.set().hash())) {
            throw new IllegalArgumentException("results of different sets: " + self.set().id() + ", " + appraised.set().id());
        }
        List<Gap> totals = new ArrayList<>();
        List<Gap> components = new ArrayList<>();
        List<Gap> leaves = new ArrayList<>();
        for (UnitResult mine : self.units()) {
            Optional<UnitResult> found = appraised.unit(mine.unit().code());
            if (found.isEmpty()) {
                continue;
            }
            UnitResult theirs = found.get();
            add(totals, mine, Optional.empty(), mine.score(), theirs.score());
            for (NodeResult component : mine.components()) {
                NodeResult other = theirs.node(component.node().id());
                add(components, mine, Optional.of(component.node()), component.score(), other.score());
            }
            List<LeafResult> theirLeaves = theirs.leaves();
            int position = 0;
            for (LeafResult leaf : mine.leaves()) {
                add(leaves, mine, Optional.of(leaf.node()), leaf.score(), theirLeaves.get(position++).score());
            }
        }
        // Sorting is stable, so equal gaps of one unit stay in printed order.
        Comparator<Gap> order = Comparator.<Gap, Rational>comparing(g -> g.difference().abs()).reversed()
                .thenComparing(g -> g.unit().name(), VietnameseText.order()).thenComparing(g -> g.unit().code());
        totals.sort(order);
        components.sort(order);
        leaves.sort(order);
        return new Gaps(totals, components, leaves);
    }

    private static void add(List<Gap> gaps, UnitResult unit, Optional<Node> node, Rational self, Rational appraised) {
        if (!self.equals(appraised)) {
            gaps.add(new Gap(unit.unit(), node, self, appraised));
        }
    }
}
