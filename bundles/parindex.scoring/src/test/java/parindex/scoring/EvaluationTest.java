package parindex.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parindex.scoring.TestSets.component;
import static parindex.scoring.TestSets.inputs;
import static parindex.scoring.TestSets.leaf;
import static parindex.scoring.TestSets.node;
import static parindex.scoring.TestSets.option;
import static parindex.scoring.TestSets.plain;
import static parindex.scoring.TestSets.r;
import static parindex.scoring.TestSets.ratio;
import static parindex.scoring.TestSets.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import parindex.criteria.Aggregation;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node.Kind;
import parindex.criteria.NotApplicable;
import parindex.criteria.rule.ScoringRule;
import parindex.criteria.rule.ScoringRule.Alternative;
import parindex.criteria.rule.ZeroDenominator;
import parindex.scoring.LeafResult.State;
import parindex.scoring.spi.ScoringRules;
import parindex.values.number.Rational;
import parindex.values.text.Message;

class EvaluationTest {

    private static Results evaluate(CriteriaSet set, Map<String, LeafEntry> entries) {
        ScoreSheet.Builder builder = ScoreSheet.builder(set);
        builder.unit(ScoreUnit.of("U", "Đơn vị"));
        entries.forEach((leaf, entry) -> builder.entry("U", leaf, entry));
        return ScoringEngine.evaluate(builder.build(), ScoringRules.none());
    }

    private static UnitResult unit(CriteriaSet set, Map<String, LeafEntry> entries) {
        return evaluate(set, entries).unit("U").orElseThrow();
    }

    private static ScoringRule bonusRule() {
        return new ScoringRule.BonusPenalty(List.of(option("award", "1")), r("5"), List.of(option("fine", "1")), r("3"));
    }

    private static LeafEntry score(String score) {
        return LeafEntry.ofScore(r(score));
    }

    private static LeafEntry measured(String inputs) {
        return LeafEntry.ofInputs(inputs(inputs));
    }

    @Test
    void addsUpAtEveryLevel() {
        CriteriaSet set = TestSets.set(
                component("C1", node(Kind.CRITERION, "C1.1", Aggregation.SUM, plain("a", "20"), plain("b", "10")),
                        plain("c", "30")),
                plain("d", "40"));
        UnitResult unit = unit(set, Map.of("a", score("19.5"), "b", score("9.25"), "c", score("30"), "d", score("1/3")));
        assertEquals(r("28.75"), unit.node("C1.1").score());
        assertEquals(r("58.75"), unit.node("C1").score());
        assertEquals(Optional.of(r("58.75").times(r("100")).dividedBy(r("60"))), unit.node("C1").percent());
        assertEquals(r("58.75").plus(r("1/3")), unit.score());
        assertEquals(Optional.of(unit.score()), unit.index());
        assertEquals(List.of("C1", "d"), unit.components().stream().map(c -> c.node().id()).toList());
        assertEquals("low", unit.resultClass().orElseThrow().id());
        assertEquals(0, unit.missingLeaves());
    }

    @Test
    void excludedLeavesLeaveTheDenominator() {
        // The example of the domain: 68.32 of 84 → 81.33 %.
        CriteriaSet set = TestSets.set(component("C", plain("a", "84"), plain("b", "16")));
        UnitResult unit = unit(set, Map.of("a", score("68.32"), "b", LeafEntry.NOT_APPLICABLE));
        assertEquals(r("84"), unit.applicableMax());
        assertEquals("81.33", unit.index().orElseThrow().toDecimal(2, java.math.RoundingMode.HALF_UP).toPlainString());
        assertEquals(State.EXCLUDED, unit.leaf("b").state());
        assertEquals("Không áp dụng: loại khỏi mẫu số", unit.leaf("b").trace(Message.VIETNAMESE));
    }

    @Test
    void fullMarksCountAsScored() {
        CriteriaSet set = TestSets.set(component("C", plain("a", "97"),
                leaf("b", "3", new ScoringRule.YesNo(r("3"), r("0")), NotApplicable.FULL_MARKS)));
        UnitResult unit = unit(set, Map.of("a", score("50"), "b", LeafEntry.NOT_APPLICABLE));
        assertEquals(r("53"), unit.score());
        assertEquals(r("100"), unit.applicableMax());
        assertEquals("Không phát sinh: được điểm tối đa → 3,0 / 3,0", unit.leaf("b").trace(Message.VIETNAMESE));
    }

