package parindex.workbench.appraisal.internal.model;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.Ledger;
import parindex.assessment.Remark;
import parindex.assessment.Schedule;
import parindex.criteria.Node;
import parindex.values.text.Message;

/** Everything that was ever stated, asked and decided at one place, first to last. Nothing is ever overwritten, so nothing is missing. */
public final class Timeline {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT).withZone(Schedule.VIETNAM);

    private Timeline() {
    }

    /**
     * One step.
     *
     * @param number number of its line in the ledger
     * @param at     when
     * @param actor  who
     * @param what   what happened
     * @param value  the score, or empty text
     * @param words  reason, explanation or request in words; may be empty
     */
    public record Step(long number, Instant at, String actor, Message what, Optional<Message> value, String words) {

        /** Day and minute in Vietnam. */
        public String when() {
            return WHEN.format(at);
        }
    }

    /** @param leaf the leaf, for the words of coded reasons */
    public static List<Step> of(Ledger ledger, Node leaf, Locale locale) {
        List<Step> steps = new ArrayList<>();
        ledger.entries().forEach(line -> steps.add(step(line.number(), line.content(), leaf, locale)));
        ledger.decisions().forEach(line -> steps.add(step(line.number(), line.content(), leaf, locale)));
        ledger.remarks().forEach(line -> steps.add(step(line.number(), line.content())));
        steps.sort(Comparator.comparingLong(Step::number));
        return List.copyOf(steps);
    }

    private static Step step(long number, Entry entry, Node leaf, Locale locale) {
        List<String> words = new ArrayList<>();
        if (!entry.inputs().isEmpty()) {
            words.add(entry.inputs().in(leaf.leaf().orElseThrow().rule().inputs(), locale));
        }
        entry.explanation().ifPresent(words::add);
        entry.supply().ifPresent(supply -> words.add(message("step.supply", supply.source(), supply.date()).in(locale)));
        Message what = entry.claimsNotApplicable() ? message("step.claim", entry.evidence().size())
                : message(entry.supply().isPresent() ? "step.supplied" : "step.entry", entry.evidence().size());
        return new Step(number, entry.at(), entry.actor(), what, Optional.empty(), String.join(" – ", words));
    }

    private static Step step(long number, Decision decision, Node leaf, Locale locale) {
        List<String> words = new ArrayList<>();
        decision.reasonId().ifPresent(id -> words.add(reason(leaf, id, locale)));
        decision.reasonText().ifPresent(words::add);
        Message value = decision.decided().map(score -> message("step.score", score)).orElseGet(() -> message("step.notApplicable"));
        return new Step(number, decision.at(), decision.actor(), decision.stage().label(), Optional.of(value),
                String.join(" – ", words));
    }

    private static Step step(long number, Remark remark) {
        return new Step(number, remark.at(), remark.actor(), message("step." + remark.kind()), Optional.empty(), remark.text());
    }

    /** The words of a coded reason; its id if the set does not have it (any more). */
    public static String reason(Node leaf, String id, Locale locale) {
        return leaf.leaf().orElseThrow().reasons().stream().filter(r -> r.id().equals(id)).findFirst().map(r -> r.text().in(locale))
                .orElse(id);
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(Timeline.class, key, arguments);
    }
}
