package parindex.assessment.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import parindex.assessment.AssessmentStore;
import parindex.assessment.CurrentDecisions;
import parindex.assessment.CurrentEntries;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.Ledger;
import parindex.assessment.LedgerScope;
import parindex.assessment.Line;
import parindex.assessment.PinnedSet;
import parindex.assessment.Round;
import parindex.assessment.RoundEvaluation;
import parindex.assessment.RoundResults;
import parindex.assessment.Stage;
import parindex.assessment.StoreException;
import parindex.assessment.Unit;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.scoring.Inputs;
import parindex.scoring.LeafEntry;
import parindex.scoring.RefusedException;
import parindex.scoring.Results;
import parindex.scoring.ScoreSheet;
import parindex.scoring.ScoreUnit;
import parindex.scoring.ScoringService;
import parindex.values.text.Message;

/** Computes rounds from the store: units, ledger and pinned criteria in, results out. */
@Component
public final class StoredRoundEvaluation implements RoundEvaluation {

    private final AssessmentStore store;
    private final ScoringService scoring;
    private final PinnedSets pinnedSets;

    @Activate
    public StoredRoundEvaluation(@Reference AssessmentStore store, @Reference ScoringService scoring, @Reference PinnedSets pinnedSets) {
        this.store = store;
        this.scoring = scoring;
        this.pinnedSets = pinnedSets;
    }

    @Override
    public Optional<RoundResults> evaluate(String roundId, Stage stage) {
        return store.round(roundId).map(round -> evaluate(round, stage));
    }

    private RoundResults evaluate(Round round, Stage stage) {
        Ledger ledger = store.ledger(LedgerScope.of(round.id())).counting();
        CurrentDecisions decisions = new CurrentDecisions(ledger.decisions().stream().map(Line::content).toList(), stage);
        CurrentEntries entries = new CurrentEntries(ledger.entries().stream().map(Line::content).toList());
        Map<String, Unit> units = new HashMap<>();
        store.units().forEach(u -> units.put(u.code(), u));
        round.unitCodes().stream().filter(code -> !units.containsKey(code) || round.set(units.get(code).level()).isEmpty()).findFirst()
                .ifPresent(code -> {
                    throw contradiction(round, Message.of(StoredRoundEvaluation.class, "round.unitWithoutSet", code), null);
                });
        List<Results> levels = round.sets().stream().sorted(Comparator.comparing(PinnedSet::level)).map(pinned -> {
            CriteriaSet set = pinnedSets.get(round, pinned);
            List<Unit> taking = round.unitCodes().stream().map(units::get).filter(u -> u.level() == pinned.level()).toList();
            return scoring.evaluate(sheet(round, stage, set, taking, entries, decisions));
        }).toList();
        return new RoundResults(round, stage, levels);
    }

    private static ScoreSheet sheet(Round round, Stage stage, CriteriaSet set, List<Unit> units, CurrentEntries entries,
            CurrentDecisions decisions) {
        ScoreSheet.Builder sheet = ScoreSheet.builder(set);
        List<Node> leaves = set.leaves();
        Set<String> leafIds = leaves.stream().map(Node::id).collect(Collectors.toSet());
        for (Unit unit : units) {
            sheet.unit(new ScoreUnit(unit.code(), unit.name(), unit.group()));
            decisions.leaves(unit.code()).stream().filter(id -> !leafIds.contains(id)).findFirst().ifPresent(id -> {
                throw contradiction(round, Message.of(StoredRoundEvaluation.class, "round.unknownLeaf", unit.code(), id, set.id()), null);
            });
            for (Node leaf : leaves) {
                Optional<Decision> decision = decisions.of(unit.code(), leaf.id());
                decision.ifPresent(d -> sheet.entry(unit.code(), leaf.id(),
                        new LeafEntry(inputs(stage, d, entries), d.decided(), d.notApplicable())));
            }
        }
        try {
            return sheet.build();
        } catch (RefusedException e) {
            throw contradiction(round, sheet.refusals().get(0).what(), e);
        }
    }

    private static StoreException contradiction(Round round, Message what, Throwable cause) {
        return new StoreException(Message.of(StoredRoundEvaluation.class, "round.contradiction", round.id(), what), cause);
    }

    // A self score is explained by the figures of its time; an appraised one by the figures as they stand, put right or not.
    private static Optional<Inputs> inputs(Stage stage, Decision decision, CurrentEntries entries) {
        Optional<Entry> entry = stage == Stage.SELF ? entries.at(decision.unitCode(), decision.leafId(), decision.at())
                : entries.latest(decision.unitCode(), decision.leafId());
        return entry.map(Entry::inputs).filter(i -> !i.isEmpty());
    }
}
