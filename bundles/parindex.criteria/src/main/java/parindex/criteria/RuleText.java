package parindex.criteria;

import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import parindex.criteria.rule.Band;
import parindex.criteria.rule.Option;
import parindex.criteria.rule.Ratio;
import parindex.criteria.rule.ScoringRule;
import parindex.values.number.Numbers;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/** A scoring rule as a person reads it, in one line: shown beside the leaf and in {@code criteria show}. */
public final class RuleText {

    private static final int MOST_PLACES = 6;

    private final CriteriaSet set;
    private final Rational max;
    private final Locale locale;

    private RuleText(CriteriaSet set, Rational max, Locale locale) {
        this.set = set;
        this.max = max;
        this.locale = locale;
    }

    /**
     * @param set    the set: names the departments and nodes that the rule refers to
     * @param leaf   a node that is a leaf
     * @param locale language
     */
    public static String of(CriteriaSet set, Node leaf, Locale locale) {
        return new RuleText(set, leaf.max(), locale).text(leaf.leaf().orElseThrow().rule());
    }

    /** A band as an interval: {@code 90–<100 %}, {@code ≥ 80 %}, {@code 100 %}. */
    public static String interval(Band band, Locale locale) {
        String low = band.low().map(l -> number(l, locale)).orElse("");
        String high = band.high().map(h -> number(h, locale)).orElse("");
        if (band.low().isEmpty()) {
            return (band.highInclusive() ? "≤ " : "< ") + high + " %";
        }
        if (band.high().isEmpty()) {
            return (band.lowInclusive() ? "≥ " : "> ") + low + " %";
        }
        if (band.low().equals(band.high())) {
            return low + " %";
        }
        return (band.lowInclusive() ? "" : ">") + low + "–" + (band.highInclusive() ? "" : "<") + high + " %";
    }

    private String text(ScoringRule rule) {
        if (rule instanceof ScoringRule.Choice choice) {
            return options(choice.options());
        }
        if (rule instanceof ScoringRule.YesNo yesNo) {
            return message("rule.yesNo", yesNo.yes(), yesNo.no());
        }
        if (rule instanceof ScoringRule.StepPercent step) {
            return share(step.ratio()) + ": " + step.bands().stream()
                    .map(b -> interval(b, locale) + " → " + number(b.score(), locale)).collect(Collectors.joining("; "));
        }
        if (rule instanceof ScoringRule.Proportion proportion) {
            return message("rule.proportion", share(proportion.ratio()), max);
        }
        if (rule instanceof ScoringRule.TargetCapped target) {
            return message("rule.target", share(target.ratio()), target.target(), max);
        }
        if (rule instanceof ScoringRule.FloorProportion floor) {
            return message("rule.floor", share(floor.ratio()), floor.floor(), max);
        }
        if (rule instanceof ScoringRule.Complement complement) {
            return message("rule.complement", complement.ratios().stream().map(this::share).collect(Collectors.joining(" − ")), max);
        }
        if (rule instanceof ScoringRule.CountCapped count) {
            return message("rule.count", options(count.items()), count.cap());
        }
        if (rule instanceof ScoringRule.Deduction deduction) {
            return message(deduction.percent() ? "rule.deductionPercent" : "rule.deduction", max, options(deduction.items()),
                    deduction.floor());
        }
        if (rule instanceof ScoringRule.Additive additive) {
            return message("rule.additive", options(additive.items()));
        }
        if (rule instanceof ScoringRule.BestOf best) {
            return message("rule.best", best.alternatives().stream().map(a -> a.label().in(locale) + " (" + text(a.rule()) + ")")
                    .collect(Collectors.joining("; ")));
        }
        if (rule instanceof ScoringRule.RatingMap rating) {
            return message("rule.rating", options(rating.ratings()), max);
        }
        if (rule instanceof ScoringRule.Deadline deadline) {
            return deadline(deadline);
        }
        return outside(rule);
    }

    // The kinds whose points do not come from the unit's own figures alone.
    private String outside(ScoringRule rule) {
        if (rule instanceof ScoringRule.BonusPenalty bonus) {
            return message("rule.bonus", options(bonus.bonuses()), bonus.bonusCap(), options(bonus.penalties()), bonus.penaltyCap());
        }
        if (rule instanceof ScoringRule.SurveyAnswers survey) {
            return message("rule.surveyAnswers", options(survey.grades()), max);
        }
        if (rule instanceof ScoringRule.SurveyIndex survey) {
            return message("rule.surveyIndex", survey.label(), max);
        }
        if (rule instanceof ScoringRule.CentralValue central) {
            return message(central.percent() ? "rule.centralPercent" : "rule.central", department(central.owner()), max);
        }
        if (rule instanceof ScoringRule.RelativeToBest relative) {
            return message(relative.scope() == ScoringRule.Scope.LEVEL ? "rule.relativeLevel" : "rule.relativeGroup",
                    relative.label(), max);
        }
        if (rule instanceof ScoringRule.CrossCriterion cross) {
            return message("rule.cross", share(cross.ratio()), number(cross.otherLeaf()), max);
        }
        if (rule instanceof ScoringRule.Custom custom) {
            return message("rule.custom", custom.provider(), custom.parameters());
        }
        throw new IllegalArgumentException("no text for " + rule);
    }

    private String deadline(ScoringRule.Deadline deadline) {
        Optional<String> late = deadline.late().isEmpty() ? Optional.empty() : Optional.of(deadline.late().stream()
                .map(s -> message("rule.lateStep", s.upToDays(), s.score())).collect(Collectors.joining("; ")));
        String unit = message(deadline.days() == ScoringRule.DayCount.WORKING ? "rule.workingDays" : "rule.calendarDays");
        return message(late.isPresent() ? "rule.deadlineLate" : "rule.deadline", deadline.due(), max, late.orElse(""), unit);
    }

    private String department(String id) {
        return set.departments().stream().filter(d -> d.id().equals(id)).map(d -> d.name().in(locale)).findFirst().orElse(id);
    }

    private String number(String nodeId) {
        return set.node(nodeId).map(Node::number).orElse(nodeId);
    }

    private String share(Ratio ratio) {
        return message("rule.share", ratio.numerator(), ratio.denominator());
    }

    private String options(List<Option> options) {
        return options.stream().map(o -> o.label().in(locale) + ": " + number(o.value(), locale)).collect(Collectors.joining("; "));
    }

    private String message(String key, Object... arguments) {
        return Message.of(RuleText.class, key, arguments).in(locale);
    }

    private static String number(Rational value, Locale locale) {
        return Numbers.formatTrimmed(value, MOST_PLACES, RoundingMode.HALF_UP, locale);
    }
}
