package parindex.exchange.excel.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import parindex.assessment.Entry;
import parindex.assessment.EvidenceNote;
import parindex.assessment.Line;
import parindex.assessment.Stage;
import parindex.assessment.cycle.LeafState;
import parindex.criteria.rule.InputSpec;
import parindex.exchange.excel.sheet.Words;
import parindex.scoring.InputValue;
import parindex.scoring.Inputs;
import parindex.values.hash.Sha256;
import parindex.values.number.Rational;

/**
 * What the workbook says of one leaf.
 *
 * @param inputs        measured inputs
 * @param score         self score; empty also where it is just what the rule derives
 * @param notApplicable whether the unit says that the leaf does not apply
 * @param explanation   clean text
 * @param evidence      in order, with clean texts
 */
record LeafContent(Inputs inputs, Optional<Rational> score, boolean notApplicable, String explanation, List<EvidenceNote> evidence) {

    static final LeafContent EMPTY = new LeafContent(Inputs.NONE, Optional.empty(), false, "", List.of());

    LeafContent {
        evidence = List.copyOf(evidence);
    }

    /** What the unit stated so far, as far as the workbook can show it. */
    static LeafContent of(LeafState state) {
        Optional<Entry> entry = state.entry().map(Line::content);
        boolean notApplicable = entry.map(Entry::claimsNotApplicable).orElse(false);
        Optional<Rational> score = state.decision(Stage.SELF)
                .flatMap(d -> d.decided().filter(decided -> !d.derived().equals(Optional.of(decided))));
        return new LeafContent(entry.map(e -> asked(e.inputs(), state)).orElse(Inputs.NONE), notApplicable ? Optional.empty() : score,
                notApplicable, entry.flatMap(Entry::explanation).map(Words::clean).orElse(""),
                entry.map(e -> e.evidence().stream().map(LeafContent::clean).toList()).orElse(List.of()));
    }

    /** The inputs that the rule asks for, in their canonical texts. */
    private static Inputs asked(Inputs inputs, LeafState state) {
        TreeMap<String, InputValue> kept = new TreeMap<>();
        for (InputSpec spec : state.leaf().leaf().orElseThrow().rule().inputs()) {
            inputs.value(spec.name()).ifPresent(value -> kept.put(spec.name(), value));
        }
        return new Inputs(kept);
    }

    private static EvidenceNote clean(EvidenceNote note) {
        return new EvidenceNote(Words.clean(note.number()), note.date(), Words.clean(note.summary()),
                note.place().map(Words::clean).filter(p -> !p.isEmpty()), note.document());
    }

    /** A fingerprint: two contents have the same exactly if they say the same. */
    String digest() {
        StringBuilder text = new StringBuilder();
        add(text, inputs.toText());
        add(text, score.map(Rational::toString).orElse(""));
        add(text, notApplicable ? "n/a" : "");
        add(text, explanation);
        for (EvidenceNote note : evidence) {
            add(text, note.number());
            add(text, note.date().map(Object::toString).orElse(""));
            add(text, note.summary());
            add(text, note.place().orElse(""));
            add(text, note.document().orElse(""));
        }
        return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void add(StringBuilder text, String part) {
        text.append(part.length()).append(':').append(part).append('\n');
    }
}
