package parindex.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parindex.scoring.TestSets.component;
import static parindex.scoring.TestSets.inputs;
import static parindex.scoring.TestSets.leaf;
import static parindex.scoring.TestSets.option;
import static parindex.scoring.TestSets.plain;
import static parindex.scoring.TestSets.r;
import static parindex.scoring.TestSets.ratio;
import static parindex.scoring.TestSets.text;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parindex.criteria.Classification;
import parindex.criteria.CriteriaSet;
import parindex.criteria.RankingPolicy;
import parindex.criteria.ResultClass;
import parindex.criteria.rule.ScoringRule;
import parindex.criteria.rule.ZeroDenominator;
import parindex.scoring.WhatIf.UnitChange;
import parindex.scoring.spi.ScoringRules;
import parindex.values.number.Rational;
import parindex.values.text.Message;

class WhatIfTest {

    private static final CriteriaSet SET = TestSets.set(
            component("A", leaf("share", "60", new ScoringRule.Proportion(ratio(ZeroDenominator.FULL))),
                    leaf("bonus", "0", new ScoringRule.BonusPenalty(List.of(option("award", "1")), r("5"),
                            List.of(option("fine", "1")), r("3")))),
            component("B", plain("b", "40")));

    private static Results before() {
        ScoreSheet.Builder builder = ScoreSheet.builder(SET);
        for (String unit : List.of("U", "V", "W")) {
            builder.unit(ScoreUnit.of(unit, unit));
        }
        builder.entry("U", "share", LeafEntry.ofInputs(inputs("num=n:9;den=n:10")));
        builder.entry("U", "bonus", LeafEntry.ofInputs(inputs("award=n:2")));
        builder.entry("U", "b", LeafEntry.ofScore(r("30")));
        builder.entry("V", "share", LeafEntry.ofScore(r("48")));
        builder.entry("V", "b", LeafEntry.ofScore(r("35")));
        builder.entry("W", "share", LeafEntry.ofScore(r("30")));
        builder.entry("W", "b", LeafEntry.NOT_APPLICABLE);
        return ScoringEngine.evaluate(builder.build(), ScoringRules.none());
    }

    private static WhatIf whatIf(Results before, Change... changes) {
        return WhatIf.of(before, List.of(changes), ScoringRules.none());
    }

    private static List<String> codes(WhatIf whatIf) {
        return whatIf.changed().stream().map(c -> c.unit().code()).toList();
    }

    private static Rational score(Results results, String unit) {
        return results.unit(unit).orElseThrow().score();
    }

    @Test
    void withoutChangesNothingChanges() {
        assertEquals(List.of(), whatIf(before()).changed());
    }

    @Test
    void anotherEntryChangesRanksOfOthersToo() {
        Results before = before();
        assertEquals(r("86"), score(before, "U"));
        WhatIf whatIf = whatIf(before, new Change.Entry("V", "b", LeafEntry.ofScore(r("40"))));
        assertEquals(r("88"), score(whatIf.after(), "V"));
        assertEquals(List.of("U", "V"), codes(whatIf));
        UnitChange first = whatIf.changed().get(0);
        assertEquals(1, first.rankBefore().getAsInt());
        assertEquals(2, first.rankAfter().getAsInt());
        assertTrue(first.rankChanged());
        assertFalse(first.classChanged());
        assertEquals(r("83"), score(before, "V"), "what is there is not changed");
        WhatIf inputs = whatIf(before, new Change.Entry("U", "share", LeafEntry.ofInputs(inputs("num=n:1;den=n:2"))));
        assertEquals(r("62"), score(inputs.after(), "U"));
        WhatIf gone = whatIf(before, new Change.Entry("U", "share", LeafEntry.MISSING));
        assertEquals(r("32"), score(gone.after(), "U"));
    }

    @Test
    void anotherWeightScalesScoresAndMaxima() {
        WhatIf whatIf = whatIf(before(), new Change.Weight("A", r("30")));
        UnitResult u = whatIf.after().unit("U").orElseThrow();
        assertEquals(r("58"), u.score(), "half of 54 and of 2 bonus points, and 30");
        assertEquals(r("70"), u.applicableMax());
        assertEquals(r("70"), whatIf.after().set().max());
        assertEquals(WhatIf.SUPPOSED, whatIf.after().set().hash());
        assertEquals(r("27"), u.leaf("share").score());
        assertEquals("9/10 hồ sơ = 90 % → × 60,0 → 54,0 / 60,0 → trọng số giả định × 0,5 → 27,0 / 30,0", u.leaf("share")
                .trace(Message.VIETNAMESE));
        assertEquals(Optional.of(r("50")), whatIf.after().unit("W").orElseThrow().index());
        WhatIf back = whatIf(whatIf.after(), new Change.Weight("A", r("60")));
        assertEquals(r("86"), score(back.after(), "U"));
        WhatIf leafOnly = whatIf(before(), new Change.Weight("b", r("80")));
        assertEquals(r("80"), leafOnly.after().unit("U").orElseThrow().node("B").applicableMax());
        assertEquals(r("116"), score(leafOnly.after(), "U"));
    }

