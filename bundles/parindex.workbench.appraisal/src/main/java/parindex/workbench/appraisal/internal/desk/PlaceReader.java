package parindex.workbench.appraisal.internal.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import parindex.assessment.Decision;
import parindex.assessment.Document;
import parindex.assessment.Entry;
import parindex.assessment.LedgerScope;
import parindex.assessment.Line;
import parindex.assessment.RefusedActionException;
import parindex.assessment.Round;
import parindex.assessment.Stage;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.people.Operation;
import parindex.assessment.people.Session;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Lineage;
import parindex.criteria.Node;
import parindex.scoring.Derivation;
import parindex.workbench.appraisal.internal.model.DecisionForm;
import parindex.workbench.appraisal.internal.model.LevelMatrix;
import parindex.workbench.appraisal.internal.model.Place;
import parindex.workbench.appraisal.internal.model.RoundData;
import parindex.workbench.appraisal.internal.model.Timeline;
import parindex.workbench.appraisal.internal.model.UnitRow;

/** Reads one place with everything that is shown of it. Not for the thread of the window. */
record PlaceReader(Services services, Session session, Locale locale) {

    /** @param unit the unit of the place as the window knows it */
    PlaceDetail read(RoundData data, LevelMatrix matrix, UnitRow unit, Place place) {
        String roundId = data.round().id();
        services.access().require(services.store(), session, roundId, place.unitCode(), Operation.READ);
        LeafState leaf = services.screens().unit(session, roundId, place.unitCode()).stream()
                .filter(s -> s.leaf().id().equals(place.leafId()))
                .findFirst().orElseThrow();
        Node node = leaf.leaf();
        Optional<Derivation> derivation = services.derivation(matrix.set(), leaf);
        DecisionForm form = DecisionForm.of(leaf, unit.phase(), derivation.flatMap(Derivation::derivedScore), matrix.duties());
        LedgerScope scope = new LedgerScope(roundId, Optional.of(Set.of(place.unitCode())), Optional.of(place.leafId()));
        return new PlaceDetail(place, unit, leaf, form, derivation, evidence(leaf), earlier(data, matrix.set(), place),
                Timeline.of(services.store().ledger(scope), node, locale));
    }

    private List<PlaceDetail.Proof> evidence(LeafState leaf) {
        List<parindex.assessment.EvidenceNote> notes = leaf.entry().map(Line::content).map(Entry::evidence).orElse(List.of());
        boolean files = notes.stream().anyMatch(note -> note.document().isPresent());
        Map<String, Document> documents = !files || services.evidence().isEmpty() ? Map.of()
                : services.evidence().get().documents(session, leaf.unitCode()).stream()
                        .collect(Collectors.toMap(Document::id, Function.identity()));
        return notes.stream().map(note -> new PlaceDetail.Proof(note, note.document().map(documents::get))).toList();
    }

    private Optional<PlaceDetail.Earlier> earlier(RoundData data, CriteriaSet set, Place place) {
        return data.earlier().flatMap(round -> earlierLeaf(set, place.leafId()).flatMap(leafId -> decided(round, place.unitCode(), leafId))
                .map(decision -> new PlaceDetail.Earlier(round.year(), decision)));
    }

    /** The leaf that this one continues; the same id where the set does not say. */
    private static Optional<String> earlierLeaf(CriteriaSet set, String leafId) {
        return set.lineage().stream().flatMap(lineage -> lineage.links().stream()).filter(link -> link.current().contains(leafId))
                .findFirst()
                .map(link -> link.kind() == Lineage.Kind.NEW || link.earlier().size() != 1 ? Optional.<String>empty()
                        : Optional.of(link.earlier().get(0)))
                .orElse(Optional.of(leafId));
    }

    private Optional<Decision> decided(Round round, String unitCode, String leafId) {
        if (!round.unitCodes().contains(unitCode)) {
            return Optional.empty();
        }
        try {
            return services.screens().unit(session, round.id(), unitCode).stream().filter(s -> s.leaf().id().equals(leafId)).findFirst()
                    .flatMap(s -> s.appraised(Stage.COUNCIL));
        } catch (RefusedActionException e) {
            // Somebody who may not read the year before simply does not see it.
            return Optional.empty();
        }
    }
}
