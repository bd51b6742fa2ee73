package parindex.scoring.internal.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import parindex.criteria.rule.ScoringRule;
import parindex.criteria.rule.ScoringRule.DayCount;
import parindex.criteria.rule.ScoringRule.LateStep;
import parindex.scoring.Derivation;
import parindex.scoring.InputValue.DateValue;
import parindex.scoring.Inputs;
import parindex.scoring.internal.Texts;
import parindex.values.number.Rational;

/** T13: points by the day something was done. */
final class DeadlineRule {

    private DeadlineRule() {
    }

    static Derivation derive(ScoringRule.Deadline rule, RuleContext context, Inputs inputs) {
        if (!(inputs.values().get("done") instanceof DateValue done)) {
            return Outcomes.missing(rule.inputs().get(0).label());
        }
        long late = rule.days() == DayCount.CALENDAR ? Math.max(0, ChronoUnit.DAYS.between(rule.due(), done.date()))
                : workingDays(rule.due(), done.date(), context.set().holidays());
        if (late == 0) {
            return Outcomes.scored(context.max(), Texts.message("trace.deadline.onTime", done.date(), rule.due()));
        }
        String days = rule.days() == DayCount.CALENDAR ? "trace.deadline.late" : "trace.deadline.lateWorking";
        Optional<LateStep> step = rule.late().stream().filter(s -> late <= s.upToDays()).findFirst();
        return step.map(s -> Outcomes.scored(s.score(), Texts.message(days, done.date(), rule.due(), late),
                        Texts.message("trace.deadline.step", s.upToDays())))
                .orElseGet(() -> Outcomes.scored(Rational.ZERO, Texts.message(days, done.date(), rule.due(), late),
                        Texts.message("trace.deadline.tooLate")));
    }

    /** Working days after {@code from} up to and including {@code to}; 0 if there are none. */
    static long workingDays(LocalDate from, LocalDate to, Set<LocalDate> holidays) {
        if (!to.isAfter(from)) {
            return 0;
        }
        long days = ChronoUnit.DAYS.between(from, to);
        long working = days / 7 * 5;
        for (LocalDate day = from.plusDays(days / 7 * 7 + 1); !day.isAfter(to); day = day.plusDays(1)) {
            working += isWeekday(day) ? 1 : 0;
        }
        return working - holidays.stream().filter(h -> h.isAfter(from) && !h.isAfter(to) && isWeekday(h)).count();
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