    @Test
    void missingLeavesCountNothingOfTheirMaximum() {
        CriteriaSet set = TestSets.set(component("C", plain("a", "60"), leaf("b", "40", new ScoringRule.YesNo(r("40"), r("0")))));
        Results results = evaluate(set, Map.of("a", score("60"), "b", measured("")));
        UnitResult unit = results.unit("U").orElseThrow();
        assertEquals(r("60"), unit.score());
        assertEquals(r("100"), unit.applicableMax());
        assertEquals(1, unit.missingLeaves());
        assertEquals("failed.missing", results.problems().get(0).what().key());
        assertEquals(0, evaluate(set, Map.of("a", score("60"))).problems().size(), "an untouched leaf is no problem of a rule");
    }

    @Test
    void unitToWhichNothingAppliesIsNotRanked() {
        CriteriaSet set = TestSets.set(component("C", plain("a", "100")));
        Results results = evaluate(set, Map.of("a", LeafEntry.NOT_APPLICABLE));
        UnitResult unit = results.unit("U").orElseThrow();
        assertEquals(Optional.empty(), unit.index());
        assertEquals(OptionalInt.empty(), unit.rank());
        assertEquals(Optional.empty(), unit.resultClass());
        assertEquals(List.of(), results.rankings().get(0).rows());
        assertEquals("U", results.rankings().get(0).unranked().get(0).code());
        assertEquals(Optional.empty(), results.rankings().get(0).meanPercent());
    }

    @Test
    void bothScoresOfAnOverrideAreKept() {
        CriteriaSet set = TestSets.set(component("C", leaf("a", "2", new ScoringRule.YesNo(r("2"), r("0")))));
        LeafResult leaf = unit(set, Map.of("a", LeafEntry.of(inputs("met=f:true"), r("1.5")))).leaf("a");
        assertEquals(State.GIVEN, leaf.state());
        assertEquals(r("1.5"), leaf.score());
        assertEquals(Optional.of(r("2")), leaf.derivation().flatMap(Derivation::derivedScore));
        assertTrue(leaf.overridden());
        assertEquals("đạt yêu cầu → 2,0 / 2,0 → người chấm quyết định khác: 1,5 / 2,0", leaf.trace(Message.VIETNAMESE));
        LeafResult same = unit(set, Map.of("a", LeafEntry.of(inputs("met=f:true"), r("2")))).leaf("a");
        assertFalse(same.overridden());
    }

    @Test
    void bonusLiftsAComponentButTheTotalOnlyIfTheSetSaysSo() {
        CriteriaSet capped = TestSets.set(component("C", plain("a", "100"), leaf("b", "0", bonusRule())));
        Map<String, LeafEntry> entries = Map.of("a", score("98"), "b", measured("award=n:9"));
        assertEquals(r("103"), unit(capped, entries).node("C").score());
        assertEquals(r("100"), unit(capped, entries).score());
        CriteriaSet open = TestSets.of(component("C", plain("a", "100"), leaf("b", "0", bonusRule()))).mayExceed().build();
        assertEquals(r("103"), unit(open, entries).score());
        assertEquals(Optional.of(r("103")), unit(open, entries).index());
        assertEquals(r("-3"), unit(capped, Map.of("b", measured("fine=n:4"))).score(), "penalties are taken off in full");
        assertEquals(r("100"), unit(capped, Map.of("a", score("100"), "b", score("1/3"))).score(),
                "capped without millionths too");
    }

    @Test
    void rescaledNodesReachTheirMaximumAgain() {
        CriteriaSet set = TestSets.set(node(Kind.COMPONENT, "C", Aggregation.RESCALED, plain("a", "30"), plain("b", "40")),
                plain("d", "30"));
        UnitResult unit = unit(set, Map.of("a", score("20"), "b", LeafEntry.NOT_APPLICABLE, "d", score("30")));
        assertEquals(r("140/3"), unit.node("C").score());
        assertEquals(r("70"), unit.node("C").applicableMax());
        assertEquals(r("100"), unit.applicableMax());
        assertEquals(r("230/3"), unit.score());
        UnitResult nothing = unit(set, Map.of("a", LeafEntry.NOT_APPLICABLE, "b", LeafEntry.NOT_APPLICABLE, "d", score("15")));
        assertEquals(Optional.empty(), nothing.node("C").percent());
        assertEquals(Optional.of(r("50")), nothing.index());
    }

