package parindex.workbench.appraisal.internal.desk;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.e4.core.contexts.IEclipseContext;
import parindex.assessment.AssessmentStore;
import parindex.assessment.cycle.AccessCheck;
import parindex.assessment.cycle.Appraisal;
import parindex.assessment.cycle.RoundScreens;
import parindex.evidence.EvidenceService;
import parindex.scoring.ScoringService;
import parindex.workbench.drafts.Drafts;

/** The services as they are now: they come and go with their bundles. For the thread of the window. */
record ServiceSource(IEclipseContext context) {

    /** Empty if one is missing without which nothing can be shown. */
    Optional<Services> services() {
        boolean all = Stream.of(AssessmentStore.class, RoundScreens.class, Appraisal.class, AccessCheck.class, ScoringService.class)
                .allMatch(type -> context.get(type) != null);
        return !all ? Optional.empty() : Optional.of(new Services(context.get(AssessmentStore.class), context.get(RoundScreens.class),
                context.get(Appraisal.class), context.get(AccessCheck.class), context.get(ScoringService.class),
                Optional.ofNullable(context.get(EvidenceService.class)), Optional.ofNullable(context.get(Drafts.class))));
    }
}
