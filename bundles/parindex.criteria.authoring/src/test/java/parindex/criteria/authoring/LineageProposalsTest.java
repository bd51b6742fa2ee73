package parindex.criteria.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Lineage.Kind;
import parindex.criteria.SetId;
import parindex.criteria.io.CriteriaReader;
import parindex.criteria.io.CriteriaWriter;

class LineageProposalsTest {

    private static final Path SOURCE = Path.of("../parindex.criteria.daknong.y2020.province/src/main/resources", CriteriaReader.ENTRY);

    private static CriteriaSet earlier;
    private static String next;

    @BeforeAll
    static void read() throws Exception {
        assertTrue(Files.exists(SOURCE));
        earlier = new CriteriaReader().read(SOURCE).orThrow().set();
        next = CriteriaWriter.write(NextSet.from(earlier, new SetId("daknong.province", 2021, "1.0.0")));
    }

    @Test
    void theSameNamesAndIdsAreCertain() {
        List<ProposedLink> links = LineageProposals.propose(earlier, set(next));
        assertEquals(earlier.nodes().count(), links.size());
        assertTrue(links.stream().allMatch(l -> l.link().kind() == Kind.SAME && l.confidence() == 100));
    }

    @Test
    void anotherNameUnderTheSameIdIsARename() {
        ProposedLink link = link(next.replace("<vi>Chất lượng nội dung Kế hoạch CCHC năm</vi>", "<vi>Chất lượng Kế hoạch CCHC năm</vi>"),
                "LV1.1.2");
        assertEquals(Kind.RENAMED, link.link().kind());
        assertTrue(link.confidence() > 70 && link.confidence() < 100, "confidence " + link.confidence());
        assertTrue(link.earlierNames().contains("Chất lượng nội dung Kế hoạch CCHC năm"));
    }

    @Test
    void theSameNameUnderAnotherIdIsFound() {
        ProposedLink link = link(next.replace("\"LV1.1.2\"", "\"K12\""), "K12");
        assertEquals(List.of("LV1.1.2"), link.link().earlier());
        assertEquals(Kind.SAME, link.link().kind());
    }

    @Test
    void whatResemblesNothingIsNewAndWhatIsMissingWasDropped() {
        String changed = next.replace("\"LV1.1.2\"", "\"K12\"")
                .replace("<vi>Chất lượng nội dung Kế hoạch CCHC năm</vi>", "<vi>Xử lý phản ánh trên mạng xã hội</vi>");
        List<ProposedLink> links = LineageProposals.propose(earlier, set(changed));
        assertEquals(Kind.NEW, link(changed, "K12").link().kind());
        ProposedLink last = links.get(links.size() - 1);
        assertEquals(Kind.DROPPED, last.link().kind());
        assertEquals(List.of("LV1.1.2"), last.link().earlier());
    }

    @Test
    void whatTheSetStatesItselfIsNotProposedAgain() {
        String stated = next.replace("<component id=\"LV1\"", "<lineage id=\"daknong.province\" year=\"2020\" version=\"1.0.0\">"
                + "<link kind=\"same\" earlier=\"LV1\" current=\"LV1\"/></lineage><component id=\"LV1\"");
        List<ProposedLink> links = LineageProposals.propose(earlier, set(stated));
        assertEquals(earlier.nodes().count() - 1, links.size());
        assertTrue(links.stream().noneMatch(l -> l.link().current().contains("LV1")));
    }

    @Test
    void whereTwoHaveTheWordsAndTheMaximumOfOneItWasSplit() {
        CriteriaSet one = small(2020, "A|10|Ban hành kế hoạch và báo cáo cải cách hành chính", "B|90|Giải quyết hồ sơ đúng hạn");
        List<String> apart = List.of("SPLIT [A] [C, D] 90", "SAME [B] [B] 100");
        assertEquals(apart, proposed(one, small(2021, "C|4|Ban hành kế hoạch cải cách hành chính", "D|6|Báo cáo cải cách hành chính",
                "B|90|Giải quyết hồ sơ đúng hạn")));
        assertEquals(List.of("SPLIT [A] [A, D] 90", "SAME [B] [B] 100"), proposed(one, small(2021, "A|4|Ban hành kế hoạch cải cách hành chính",
                "D|6|Báo cáo cải cách hành chính", "B|90|Giải quyết hồ sơ đúng hạn")), "one of the parts has kept the id");
        assertEquals(List.of("RENAMED", "NEW", "SAME"), kinds(one, small(2021, "C|5|Ban hành kế hoạch cải cách hành chính",
                "D|6|Báo cáo cải cách hành chính", "B|89|Giải quyết hồ sơ đúng hạn")), "the maxima do not add up");
        assertEquals(List.of("NEW", "NEW", "SAME", "DROPPED"), kinds(one, small(2021, "C|4|Ban hành kế hoạch thi đua, khen thưởng năm",
                "D|6|Đào tạo công chức", "B|90|Giải quyết hồ sơ đúng hạn")), "other words");
    }