    @Test
    void rescaledTotalIsOutOfItsDeclaredMaximum() {
        // Without the survey the appraised score is converted to a scale of 100.
        CriteriaSet set = TestSets.of(component("C", plain("a", "80")), component("S", plain("survey", "20")))
                .aggregation(Aggregation.RESCALED).build();
        UnitResult unit = unit(set, Map.of("a", score("60"), "survey", LeafEntry.NOT_APPLICABLE));
        assertEquals(r("75"), unit.score());
        assertEquals(r("100"), unit.applicableMax());
    }

    @Test
    void declaredMaximumThatIsNoSumIsRescaledForEverybody() {
        CriteriaSet whole = TestSets.set(component("C", plain("a", "80")));
        CriteriaSet set = new CriteriaSet(whole.id(), whole.level(), whole.name(), whole.legalBasis(), whole.effectiveFrom(),
                whole.effectiveTo(), whole.replaces(), r("100"), Aggregation.RESCALED, false, whole.holidays(),
                        whole.departments(),
                whole.classification(), whole.ranking(), whole.rounding(), whole.lineage(), whole.components(), whole.hash());
        assertEquals(r("50"), unit(set, Map.of("a", score("40"))).score());
    }

    @Test
    void crossCriterionMultipliesWithWhatTheOtherLeafReached() {
        ScoringRule cross = new ScoringRule.CrossCriterion(ratio(ZeroDenominator.ZERO), "z");
        CriteriaSet set = TestSets.set(component("C", leaf("x", "5", cross),
                leaf("z", "4", new ScoringRule.Proportion(ratio(ZeroDenominator.EXCLUDED)), NotApplicable.EXCLUDED)));
        LeafEntry half = measured("num=n:1;den=n:2");
        LeafResult derived = unit(set, Map.of("x", half, "z", measured("num=n:3;den=n:4"))).leaf("x");
        assertEquals(r("1.875"), derived.score());
        assertEquals("1/2 hồ sơ = 50 % → × tiêu chí z: 3 / 4 = 75 % → × 5,0 → 1,875 / 5,0", derived.trace(Message.VIETNAMESE));
        assertEquals(r("2.5"), unit(set, Map.of("x", half, "z", score("4"))).leaf("x").score(), "a given score goes before");
        assertEquals(State.EXCLUDED, unit(set, Map.of("x", half, "z", LeafEntry.NOT_APPLICABLE)).leaf("x").state());
        assertEquals(State.EXCLUDED, unit(set, Map.of("x", half, "z", measured("num=n:0;den=n:0"))).leaf("x").state());
        Results missing = evaluate(set, Map.of("x", half));
        assertEquals(State.MISSING, missing.unit("U").orElseThrow().leaf("x").state());
        assertEquals("failed.other.missing", missing.problems().get(0).what().key());
        assertEquals("failed.alone.leaf", ((Derivation.Failed) ScoringEngine.derive(set, set.leaves().get(0),
                inputs("num=n:1;den=n:2"),
                ScoringRules.none())).problem().key());
    }

    @Test
    void longChainsOfReferencesAreFollowed() {
        int length = ScoringRule.CrossCriterion.LONGEST_CHAIN + 1;
        parindex.criteria.Node[] leaves = new parindex.criteria.Node[length];
        java.util.HashMap<String, LeafEntry> entries = new java.util.HashMap<>();
        for (int i = 0; i < length - 1; i++) {
            // Two alternatives refer to the same next leaf: without a memory this would take 2^50 derivations.
            ScoringRule.CrossCriterion next = new ScoringRule.CrossCriterion(ratio(ZeroDenominator.ZERO), "L" + (i + 1));
            leaves[i] = leaf("L" + i, "1", new ScoringRule.BestOf(List.of(new Alternative("a", text("a"), next),
                    new Alternative("b", text("b"), next))));
            entries.put("L" + i, measured("a.num=n:1;a.den=n:2;b.num=n:1;b.den=n:1"));
        }
        leaves[length - 1] = plain("L" + (length - 1), "1");
        entries.put("L" + (length - 1), score("0.5"));
        assertEquals(r("0.5"), unit(TestSets.set(component("C", leaves)), entries).leaf("L0").score());
    }

