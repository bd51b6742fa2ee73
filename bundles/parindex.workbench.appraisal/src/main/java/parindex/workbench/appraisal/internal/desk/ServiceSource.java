package parindex.workbench.appraisal.internal.desk;

import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.e4.core.di.annotations.Creatable;
import parindex.assessment.AssessmentStore;
import parindex.assessment.cycle.AccessCheck;
import parindex.assessment.cycle.Appraisal;
import parindex.assessment.cycle.RoundScreens;
import parindex.evidence.EvidenceService;
import parindex.scoring.ScoringService;

/** The services as they are now: they come and go with their bundles. */
@Creatable
final class ServiceSource {

    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    private AssessmentStore store;
    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    private RoundScreens screens;
    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    private Appraisal appraisal;
    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    private AccessCheck access;
    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    private ScoringService scoring;
    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    private EvidenceService evidence;

    /** Empty if one is missing without which nothing can be shown. */
    Optional<Services> services() {
        if (store == null || screens == null || appraisal == null || access == null || scoring == null) {
            return Optional.empty();
        }
        return Optional.of(new Services(store, screens, appraisal, access, scoring, Optional.ofNullable(evidence)));
    }
}
