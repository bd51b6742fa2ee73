package parindex.criteria.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import parindex.criteria.CriteriaSet;
import parindex.criteria.diff.Difference;
import parindex.criteria.diff.SetDifferences;

/** Each kind of change alone, made in the text of the example. */
class SetDifferencesTest {

    private final CriteriaReader reader = new CriteriaReader();

    /** A change and what is to be said of it, as {@code KIND before after}. */
    private record Change(String from, String to, String... said) {
    }

    @Test
    void aSetDoesNotDifferFromItself() {
        CriteriaSet set = read(Documents.allRules());
        assertEquals(List.of(), SetDifferences.between(set, read(CriteriaWriter.write(set))));
        for (int seed = 0; seed < 50; seed++) {
            CriteriaSet random = read(CriteriaWriter.write(new RandomSets(seed).next()));
            assertEquals(List.of(), SetDifferences.between(random, read(new LooseWriter(seed).write(random))));
        }
    }

    @Test
    void everyDifferenceOfContentIsSaid() {
        for (int seed = 0; seed < 50; seed++) {
            CriteriaSet left = read(CriteriaWriter.write(new RandomSets(seed).next()));
            CriteriaSet right = read(CriteriaWriter.write(new RandomSets(seed + 1000).next()));
            assertFalse(SetDifferences.between(left, right).isEmpty(), "seed " + seed);
        }
    }

    @TestFactory
    Stream<DynamicTest> oneChange() {
        return Stream.of(
                new Change("version=\"1.0.0\" max", "version=\"1.0.1\" max", "IDENTITY - -"),
                new Change("Bộ tiêu chí thử nghiệm", "Bộ thử nghiệm", "TITLE - -"),
                new Change("date=\"2020-10-05\"", "date=\"2020-10-06\"", "LEGAL_BASIS - -"),
                new Change("to=\"2020-12-31\"", "to=\"2020-12-30\"", "EFFECTIVE - -"),
                new Change("<replaces id=\"test.all-rules\" year=\"2019\" version=\"1.0.0\"/>", "", "REPLACES - -"),
                new Change("<day date=\"2020-09-02\"/>", "<day date=\"2020-09-03\"/>", "HOLIDAYS - -"),
                new Change("<vi>Sở Nội vụ</vi>", "<vi>Sở NV</vi>", "DEPARTMENTS - -"),
                new Change("from=\"80\"", "from=\"79.5\"", "CLASSIFICATION - -"),
                new Change("names=\"descending\"", "names=\"ascending\"", "RANKING - -"),
                new Change("leaf-places=\"3\"", "leaf-places=\"4\"", "ROUNDING - -"),
                new Change("earlier=\"C9\"", "earlier=\"C8\"", "LINEAGE - -"),
                new Change("T1 chọn mức", "T1 chọn một mức", "RENAMED C1.1.1 C1.1.1"),
                new Change("number=\"1.1.2\"", "number=\"1.1.02\"", "NUMBER C1.1.2 C1.1.2"),
                new Change("when-zero=\"excluded\"><numerator", "when-zero=\"full\"><numerator", "RULE C1.1.4 C1.1.4"),
                new Change("target=\"80\"", "target=\"85\"", "RULE C1.1.5 C1.1.5"),
                new Change("option id=\"late\"", "option id=\"tardy\"", "RULE C1.1.1 C1.1.1"),
                new Change("Hướng dẫn chấm", "Cách chấm", "GUIDANCE C1.1.1 C1.1.1"),
                new Change("<evidence required=\"true\"><vi>Kế hoạch CCHC</vi>", "<evidence required=\"false\"><vi>Kế hoạch CCHC</vi>",
                        "EVIDENCE C1.1.1 C1.1.1"),
                new Change("not-applicable=\"full-marks\"", "not-applicable=\"excluded\"", "NOT_APPLICABLE C1.1.1 C1.1.1"),
                new Change("Ban hành chậm", "Ban hành muộn", "REASONS C1.1.1 C1.1.1"),
                new Change("<criterion id=\"C2.1\" number=\"2.1\" max=\"10\" source=\"illustrative\">",
                        "<criterion id=\"C2.1\" number=\"2.1\" max=\"10\" source=\"attested\">", "SOURCE C2.1 C2.1"),
                new Change("max=\"70\" source=\"attested\" aggregation=\"rescaled\"", "max=\"70\" source=\"attested\"",
                        "AGGREGATION C2 C2"),
                new Change("<criterion id=\"C2.5\" number=\"2.5\"", "<criterion id=\"C2.5new\" number=\"2.5\"", "ADDED - C2.5new",
                        "REMOVED C2.5 -"))
                .map(c -> DynamicTest.dynamicTest(c.from(), () -> assertEquals(List.of(c.said()),
                        said(Documents.allRules(), Documents.with(c.from(), c.to())))));
    }

