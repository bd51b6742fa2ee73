package parindex.criteria.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parindex.values.problem.Problem;
import parindex.values.problem.Severity;
import parindex.values.text.Message;

/** Every check by a small fault in the example; the mark ¶ in a change is where the error must be placed. */
class ProblemsTest {

    private static final String LATE_OPTION = "<option id=\"late\" value=\"1\">";
    private static final String BANDS = "<band low=\"90\" high=\"100\" score=\"1.5\"/><band low=\"70\" high=\"90\" score=\"1\"/>";

    private final CriteriaReader reader = new CriteriaReader();

    static Stream<Arguments> schemaFaults() {
        return Stream.of(
                fault("schema.attribute.value", "max=\"30\"", "¶max=\"1,5\""),
                fault("schema.attribute.value", "max=\"30\"", "¶max=\"NaN\""),
                fault("schema.attribute.value", "max=\"30\"", "¶max=\"-30\""),
                fault("schema.attribute.value", "max=\"30\"", "¶max=\"3e1\""),
                fault("schema.attribute.value", "max=\"30\"", "¶max=\"\""),
                fault("schema.attribute.value", "max=\"30\"", "¶max=\"30.1234567\""),
                fault("schema.attribute.value", "max=\"30\"", "¶max=\"1234567\""),
                fault("schema.attribute.value", "level=\"commune\"", "¶level=\"ward\""),
                fault("schema.attribute.value", "level=\"commune\"", "¶level=\"wa'rd\""),
                fault("schema.attribute.value", "year=\"2020\"", "¶year=\"20\""),
                fault("schema.attribute.value", "date=\"2020-10-05\"", "¶date=\"05/10/2020\""),
                fault("schema.attribute.value", "date=\"2020-09-02\"", "¶date=\"2020-02-30\""),
                fault("schema.attribute.value", "version=\"1.0.0\" max", "¶version=\"1.0\" max"),
                fault("schema.attribute.value", "target=\"80\"", "¶target=\"180\""),
                fault("schema.attribute.value", "earlier=\"C9\"", "¶earlier=\"C8 9x\""),
                fault("schema.attribute.value", "total-may-exceed=\"false\"", "¶total-may-exceed=\"0\""),
                fault("schema.attribute.value", "when-zero=\"full\"", "¶when-zero=\"maybe\""),
                fault("schema.attribute.value", "id=\"C1.1.10\"", "¶id=\"C 1\""),
                fault("schema.attribute.missing", "<component id=\"C1\" number=\"1\" max=\"30\"",
                        "¶<component id=\"C1\" number=\"1\""),
                fault("schema.attribute.unknown", "max=\"30\"", "max=\"30\" ¶weight=\"2\""),
                fault("schema.attribute.empty", "number=\"1.2\"", "¶number=\"\""),
                fault("schema.attribute.tooLong", "number=\"1.2\"", "¶number=\"" + "1".repeat(10_000) + "\""),
                fault("schema.text.empty", "<vi>Cao</vi>", "¶<vi> </vi>"),
                fault("schema.text.tooLong", "<vi>Lĩnh vực một</vi>", "¶<vi>" + "x".repeat(10_000) + "</vi>"),
                fault("schema.noText", "<class id=\"high\" from=\"95\">", "¶<class id=\"high\" from=\"95\">Cao nhất"),
                fault("schema.noContent", "<vi>Cao</vi>", "¶<vi>Cao<b/></vi>"),
                fault("schema.noContent", "<yes-no yes=\"2\" no=\"0\"/>", "¶<yes-no yes=\"2\" no=\"0\">Đạt</yes-no>"),
                fault("schema.element.unexpected", "<effective from=\"2020-01-01\" to=\"2020-12-31\"/>\n  <replaces",
                        "¶<replaces"),
                fault("schema.element.unexpected", "<effective ", "¶<effektive "),
                fault("schema.element.unexpected", "<choice>" , "¶<wheel/><choice>"),
                fault("schema.element.surplus", "<yes-no yes=\"2\" no=\"0\"/>",
                        "<yes-no yes=\"2\" no=\"0\"/>¶<yes-no yes=\"2\" no=\"0\"/>"),
                fault("schema.element.missing", "<class id=\"low\"><vi>Thấp</vi></class>", "¶<class id=\"low\"></class>"),
                fault("schema.element.missing", "<holidays><day date=\"2020-09-02\"/></holidays>", "¶<holidays/>"),
                fault("schema.other", "<replaces ",
                        "¶<replaces xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"x\" "));
    }

