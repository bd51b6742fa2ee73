package parindex.criteria.minhhoa.y2025.province;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Level;
import parindex.criteria.Lineage;
import parindex.criteria.Node;
import parindex.criteria.authoring.CriteriaDraft;
import parindex.criteria.authoring.CriteriaWorkbooks;
import parindex.criteria.diff.Difference;
import parindex.criteria.diff.SetDifferences;
import parindex.criteria.io.CriteriaReader;
import parindex.criteria.io.ShippedSetTest;

class ProvinceSet2025Test extends ShippedSetTest {

    ProvinceSet2025Test() {
        super("minhhoa.province/2025/1.0.0", Level.PROVINCE);
    }

    @Test
    void everyNodeIsIllustrativeAndTheTitleSaysSo() {
        assertAllIllustrative();
    }

    @Test
    void theWorkbookItIsWrittenInSaysTheSame() throws IOException {
        CriteriaDraft draft = CriteriaWorkbooks.outsideOfAFramework().read(Path.of("src/authoring/criteria.xlsx"));
        assertEquals(List.of(), draft.problems());
        assertEquals(set(), draft.set().orElseThrow());
        assertEquals(document().xml(), draft.document().orElseThrow().xml());
    }

    @Test
    void itsLineageNamesEveryNodeOfBothYearsOnce() {
        CriteriaSet earlier = new CriteriaReader()
                .read(Path.of("../parindex.criteria.daknong.y2020.province/src/main/resources", CriteriaReader.ENTRY)).orThrow().set();
        Lineage lineage = set().lineage().get(0);
        assertEquals(earlier.id(), lineage.from());
        assertEquals(earlier.nodes().map(Node::id).sorted().toList(),
                lineage.links().stream().flatMap(l -> l.earlier().stream()).sorted().toList());
        assertEquals(set().nodes().map(Node::id).sorted().toList(),
                lineage.links().stream().flatMap(l -> l.current().stream()).sorted().toList());
        List<Difference.Kind> kinds = SetDifferences.between(earlier, set()).stream().map(Difference::kind).toList();
        assertTrue(kinds.containsAll(List.of(Difference.Kind.ADDED, Difference.Kind.REMOVED, Difference.Kind.RENAMED,
                Difference.Kind.MAXIMUM,
                Difference.Kind.RULE)), kinds.toString());
    }
}
