package parindex.sample.daknong.y2020.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Level;
import parindex.criteria.Node;
import parindex.sample.daknong.y2020.internal.LossSearch.Slot;
import parindex.scoring.ScoringEngine;
import parindex.scoring.spi.ScoringRules;
import parindex.values.number.Rational;

class LossSearchTest {

    private final CriteriaSet set = Sets.of(Level.PROVINCE).set();
    private final ReverseRules rules = new ReverseRules(
            (leaf, inputs) -> ScoringEngine.derive(set, leaf, inputs, ScoringRules.none()).derivedScore(), set.holidays());

    private LeafScores leaf(String id) {
        return rules.of(set.node(id).orElseThrow());
    }

    private static Optional<Rational> of(String loss) {
        return Optional.of(Rational.ofDecimal(loss));
    }

    private static List<Rational> losses(String... losses) {
        return List.of(losses).stream().map(Rational::ofDecimal).toList();
    }

    @Test
    void preferenceOfTheEarlierSlotCountsMore() {
        List<Slot> slots = List.of(new Slot(leaf("LV1.5"), false, of("2")), new Slot(leaf("LV1.1.4"), false, of("0.5")));
        assertEquals(Optional.of(losses("2", "0.5")), LossSearch.distribute(slots, Rational.ofDecimal("2.5")));
        assertEquals(Optional.of(losses("1.5", "0")), LossSearch.distribute(slots, Rational.ofDecimal("1.5")));
    }

    @Test
    void measuredLeafTakesTheThousandths() {
        List<Slot> slots = List.of(new Slot(leaf("LV1.1.3"), false, Optional.empty()), new Slot(leaf("LV1.1.4"), false, of("0.5")));
        assertEquals(Optional.of(losses("0.034", "0.5")), LossSearch.distribute(slots, Rational.ofDecimal("0.534")));
    }

    @Test
    void mandatorySlotIsNotLeftOut() {
        List<Slot> slots = List.of(new Slot(leaf("LV1.1.4"), false, of("1")), new Slot(leaf("LV1.1.3"), true, Optional.empty()));
        List<Rational> losses = LossSearch.distribute(slots, Rational.ONE).orElseThrow();
        assertEquals(losses("0.5", "0.5"), losses);
    }

    @Test
    void saysWhenThereIsNoWay() {
        List<Slot> stepped = List.of(new Slot(leaf("LV1.1.4"), false, of("0.5")));
        assertEquals(Optional.empty(), LossSearch.distribute(stepped, Rational.ofDecimal("0.3")), "no such step");
        assertEquals(Optional.empty(), LossSearch.distribute(stepped, Rational.of(3)), "more than there is");
        assertEquals(Optional.empty(), LossSearch.distribute(List.of(new Slot(leaf("LV1.1.4"), true, of("0.5"))), Rational.ZERO),
                "mandatory");
        assertEquals(Optional.of(List.of()), LossSearch.distribute(List.of(), Rational.ZERO));
    }

    @Test
    void lossesAlwaysAddUpAndCanBeDerived() {
        SplittableRandom random = new SplittableRandom(2020);
        List<LeafScores> all = set.leaves().stream().filter(n -> n.id().startsWith("LV1") || n.id().startsWith("LV2"))
                .map(rules::of).toList();
        int solved = 0;
        for (int round = 0; round < 60; round++) {
            List<Slot> slots = new ArrayList<>();
            Rational most = Rational.ZERO;
            for (LeafScores scores : all) {
                if (random.nextInt(3) == 0) {
                    Rational wish = Rational.ofScaled(random.nextInt(1, 8) * 250, 3);
                    slots.add(new Slot(scores, false, random.nextBoolean() ? Optional.of(wish) : Optional.empty()));
                    most = most.plus(scores.max());
                }
            }
            Rational loss = Rational.ofScaled(random.nextLong(most.scaledOrMin(3) / 2 + 1), 3);
            Optional<List<Rational>> found = LossSearch.distribute(slots, loss);
            if (found.isEmpty()) {
                continue;
            }
            solved++;
            assertEquals(loss, found.get().stream().reduce(Rational.ZERO, Rational::plus));
            for (int i = 0; i < slots.size(); i++) {
                Node leaf = slots.get(i).scores().leaf();
                Rational score = leaf.max().minus(found.get().get(i));
                assertTrue(slots.get(i).scores().inputsFor(score, round).isPresent(), leaf.id() + " " + score);
            }
        }
        assertTrue(solved > 40, "too few cases tell nothing: " + solved);
    }
}
