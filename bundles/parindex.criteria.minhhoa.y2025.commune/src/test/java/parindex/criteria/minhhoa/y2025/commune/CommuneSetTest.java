package parindex.criteria.minhhoa.y2025.commune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import parindex.criteria.Aggregation;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Level;
import parindex.criteria.Node;
import parindex.criteria.NotApplicable;
import parindex.criteria.Source;
import parindex.criteria.authoring.CriteriaDraft;
import parindex.criteria.authoring.CriteriaWorkbooks;
import parindex.criteria.io.CriteriaReader;
import parindex.criteria.io.ReadResult;

class CommuneSetTest {

    private final ReadResult result = new CriteriaReader().read(Path.of("src/main/resources", CriteriaReader.ENTRY));

    @Test
    void passesTheReaderWithoutErrorOrWarning() {
        assertEquals(List.of(), result.problems());
        assertEquals("minhhoa.commune/2025/1.0.0", set().id().toString());
        assertEquals(Level.COMMUNE, set().level());
    }

    @Test
    void everyNodeIsIllustrativeAndTheTitleSaysSo() {
        assertTrue(set().nodes().allMatch(n -> n.source() == Source.ILLUSTRATIVE && n.maxSource() == Source.ILLUSTRATIVE));
        assertTrue(set().leaves().stream().allMatch(n -> n.leaf().orElseThrow().source() == Source.ILLUSTRATIVE
                && n.leaf().orElseThrow().reasons().stream().allMatch(r -> r.source() == Source.ILLUSTRATIVE)));
        assertTrue(set().name().vietnamese().contains("minh họa"));
        assertEquals(List.of(), set().legalBasis());
    }

    @Test
    void theWorkbookItIsWrittenInSaysTheSame() throws IOException {
        CriteriaDraft draft = CriteriaWorkbooks.outsideOfAFramework().read(Path.of("src/authoring/criteria.xlsx"));
        assertEquals(List.of(), draft.problems());
        assertEquals(set(), draft.set().orElseThrow());
        assertEquals(result.document().orElseThrow().xml(), draft.document().orElseThrow().xml());
    }

    @Test
    void hundredPointsOfWhichTheSurveyMayBeLeftOut() {
        assertEquals("100", set().max().toString());
        assertEquals(Aggregation.RESCALED, set().aggregation());
        Node survey = set().components().get(6);
        assertEquals("16", survey.max().toString());
        assertTrue(survey.children().stream().allMatch(n -> n.leaf().orElseThrow().notApplicable() == NotApplicable.EXCLUDED));
        assertEquals(32, set().leaves().size());
    }

    private CriteriaSet set() {
        return result.set().orElseThrow();
    }
}
