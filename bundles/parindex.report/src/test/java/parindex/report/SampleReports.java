package parindex.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import parindex.assessment.EngineScoring;
import parindex.assessment.MemoryStore;
import parindex.assessment.Phase;
import parindex.assessment.RoundEvaluation;
import parindex.assessment.RoundResults;
import parindex.assessment.RoundSource;
import parindex.assessment.Stage;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.internal.PinnedSets;
import parindex.assessment.internal.StoredRoundEvaluation;
import parindex.criteria.io.CriteriaDocument;
import parindex.criteria.io.CriteriaReader;
import parindex.report.internal.StoredRoundReports;
import parindex.sample.daknong.y2020.internal.SampleRound2020;
import parindex.sample.minhhoa.y2025.internal.SampleCommunes2025;
import parindex.values.text.Message;

/** The sample rounds in a store in memory, and their reports; for the tests of this bundle and of those of the formats. */
public final class SampleReports {

    private static final SampleReports OF_2020 = new SampleReports(new SampleRound2020(new EngineScoring()));
    private static final SampleReports OF_COMMUNES = new SampleReports(new SampleCommunes2025(new EngineScoring()));

    private final MemoryStore store = new MemoryStore();
    private final String roundId;
    private final RoundEvaluation evaluation;
    private final RoundReports reports;

    public SampleReports(RoundSource source) {
        roundId = source.roundId();
        source.create(installed()).writeTo(store, "test", Instant.parse("2021-01-15T02:00:00Z"));
        evaluation = new StoredRoundEvaluation(store, new EngineScoring(), new PinnedSets());
        reports = new StoredRoundReports(store, evaluation, "PAR Index Workbench 1.2.3");
    }

    /** Đắk Nông 2020: departments and districts. Not to be changed. */
    public static SampleReports of2020() {
        return OF_2020;
    }

    /** 124 communes. Not to be changed. */
    public static SampleReports ofCommunes() {
        return OF_COMMUNES;
    }

    static List<CriteriaDocument> installed() {
        try {
            List<CriteriaDocument> documents = new ArrayList<>();
            for (URL url : Collections.list(SampleReports.class.getClassLoader().getResources(CriteriaReader.ENTRY))) {
                try (InputStream in = url.openStream()) {
                    documents.add(new CriteriaReader().read(url.getPath(), in.readAllBytes()).orThrow());
                }
            }
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Report annual() {
        return reports.annual(roundId, Stage.COUNCIL, Message.VIETNAMESE).orElseThrow();
    }

    public Optional<Report> unit(String code) {
        return reports.unit(roundId, code, Message.VIETNAMESE);
    }

    public RoundReports reports() {
        return reports;
    }

    public RoundResults results() {
        return evaluation.evaluate(roundId, Stage.COUNCIL).orElseThrow();
    }

    public MemoryStore store() {
        return store;
    }

    /** Moves the round to another phase. */
    public void phase(Phase phase) {
        store.write(writer -> {
            writer.setPhase(roundId, phase);
            writer.record(new AuditEvent(Instant.parse("2021-01-16T02:00:00Z"), "test", "round.moved", Optional.of(roundId),
                    Optional.empty(), phase.name(), "", ""));
        });
    }
}
