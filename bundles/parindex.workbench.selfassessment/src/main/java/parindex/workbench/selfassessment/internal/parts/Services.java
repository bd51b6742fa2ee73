package parindex.workbench.selfassessment.internal.parts;

import java.util.Optional;
import org.eclipse.e4.core.contexts.IEclipseContext;
import parindex.assessment.AssessmentStore;
import parindex.assessment.cycle.AccessCheck;
import parindex.assessment.cycle.CentralValues;
import parindex.assessment.cycle.RoundScreens;
import parindex.assessment.cycle.SelfAssessment;
import parindex.evidence.EvidenceService;
import parindex.scoring.ScoringService;
import parindex.workbench.drafts.Drafts;

/** The services of the product as they are now: they come and go with their bundles. For the thread of the window. */
record Services(IEclipseContext context) {

    Optional<WorkReader> reader() {
        AssessmentStore store = context.get(AssessmentStore.class);
        RoundScreens screens = context.get(RoundScreens.class);
        CentralValues central = context.get(CentralValues.class);
        AccessCheck access = context.get(AccessCheck.class);
        Drafts drafts = context.get(Drafts.class);
        boolean all = store != null && screens != null && central != null && access != null && drafts != null && scoring().isPresent();
        return all ? Optional.of(new WorkReader(store, screens, central, access, evidence(), drafts)) : Optional.empty();
    }

    Optional<SelfAssessment> assessment() {
        return Optional.ofNullable(context.get(SelfAssessment.class));
    }

    Optional<EvidenceService> evidence() {
        return Optional.ofNullable(context.get(EvidenceService.class));
    }

    Optional<ScoringService> scoring() {
        return Optional.ofNullable(context.get(ScoringService.class));
    }

    Optional<Drafts> drafts() {
        return Optional.ofNullable(context.get(Drafts.class));
    }
}
