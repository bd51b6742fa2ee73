package parindex.workbench.tests;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Phase;
import parindex.assessment.Round;
import parindex.assessment.RoundContent;
import parindex.assessment.RoundSource;
import parindex.assessment.Schedule;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.people.SignIn;
import parindex.criteria.io.CriteriaCatalogue;

/** A round of the sample's units in self-assessment, older than the sample, so that no window takes it for the newest. */
record OpenRound(AssessmentStore store, RoundSource source, CriteriaCatalogue catalogue, SignIn signIn) {

    static final String NAME = "Đợt khung cửa sổ";

    /** Stores it. @return its id, another one each time */
    String store(Schedule.Span days) {
        signIn.singleUser().orElseThrow();
        RoundContent sample = source.create(catalogue.installed().stream().map(CriteriaCatalogue.Installed::document).toList());
        String id = "khung-" + UUID.randomUUID();
        store.write(writer -> {
            writer.putUnits(sample.units());
            writer.addRound(new Round(id, NAME, 2019, Phase.SELF_ASSESSMENT, true, sample.round().sets(), sample.round().unitCodes()));
            writer.setSchedule(id, new Schedule(Map.of(Phase.SELF_ASSESSMENT, days)));
            writer.record(event("round.created", id));
        });
        return id;
    }

    static AuditEvent event(String what, String roundId) {
        return new AuditEvent(Instant.now(), SignIn.ADMINISTRATOR, what, Optional.of(roundId), Optional.empty(), "", "", "");
    }
}
