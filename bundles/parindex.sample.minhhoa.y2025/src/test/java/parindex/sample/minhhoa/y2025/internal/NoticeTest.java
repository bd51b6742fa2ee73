package parindex.sample.minhhoa.y2025.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import parindex.assessment.EngineScoring;
import parindex.assessment.Provenance;
import parindex.assessment.RoundContent;
import parindex.assessment.RoundResults;
import parindex.assessment.Stage;
import parindex.criteria.io.CriteriaDocument;
import parindex.criteria.io.CriteriaReader;
import parindex.scoring.ScoreSheet;

class NoticeTest {

    @Test
    void nothingOfTheRoundIsSaidToComeFromAReport() {
        CriteriaDocument document = new CriteriaReader()
                .read(Path.of("../parindex.criteria.minhhoa.y2025.commune/src/main/resources", CriteriaReader.ENTRY)).orThrow();
        RoundContent content = new SampleCommunes2025(new EngineScoring()).create(List.of(document));
        RoundResults results = new RoundResults(content.round(), Stage.COUNCIL,
                List.of(new EngineScoring().evaluate(ScoreSheet.builder(document.set()).build())));
        String notice = Provenance.notice(results).orElseThrow().in(Locale.ENGLISH);
        assertTrue(notice.contains("All of this round is illustrative"), notice);
        assertFalse(notice.contains("published"), notice);
    }
}