    @Test
    void aChangedMaximumIsSaidAtEveryLevelThatChanges() {
        String changed = Documents.replace(Documents.replace(Documents.allRules(), "<criterion id=\"C2.5\" number=\"2.5\" max=\"10\"",
                "<criterion id=\"C2.5\" number=\"2.5\" max=\"11\""), "<criterion id=\"C2.6\" number=\"2.6\" max=\"10\"",
                "<criterion id=\"C2.6\" number=\"2.6\" max=\"9\"");
        List<Difference> differences = SetDifferences.between(read(Documents.allRules()), read(changed));
        assertEquals(List.of("MAXIMUM C2.5 C2.5", "MAXIMUM C2.6 C2.6"), differences.stream().map(SetDifferencesTest::line).toList());
        assertEquals("10", differences.get(0).was().vietnamese());
        assertEquals("11", differences.get(0).is().vietnamese());
    }

    @Test
    void ofSiblingsThatChangePlacesOneIsMoved() {
        String all = Documents.allRules();
        int from = all.indexOf("<criterion id=\"C2.1\"");
        int to = all.indexOf("<criterion id=\"C2.2\"");
        int end = all.indexOf("<criterion id=\"C2.4\"");
        String moved = all.substring(0, from) + all.substring(to, end) + all.substring(from, to) + all.substring(end);
        assertEquals(List.of("MOVED C2.1 C2.1"), said(all, moved));
    }

    @Test
    void lineageGoesBeforeIds() {
        String all = Documents.allRules().replaceAll("(?s)<lineage.*</lineage>", "");
        String links = "<lineage id=\"test.all-rules\" year=\"2020\" version=\"1.0.0\">"
                + "<link kind=\"renamed\" earlier=\"C2.5\" current=\"C2.5b\"/>"
                + "<link kind=\"split\" earlier=\"C2.1\" current=\"C2.1a C2.1b\"/></lineage>";
        String half = "<criterion id=\"C2.1%s\" number=\"2.1%s\" max=\"5\" source=\"illustrative\"><name><vi>T12</vi></name><leaf "
                + "source=\"illustrative\" lead=\"snv\"><guidance><vi>x</vi></guidance>"
                + "<evidence required=\"true\"><vi>x</vi></evidence><rule>"
                + "<yes-no yes=\"5\" no=\"0\"/></rule></leaf></criterion>";
        int from = all.indexOf("<criterion id=\"C2.1\"");
        String split = all.substring(0, from) + half.replace("%s", "a") + half.replace("%s", "b")
                + all.substring(all.indexOf("<criterion id=\"C2.2\""));
        String later = Documents.replace(Documents.replace(Documents.replace(split, "version=\"1.0.0\" max", "version=\"1.1.0\" max"),
                "<component id=\"C1\"", links + "<component id=\"C1\""), "<criterion id=\"C2.5\"", "<criterion id=\"C2.5b\"");
        assertEquals(List.of("IDENTITY - -", "LINEAGE - -", "SPLIT C2.1 C2.1a", "SPLIT C2.1 C2.1b", "ID C2.5 C2.5b"), said(all, later));
    }

    private List<String> said(String before, String after) {
        return new ArrayList<>(SetDifferences.between(read(before), read(after)).stream().map(SetDifferencesTest::line).toList());
    }

    private static String line(Difference difference) {
        return difference.kind() + " " + difference.before().map(n -> n.id()).orElse("-") + " "
                + difference.after().map(n -> n.id()).orElse("-");
    }

    private CriteriaSet read(String document) {
        return reader.read("set", document).orThrow().set();
    }
}
