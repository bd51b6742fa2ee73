package parindex.system.tests;

import java.time.Instant;
import parindex.assessment.AssessmentStore;
import parindex.assessment.RoundEvaluation;
import parindex.assessment.RoundResults;
import parindex.assessment.RoundSource;
import parindex.assessment.Stage;
import parindex.criteria.io.CriteriaCatalogue;

/** The sample round in the database of the running framework. */
final class StoredRound {

    private StoredRound() {
    }

    /** Stores the round unless an earlier test has, and computes it from what is stored. */
    static RoundResults compute(RoundSource source, CriteriaCatalogue catalogue, AssessmentStore store, RoundEvaluation evaluation) {
        if (store.round(source.roundId()).isEmpty()) {
            source.create(catalogue.installed().stream().map(CriteriaCatalogue.Installed::document).toList())
                    .writeTo(store, "test", Instant.now());
        }
        return evaluation.evaluate(source.roundId(), Stage.COUNCIL).orElseThrow();
    }
}
