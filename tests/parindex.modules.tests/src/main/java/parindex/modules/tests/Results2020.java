package parindex.modules.tests;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import parindex.assessment.AssessmentStore;
import parindex.assessment.RoundEvaluation;
import parindex.assessment.RoundSource;
import parindex.assessment.Stage;
import parindex.criteria.io.CriteriaCatalogue;

/** The results of the sample round: what must not change whatever happens to modules. */
final class Results2020 {

    private final RoundSource source;
    private final RoundEvaluation evaluation;

    /** Stores the round unless an earlier test has. */
    Results2020(RoundSource source, CriteriaCatalogue catalogue, AssessmentStore store, RoundEvaluation evaluation) {
        this.source = source;
        this.evaluation = evaluation;
        if (store.round(source.roundId()).isEmpty()) {
            source.create(catalogue.installed().stream().map(CriteriaCatalogue.Installed::document).toList())
                    .writeTo(store, "test", Instant.now());
        }
    }

    /** Rank, score, share and class of each of the 30 units. */
    Map<String, String> now() {
        Map<String, String> lines = new TreeMap<>();
        evaluation.evaluate(source.roundId(), Stage.COUNCIL).orElseThrow().levels().stream().flatMap(l -> l.rankings().stream())
                .flatMap(r -> r.rows().stream()).forEach(r -> lines.put(r.unit().code(),
                        r.rank() + " " + r.score() + " " + r.percent() + " " + r.resultClass().orElseThrow().id()));
        return lines;
    }
}