    @Test
    void whereOneHasTheWordsAndTheMaximumOfTwoTheyWereMerged() {
        CriteriaSet two = small(2020, "C|4|Ban hành kế hoạch cải cách hành chính", "D|6|Báo cáo cải cách hành chính", "B|90|Giải quyết hồ sơ đúng hạn");
        CriteriaSet one = small(2021, "A|10|Ban hành kế hoạch và báo cáo cải cách hành chính", "B|90|Giải quyết hồ sơ đúng hạn");
        assertEquals(List.of("MERGED [C, D] [A] 90", "SAME [B] [B] 100"), proposed(two, one));
        ProposedLink merged = LineageProposals.propose(two, one).stream().filter(l -> l.link().kind() == Kind.MERGED).findFirst().orElseThrow();
        assertEquals("1.1 Ban hành kế hoạch cải cách hành chính; 1.2 Báo cáo cải cách hành chính", merged.earlierNames());
        assertEquals(2, ConfirmedLineage.in(new CriteriaReader().read("one", CriteriaWriter.write(one)).orThrow(), List.of(merged)).set().lineage()
                .get(0).links().get(0).earlier().size(), "it can be confirmed");
    }

    private static List<String> proposed(CriteriaSet before, CriteriaSet now) {
        return LineageProposals.propose(before, now).stream().filter(l -> !l.link().current().contains("K"))
                .map(l -> l.link().kind() + " " + l.link().earlier() + " " + l.link().current() + " " + l.confidence()).toList();
    }

    private static List<String> kinds(CriteriaSet before, CriteriaSet now) {
        return LineageProposals.propose(before, now).stream().filter(l -> !l.link().current().contains("K")).map(l -> l.link().kind().name()).toList();
    }

    /** A set of one component with these criteria: id, maximum, name. */
    private static CriteriaSet small(int year, String... criteria) {
        StringBuilder document = new StringBuilder("""
                <criteria-set xmlns="urn:parindex:criteria:1" id="thu" year="%d" level="province" version="1.0.0" max="100"><name><vi>Thử</vi></name>\
                <effective from="%d-01-01"/><departments><department id="snv"><vi>Sở Nội vụ</vi></department></departments>\
                <classification><class id="all"><vi>Tất cả</vi></class></classification>\
                <ranking method="dense" basis="index" precision="exact" group="level" names="ascending"/>\
                <rounding score-places="2" index-places="2" percent-places="2"/>\
                <component id="K" number="1" max="100" source="illustrative"><name><vi>Lĩnh vực</vi></name>""".formatted(year, year));
        int number = 1;
        for (String criterion : criteria) {
            String[] parts = criterion.split("\\|");
            document.append("""
                    <criterion id="%s" number="1.%d" max="%s" source="illustrative"><name><vi>%s</vi></name><leaf source="illustrative" lead="snv">\
                    <guidance><vi>x</vi></guidance><evidence required="false"><vi>x</vi></evidence><rule><yes-no yes="%s" no="0"/></rule></leaf></criterion>"""
                    .formatted(parts[0], number++, parts[1], parts[2], parts[1]));
        }
        return set(document.append("</component></criteria-set>").toString());
    }

    @Test
    void aDraftOfAnotherYearKeepsNothingThatWouldBeWrong() {
        CriteriaSet draft = set(next);
        assertEquals(List.of(), draft.legalBasis());
        assertEquals(List.of(), draft.lineage());
        assertEquals("2021-01-01", draft.effectiveFrom().toString());
        assertEquals(List.of("1.1.1", "3.1.1", "6.1.1", "7.1.1", "7.1.2"), NextSet.oldDeadlines(draft).stream().map(n -> n.number())
                .toList());
        CriteriaSet corrected = NextSet.from(earlier, new SetId("daknong.province", 2020, "1.0.1"));
        assertEquals(earlier.id(), corrected.replaces().orElseThrow());
        assertEquals(earlier.legalBasis(), corrected.legalBasis());
    }

    private static ProposedLink link(String later, String current) {
        return LineageProposals.propose(earlier, set(later)).stream().filter(l -> l.link().current().contains(current)).findFirst()
                .orElseThrow();
    }

    private static CriteriaSet set(String document) {
        return new CriteriaReader().read("next", document).orThrow().set();
    }
}
