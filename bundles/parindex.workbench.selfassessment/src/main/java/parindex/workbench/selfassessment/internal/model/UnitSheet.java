package parindex.workbench.selfassessment.internal.model;

import java.util.Map;
import java.util.Optional;
import parindex.assessment.Decision;
import parindex.assessment.Stage;
import parindex.assessment.cycle.LeafState;
import parindex.criteria.Node;
import parindex.scoring.Derivation;
import parindex.scoring.Inputs;
import parindex.scoring.LeafEntry;
import parindex.scoring.ScoreSheet;
import parindex.scoring.ScoreUnit;
import parindex.scoring.ScoringService;
import parindex.scoring.UnitResult;

/** The self scores of a unit, added up by the scoring engine, as if every claim that a leaf does not apply were consented to. */
record UnitSheet(UnitWork work, ScoringService scoring) {

    /** @param typed what was typed at some leaves and not recorded */
    UnitResult totals(Map<String, LeafReading> typed, Map<String, LeafDraft> drafts) {
        ScoreSheet.Builder sheet = builder();
        for (LeafState state : work.leaves()) {
            String leafId = state.leaf().id();
            LeafReading reading = typed.get(leafId);
            add(sheet, state.leaf(), reading == null ? stored(state)
                    : new LeafEntry(Optional.empty(), reading.score(), drafts.get(leafId).notApplicable()));
        }
        return result(sheet);
    }

    /** What the rule of a leaf makes of inputs beside what stands at the other leaves. */
    Derivation derive(Node leaf, Inputs inputs) {
        ScoreSheet.Builder sheet = builder();
        work.leaves().stream().filter(state -> !state.leaf().equals(leaf)).forEach(state -> add(sheet, state.leaf(), stored(state)));
        add(sheet, leaf, LeafEntry.ofInputs(inputs));
        return result(sheet).leaf(leaf.id()).derivation().orElseGet(() -> scoring.derive(work.set(), leaf, inputs));
    }

    private ScoreSheet.Builder builder() {
        ScoreSheet.Builder sheet = ScoreSheet.builder(work.set());
        sheet.unit(ScoreUnit.of(work.unit().code(), work.unit().name()));
        return sheet;
    }

    private UnitResult result(ScoreSheet.Builder sheet) {
        return scoring.evaluate(sheet.build()).unit(work.unit().code()).orElseThrow();
    }

    /** What would be refused is missing; the form says what is wrong with it. */
    private void add(ScoreSheet.Builder sheet, Node leaf, LeafEntry entry) {
        if (entry.check(leaf).isEmpty()) {
            sheet.entry(work.unit().code(), leaf.id(), entry);
        }
    }

    private static LeafEntry stored(LeafState state) {
        Optional<Decision> self = state.decision(Stage.SELF);
        return new LeafEntry(Optional.empty(), self.flatMap(Decision::decided), self.map(Decision::notApplicable).orElse(false));
    }
}