    @Test
    void otherThresholdsAndAnotherPolicy() {
        Classification strict = new Classification(List.of(new ResultClass("high", text("Cao"), Optional.of(r("86"))),
                new ResultClass("low", text("Thấp"), Optional.empty())));
        WhatIf classes = whatIf(before(), new Change.Classes(strict));
        assertEquals(List.of("U", "V"), codes(classes));
        assertEquals("high", classes.changed().get(0).classAfter().orElseThrow().id());
        assertEquals("low", classes.changed().get(1).classAfter().orElseThrow().id());
        RankingPolicy byScore = new RankingPolicy(RankingPolicy.Method.COMPETITION, RankingPolicy.Basis.SCORE,
                RankingPolicy.Precision.EXACT,
                RankingPolicy.Group.LEVEL, RankingPolicy.NameOrder.ASCENDING, List.of());
        assertEquals(List.of(), codes(whatIf(before(), new Change.Ranking(byScore))));
    }

    @Test
    void anotherThresholdOfOneClass() {
        Classification real = new Classification(List.of(new ResultClass("high", text("Cao"), Optional.of(r("85"))),
                new ResultClass("middle", text("Trung bình"), Optional.of(r("50"))), new ResultClass("low", text("Thấp"), Optional.empty())));
        Results before = whatIf(before(), new Change.Classes(real)).after();
        WhatIf raised = whatIf(before, new Change.Threshold("high", r("86.5")));
        assertEquals(List.of("U"), codes(raised), "86 is not enough then");
        assertEquals("middle", raised.changed().get(0).classAfter().orElseThrow().id());
        assertEquals(List.of(), codes(whatIf(before, new Change.Threshold("high", r("86")))), "a bound belongs to the class above it");
        assertEquals(List.of("V"), codes(whatIf(before, new Change.Threshold("high", r("83")))));
        WhatIf moved = whatIf(before, new Change.Threshold("middle", r("86")), new Change.Threshold("high", r("90")));
        assertEquals(List.of("U", "V", "W"), codes(moved), "in any order, if they fall in the end");
        assertEquals(WhatIf.SUPPOSED, moved.after().set().hash());
        assertEquals(real, before.set().classification(), "what is there is not changed");
        RefusedException e = assertThrows(RefusedException.class, () -> whatIf(before, new Change.Threshold("middle", r("85")),
                new Change.Threshold("low", r("10")), new Change.Threshold("nobody", r("10"))));
        assertEquals(List.of("refused.threshold.unknown", "refused.threshold.unknown", "refused.threshold.order"),
                e.refusals().stream().map(Refusal::code).toList());
    }

    @Test
    void impossibleChangesAreRefusedTogether() {
        RefusedException e = assertThrows(RefusedException.class, () ->
                whatIf(before(), new Change.Entry("X", "b", LeafEntry.MISSING),
                new Change.Entry("U", "nobody", LeafEntry.MISSING), new Change.Entry("U", "b", LeafEntry.ofScore(r("41"))),
                new Change.Entry("U", "share", LeafEntry.NOT_APPLICABLE), new Change.Weight("nobody", r("1")),
                        new Change.Weight("A", r("0")),
                new Change.Weight("bonus", r("1")), new Change.Ranking(new RankingPolicy(RankingPolicy.Method.ORDINAL,
                        RankingPolicy.Basis.INDEX,
                        RankingPolicy.Precision.EXACT, RankingPolicy.Group.LEVEL, RankingPolicy.NameOrder.ASCENDING,
                                List.of("nobody")))));
        assertEquals(List.of("refused.unit.unknown", "refused.leaf.unknown", "refused.score.aboveMax",
                "refused.notApplicable.forbidden",
                "refused.node.unknown", "refused.weight.positive", "refused.weight.positive", "refused.node.unknown"),
                e.refusals().stream().map(Refusal::code).toList());
    }
}
