package parindex.criteria.daknong.y2020.province;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Level;
import parindex.criteria.Node;
import parindex.criteria.Source;
import parindex.criteria.io.CriteriaReader;
import parindex.criteria.io.ReadResult;

class ProvinceSetTest {

    private final ReadResult result = new CriteriaReader().read(Path.of("src/main/resources", CriteriaReader.ENTRY));

    @Test
    void passesTheReaderWithoutErrorOrWarning() {
        assertEquals(List.of(), result.problems());
        assertEquals("daknong.province", set().id().name());
        assertEquals(Level.PROVINCE, set().level());
    }

    @Test
    void hasTheSizeThatTheReportStates() {
        assertEquals(7, set().components().size());
        assertEquals(36, nodes(Node.Kind.CRITERION).size());
        assertEquals(67, set().leaves().size());
    }

    @Test
    void presentsNothingIllustrativeAsAttested() {
        assertTrue(nodes(Node.Kind.COMPONENT).stream().allMatch(n -> n.source() == Source.ATTESTED && n.maxSource() == Source.ATTESTED));
        assertTrue(nodes(Node.Kind.CRITERION).stream().allMatch(n -> n.source() == Source.ATTESTED
                && n.maxSource() == Source.ILLUSTRATIVE));
        assertTrue(nodes(Node.Kind.SUB_CRITERION).stream().allMatch(n -> n.maxSource() == Source.ILLUSTRATIVE));
        assertTrue(set().leaves().stream().allMatch(n -> n.leaf().orElseThrow().source() == Source.ILLUSTRATIVE));
        assertEquals(List.of("LV1.4.1"), nodes(Node.Kind.SUB_CRITERION).stream().filter(n -> n.source() == Source.ATTESTED)
                .map(Node::id).toList());
    }

    @Test
    void givesAReasonForEveryDeduction() {
        assertEquals(List.of(), set().leaves().stream().filter(n -> n.leaf().orElseThrow().reasons().isEmpty()).map(Node::id).toList());
    }

    private CriteriaSet set() {
        return result.set().orElseThrow();
    }

    private List<Node> nodes(Node.Kind kind) {
        return set().nodes().filter(n -> n.kind() == kind).toList();
    }
}
