package parindex.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parindex.criteria.Aggregation;
import parindex.criteria.Classification;
import parindex.criteria.CriteriaSet;
import parindex.criteria.EvidenceRequirement;
import parindex.criteria.Leaf;
import parindex.criteria.Level;
import parindex.criteria.Node;
import parindex.criteria.NotApplicable;
import parindex.criteria.RankingPolicy;
import parindex.criteria.ResultClass;
import parindex.criteria.RoundingPolicy;
import parindex.criteria.SetId;
import parindex.criteria.Source;
import parindex.criteria.rule.Ratio;
import parindex.criteria.rule.ScoringRule;
import parindex.criteria.rule.ZeroDenominator;
import parindex.intake.EntriesCsv.Options;
import parindex.intake.EntriesCsv.Result;
import parindex.scoring.ScoreSheet;
import parindex.scoring.ScoreUnit;
import parindex.values.number.Numbers.DecimalMark;
import parindex.values.number.Rational;
import parindex.values.problem.Problem;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

class EntriesCsvTest {

    private static final CriteriaSet SET = set();

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void wideFilesOfEverySeparator(String separator) {
        String text = "unit|name|a.1|a.2|b\nSTP|Sở Tư pháp|1.5|N/A|40\nSNV|Sở Nội vụ|0||kad\n".replace("|", separator);
        ScoreSheet sheet = sheet("\uFEFF" + text, Options.DETECT);
        assertEquals(List.of(ScoreUnit.of("STP", "Sở Tư pháp"), ScoreUnit.of("SNV", "Sở Nội vụ")), sheet.units());
        assertEquals(Optional.of(Rational.ofDecimal("1.5")), sheet.given(0, 0));
        assertTrue(sheet.isNotApplicable(0, 1));
        assertEquals(Optional.of(Rational.of(40)), sheet.given(0, 2));
        assertEquals(Optional.of(Rational.ZERO), sheet.given(1, 0));
        assertEquals(Optional.empty(), sheet.given(1, 1));
        assertTrue(sheet.isNotApplicable(1, 2));
    }

    @Test
    void theDecimalCommaNeedsAnotherSeparatorOrQuotationMarks() {
        assertEquals(Optional.of(Rational.ofDecimal("1.5")), sheet("unit;a.1;a.2;b\nSTP;1,5;2;3", Options.DETECT).given(0, 0));
        assertEquals(Optional.of(Rational.ofDecimal("1.5")), sheet("unit,a.1,a.2,b\nSTP,\"1,5\",2,3", Options.DETECT).given(0, 0));
        assertEquals(List.of("csv.tooManyCells"), codes("unit,a.1,a.2,b\nSTP,1,5,2,3"));
    }

    @Test
    void aDeclaredMarkMakesEveryNumberClear() {
        Options point = new Options(DecimalMark.POINT, Optional.empty());
        assertEquals(Optional.of(Rational.ofDecimal("1.234")), sheet("unit,a.1,a.2,b\nSTP,1.234,2,3", point).given(0, 0));
        assertEquals(List.of("number.ambiguous"), codes("unit,a.1,a.2,b\nSTP,1.234,2,3"));
        assertEquals(List.of("number.wrongMark"), codes("unit;a.1;a.2;b\nSTP;1,5;2;3", point));
    }

    @Test
    void longFilesCarryInputsScoresAndNotApplicable() {
        ScoreSheet sheet = sheet("""
                unit;leaf;name;group;score;na;input.num;input.den
                STP;a.1;Sở Tư pháp;dept;;;97;102
                STP;a.2;;;2;;;
                STP;b;;;;x;;
                CT;a.1;Cục Thuế;central;1,5;;1;2
                CT;b;;;;không;;
                """, Options.DETECT);
        assertEquals(List.of(new ScoreUnit("STP", "Sở Tư pháp", "dept"), new ScoreUnit("CT", "Cục Thuế", "central")), sheet.units());
        assertEquals(Optional.of(Rational.of(97)), sheet.inputs(0, 0).orElseThrow().number("num"));
        assertEquals(Optional.empty(), sheet.given(0, 0));
        assertEquals(Optional.of(Rational.of(2)), sheet.given(0, 1));
        assertTrue(sheet.isNotApplicable(0, 2));
        assertEquals(Optional.of(Rational.ofDecimal("1.5")), sheet.given(1, 0));
        assertEquals(Optional.of(Rational.of(2)), sheet.inputs(1, 0).orElseThrow().number("den"));
        assertTrue(!sheet.isNotApplicable(1, 2));
    }