    static Stream<Arguments> semanticFaults() {
        return Stream.of(
                fault("max.sum", "version=\"1.0.0\" max=\"100\"", "version=\"1.0.0\" ¶max=\"99.5\""),
                fault("max.sum", "id=\"C1.2\" number=\"1.2\" max=\"10\"", "id=\"C1.2\" number=\"1.2\" max=\"10\"",
                        "id=\"C1.1\" number=\"1.1\" max=\"20\"",
                        "id=\"C1.1\" number=\"1.1\" max=\"20\"", "id=\"C2.6\" number=\"2.6\" max=\"10\"",
                                "id=\"C2.6\" number=\"2.6\" max=\"9\"",
                        "id=\"C2\" number=\"2\" max=\"70\"", "id=\"C2\" number=\"2\" ¶max=\"70\""),
                fault("aggregation.leaf", "id=\"C3\"", "¶aggregation=\"rescaled\" id=\"C3\""),
                fault("id.node", "id=\"C1.1.3\"", "¶id=\"C1.1.2\""),
                fault("id.reason", "</reason>", "</reason><reason ¶id=\"C1.1.1.r1\" source=\"attested\"><vi>x</vi></reason>"),
                fault("id.department", "</department>", "</department><department ¶id=\"snv\"><vi>x</vi></department>"),
                fault("id.class", "<class id=\"fair\"", "<class ¶id=\"high\""),
                fault("id.local", "<option id=\"late\"", "<option ¶id=\"ontime\""),
                fault("id.local", "<penalty id=\"discipline\"", "<penalty ¶id=\"award\""),
                fault("id.local", "<alternative id=\"local\"", "<alternative ¶id=\"national\""),
                fault("id.local", "<input name", "<input name=\"x\" kind=\"flag\"><vi>x</vi></input><input ¶name"),
                fault("ratio.id", "<ratio id=\"late\" when-zero", "¶<ratio when-zero"),
                fault("reference.department", "lead=\"snv\" not-applicable=\"full-marks\"",
                        "¶lead=\"xyz\" not-applicable=\"full-marks\""),
                fault("reference.department", "owner=\"snv\"", "¶owner=\"xyz\""),
                fault("reference.node", "<tie-key node=\"C1\"/>", "<tie-key ¶node=\"C7\"/>"),
                fault("reference.node", "other=\"C1.1.4\"", "¶other=\"C7\""),
                fault("reference.node", "current=\"C2 C3\"", "¶current=\"C2 C7\""),
                fault("reference.self", "<replaces id=\"test.all-rules\" year=\"2019\"",
                        "¶<replaces id=\"test.all-rules\" year=\"2020\""),
                fault("reference.later", "<replaces id=\"test.all-rules\" year=\"2019\"",
                        "<replaces id=\"test.all-rules\" ¶year=\"2021\""),
                fault("cross.notLeaf", "other=\"C1.1.4\"", "¶other=\"C1\""),
                fault("cross.noMaximum", "other=\"C1.1.4\"", "¶other=\"C2.3\""),
                fault("cross.cycle", "other=\"C1.1.4\"", "¶other=\"C2.8\""),
                fault("rule.exceeds", "<option id=\"ontime\" value=\"2\">", "<option id=\"ontime\" ¶value=\"2.5\">"),
                fault("rule.exceeds", "<yes-no yes=\"2\"", "<yes-no ¶yes=\"2.000001\""),
                fault("rule.exceeds", "high-inclusive=\"true\" score=\"2\"", "high-inclusive=\"true\" ¶score=\"3\""),
                fault("rule.exceeds", "cap=\"2\"", "¶cap=\"3\""),
                fault("rule.exceeds", "floor=\"0\" in", "¶floor=\"3\" in"),
                fault("rule.exceeds", "up-to=\"5\" score=\"5\"", "up-to=\"5\" ¶score=\"10.5\""),
                fault("rule.exceeds", "<count-capped cap=\"5\">", "<count-capped ¶cap=\"11\">"),
                fault("rule.cannotReach", "<choice><option id=\"ontime\" value=\"2\">",
                        "¶<choice><option id=\"ontime\" value=\"1.9\">"),
                fault("rule.cannotReach", "<yes-no yes=\"2\"", "¶<yes-no yes=\"1\""),
                fault("rule.cannotReach", "<count-capped cap=\"2\"", "¶<count-capped cap=\"1\""),
                fault("rule.cannotReach", "<additive><item id=\"a\" value=\"1.5\">", "¶<additive><item id=\"a\" value=\"1\">"),
                fault("rule.cannotReach", "<best-of>", "¶<best-of>", "<yes-no yes=\"10\"", "<yes-no yes=\"9\""),
                fault("rule.cannotReach", "<rating><option id=\"excellent\" value=\"100\">",
                        "¶<rating><option id=\"excellent\" value=\"90\">"),
                fault("rule.cannotReach", "<survey-answers when-zero=\"excluded\"><grade id=\"a\" value=\"100\">",
                        "¶<survey-answers when-zero=\"excluded\"><grade id=\"a\" value=\"99\">"),
                fault("rule.cannotReach", "<step-percent>", "¶<step-percent>", "high-inclusive=\"true\" score=\"2\"",
                        "high-inclusive=\"true\" score=\"1.5\""),
                fault("additive.exceeds", "<additive><item id=\"a\" value=\"1.5\">", "¶<additive><item id=\"a\" value=\"1.6\">"),
                fault("percent.zero", "target=\"80\"", "¶target=\"0\""),
                fault("percent.zero", "floor=\"80\"", "¶floor=\"0\""),
                fault("item.zero", "<item id=\"light\" value=\"50\">", "<item id=\"light\" ¶value=\"0\">"),
                fault("deduction.percent", "<item id=\"serious\" value=\"100\">", "<item id=\"serious\" ¶value=\"101\">"),
                fault("bonus.maximum",
                        "<proportion><ratio when-zero=\"excluded\"><numerator><vi>a</vi></numerator><denominator><vi>b</vi></denominator>"
                        + "<unit><vi>hồ sơ</vi></unit></ratio></proportion>",
                                "¶<bonus-penalty bonus-cap=\"1\" penalty-cap=\"1\"/>"),
                fault("bonus.nested",
                        "<count-capped cap=\"5\"><item id=\"n\" value=\"2.5\"><vi>giải pháp</vi></item></count-capped>",
                        "¶<bonus-penalty bonus-cap=\"1\" penalty-cap=\"1\"/>"),
                fault("deadline.order", "<late up-to=\"10\"", "<late ¶up-to=\"5\""),
                fault("deadline.rising", "<late up-to=\"10\" score=\"2.5\"", "<late up-to=\"10\" ¶score=\"6\""),
                fault("class.lastBound", "<class id=\"low\">", "<class id=\"low\" ¶from=\"50\">"),
                fault("class.boundMissing", "<class id=\"fair\" from=\"80\">", "¶<class id=\"fair\">"),
                fault("class.order", "<class id=\"fair\" from=\"80\">", "<class id=\"fair\" ¶from=\"95\">"),
                fault("effective.order", "to=\"2020-12-31\"", "¶to=\"2019-12-31\""),
                fault("holiday.duplicate", "<day date=\"2020-09-02\"/>", "<day date=\"2020-09-02\"/><day ¶date=\"2020-09-02\"/>"),
                fault("lineage.duplicate", "</lineage>",
                        "</lineage>¶<lineage id=\"test.all-rules\" year=\"2019\" version=\"1.0.0\">"
                        + "<link kind=\"same\" earlier=\"C1\" current=\"C1\"/></lineage>"),
                fault("lineage.counts", "<link kind=\"same\"", "¶<link kind=\"merged\""),
                fault("lineage.counts", "<link kind=\"split\" earlier=\"C2\" current=\"C2 C3\"",
                        "¶<link kind=\"split\" earlier=\"C2\" current=\"C2\""),
                fault("lineage.counts", "<link kind=\"dropped\" earlier=\"C9\"/>", "¶<link kind=\"dropped\" current=\"C3\"/>",
                        "\"C2 C3\"", "\"C2 C1.1\""),
                fault("lineage.twice", "current=\"C2 C3\"", "¶current=\"C2 C1\""));
    }

