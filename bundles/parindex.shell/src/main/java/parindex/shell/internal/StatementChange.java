package parindex.shell.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.EvidenceNote;
import parindex.assessment.Stage;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.cycle.SelfAssessment.Statement;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;

/**
 * What somebody changes of what a unit states about a leaf. What is not given stays; documents that are named are replaced as a whole,
 * those with files stay attached.
 *
 * @param inputs        new inputs, all of them
 * @param score         new self score
 * @param notApplicable whether the leaf is now said not to apply
 * @param explanation   new explanation
 * @param documents     new named documents; an empty list leaves those there are
 */
record StatementChange(Optional<Inputs> inputs, Optional<Rational> score, boolean notApplicable, Optional<String> explanation,
        List<EvidenceNote> documents) {

    StatementChange {
        documents = List.copyOf(documents);
    }

    boolean isEmpty() {
        return inputs.isEmpty() && score.isEmpty() && !notApplicable && explanation.isEmpty() && documents.isEmpty();
    }

    /** The whole statement. Without new inputs the self score stays; with new inputs it is derived again, unless it is given too. */
    Statement on(LeafState state, long seen) {
        Optional<Entry> entry = state.entry().map(line -> line.content());
        boolean claims = notApplicable || inputs.isEmpty() && score.isEmpty() && entry.map(Entry::claimsNotApplicable).orElse(false);
        Inputs measured = claims ? Inputs.NONE : inputs.or(() -> entry.map(Entry::inputs)).orElse(Inputs.NONE);
        return new Statement(state.unitCode(), state.leaf().id(), seen, measured, claims ? Optional.empty() : selfScore(state), claims,
                explanation.or(() -> entry.flatMap(Entry::explanation)).orElse(""), evidence(entry));
    }

    private Optional<Rational> selfScore(LeafState state) {
        return score.isPresent() || inputs.isPresent() ? score : state.decision(Stage.SELF).flatMap(Decision::decided);
    }

    private List<EvidenceNote> evidence(Optional<Entry> entry) {
        List<EvidenceNote> before = entry.map(Entry::evidence).orElse(List.of());
        return documents.isEmpty() ? before
                : new ArrayList<>(Stream.concat(before.stream().filter(n -> n.document().isPresent()), documents.stream()).toList());
    }
}
