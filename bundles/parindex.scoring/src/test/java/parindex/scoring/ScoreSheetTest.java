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
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.criteria.CriteriaSet;
import parindex.criteria.NotApplicable;
import parindex.criteria.rule.ScoringRule;
import parindex.criteria.rule.ScoringRule.Alternative;
import parindex.criteria.rule.ZeroDenominator;
import parindex.values.text.Message;

class ScoreSheetTest {

    private static final CriteriaSet SET = TestSets.set(component("C",
            plain("plain", "2"),
            leaf("strict", "2", new ScoringRule.YesNo(r("2"), r("0"))),
            leaf("choice", "1", new ScoringRule.Choice(List.of(option("a", "1"), option("b", "0")))),
            leaf("share", "1", new ScoringRule.Proportion(ratio(ZeroDenominator.FULL)), NotApplicable.FULL_MARKS),
            leaf("survey", "1", new ScoringRule.SurveyIndex(text("SIPAS"))),
            leaf("relative", "1", new ScoringRule.RelativeToBest(text("v"), ScoringRule.Scope.LEVEL, ZeroDenominator.FULL)),
            leaf("best", "1", new ScoringRule.BestOf(List.of(new Alternative("x", text("x"),
                    new ScoringRule.Choice(List.of(option("a", "1"))))))),
            leaf("bonus", "0", new ScoringRule.BonusPenalty(List.of(option("award", "1")), r("5"), List.of(option("fine", "1")),
                    r("3")))));

    private static ScoreSheet.Builder withUnit() {
        ScoreSheet.Builder builder = ScoreSheet.builder(SET);
        assertEquals(List.of(), builder.unit(ScoreUnit.of("U", "Đơn vị")));
        return builder;
    }

    private static String codes(List<Refusal> refusals) {
        refusals.forEach(r -> assertFalse(r.in(Message.VIETNAMESE).isBlank() || r.in(Locale.ENGLISH).isBlank()));
        return String.join(" ", refusals.stream().map(Refusal::code).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            U | plain  | 2         |
            U | plain  | 0         |
            U | plain  | 2.000001  | refused.score.aboveMax
            U | plain  | -0.000001 | refused.score.negative
            U | plain  | 1/3       |
            X | plain  | 1         | refused.unit.unknown
            U | nobody | 1         | refused.leaf.unknown
            U | C      | 1         | refused.leaf.none
            U | bonus  | 5         |
            U | bonus  | 5.1       | refused.score.aboveMax
            U | bonus  | -3        |
            U | bonus  | -3.1      | refused.score.belowPenalty
            X | plain  | 3         | refused.unit.unknown refused.score.aboveMax
            """)
    void givenScores(String unit, String leaf, String score, String refused) {
        ScoreSheet.Builder builder = withUnit();
        assertEquals(refused == null ? "" : refused, codes(builder.entry(unit, leaf, LeafEntry.ofScore(r(score)))));
        if (refused == null) {
            ScoreSheet sheet = builder.build();
            assertEquals(Optional.of(r(score)), sheet.given(0, sheet.leafPosition(leaf).orElseThrow()));
        } else {
            assertEquals(refused, codes(assertThrows(RefusedException.class, builder::build).refusals()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            strict   | met=f:true              |
            strict   | met=n:1                 | refused.input.kind
            strict   | other=f:true            | refused.input.unknown
            choice   | choice=c:a              |
            choice   | choice=c:c              | refused.input.option
            best     | x.choice=c:a            |
            best     | x.choice=c:c            | refused.input.option
            share    | num=n:1;den=n:0         |
            share    | num=n:-1;den=n:3        | refused.input.count
            share    | num=n:1;den=n:2.5       | refused.input.count
            share    | num=n:1;den=n:5/2       | refused.input.count
            survey   | index=n:100             |
            survey   | index=n:100.01          | refused.input.percent
            survey   | index=n:-0.01           | refused.input.percent
            relative | value=n:-1              | refused.input.negative
            plain    | value=n:2               |
            plain    | value=n:2.1             | refused.input.aboveMax
            plain    | value=n:-1              | refused.input.negative
            """)
    void inputsOfEntries(String leaf, String inputs, String refused) {
        assertEquals(refused == null ? "" : refused, codes(withUnit().entry("U", leaf, LeafEntry.ofInputs(inputs(inputs)))));
    }

    @Test
    void refusesUnits() {
        ScoreSheet.Builder builder = withUnit();
        assertEquals("refused.unit.repeated", codes(builder.unit(ScoreUnit.of("U", "Đơn vị khác"))));
        assertEquals("refused.unit.noCode", codes(builder.unit(ScoreUnit.of(" ", "Đơn vị"))));
        assertEquals("refused.unit.noName", codes(builder.unit(ScoreUnit.of("V", ""))));
        assertEquals(3, assertThrows(RefusedException.class, builder::build).refusals().size());
    }

    @Test
    void refusesASecondEntryAndAForbiddenClaim() {
        ScoreSheet.Builder builder = withUnit();
        assertEquals("", codes(builder.entry("U", "plain", LeafEntry.ofScore(r("1")))));
        assertEquals("refused.entry.repeated", codes(builder.entry("U", "plain", LeafEntry.ofScore(r("2")))));
        assertEquals("refused.notApplicable.forbidden", codes(builder.entry("U", "strict", LeafEntry.NOT_APPLICABLE)));
        assertEquals("", codes(builder.entry("U", "share", LeafEntry.NOT_APPLICABLE)));
    }

    @Test
    void keepsEntries() {
        ScoreSheet.Builder builder = withUnit();
        LeafEntry both = LeafEntry.of(inputs("met=f:true"), r("1.5"));
        builder.entry("U", "strict", both);
        ScoreSheet sheet = builder.build();
        assertEquals(both, sheet.entry(0, sheet.leafPosition("strict").orElseThrow()));
        assertEquals(LeafEntry.MISSING, sheet.entry(0, sheet.leafPosition("plain").orElseThrow()));
        assertTrue(sheet.unitPosition("V").isEmpty());
        assertEquals(ScoreSheet.NOT_SCALED, sheet.givenScaled(0, sheet.leafPosition("plain").orElseThrow()));
        assertEquals(1_500_000, sheet.givenScaled(0, sheet.leafPosition("strict").orElseThrow()));
    }
}
