package parindex.exchange.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.EvidenceNote;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/**
 * What a unit says about one leaf at one moment.
 *
 * @param entry its entry
 * @param self  its self score
 * @param reply its answer to an appraised score
 * @param actor who said the last of it
 * @param at    when
 */
record Position(Optional<Entry> entry, Optional<Decision> self, Optional<Decision> reply, String actor, Instant at) {

    /** What matters of it: two positions with equal statement and answer say the same, whoever said it and when. */
    record Content(Statement statement, Optional<Answer> answer) {
    }

    record Statement(String inputs, boolean notApplicable, String explanation, List<EvidenceNote> evidence, Optional<Rational> score) {
    }

    record Answer(Optional<Rational> score, String text) {
    }

    Content content() {
        return new Content(new Statement(inputs().toText(), claimsNotApplicable(), explanation(), evidence(), score()),
                reply.map(r -> new Answer(r.decided(), r.reasonText().orElse(""))));
    }

    Inputs inputs() {
        return entry.map(Entry::inputs).orElse(Inputs.NONE);
    }

    boolean claimsNotApplicable() {
        return entry.map(Entry::claimsNotApplicable).orElse(false) || self.map(Decision::notApplicable).orElse(false);
    }

    String explanation() {
        return entry.flatMap(Entry::explanation).orElse("");
    }

    List<EvidenceNote> evidence() {
        return entry.map(Entry::evidence).orElse(List.of());
    }

    Optional<Rational> score() {
        return self.flatMap(Decision::decided);
    }

    /** For a person. */
    Message message() {
        Object score = claimsNotApplicable() ? Texts.of("position.na") : score().map(s -> (Object) s).orElse("–");
        Message said = Texts.of("position", score, inputs().toText(), explanation(), evidence().size(), actor, at);
        return reply.isEmpty() ? said
                : Texts.of("position.reply", said, reply.get().decided().map(s -> (Object) s).orElse(Texts.of("position.na")),
                        reply.get().reasonText().orElse(""));
    }
}
