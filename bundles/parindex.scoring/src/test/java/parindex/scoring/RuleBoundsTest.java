package parindex.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static parindex.scoring.TestSets.inputs;
import static parindex.scoring.TestSets.leaf;
import static parindex.scoring.TestSets.option;
import static parindex.scoring.TestSets.r;
import static parindex.scoring.TestSets.ratio;
import static parindex.scoring.TestSets.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.criteria.rule.Band;
import parindex.criteria.rule.ScoringRule;
import parindex.criteria.rule.ScoringRule.Alternative;
import parindex.criteria.rule.ScoringRule.DayCount;
import parindex.criteria.rule.ScoringRule.LateStep;
import parindex.criteria.rule.ZeroDenominator;
import parindex.scoring.Derivation.Excluded;
import parindex.scoring.Derivation.Failed;
import parindex.scoring.spi.ScoringRules;
import parindex.values.text.Message;

/** Each kind of rule that needs only its own inputs, just below, at and just above each of its bounds, with its sentence. */
class RuleBoundsTest {

    private static final LocalDate DUE = LocalDate.of(2020, 8, 28);

    // A Friday is due; Wednesday 2 September is a holiday.
    private static ScoringRule deadline(DayCount days) {
        return new ScoringRule.Deadline(DUE, days, List.of(new LateStep(2, r("1")), new LateStep(4, r("0.5"))));
    }

    private static ScoringRule step(ZeroDenominator whenZero) {
        return new ScoringRule.StepPercent(ratio(whenZero), List.of(
                new Band(Optional.of(r("100")), true, Optional.of(r("100")), true, r("1")),
                new Band(Optional.of(r("90")), true, Optional.of(r("100")), false, r("0.75")),
                new Band(Optional.of(r("70")), false, Optional.of(r("90")), false, r("0.5")),
                new Band(Optional.empty(), true, Optional.of(r("70")), true, r("0"))));
    }

    private static final Map<String, Node> LEAVES = Map.ofEntries(
            Map.entry("choice", leaf("L", "2", new ScoringRule.Choice(List.of(option("ontime", "2"), option("late", "1"),
                    option("none", "0"))))),
            Map.entry("yesno", leaf("L", "2", new ScoringRule.YesNo(r("2"), r("0.5")))),
            Map.entry("step", leaf("L", "1", step(ZeroDenominator.FULL))),
            Map.entry("stepZero", leaf("L", "1", step(ZeroDenominator.ZERO))),
            Map.entry("stepExcluded", leaf("L", "1", step(ZeroDenominator.EXCLUDED))),
            Map.entry("stepInvalid", leaf("L", "1", step(ZeroDenominator.INVALID))),
            Map.entry("proportion", leaf("L", "2", new ScoringRule.Proportion(ratio(ZeroDenominator.FULL)))),
            Map.entry("target", leaf("L", "2", new ScoringRule.TargetCapped(ratio(ZeroDenominator.ZERO), r("80")))),
            Map.entry("floor", leaf("L", "2", new ScoringRule.FloorProportion(ratio(ZeroDenominator.ZERO), r("80")))),
            Map.entry("complement", leaf("L", "2", new ScoringRule.Complement(
                    List.of(ratio("late", ZeroDenominator.FULL), ratio("bad", ZeroDenominator.ZERO))))),
            Map.entry("count", leaf("L", "2", new ScoringRule.CountCapped(List.of(option("apps", "0.5"), option("rules", "0.25")),
                    r("2")))),
            Map.entry("deduction", leaf("L", "2", new ScoringRule.Deduction(List.of(option("late", "0.5")), false, r("0.5")))),
            Map.entry("deductionPercent", leaf("L", "3", new ScoringRule.Deduction(List.of(option("light", "50")), true,
                    r("0")))),
            Map.entry("additive", leaf("L", "2", new ScoringRule.Additive(List.of(option("a", "1.5"), option("b", "0.5"))))),
            Map.entry("best", leaf("L", "10", new ScoringRule.BestOf(List.of(
                    new Alternative("national", text("cấp quốc gia"), new ScoringRule.YesNo(r("10"), r("0"))),
                    new Alternative("local", text("cấp tỉnh"), new ScoringRule.CountCapped(List.of(option("n", "2.5")),
                            r("5"))))))),
            Map.entry("rating", leaf("L", "3", new ScoringRule.RatingMap(List.of(option("excellent", "100"),
                    option("good", "75"))))),
            Map.entry("calendar", leaf("L", "2", deadline(DayCount.CALENDAR))),
            Map.entry("working", leaf("L", "2", deadline(DayCount.WORKING))),
            Map.entry("bonus", leaf("L", "0", new ScoringRule.BonusPenalty(List.of(option("award", "1")), r("2"),
                    List.of(option("discipline", "1.5")), r("3")))),
            Map.entry("answers", leaf("L", "10", new ScoringRule.SurveyAnswers(
                    List.of(option("a", "100"), option("b", "60"), option("d", "0")), ZeroDenominator.EXCLUDED))),
            Map.entry("index", leaf("L", "10", new ScoringRule.SurveyIndex(text("SIPAS")))),
            Map.entry("central", leaf("L", "10", new ScoringRule.CentralValue("snv", false))),
            Map.entry("centralPercent", leaf("L", "10", new ScoringRule.CentralValue("snv", true))));

