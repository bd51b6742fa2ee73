package parindex.workbench.appraisal.internal.desk;

import java.util.Optional;
import parindex.assessment.AssessmentStore;
import parindex.assessment.cycle.AccessCheck;
import parindex.assessment.cycle.Appraisal;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.cycle.RoundScreens;
import parindex.criteria.CriteriaSet;
import parindex.evidence.EvidenceService;
import parindex.scoring.Derivation;
import parindex.scoring.ScoringService;

/**
 * The services that a task in the background uses, as they were when it began.
 *
 * @param store     rounds, units, members, the ledger of one entry
 * @param screens   what may be seen
 * @param appraisal what is decided
 * @param access    whether the history of an entry may be read
 * @param scoring   how a score is derived
 * @param evidence  files; empty if evidence cannot be used
 */
record Services(AssessmentStore store, RoundScreens screens, Appraisal appraisal, AccessCheck access, ScoringService scoring,
        Optional<EvidenceService> evidence) {

    /** What the rule makes of the inputs as they stand; empty without inputs. */
    Optional<Derivation> derivation(CriteriaSet set, LeafState leaf) {
        return leaf.entry().map(line -> line.content().inputs()).filter(inputs -> !inputs.isEmpty())
                .map(inputs -> scoring.derive(set, leaf.leaf(), inputs));
    }
}
