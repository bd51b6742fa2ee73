package parindex.workbench.selfassessment.internal.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parindex.assessment.Document;
import parindex.assessment.Phase;
import parindex.assessment.Round;
import parindex.assessment.Unit;
import parindex.assessment.cycle.LeafState;
import parindex.criteria.CriteriaSet;
import parindex.evidence.EvidenceIssue;

/**
 * The work of one unit in one round, as it was read from the services at one moment.
 *
 * @param user      who reads it
 * @param phase     the phase that the unit works in
 * @param leaves    all leaves in printed order
 * @param documents the documents of the unit by id; empty without evidence store
 * @param issues    what the checks of the evidence found
 * @param supplied  ids of the leaves that lead departments supply
 * @param lastDay   last day of the phase, if it has days
 */
public record UnitWork(String user, Round round, Unit unit, CriteriaSet set, Phase phase, WorkMode mode, List<LeafState> leaves,
        Map<String, Document> documents, List<EvidenceIssue> issues, Set<String> supplied, Optional<LocalDate> lastDay) {

    public UnitWork {
        leaves = List.copyOf(leaves);
        documents = Map.copyOf(documents);
        issues = List.copyOf(issues);
        supplied = Set.copyOf(supplied);
    }

    public Optional<LeafState> leaf(String leafId) {
        return leaves.stream().filter(state -> state.leaf().id().equals(leafId)).findFirst();
    }

    /** Whether the unit may write to a leaf now. */
    public boolean editable(String leafId) {
        return (mode == WorkMode.SCORE || mode == WorkMode.REPLY) && !supplied.contains(leafId);
    }
}
