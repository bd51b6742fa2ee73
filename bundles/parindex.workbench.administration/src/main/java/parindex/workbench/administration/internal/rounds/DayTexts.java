package parindex.workbench.administration.internal.rounds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.assessment.Phase;
import parindex.assessment.Schedule;
import parindex.intake.Days;
import parindex.values.text.Message;
import parindex.workbench.administration.internal.Texts;

/**
 * The days of the phases as somebody types them.
 *
 * @param spans first and last day per phase; a phase without days has none
 */
public record DayTexts(Map<Phase, Typed> spans) {

    /** The phases that can have days. */
    public static final List<Phase> PHASES =
            List.of(Phase.SELF_ASSESSMENT, Phase.FIRST_APPRAISAL, Phase.RIGHT_OF_REPLY, Phase.SECOND_APPRAISAL, Phase.COUNCIL);

    public static final DayTexts NONE = new DayTexts(Map.of());

    /**
     * Two fields.
     *
     * @param from first day; may be empty
     * @param to   last day; may be empty
     */
    public record Typed(String from, String to) {
        boolean isEmpty() {
            return from.isBlank() && to.isBlank();
        }
    }

    public DayTexts {
        EnumMap<Phase, Typed> copy = new EnumMap<>(Phase.class);
        spans.forEach((phase, typed) -> {
            if (!typed.isEmpty()) {
                copy.put(phase, typed);
            }
        });
        spans = copy;
    }

    public static DayTexts of(Schedule schedule) {
        EnumMap<Phase, Typed> spans = new EnumMap<>(Phase.class);
        schedule.spans().forEach((phase, span) -> spans.put(phase, new Typed(Texts.day(Optional.of(span.from())),
                Texts.day(Optional.of(span.to())))));
        return new DayTexts(spans);
    }

    public Typed typed(Phase phase) {
        return spans.getOrDefault(phase, new Typed("", ""));
    }

    /** What cannot be read as days; whether days fit each other is for the service to say. */
    public List<Message> wrong() {
        List<Message> wrong = new ArrayList<>();
        spans.forEach((phase, typed) -> {
            Message name = phase.label();
            Optional<LocalDate> from = Days.parse(typed.from());
            Optional<LocalDate> to = Days.parse(typed.to());
            if (typed.from().isBlank() || typed.to().isBlank()) {
                wrong.add(Texts.message("days.half", name));
            } else if (from.isEmpty() || to.isEmpty()) {
                wrong.add(Texts.message("days.unreadable", name, from.isEmpty() ? typed.from() : typed.to()));
            } else if (from.get().isAfter(to.get())) {
                wrong.add(Texts.message("days.backwards", name, from.get(), to.get()));
            }
        });
        return wrong;
    }

    /** @throws IllegalStateException if anything is {@link #wrong} */
    public Schedule schedule() {
        if (!wrong().isEmpty()) {
            throw new IllegalStateException("not all days can be read");
        }
        EnumMap<Phase, Schedule.Span> read = new EnumMap<>(Phase.class);
        spans.forEach((phase, typed) -> read.put(phase, new Schedule.Span(Days.parse(typed.from()).orElseThrow(),
                Days.parse(typed.to()).orElseThrow())));
        return new Schedule(read);
    }
}
