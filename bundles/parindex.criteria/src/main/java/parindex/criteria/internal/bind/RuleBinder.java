package parindex.criteria.internal.bind;

import static parindex.criteria.internal.bind.Values.child;
import static parindex.criteria.internal.bind.Values.choice;
import static parindex.criteria.internal.bind.Values.day;
import static parindex.criteria.internal.bind.Values.localized;
import static parindex.criteria.internal.bind.Values.number;
import static parindex.criteria.internal.bind.Values.text;
import static parindex.criteria.internal.bind.Values.whole;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import parindex.criteria.internal.document.Element;
import parindex.criteria.rule.Band;
import parindex.criteria.rule.InputSpec;
import parindex.criteria.rule.Option;
import parindex.criteria.rule.Ratio;
import parindex.criteria.rule.ScoringRule;
import parindex.criteria.rule.ZeroDenominator;

/** Makes the scoring rules. */
final class RuleBinder {

    private RuleBinder() {
    }

    /** @param rule the {@code rule} element around the kind */
    static ScoringRule bind(Element rule) {
        Element e = rule.children().get(0);
        return switch (e.name()) {
            case "choice" -> new ScoringRule.Choice(options(e, "option"));
            case "yes-no" -> new ScoringRule.YesNo(number(e, "yes"), number(e, "no"));
            case "step-percent" ->
                    new ScoringRule.StepPercent(ratio(e), e.children("band").stream().map(RuleBinder::band).toList());
            case "proportion" -> new ScoringRule.Proportion(ratio(e));
            case "target-capped" -> new ScoringRule.TargetCapped(ratio(e), number(e, "target"));
            case "floor-proportion" -> new ScoringRule.FloorProportion(ratio(e), number(e, "floor"));
            case "complement" -> new ScoringRule.Complement(e.children().stream().map(RuleBinder::oneRatio).toList());
            case "count-capped" -> new ScoringRule.CountCapped(options(e, "item"), number(e, "cap"));
            case "deduction" -> new ScoringRule.Deduction(options(e, "item"), percent(e), number(e, "floor"));
            case "additive" -> new ScoringRule.Additive(options(e, "item"));
            case "best-of" -> new ScoringRule.BestOf(e.children().stream().map(a -> new ScoringRule.Alternative(text(a, "id"),
                    localized(child(a, "label")), bind(child(a, "rule")))).toList());
            case "rating" -> new ScoringRule.RatingMap(options(e, "option"));
            case "deadline" -> new ScoringRule.Deadline(day(e, "due"), choice(ScoringRule.DayCount.class, e, "days"),
                    e.children().stream().map(l -> new ScoringRule.LateStep(whole(l, "up-to"), number(l, "score"))).toList());
            case "bonus-penalty" -> new ScoringRule.BonusPenalty(options(e, "bonus"), number(e, "bonus-cap"),
                    options(e, "penalty"), number(e, "penalty-cap"));
            case "survey-answers" -> new ScoringRule.SurveyAnswers(options(e, "grade"), whenZero(e));
            case "survey-index" -> new ScoringRule.SurveyIndex(localized(child(e, "label")));
            case "central-value" -> new ScoringRule.CentralValue(text(e, "owner"), percent(e));
            case "relative-to-best" -> new ScoringRule.RelativeToBest(localized(child(e, "label")),
                    choice(ScoringRule.Scope.class, e, "scope"), whenZero(e));
            case "cross-criterion" -> new ScoringRule.CrossCriterion(ratio(e), text(e, "other"));
            case "custom" -> custom(e);
            default -> throw new IllegalStateException("the schema knows a rule that the binder does not: " + e.name());
        };
    }

    private static ScoringRule custom(Element e) {
        Map<String, String> parameters = e.children("parameter").stream()
                .collect(Collectors.toMap(p -> text(p, "name"), p -> text(p, "value")));
        return ScoringRule.Custom.of(text(e, "provider"), parameters, e.children("input").stream()
                .map(i -> new InputSpec(text(i, "name"), choice(InputSpec.Kind.class, i, "kind"), localized(i))).toList());
    }

    private static List<Option> options(Element e, String name) {
        return e.children(name).stream().map(o -> new Option(text(o, "id"), localized(o), number(o, "value"))).toList();
    }

    private static Ratio ratio(Element e) {
        return oneRatio(child(e, "ratio"));
    }

    private static Ratio oneRatio(Element e) {
        return new Ratio(e.attribute("id").orElse(""), localized(child(e, "numerator")), localized(child(e, "denominator")),
                localized(child(e, "unit")), whenZero(e));
    }

    private static Band band(Element e) {
        return new Band(e.number("low"), e.flag("low-inclusive"), e.number("high"), e.flag("high-inclusive"), number(e, "score"));
    }

    private static ZeroDenominator whenZero(Element e) {
        return choice(ZeroDenominator.class, e, "when-zero");
    }

    private static boolean percent(Element e) {
        return text(e, "in").equals("percent");
    }
}