    /** Whatever the order of the leaves: results are worked out when somebody asks for one, at the end of the chain as well. */
    @Test
    void longerChainsAreRefusedBeforeTheyOverflowTheStack() {
        for (int length : new int[] {ScoringRule.CrossCriterion.LONGEST_CHAIN + 2, 20_000}) {
            List<parindex.criteria.Node> leaves = new ArrayList<>();
            for (int i = 0; i < length - 1; i++) {
                leaves.add(leaf("L" + i, "1", new ScoringRule.CrossCriterion(ratio(ZeroDenominator.ZERO), "L" + (i + 1))));
            }
            leaves.add(plain("L" + (length - 1), "1"));
            for (int order = 0; order < 2; order++) {
                CriteriaSet set = TestSets.set(component("C", leaves.toArray(parindex.criteria.Node[]::new)));
                UnusableRulesException e = assertThrows(UnusableRulesException.class, () -> evaluate(set, Map.of()));
                assertEquals("unusable.tooDeep", e.problem().key());
                Collections.reverse(leaves);
            }
        }
    }

    @Test
    void circlesAndDeadReferencesAreRefused() {
        ScoringRule toB = new ScoringRule.CrossCriterion(ratio(ZeroDenominator.ZERO), "b");
        ScoringRule toA = new ScoringRule.BestOf(List.of(new Alternative("x", text("x"),
                new ScoringRule.CrossCriterion(ratio(ZeroDenominator.ZERO), "a"))));
        CriteriaSet circle = TestSets.set(component("C", leaf("a", "1", toB), leaf("b", "1", toA)));
        UnusableRulesException e = assertThrows(UnusableRulesException.class, () -> evaluate(circle, Map.of()));
        assertTrue(e.problem().in(Locale.ENGLISH).contains("a ← b ← a"), e.getMessage());
        CriteriaSet dead = TestSets.set(component("C", leaf("a", "1", toB)));
        assertTrue(assertThrows(UnusableRulesException.class, () -> evaluate(dead, Map.of())).getMessage().contains("b"));
        CriteriaSet self = TestSets.set(component("C", leaf("b", "1", toB)));
        assertTrue(assertThrows(UnusableRulesException.class, () -> evaluate(self, Map.of())).getMessage().contains("b ← b"));
    }

    private static CriteriaSet relativeSet(ScoringRule.Scope scope, ZeroDenominator whenZero) {
        return TestSets.set(component("C", leaf("v", "10", new ScoringRule.RelativeToBest(text("Số dịch vụ"), scope, whenZero),
                NotApplicable.EXCLUDED)));
    }

    private static Results relative(CriteriaSet set, String... values) {
        ScoreSheet.Builder builder = ScoreSheet.builder(set);
        for (int i = 0; i < values.length; i++) {
            builder.unit(new ScoreUnit("U" + i, "Đơn vị " + i, i < 2 ? "dept" : "central"));
            builder.entry("U" + i, "v", values[i].equals("NA") ? LeafEntry.NOT_APPLICABLE : measured("value=n:" + values[i]));
        }
        return ScoringEngine.evaluate(builder.build(), ScoringRules.none());
    }

    private static List<Rational> scores(Results results) {
        return results.units().stream().map(UnitResult::score).toList();
    }

