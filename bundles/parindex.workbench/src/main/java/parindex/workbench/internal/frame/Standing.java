package parindex.workbench.internal.frame;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import parindex.assessment.Phase;
import parindex.assessment.Round;
import parindex.assessment.Schedule;
import parindex.criteria.Level;
import parindex.values.text.Message;
import parindex.workbench.selection.ShownUnit;

/**
 * What the frame of the window says about where its work stands.
 *
 * @param person     name of who has signed in; empty if nobody has
 * @param singleUser whether this is the single-user mode
 * @param round      the round that the window is about; empty if there is none
 * @param span       the days of the phase of the round, if they were set
 * @param today      the day in Vietnam; empty if the clock of the machine cannot be believed
 * @param unit       the unit that was chosen, if it takes part in the round
 */
public record Standing(Optional<String> person, boolean singleUser, Optional<Round> round, Optional<Schedule.Span> span,
        Optional<LocalDate> today, Optional<ShownUnit> unit) {

    /** Nothing is known yet, or nothing can be read. */
    public static final Standing UNKNOWN = new Standing(Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty());

    /** Who works at the window. */
    public Message who() {
        return person.map(name -> message(singleUser ? "person.singleUser" : "person.signedIn", name)).orElseGet(() -> message("person.none"));
    }

    /** The round, its phase and the last day of the phase; that there is no round, if there is none. */
    public Message where() {
        return round.map(r -> deadline().map(day -> message("round.deadline", r.name(), r.phase().label(), day))
                .orElseGet(() -> message("round.phase", r.name(), r.phase().label()))).orElseGet(() -> message("round.none"));
    }

    /** Until when the phase lasts, with the days that are left; empty for a phase in which nobody has to do anything. */
    public Optional<Message> deadline() {
        Optional<Phase> phase = round.map(Round::phase);
        if (phase.isEmpty() || phase.get() == Phase.PUBLISHED || phase.get() == Phase.ARCHIVED) {
            return Optional.empty();
        }
        if (span.isEmpty()) {
            return Optional.of(message("deadline.open"));
        }
        LocalDate from = span.get().from();
        LocalDate to = span.get().to();
        if (today.isEmpty()) {
            return Optional.of(message("deadline.day", to));
        }
        if (today.get().isBefore(from)) {
            return Optional.of(message("deadline.notYet", from, to, ChronoUnit.DAYS.between(today.get(), from)));
        }
        long left = ChronoUnit.DAYS.between(today.get(), to);
        return Optional.of(left > 0 ? message("deadline.left", to, left) : left == 0 ? message("deadline.today", to)
                : message("deadline.over", to, -left));
    }

    /** The level whose icon the window has: that of the unit, else that of the round; empty if units of several levels take part. */
    public Optional<Level> level() {
        return unit.map(ShownUnit::level).or(() -> round.filter(r -> r.sets().size() == 1).map(r -> r.sets().get(0).level()));
    }

    /** Names of what the window is about, the widest last; empty text if it is about nothing. */
    public String subject() {
        return round.map(r -> unit.map(u -> u.name() + " – ").orElse("") + r.name()).orElse("");
    }

    /** The same while a perspective is in front that shows a unit of its own. */
    public Standing showing(Optional<ShownUnit> inFront) {
        return new Standing(person, singleUser, round, span, today, inFront.or(() -> unit));
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(Standing.class, key, arguments);
    }
}