    static Stream<Arguments> bandFaults() {
        return Stream.of(
                fault("band.gap", BANDS,
                        "¶<band low=\"90\" high=\"100\" score=\"1.5\"/><band low=\"70\" high=\"88\" score=\"1\"/>"),
                fault("band.gap", BANDS,
                        "¶<band low=\"90\" low-inclusive=\"false\" high=\"100\" score=\"1.5\"/><band low=\"70\" high=\"90\" score=\"1\"/>"),
                fault("band.gap", "<band low=\"100\" high=\"100\" high-inclusive=\"true\" score=\"2\"/>", "",
                        "<band low=\"90\" high=\"100\" score=\"1.5\"/>",
                        "¶<band low=\"90\" high=\"100\" score=\"2\"/>"),
                fault("band.gap", "<band low=\"0\" high=\"70\" score=\"0\"/>", "¶<band low=\"0.5\" high=\"70\" score=\"0\"/>"),
                fault("band.overlap", BANDS,
                        "¶<band low=\"90\" high=\"100\" score=\"1.5\"/><band low=\"70\" high=\"92\" score=\"1\"/>"),
                fault("band.overlap", BANDS,
                        "¶<band low=\"90\" high=\"100\" score=\"1.5\"/><band low=\"70\" high=\"90\" high-inclusive=\"true\" score=\"1\"/>"),
                fault("band.overlap", BANDS, BANDS + "¶<band low=\"75\" high=\"80\" score=\"1\"/>"),
                fault("band.empty", BANDS,
                        "¶<band low=\"90\" high=\"90\" score=\"1.5\"/><band low=\"70\" high=\"100\" score=\"1\"/>"),
                fault("band.empty", BANDS,
                        "¶<band low=\"95\" high=\"90\" score=\"1.5\"/><band low=\"70\" high=\"100\" score=\"1\"/>"));
    }