    @Test
    void relativeToTheBestOfTheLevelOrTheGroup() {
        Results level = relative(relativeSet(ScoringRule.Scope.LEVEL, ZeroDenominator.FULL), "20", "40", "50");
        assertEquals(List.of(r("4"), r("8"), r("10")), scores(level));
        assertEquals("Số dịch vụ: 20 so với cao nhất 50 (Đơn vị 2) = 40 % → × 10,0 → 4,0 / 10,0",
                level.units().get(0).leaf("v").trace(Message.VIETNAMESE));
        assertEquals(List.of(r("5"), r("10"), r("10")),
                scores(relative(relativeSet(ScoringRule.Scope.UNIT_GROUP, ZeroDenominator.FULL), "20", "40", "50")));
        assertEquals(List.of(r("5"), r("10"), r("0")), scores(relative(relativeSet(ScoringRule.Scope.LEVEL, ZeroDenominator.FULL),
                "20", "40", "NA")));
        assertEquals(List.of(r("10"), r("10"), r("10")), scores(relative(relativeSet(ScoringRule.Scope.LEVEL,
                ZeroDenominator.FULL), "0", "0", "0")));
        assertEquals(List.of(r("0"), r("0"), r("0")), scores(relative(relativeSet(ScoringRule.Scope.LEVEL, ZeroDenominator.ZERO),
                "0", "0", "0")));
    }

    @Test
    void leafPlacesRoundDerivedScoresOnly() {
        CriteriaSet set = TestSets.of(component("C", leaf("a", "1", new ScoringRule.Proportion(ratio(ZeroDenominator.FULL))),
                plain("b", "1"), leaf("c", "0.125", new ScoringRule.YesNo(r("0.125"), r("0"))))).leafPlaces(2).build();
        UnitResult unit = unit(set, Map.of("a", measured("num=n:2;den=n:3"), "b", score("0.777"), "c", measured("met=f:true")));
        assertEquals(r("0.67"), unit.leaf("a").score());
        assertEquals("2/3 hồ sơ = 66,667 % → × 1,0 → làm tròn đến 2 chữ số thập phân → 0,67 / 1,0", unit.leaf("a")
                .trace(Message.VIETNAMESE));
        assertEquals(r("0.777"), unit.leaf("b").score());
        assertEquals(r("0.125"), unit.leaf("c").score(), "rounding up must not pass the maximum");
    }

    @Test
    void roundingPassesNeitherTheBonusCapNorThePenaltyCap() {
        ScoringRule rule = new ScoringRule.BonusPenalty(List.of(option("award", "0.5")), r("0.5"), List.of(option("fine", "0.25")),
                r("1.5"));
        CriteriaSet set = TestSets.of(component("C", plain("a", "10"), leaf("b", "0", rule))).leafPlaces(0).build();
        LeafResult bonus = unit(set, Map.of("b", measured("award=n:2"))).leaf("b");
        assertEquals(r("0.5"), bonus.score());
        assertEquals("plus 2 award × 0.5 = 1 → bonus cap 0.5 → 0.5 points", bonus.trace(Locale.ENGLISH));
        assertEquals(r("-1.5"), unit(set, Map.of("b", measured("fine=n:9"))).leaf("b").score());
        assertEquals(r("-1"), unit(set, Map.of("b", measured("fine=n:3"))).leaf("b").score(), "rounded within the caps");
    }

    @Test
    void zeroAnswersAreSaidInBothLanguages() {
        CriteriaSet set = TestSets.set(component("C", plain("b", "1"), leaf("a", "1",
                new ScoringRule.SurveyAnswers(List.of(option("good", "100")), ZeroDenominator.ZERO))));
        LeafResult leaf = unit(set, Map.of("a", measured("good=n:0"))).leaf("a");
        assertEquals("số phiếu trả lời bằng 0: không có điểm → 0,0 / 1,0", leaf.trace(Message.VIETNAMESE));
        assertEquals("number of answers is 0: no points → 0.0 / 1.0", leaf.trace(Locale.ENGLISH));
    }

    @Test
    void sumsBeyondLongsStayExact() {
        String huge = "900000000000000000000000000000";
        CriteriaSet set = TestSets.set(component("C", plain("a", huge), plain("b", huge), plain("c", "1")));
        UnitResult unit = unit(set, Map.of("a", score(huge), "b", score(huge), "c", score("1/7")));
        assertEquals(r(huge).plus(r(huge)).plus(r("1/7")), unit.score());
    }

    @Test
    void unknownNodesAreRefused() {
        Results results = evaluate(TestSets.set(component("C", plain("a", "1"))), Map.of());
        assertThrows(IllegalArgumentException.class, () -> results.rankings("X"));
        assertThrows(IllegalArgumentException.class, () -> results.units().get(0).leaf("C"));
        assertEquals(Optional.empty(), results.unit("X"));
    }
}
