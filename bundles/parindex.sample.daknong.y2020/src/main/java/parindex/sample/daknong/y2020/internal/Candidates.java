package parindex.sample.daknong.y2020.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import parindex.criteria.rule.Option;
import parindex.criteria.rule.Ratio;
import parindex.criteria.rule.ScoringRule;
import parindex.scoring.InputValue;
import parindex.scoring.Inputs;

/**
 * Inputs worth trying at a rule with few possible scores, the most ordinary first. Which score each gives is for the engine to
 * say.
 */
final class Candidates {

    private static final int[] DENOMINATORS = {20, 24, 30, 36, 45, 60};
    private static final int MOST_COUNTED = 6;
    private static final int MOST_COMBINATIONS = 300;
    private static final int DAYS_BEFORE = 13;

    private final Set<LocalDate> holidays;

    /** @param holidays days on which nothing is issued */
    Candidates(Set<LocalDate> holidays) {
        this.holidays = holidays;
    }

    List<Inputs> of(ScoringRule rule) {
        if (rule instanceof ScoringRule.Choice choice) {
            return choice.options().stream().map(o -> Values.code("choice", o.id())).toList();
        } else if (rule instanceof ScoringRule.RatingMap rating) {
            return rating.ratings().stream().map(o -> Values.code("rating", o.id())).toList();
        } else if (rule instanceof ScoringRule.YesNo) {
            return List.of(flag("met", true), flag("met", false));
        } else if (rule instanceof ScoringRule.StepPercent step) {
            return shares(step.ratio());
        } else if (rule instanceof ScoringRule.Proportion proportion) {
            return shares(proportion.ratio());
        } else if (rule instanceof ScoringRule.CountCapped count) {
            return counts(count.items());
        } else if (rule instanceof ScoringRule.Deduction deduction) {
            return counts(deduction.items());
        } else if (rule instanceof ScoringRule.Additive additive) {
            return flags(additive.items());
        } else if (rule instanceof ScoringRule.Deadline deadline) {
            return days(deadline);
        } else if (rule instanceof ScoringRule.BestOf best) {
            return best.alternatives().stream().flatMap(a -> of(a.rule()).stream().map(i -> within(a.id(), i))).toList();
        }
        return List.of();
    }

    private static Inputs flag(String name, boolean value) {
        return Inputs.of(Map.of(name, new InputValue.FlagValue(value)));
    }

    private static Inputs within(String prefix, Inputs inputs) {
        TreeMap<String, InputValue> prefixed = new TreeMap<>();
        inputs.values().forEach((name, value) -> prefixed.put(prefix + "." + name, value));
        return new Inputs(prefixed);
    }

    private static List<Inputs> shares(Ratio ratio) {
        List<Inputs> all = new ArrayList<>();
        for (int denominator : DENOMINATORS) {
            for (int numerator = denominator; numerator >= 0; numerator--) {
                all.add(Values.share(ratio, numerator, denominator));
            }
        }
        return all;
    }

    /** Every combination with few pieces of each item, then many pieces of each item by itself. */
    private static List<Inputs> counts(List<Option> items) {
        int most = items.size() == 1 ? MOST_COUNTED : items.size() <= 4 ? 3 : 1;
        List<Map<String, InputValue>> combined = new ArrayList<>(List.of(Map.of()));
        for (Option item : items) {
            List<Map<String, InputValue>> longer = new ArrayList<>();
            for (int count = 0; count <= most && longer.size() < MOST_COMBINATIONS; count++) {
                for (Map<String, InputValue> before : combined) {
                    longer.add(with(before, item.id(), Values.number(count)));
                }
            }
            combined = longer;
        }
        for (Option item : items) {
            Map<String, InputValue> none = new HashMap<>();
            items.forEach(other -> none.put(other.id(), Values.number(0)));
            for (int count = most + 1; count <= MOST_COUNTED; count++) {
                combined.add(with(none, item.id(), Values.number(count)));
            }
        }
        return combined.stream().map(Inputs::of).toList();
    }

    private static List<Inputs> flags(List<Option> items) {
        List<Map<String, InputValue>> combined = new ArrayList<>(List.of(Map.of()));
        for (Option item : items) {
            List<Map<String, InputValue>> longer = new ArrayList<>();
            combined.forEach(before -> longer.add(with(before, item.id(), new InputValue.FlagValue(true))));
            combined.forEach(before -> longer.add(with(before, item.id(), new InputValue.FlagValue(false))));
            combined = longer;
        }
        return combined.stream().map(Inputs::of).toList();
    }

    private static Map<String, InputValue> with(Map<String, InputValue> before, String name, InputValue value) {
        Map<String, InputValue> longer = new HashMap<>(before);
        longer.put(name, value);
        return longer;
    }

    /** Working days around the due day: shortly before it, and after it until every step of lateness is passed. */
    private List<Inputs> days(ScoringRule.Deadline rule) {
        int latest = rule.late().stream().mapToInt(ScoringRule.LateStep::upToDays).max().orElse(0) * 2 + DAYS_BEFORE;
        List<Inputs> all = new ArrayList<>();
        for (int day = -DAYS_BEFORE; day <= latest; day++) {
            LocalDate date = rule.due().plusDays(day);
            if (date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY && !holidays.contains(date)) {
                all.add(Inputs.of(Map.of("done", new InputValue.DateValue(date))));
            }
        }
        return all;
    }
}