    private static final CriteriaSet SET =
            TestSets.of(TestSets.component("C", TestSets.plain("P", "100"))).holiday(LocalDate.of(2020, 9, 2)).build();

    private static Derivation derive(String rule, String inputs) {
        return ScoringEngine.derive(SET, LEAVES.get(rule), inputs(inputs == null ? "" : inputs), ScoringRules.none());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            choice           | choice=c:ontime         | 2
            choice           | choice=c:late           | 1
            choice           | choice=c:none           | 0
            yesno            | met=f:true              | 2
            yesno            | met=f:false             | 0.5
            step             | num=n:100;den=n:100     | 1
            step             | num=n:99999;den=n:100000 | 0.75
            step             | num=n:90;den=n:100      | 0.75
            step             | num=n:89999;den=n:100000 | 0.5
            step             | num=n:70001;den=n:100000 | 0.5
            step             | num=n:70;den=n:100      | 0
            step             | num=n:0;den=n:1         | 0
            step             | num=n:101;den=n:100     | 1
            step             | num=n:0;den=n:0         | 1
            stepZero         | num=n:0;den=n:0         | 0
            proportion       | num=n:0;den=n:3         | 0
            proportion       | num=n:2;den=n:3         | 4/3
            proportion       | num=n:3;den=n:3         | 2
            proportion       | num=n:4;den=n:3         | 2
            proportion       | num=n:0;den=n:0         | 2
            target           | num=n:79999;den=n:100000 | 1.999975
            target           | num=n:80;den=n:100      | 2
            target           | num=n:80001;den=n:100000 | 2
            target           | num=n:40;den=n:100      | 1
            floor            | num=n:79999;den=n:100000 | 0
            floor            | num=n:80;den=n:100      | 1.6
            floor            | num=n:80001;den=n:100000 | 1.60002
            complement       | late.num=n:1;late.den=n:10;bad.num=n:1;bad.den=n:5 | 1.4
            complement       | late.num=n:5;late.den=n:10;bad.num=n:5;bad.den=n:10 | 0
            complement       | late.num=n:6;late.den=n:10;bad.num=n:5;bad.den=n:10 | 0
            complement       | late.num=n:0;late.den=n:10;bad.num=n:0;bad.den=n:10 | 2
            complement       | late.num=n:0;late.den=n:0;bad.num=n:1;bad.den=n:10 | 1.8
            complement       | late.num=n:0;late.den=n:10;bad.num=n:0;bad.den=n:0 | 0
            count            | apps=n:0                | 0
            count            | apps=n:3;rules=n:1      | 1.75
            count            | apps=n:3;rules=n:2      | 2
            count            | apps=n:3;rules=n:3      | 2
            deduction        | late=n:0                | 2
            deduction        | late=n:2                | 1
            deduction        | late=n:3                | 0.5
            deduction        | late=n:4                | 0.5
            deductionPercent | light=n:1               | 1.5
            deductionPercent | light=n:2               | 0
            deductionPercent | light=n:3               | 0
            additive         | a=f:true;b=f:true       | 2
            additive         | b=f:true                | 0.5
            additive         | a=f:false               | 0
            best             | national.met=f:true;local.n=n:2 | 10
            best             | national.met=f:false;local.n=n:1 | 2.5
            best             | local.n=n:3             | 5
            rating           | rating=c:excellent      | 3
            rating           | rating=c:good           | 2.25
            calendar         | done=d:2020-08-27       | 2
            calendar         | done=d:2020-08-28       | 2
            calendar         | done=d:2020-08-29       | 1
            calendar         | done=d:2020-08-30       | 1
            calendar         | done=d:2020-08-31       | 0.5
            calendar         | done=d:2020-09-01       | 0.5
            calendar         | done=d:2020-09-02       | 0
            working          | done=d:2020-08-30       | 2
            working          | done=d:2020-08-31       | 1
            working          | done=d:2020-09-02       | 1
            working          | done=d:2020-09-03       | 0.5
            working          | done=d:2020-09-06       | 0.5
            working          | done=d:2020-09-07       | 0
            working          | done=d:9999-12-31       | 0
            bonus            | award=n:2               | 2
            bonus            | award=n:3               | 2
            bonus            | award=n:1;discipline=n:1 | -0.5
            bonus            | discipline=n:2          | -3
            bonus            | discipline=n:3          | -3
            bonus            | award=n:0               | 0
            answers          | a=n:1;b=n:1             | 8
            answers          | a=n:1;b=n:1;d=n:1       | 16/3
            index            | index=n:0               | 0
            index            | index=n:85.25           | 8.525
            index            | index=n:100             | 10
            central          | value=n:10              | 10
            central          | value=n:0               | 0
            centralPercent   | value=n:99.99           | 9.999
            """)
    void score(String rule, String inputs, String score) {
        Derivation derivation = derive(rule, inputs);
        assertEquals(Optional.of(r(score)), derivation.derivedScore(), () -> derivation.trace(Locale.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            choice         | choice=c:never             | failed.option
            choice         |                            | failed.missing
            yesno          |                            | failed.missing
            step           | num=n:1                    | failed.missing
            step           | num=n:1;den=n:0            | failed.noDenominator
            stepInvalid    | num=n:0;den=n:0            | failed.zero
            stepExcluded   | num=n:0;den=n:0            | excluded
            complement     | late.num=n:1;late.den=n:2  | failed.missing
            count          |                            | failed.missing
            deduction      |                            | failed.missing
            additive       |                            | failed.missing
            best           |                            | failed.noAlternative
            rating         | rating=c:poor              | failed.option
            calendar       |                            | failed.missing
            bonus          |                            | failed.noItems
            answers        | a=n:0                      | excluded
            answers        |                            | failed.missing
            index          |                            | failed.missing
            central        |                            | failed.central
            central        | value=n:10.000001          | failed.central.range
            central        | value=n:-0.000001          | failed.central.range
            """)
    void noScore(String rule, String inputs, String outcome) {
        Derivation derivation = derive(rule, inputs);
        String found = derivation instanceof Failed failed ? failed.problem().key() : derivation instanceof Excluded ? "excluded"
                : "ok";
        assertEquals(outcome, found, () -> derivation.trace(Locale.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            step       | num=n:97;den=n:102     | 97/102 hồ sơ = 95,098 % → bậc 90–<100 % → 0,75 / 1,0 \
            | 97/102 hồ sơ = 95.098 % → band 90–<100 % → 0.75 / 1.0
            step       | num=n:899999;den=n:1000000 | 899999/1000000 hồ sơ = 89,999 % → bậc >70–<90 % → 0,5 / 1,0 \
            | 899999/1000000 hồ sơ = 89.999 % → band >70–<90 % → 0.5 / 1.0
            step       | num=n:7;den=n:7        | 7/7 hồ sơ = 100 % → bậc 100 % → 1,0 / 1,0 | 7/7 hồ sơ = 100 % → band 100 % → 1.0 / 1.0
            step       | num=n:0;den=n:0        | hồ sơ bằng 0: được điểm tối đa → 1,0 / 1,0 | hồ sơ is 0: full marks → 1.0 / 1.0
            target     | num=n:1;den=n:4        | 1/4 hồ sơ = 25 % → dưới ngưỡng 80 %: × 2,0 ÷ 80 % → 0,625 / 2,0 \
            | 1/4 hồ sơ = 25 % → below the target of 80 %: × 2.0 ÷ 80 % → 0.625 / 2.0
            count      | apps=n:5               | 5 apps × 0,5 = 2,5 → 2,5 vượt trần, tính 2,0 → 2,0 / 2,0 \
            | 5 apps × 0.5 = 2.5 → 2.5 is above the cap, counted as 2.0 → 2.0 / 2.0
            best       | national.met=f:false;local.n=n:1 | mức cao nhất: “cấp tỉnh” → 1 n × 2,5 = 2,5 → 2,5 / 10,0 \
            | best alternative: “cấp tỉnh” → 1 n × 2.5 = 2.5 → 2.5 / 10.0
            working    | done=d:2020-09-03      \
            | hoàn thành ngày 03/09/2020, hạn 28/08/2020: chậm 3 ngày làm việc → mức chậm đến 4 ngày → 0,5 / 2,0 \
            | done on 03/09/2020, due 28/08/2020: 3 working days late → step for up to 4 days late → 0.5 / 2.0
            bonus      | award=n:3;discipline=n:1 | cộng 3 award × 1 = 3 → trần điểm cộng 2,0 → trừ 1 discipline × 1,5 = 1,5 → 0,5 điểm \
            | plus 3 award × 1 = 3 → bonus cap 2.0 → minus 1 discipline × 1.5 = 1.5 → 0.5 points
            central    | value=n:7.5            | Sở Nội vụ cung cấp → 7,5 / 10,0 | supplied by Sở Nội vụ → 7.5 / 10.0
            """)
    void sentence(String rule, String inputs, String vietnamese, String english) {
        Derivation derivation = derive(rule, inputs);
        assertEquals(vietnamese, derivation.trace(Message.VIETNAMESE));
        assertEquals(english, derivation.trace(Locale.ENGLISH));
    }
}