    @Test
    void namesComeInNormalFormC() {
        assertEquals("Sở", sheet("unit;name;a.1;a.2;b\nX;So\u031b\u0309;1;1;1", Options.DETECT).units().get(0).name());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "unit;a.1;a.2;b#STP;-1;2;3|refused.score.negative|e.csv:2:2 (a.1)",
        "unit;a.1;a.2;b#STP;2,01;2;3|refused.score.aboveMax|e.csv:2:2 (a.1)",
        "unit;a.1;a.2;b#STP;NaN;2;3|number.invalid|e.csv:2:2 (a.1)",
        "unit;a.1;a.2;b#STP;1e3;2;3|number.invalid|e.csv:2:2 (a.1)",
        "unit;a.1;a.2;b#STP;1.234;2;3|number.ambiguous|e.csv:2:2 (a.1)",
        "unit;a.1;a.2;b#STP;1;2;3#STP;1;2;3|refused.unit.repeated|e.csv:3:1 (unit)",
        "unit;a.1;a.2;b#;1;2;3|csv.cell.empty|e.csv:2:1 (unit)",
        "unit;a.1;a.2;c#STP;1;2;3|entries.column.unknown|e.csv:1:4",
        "unit;a;b#STP;1;2|entries.column.noLeaf|e.csv:1:2",
        "unit;a.1;a.1#STP;1;2|csv.heading.twice|e.csv:1:3",
        "unit;a.1;;b#STP;1;2;3|csv.noHeading|e.csv:1:3",
        "code;a.1;a.2;b#STP;1;2;3|csv.noColumn|e.csv:1",
        "unit;a.1;a.2;b#STP;1;2;\"3|csv.quotes|e.csv:2",
        "unit;a.1;a.2;b#STP;1;\"2\"x;3|csv.quotes|e.csv:2",
        "unit;a.1;a.2;b#STP;1;2;3;4|csv.tooManyCells|e.csv:2:5",
        "unit;a.1;a.2;b|csv.noRows|e.csv",
        "unit;leaf;score#STP;zz;1|entries.leaf.unknown|e.csv:2:2 (leaf)",
        "unit;leaf;score#STP;a;1|entries.leaf.none|e.csv:2:2 (leaf)",
        "unit;leaf;score#STP;;1|csv.cell.empty|e.csv:2:2 (leaf)",
        "unit;leaf;score#STP;b;1#STP;b;1|refused.entry.repeated|e.csv:3:3 (score)",
        "unit;leaf;points#STP;b;1|entries.column.long|e.csv:1:3",
        "unit;leaf;score;na#STP;b;1;x|entries.na.withScore|e.csv:2:2 (leaf)",
        "unit;leaf;score;na#STP;b;1;maybe|csv.cell.choice|e.csv:2:4 (na)",
        "unit;leaf;score;na#STP;a.1;;x|refused.notApplicable.forbidden|e.csv:2:2 (leaf)",
        "unit;leaf;input.num#STP;a.1;-1|refused.input.count|e.csv:2:3 (input.num)",
        "unit;leaf;input.met#STP;a.1;1|refused.input.unknown|e.csv:2:3 (input.met)",
        "unit;leaf;name;score#STP;a.1;A;1#STP;b;B;1|entries.unit.other|e.csv:3:3 (name)",
    })
    void oneMistakeIsOneMessageWithItsPlaceAndARemedy(String text, String code, String place) {
        List<Problem> problems = problems(text.replace('#', '\n'), Options.DETECT);
        assertEquals(List.of(code + " " + place), problems.stream().map(p -> p.code() + " " + p.place()).toList());
        for (Locale locale : List.of(Message.VIETNAMESE, Locale.ENGLISH)) {
            assertTrue(problems.get(0).in(locale).matches("(?s)e\\.csv.*: .+\\. → .+\\."), problems.get(0).in(locale));
        }
    }

    @Test
    void allMistakesAreSaidAtOnceInTheOrderOfTheFile() {
        assertEquals(List.of("entries.unit.unknown", "refused.score.aboveMax", "number.invalid", "refused.unit.repeated"),
                codes("unit;a.1;a.2;b\nXYZ;1;1;1\nSTP;3;x;1\nSTP;1;1;1", new Options(DecimalMark.DETECT,
                        Optional.of(List.of(ScoreUnit.of("STP", "Sở Tư pháp"), ScoreUnit.of("SNV", "Sở Nội vụ"))))));
    }

    /** Such codes are one unit to a person: counted twice, nobody would notice. */
    @ParameterizedTest
    @CsvSource({"U1,u1", "SỞ1,sở1", "STP,ＳＴＰ", "Straße,STRASSE", "U1,U\u200B1", "HÒA,hòa"})
    void codesThatDifferInCaseOrWidthOnlyAreRefused(String first, String second) {
        for (String text : List.of("unit;a.1;a.2;b\n" + first + ";1;2;3\nX;1;2;3\n" + second + ";1;2;3",
                "unit;leaf;score\n" + first + ";b;1\nX;b;1\n" + second + ";b;2\n" + second + ";a.1;2")) {
            Problem problem = problems(text, Options.DETECT).get(0);
            assertEquals("entries.unit.similar e.csv:4:1 (unit)", problem.code() + " " + problem.place());
            assertTrue(problem.in(Locale.ENGLISH).contains("\"" + second + "\"")
                    && problem.in(Locale.ENGLISH).contains("\"" + first + "\" of row 2"),
                    problem.in(Locale.ENGLISH));
            assertEquals(1, problems(text, Options.DETECT).size());
        }
    }

    @Test
    void codesThatDifferInMarksAreDifferent() {
        assertEquals(2, sheet("unit;a.1;a.2;b\nHOA;1;2;3\nHÒA;1;2;3", Options.DETECT).units().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x01, 0x07, 0x1B, 0x1F, 0x7F, 0x85, 0x9B, 0x061C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069})
    void charactersThatNobodySeesAreRefused(int character) {
        String hidden = Character.toString(character);
        String code = String.format(Locale.ROOT, "U+%04X", character);
        assertHidden("e.csv:3:2 (name)", code, "unit;name;a.1;a.2;b\nX;Y;1;1;1\nSTP;A" + hidden + "B;1;1;1");
        assertHidden("e.csv:2:3 (a.1)", code, "unit;name;a.1;a.2;b\nSTP;A;1" + hidden + ";1;1");
        assertHidden("e.csv:2:1 (unit)", code, "unit;name;a.1;a.2;b\n" + hidden + "STP;A;1;1;1");
        assertHidden("e.csv:1:2", code, "unit;na" + hidden + "me;a.1;a.2;b\nSTP;A;1;1;1");
    }

    private static void assertHidden(String place, String code, String text) {
        List<Problem> problems = problems(text, Options.DETECT);
        assertEquals(List.of("csv.character " + place), problems.stream().map(p -> p.code() + " " + p.place()).toList());
        assertTrue(problems.get(0).in(Locale.ENGLISH).contains(code), problems.get(0).in(Locale.ENGLISH));
    }

    @Test
    void lineBreaksInsideCellsAreNoHiddenCharacters() {
        assertEquals("Sở\nTư pháp", sheet("unit;name;a.1;a.2;b\r\nSTP;\"Sở\nTư pháp\";1;1;1\r\n", Options.DETECT).units().get(0).name());
    }

    @Test
    void atMostAHundredMistakesAreListed() {
        String text = "unit;a.1;a.2;b\n" + IntStream.range(0, 500).mapToObj(i -> "U" + i + ";9;9;1\n").collect(Collectors.joining());
        List<Problem> problems = problems(text, Options.DETECT);
        assertEquals(101, problems.size());
        assertEquals("csv.more", problems.get(100).code());
    }

    @Test
    void filesThatAreNoUtf8TextAreRefused() {
        byte[] windows = "unit;name;a.1\nSTP;S\u00fa;1".getBytes(StandardCharsets.ISO_8859_1);
        Result.Refused refused = assertInstanceOf(Result.Refused.class, EntriesCsv.read(new CsvFile("e.csv", windows), SET,
                Options.DETECT));
        assertEquals(List.of("csv.encoding"), refused.problems().stream().map(Problem::code).toList());
        assertEquals(List.of("csv.character"), codes("PK\u0003\u0004\u0000\u0000"));
        assertEquals(List.of("csv.empty"), codes(""));
        assertEquals(List.of("csv.empty"), codes("\uFEFF \n\n"));
    }

    @Test
    void hugeFilesAreRefusedBeforeTheyAreTakenApart() {
        Result result = EntriesCsv.read(new CsvFile("e.csv", new byte[CsvFile.MOST_BYTES + 1]), SET, Options.DETECT);
        assertEquals("csv.tooBig", assertInstanceOf(Result.Refused.class, result).problems().get(0).code());
        assertEquals(List.of("csv.tooManyColumns"), codes("unit" + ";x".repeat(1_001) + "\nSTP"));
        assertEquals(List.of("csv.tooLong"), codes("unit;name;a.1;a.2;b\nSTP;" + "x".repeat(10_000) + ";1;1;1"));
        assertEquals(List.of("csv.tooLong"), codes("unit;name;a.1;a.2;b\nSTP;" + "x".repeat(400) + ";1;1;1"));
    }

    @Test
    void aLeafWithoutAColumnIsWarnedOf() {
        Result.Read read = assertInstanceOf(Result.Read.class, EntriesCsv.read(file("unit;a.1;a.2\nSTP;1;1"), SET, Options.DETECT));
        assertEquals(List.of("entries.column.missing"), read.warnings().stream().map(Problem::code).toList());
    }

    @Test
    void listedUnitsGiveNamesAndGroups() {
        ScoreUnit listed = new ScoreUnit("STP", "Sở Tư pháp", "dept");
        Options options = new Options(DecimalMark.DETECT, Optional.of(List.of(listed)));
        assertEquals(List.of(listed), sheet("unit;name;a.1;a.2;b\nSTP;khác;1;1;1", options).units());
    }

    private static ScoreSheet sheet(String text, Options options) {
        Result result = EntriesCsv.read(file(text), SET, options);
        return assertInstanceOf(Result.Read.class, result, result::toString).sheet();
    }

    private static List<Problem> problems(String text, Options options) {
        return assertInstanceOf(Result.Refused.class, EntriesCsv.read(file(text), SET, options)).problems();
    }

    private static List<String> codes(String text) {
        return codes(text, Options.DETECT);
    }

    private static List<String> codes(String text, Options options) {
        return problems(text, options).stream().map(Problem::code).toList();
    }

    private static CsvFile file(String text) {
        return new CsvFile("e.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Component a with the leaves a.1 (a share, never N/A) and a.2, and b, a leaf at component level. */
    static CriteriaSet set(Node... more) {
        Ratio ratio = new Ratio("", text("tử số"), text("mẫu số"), text("hồ sơ"), ZeroDenominator.FULL);
        Node one = leaf(Node.Kind.SUB_CRITERION, "a.1", 2, new ScoringRule.Proportion(ratio), NotApplicable.FORBIDDEN);
        Node two = leaf(Node.Kind.SUB_CRITERION, "a.2", 8, new ScoringRule.YesNo(Rational.of(8), Rational.ZERO), NotApplicable.EXCLUDED);
        Node a = new Node(Node.Kind.COMPONENT, "a", "1", text("A"), Rational.of(10), Source.ILLUSTRATIVE, Source.ILLUSTRATIVE,
                Aggregation.SUM,
                List.of(one, two), Optional.empty());
        Node b = leaf(Node.Kind.COMPONENT, "b", 90, new ScoringRule.YesNo(Rational.of(90), Rational.ZERO), NotApplicable.FULL_MARKS);
        return new CriteriaSet(new SetId("test", 2020, "1.0.0"), Level.PROVINCE, text("Bộ tiêu chí thử nghiệm"), List.of(),
                LocalDate.of(2020, 1, 1),
                Optional.empty(), Optional.empty(), Rational.HUNDRED, Aggregation.SUM, false, Set.of(), List.of(),
                new Classification(List.of(new ResultClass("all", text("Tất cả"), Optional.empty()))),
                new RankingPolicy(RankingPolicy.Method.DENSE, RankingPolicy.Basis.INDEX, RankingPolicy.Precision.EXACT,
                        RankingPolicy.Group.LEVEL,
                        RankingPolicy.NameOrder.ASCENDING, List.of()),
                RoundingPolicy.DEFAULT, List.of(), Stream.concat(Stream.of(a, b), Stream.of(more)).toList(), "0".repeat(64));
    }

    static Node leaf(Node.Kind kind, String id, long max, ScoringRule rule, NotApplicable notApplicable) {
        Leaf leaf = new Leaf(Source.ILLUSTRATIVE, rule, notApplicable, "d", text("h"), new EvidenceRequirement(false, text("e")),
                List.of());
        return new Node(kind, id, id, text(id), Rational.of(max), Source.ILLUSTRATIVE, Source.ILLUSTRATIVE, Aggregation.SUM, List.of(),
                Optional.of(leaf));
    }

    static LocalizedText text(String text) {
        return LocalizedText.of(text);
    }
}
