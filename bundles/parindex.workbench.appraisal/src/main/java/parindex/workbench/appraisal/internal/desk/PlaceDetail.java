package parindex.workbench.appraisal.internal.desk;

import java.util.List;
import java.util.Optional;
import parindex.assessment.Decision;
import parindex.assessment.Document;
import parindex.assessment.EvidenceNote;
import parindex.assessment.cycle.LeafState;
import parindex.scoring.Derivation;
import parindex.workbench.appraisal.internal.model.DecisionForm;
import parindex.workbench.appraisal.internal.model.Place;
import parindex.workbench.appraisal.internal.model.Timeline;
import parindex.workbench.appraisal.internal.model.UnitRow;

/**
 * Everything that is shown of one place.
 *
 * @param place      the place
 * @param unit       the unit
 * @param leaf       what the ledger says now
 * @param form       what can be decided
 * @param derivation what the rule makes of the inputs; empty without inputs
 * @param evidence   documents named by the entry
 * @param earlier    what was decided the year before, if it is known
 * @param steps      its history, first to last
 */
public record PlaceDetail(Place place, UnitRow unit, LeafState leaf, DecisionForm form, Optional<Derivation> derivation,
        List<Proof> evidence,
        Optional<Earlier> earlier, List<Timeline.Step> steps) {

    /**
     * A document that the unit names.
     *
     * @param note what it says about it
     * @param file the record of its file, if there is one that the person may read
     */
    public record Proof(EvidenceNote note, Optional<Document> file) {
    }

    /**
     * The decision of the year before.
     *
     * @param year     that year
     * @param decision the decision that counted in the end
     */
    public record Earlier(int year, Decision decision) {
    }
}