    static Stream<Arguments> warnings() {
        return Stream.of(
                fault("number.duplicate", "number=\"1.1.2\"", "¶number=\"1.1.1\""),
                fault("rule.neverZero", "<yes-no yes=\"2\" no=\"0\"/>", "¶<yes-no yes=\"2\" no=\"0.5\"/>"),
                fault("rule.neverZero", "<option id=\"none\" value=\"0\">", "<option id=\"none\" value=\"0.5\">", "<choice>",
                        "¶<choice>"),
                fault("ranking.tieKeysUnused", "method=\"ordinal\"", "method=\"dense\"", "<tie-key", "¶<tie-key"),
                fault("effective.year", "from=\"2020-01-01\" to=\"2020-12-31\"", "¶from=\"2021-01-01\" to=\"2021-12-31\""));
    }

    @ParameterizedTest
    @MethodSource({"schemaFaults", "semanticFaults", "bandFaults"})
    void everyFaultIsOneErrorAtItsPlace(String code, List<String> changes) {
        Marked marked = Marked.of(changes);
        ReadResult result = reader.read("criteria.xml", marked.document());
        assertEquals(List.of(code + " " + marked.place()), errors(result));
        assertTrue(result.set().isEmpty());
        assertReadable(result);
    }

    @ParameterizedTest
    @MethodSource("warnings")
    void warningsDoNotRefuseTheSet(String code, List<String> changes) {
        Marked marked = Marked.of(changes);
        ReadResult result = reader.read("criteria.xml", marked.document());
        assertEquals(List.of(), errors(result));
        assertTrue(result.set().isPresent());
        assertTrue(result.problems().stream().anyMatch(p -> (p.code() + " " + place(p)).equals(code + " " + marked.place())),
                result.toString());
        assertReadable(result);
    }

