package parindex.criteria.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Level;
import parindex.criteria.Node;
import parindex.criteria.Source;

/** What every criteria set that the program ships must hold; the bundle of each set adds what is special about it. */
public abstract class ShippedSetTest {

    private final String id;
    private final Level level;
    private final ReadResult result = new CriteriaReader().read(Path.of("src/main/resources", CriteriaReader.ENTRY));

    /**
     * @param id    id of the set with its year and version
     * @param level its level
     */
    protected ShippedSetTest(String id, Level level) {
        this.id = id;
        this.level = level;
    }

    @Test
    void passesTheReaderWithoutErrorOrWarning() {
        assertEquals(List.of(), result.problems());
        assertEquals(id, set().id().toString());
        assertEquals(level, set().level());
    }

    @Test
    void givesAReasonForEveryDeduction() {
        assertEquals(List.of(), set().leaves().stream().filter(n -> n.leaf().orElseThrow().reasons().isEmpty()).map(Node::id).toList());
    }

    @Test
    void noRuleIsAttested() {
        assertTrue(set().leaves().stream().allMatch(n -> n.leaf().orElseThrow().source() == Source.ILLUSTRATIVE));
    }

    /** The set. */
    protected final CriteriaSet set() {
        return result.set().orElseThrow();
    }

    /** Its document. */
    protected final CriteriaDocument document() {
        return result.document().orElseThrow();
    }

    /** Its nodes of one kind, in the order of the document. */
    protected final List<Node> nodes(Node.Kind kind) {
        return set().nodes().filter(n -> n.kind() == kind).toList();
    }

    /** Nothing in the set is from a document that was published, and its title says so. */
    protected final void assertAllIllustrative() {
        assertTrue(set().nodes().allMatch(n -> n.source() == Source.ILLUSTRATIVE && n.maxSource() == Source.ILLUSTRATIVE));
        assertTrue(set().leaves().stream().allMatch(n -> n.leaf().orElseThrow().reasons().stream()
                .allMatch(r -> r.source() == Source.ILLUSTRATIVE)));
        assertTrue(set().name().vietnamese().contains("minh họa"));
        assertEquals(List.of(), set().legalBasis());
    }

    /**
     * Of the set of 2020 only components with their maxima and the names of criteria are attested, and these sub-criteria.
     *
     * @param subCriteria ids of the sub-criteria whose text the report quotes
     */
    protected final void assertOnlyTheFrameAttested(List<String> subCriteria) {
        assertTrue(nodes(Node.Kind.COMPONENT).stream().allMatch(n -> n.source() == Source.ATTESTED && n.maxSource() == Source.ATTESTED));
        assertTrue(nodes(Node.Kind.CRITERION).stream().allMatch(n -> n.source() == Source.ATTESTED
                && n.maxSource() == Source.ILLUSTRATIVE));
        assertTrue(nodes(Node.Kind.SUB_CRITERION).stream().allMatch(n -> n.maxSource() == Source.ILLUSTRATIVE));
        assertEquals(subCriteria, nodes(Node.Kind.SUB_CRITERION).stream().filter(n -> n.source() == Source.ATTESTED).map(Node::id)
                .toList());
    }

    /** As many nodes as the report states. */
    protected final void assertSize(int components, int criteria, int leaves) {
        assertEquals(components, set().components().size());
        assertEquals(criteria, nodes(Node.Kind.CRITERION).size());
        assertEquals(leaves, set().leaves().size());
    }
}
