package parindex.workbench.appraisal.internal.desk;

import java.util.List;
import java.util.Optional;
import parindex.assessment.AssessmentStore;
import parindex.assessment.cycle.AccessCheck;
import parindex.assessment.cycle.Appraisal;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.cycle.RoundScreens;
import parindex.assessment.people.Session;
import parindex.criteria.CriteriaSet;
import parindex.evidence.EvidenceService;
import parindex.scoring.Derivation;
import parindex.scoring.ScoringService;
import parindex.workbench.appraisal.internal.model.DecisionForm;
import parindex.workbench.appraisal.internal.model.LeafRow;
import parindex.workbench.appraisal.internal.model.Place;
import parindex.workbench.drafts.Drafts;

/**
 * The services that a task in the background uses, as they were when it began.
 *
 * @param store     rounds, units, members, the ledger of one entry
 * @param screens   what may be seen
 * @param appraisal what is decided
 * @param access    whether the history of an entry may be read
 * @param scoring   how a score is derived
 * @param evidence  files; empty if evidence cannot be used
 * @param drafts    what is filled in and not recorded; empty if it cannot be kept
 */
record Services(AssessmentStore store, RoundScreens screens, Appraisal appraisal, AccessCheck access, ScoringService scoring,
        Optional<EvidenceService> evidence, Optional<Drafts> drafts) {

    /** Records what a form says. */
    void write(Session session, String roundId, Place place, DecisionForm.Outcome outcome) {
        if (outcome instanceof DecisionForm.Outcome.Decide decide) {
            appraisal.decide(session, roundId, decide.stage(), List.of(decide.verdict()));
        } else if (outcome instanceof DecisionForm.Outcome.Request request) {
            appraisal.requestSupplement(session, roundId, place.unitCode(), place.leafId(), request.text());
        }
    }

    /** Leaves with what their rules make of the inputs. */
    List<LeafRow> rows(CriteriaSet set, List<LeafState> leaves) {
        return leaves.stream().map(leaf -> new LeafRow(leaf, derivation(set, leaf).flatMap(Derivation::derivedScore))).toList();
    }

    /** What the rule makes of the inputs as they stand; empty without inputs. */
    Optional<Derivation> derivation(CriteriaSet set, LeafState leaf) {
        return leaf.entry().map(line -> line.content().inputs()).filter(inputs -> !inputs.isEmpty())
                .map(inputs -> scoring.derive(set, leaf.leaf(), inputs));
    }
}
