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
