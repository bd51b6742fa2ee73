package parindex.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parindex.scoring.TestSets.r;
import static parindex.scoring.TestSets.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parindex.criteria.rule.InputSpec;
import parindex.criteria.rule.InputSpec.Kind;
import parindex.criteria.rule.Option;
import parindex.criteria.rule.ScoringRule;
import parindex.scoring.InputValue.CodeValue;
import parindex.scoring.InputValue.DateValue;
import parindex.scoring.InputValue.FlagValue;
import parindex.scoring.InputValue.NumberValue;
import parindex.values.number.Numbers.DecimalMark;
import parindex.values.number.Rational;
import parindex.values.text.Message;

class InputsTest {

    private static final List<InputSpec> SPECS = List.of(new InputSpec("count", Kind.COUNT, text("Số hồ sơ")),
            new InputSpec("number", Kind.NUMBER, text("Số")), new InputSpec("percent", Kind.PERCENT, text("Tỷ lệ")),
            new InputSpec("date", Kind.DATE, text("Ngày")), new InputSpec("choice", Kind.CHOICE, text("Mức")),
            new InputSpec("flag", Kind.FLAG, text("Đạt")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            count   | 97          | count=n:97
            count   | 97,0        | count=n:97
            count   | 0           | count=n:0
            number  | -1,5        | number=n:-1.5
            percent | 100         | percent=n:100
            date    | 15/01/2020  | date=d:2020-01-15
            date    | 5/1/2020    | date=d:2020-01-05
            date    | 2020-01-15  | date=d:2020-01-15
            date    | 29/02/2020  | date=d:2020-02-29
            choice  | on time;=%  | choice=c:on+time%3B%3D%25
            flag    | có          | flag=f:true
            flag    | Có          | flag=f:true
            flag    | X           | flag=f:true
            flag    | không       | flag=f:false
            flag    | 0           | flag=f:false
            flag    | '  '        | ''
            """)
    void reads(String name, String text, String stored) {
        Inputs.Parsed parsed = Inputs.parse(SPECS, Map.of(name, text), DecimalMark.DETECT);
        assertEquals(List.of(), parsed.refusals());
        assertEquals(stored, parsed.inputs().orElseThrow().toText());
        assertEquals(parsed.inputs().orElseThrow(), Inputs.ofText(stored));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            count   | 1,5         | refused.input.count
            count   | -1          | refused.input.count
            count   | 1.234       | refused.input.number
            number  | NaN         | refused.input.number
            percent | 100,1       | refused.input.percent
            date    | 30/02/2020  | refused.input.text
            date    | 2020-13-01  | refused.input.text
            date    | 15.01.2020  | refused.input.text
            flag    | maybe       | refused.input.text
            other   | 1           | refused.input.unknown
            """)
    void refuses(String name, String text, String code) {
        Inputs.Parsed parsed = Inputs.parse(SPECS, Map.of(name, text), DecimalMark.DETECT);
        assertEquals(Optional.empty(), parsed.inputs());
        assertEquals(List.of(code), parsed.refusals().stream().map(Refusal::code).toList());
    }

    @Test
    void decomposedTextIsRead() {
        assertEquals("flag=f:true", Inputs.parse(SPECS, Map.of("flag", "co\u0301"), DecimalMark.DETECT).inputs().orElseThrow()
                .toText());
    }

    @Test
    void reportsEveryInputThatIsWrong() {
        Inputs.Parsed parsed = Inputs.parse(SPECS, Map.of("count", "x", "percent", "101", "flag", "có"), DecimalMark.COMMA);
        assertEquals(2, parsed.refusals().size());
        assertEquals(Optional.empty(), parsed.inputs());
    }

    @Test
    void storedFormIsReadBackExactly() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 2000; i++) {
            TreeMap<String, InputValue> values = new TreeMap<>();
            for (int j = random.nextInt(5); j > 0; j--) {
                values.put(randomText(random) + j, switch (random.nextInt(4)) {
                    case 0 -> new NumberValue(Rational.of(random.nextLong(), 1 + random.nextInt(1000)));
                    case 1 -> new DateValue(LocalDate.ofEpochDay(random.nextInt(-100_000, 100_000)));
                    case 2 -> new FlagValue(random.nextBoolean());
                    default -> new CodeValue(randomText(random));
                });
            }
            Inputs inputs = new Inputs(values);
            assertEquals(inputs, Inputs.ofText(inputs.toText()));
        }
    }

    private static String randomText(SplittableRandom random) {
        String letters = "aZ0.=;:%+ đ\n/\"";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a=", "a=n:", "a=n:x", "a=x:1", "=n:1", "a=f:yes", "a=d:2020-02-30", "a=n:1;", "a=n:1/0",
            "a=c:%zz"})
    void damagedStoredFormIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Inputs.ofText(text));
    }

    @Test
    void namesChoicesByLabelAndCodeWhereTheRuleIsAtHand() {
        ScoringRule choice = new ScoringRule.Choice(List.of(new Option("late", text("Chậm"), r("1")),
                new Option("no", text("Không"), r("0"))));
        assertEquals(choice.inputs().get(0).label().in(Message.VIETNAMESE) + ": Chậm (late)",
                Inputs.ofText("choice=c:late").in(choice, Message.VIETNAMESE));
        assertEquals(choice.inputs().get(0).label().in(Message.VIETNAMESE) + ": gone",
                Inputs.ofText("choice=c:gone").in(choice, Message.VIETNAMESE));
        ScoringRule best = new ScoringRule.BestOf(List.of(new ScoringRule.Alternative("a", text("A"), choice)));
        assertTrue(Inputs.ofText("a.choice=c:no").in(best, Message.VIETNAMESE).endsWith("Không (no)"));
    }

    @Test
    void showsInputsAsAPersonReadsThem() {
        Inputs inputs = Inputs.ofText("count=n:97;number=n:1.5;date=d:2020-01-15;flag=f:true");
        assertEquals("Số hồ sơ: 97; Số: 1,5; Ngày: 15/01/2020; Đạt: có", inputs.in(SPECS, Message.VIETNAMESE));
        assertEquals("Số hồ sơ: 97; Số: 1.5; Ngày: 15/01/2020; Đạt: yes", inputs.in(SPECS, Locale.ENGLISH));
    }

    @Test
    void withinKeepsOnlyOneAlternative() {
        assertEquals("n=n:1", Inputs.ofText("a.n=n:1;ab.n=n:2;n=n:3").within("a").toText());
        assertEquals(r("1"), Inputs.ofText("a.n=n:1").within("a").number("n").orElseThrow());
    }
}
