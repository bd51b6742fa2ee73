package parindex.scoring.internal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parindex.criteria.Department;
import parindex.criteria.rule.Option;
import parindex.criteria.rule.ScoringRule;
import parindex.scoring.Derivation;
import parindex.scoring.Inputs;
import parindex.scoring.internal.Texts;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

/** Rules over figures from outside the unit: T15 surveys, T16 central values. */
final class FigureRules {

    private FigureRules() {
    }

    static Derivation answers(ScoringRule.SurveyAnswers rule, Rational max, Inputs inputs) {
        if (inputs.isEmpty()) {
            return Outcomes.missing(rule.grades().get(0).label());
        }
        Rational answers = Rational.ZERO;
        Rational weighted = Rational.ZERO;
        List<Message> steps = new ArrayList<>();
        for (Option grade : rule.grades()) {
            Rational count = inputs.number(grade.id()).orElse(Rational.ZERO);
            if (!count.isZero()) {
                answers = answers.plus(count);
                weighted = weighted.plus(count.times(grade.value()));
                steps.add(Texts.message("trace.answers", count, grade.label(), grade.value()));
            }
        }
        if (answers.isZero()) {
            return Outcomes.nothingMeasured(rule.whenZero(), Texts.message("survey.answers"), max);
        }
        Rational percent = weighted.dividedBy(answers);
        steps.add(Texts.message("trace.answers.sum", answers, ShareRules.shown(percent)));
        return percentOfMax(percent, max, steps);
    }

    static Derivation index(ScoringRule.SurveyIndex rule, Rational max, Inputs inputs) {
        Optional<Rational> index = inputs.number("index");
        return index.isEmpty() ? Outcomes.missing(rule.label())
                : percentOfMax(index.get(), max, List.of(Texts.message("trace.index", rule.label(), index.get())));
    }

    static Derivation central(ScoringRule.CentralValue rule, RuleContext context, Inputs inputs) {
        Optional<Rational> value = inputs.number("value");
        if (value.isEmpty()) {
            return Outcomes.failed("failed.central", owner(rule, context));
        }
        if (rule.percent()) {
            return percentOfMax(value.get(), context.max(),
                    List.of(Texts.message("trace.central.percent", owner(rule, context), value.get())));
        }
        if (value.get().signum() < 0 || value.get().compareTo(context.max()) > 0) {
            return Outcomes.failed("failed.central.range", value.get(), context.max());
        }
        return Outcomes.scored(value.get(), Texts.message("trace.central", owner(rule, context)));
    }

    private static LocalizedText owner(ScoringRule.CentralValue rule, RuleContext context) {
        return context.set().departments().stream().filter(d -> d.id().equals(rule.owner())).map(Department::name).findFirst()
                .orElseGet(() -> LocalizedText.of(rule.owner()));
    }

    private static Derivation percentOfMax(Rational percent, Rational max, List<Message> steps) {
        List<Message> all = new ArrayList<>(steps);
        all.add(Texts.message("trace.times", Texts.points(max)));
        return Outcomes.scored(RuleMath.percentOf(percent, max), percent.dividedBy(Rational.HUNDRED), all);
    }
}