    @Test
    void everythingIsReportedAtOnceInDocumentOrder() {
        String document = Documents.with("level=\"commune\"", "level=\"ward\"");
        document = Documents.replace(document, "<tie-key node=\"C1\"/>", "<tie-key node=\"C7\"/>");
        document = Documents.replace(document, "<class id=\"fair\"", "<class colour=\"red\" id=\"fair\"");
        document = Documents.replace(document, LATE_OPTION, "<option id=\"late\" value=\"3\">");
        document = Documents.replace(document, "other=\"C1.1.4\"", "other=\"C2.8\"");
        List<String> codes = reader.read("x", document).problems().stream().map(Problem::code).toList();
        assertEquals(List.of("schema.attribute.value", "schema.attribute.unknown", "reference.node", "rule.exceeds",
                "cross.cycle", "rule.noPoints"),
                codes);
    }

    @Test
    void cycleIsNamed() {
        String document = Documents.with("<proportion><ratio when-zero=\"excluded\">",
                "<cross-criterion other=\"C2.8\"><ratio when-zero=\"excluded\">");
        document = Documents.replace(document, "</proportion>", "</cross-criterion>");
        Problem problem = reader.read("x", document).problems().get(0);
        assertEquals("cross.cycle", problem.code());
        assertTrue(problem.what().in(Locale.ENGLISH).contains("C1.1.4 → C2.8 → C1.1.4"), problem.what().in(Locale.ENGLISH));
    }

    @Test
    void gapIsNamedWithItsBounds() {
        String document = Documents.with("<band low=\"70\" high=\"90\"", "<band low=\"72.5\" high=\"90\"");
        Problem problem = reader.read("x", document).problems().get(0);
        assertEquals("Khoảng [70; 72,5) % không thuộc bậc nào.", problem.what().in(Message.VIETNAMESE));
        assertEquals("The range [70, 72.5) % belongs to no band.", problem.what().in(Locale.ENGLISH));
    }

    @Test
    void sumIsGivenWithItsDifference() {
        Problem problem = reader.read("x", Documents.with("version=\"1.0.0\" max=\"100\"", "version=\"1.0.0\" max=\"99.5\""))
                .problems().get(0);
        assertEquals("Điểm tối đa các mục con của test.all-rules cộng lại là 100, nhưng test.all-rules khai báo 99,5: các mục con thừa "
                + "0,5 điểm.",
                problem.what().in(Message.VIETNAMESE));
    }

    @Test
    void unboundedBandsReachTheEnds() {
        String document = Documents.with("<band low=\"100\" high=\"100\" high-inclusive=\"true\" score=\"2\"/>",
                "<band low=\"100\" score=\"2\"/>");
        document = Documents.replace(document, "<band low=\"0\" high=\"70\" score=\"0\"/>", "<band high=\"70\" score=\"0\"/>");
        assertEquals(List.of(), errors(reader.read("x", document)));
    }

    /** Sentences of ours in both languages: no placeholder left, none of the validator's codes. */
    private static void assertReadable(ReadResult result) {
        for (Problem problem : result.problems()) {
            for (Locale locale : List.of(Message.VIETNAMESE, Locale.ENGLISH)) {
                String text = problem.in(locale);
                assertFalse(text.contains("cvc-") || text.matches(".*\\{[0-9]}.*"), text);
            }
        }
    }

    private static List<String> errors(ReadResult result) {
        return result.problems().stream().filter(p -> p.severity() == Severity.ERROR).map(p -> p.code() + " " + place(p))
                .toList();
    }

    private static String place(Problem problem) {
        return problem.place().line() + ":" + problem.place().column();
    }

    private static Arguments fault(String code, String... changes) {
        return Arguments.of(code, List.of(changes));
    }

    /** The changed example and the place of the mark in it. */
    private record Marked(String document, String place) {

        static Marked of(List<String> changes) {
            String document = Documents.allRules();
            for (int i = 0; i < changes.size(); i += 2) {
                document = Documents.replace(document, changes.get(i), changes.get(i + 1));
            }
            int mark = document.indexOf('¶');
            return new Marked(document.replace("¶", ""), Documents.place(document, mark));
        }
    }
}
