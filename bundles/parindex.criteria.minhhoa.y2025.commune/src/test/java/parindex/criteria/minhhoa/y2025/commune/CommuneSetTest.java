package parindex.criteria.minhhoa.y2025.commune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import parindex.criteria.Aggregation;
import parindex.criteria.Level;
import parindex.criteria.Node;
import parindex.criteria.NotApplicable;
import parindex.criteria.authoring.CriteriaDraft;
import parindex.criteria.authoring.CriteriaWorkbooks;
import parindex.criteria.io.ShippedSetTest;

class CommuneSetTest extends ShippedSetTest {

    CommuneSetTest() {
        super("minhhoa.commune/2025/1.0.0", Level.COMMUNE);
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
    void hundredPointsOfWhichTheSurveyMayBeLeftOut() {
        assertEquals("100", set().max().toString());
        assertEquals(Aggregation.RESCALED, set().aggregation());
        Node survey = set().components().get(6);
        assertEquals("16", survey.max().toString());
        assertTrue(survey.children().stream().allMatch(n -> n.leaf().orElseThrow().notApplicable() == NotApplicable.EXCLUDED));
        assertEquals(32, set().leaves().size());
    }
}
