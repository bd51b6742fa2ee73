package parindex.workbench.selfassessment.internal.model;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import parindex.criteria.Node;
import parindex.criteria.RuleText;
import parindex.criteria.rule.Band;
import parindex.criteria.rule.InputSpec;
import parindex.criteria.rule.Option;
import parindex.criteria.rule.Ratio;
import parindex.criteria.rule.ScoringRule;
import parindex.values.number.Numbers;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/** The form that fits a rule: the one place where kinds of rules become fields. */
public final class InputFields {

    private static final int MOST_PLACES = 6;

    private final Rational max;
    private final Locale locale;
    private final List<InputField> fields = new ArrayList<>();

    private InputFields(Rational max, Locale locale) {
        this.max = max;
        this.locale = locale;
    }

    /** The fields of a leaf, in the order in which its rule asks. */
    public static List<InputField> of(Node leaf, Locale locale) {
        InputFields form = new InputFields(leaf.max(), locale);
        form.add("", leaf.leaf().orElseThrow().rule());
        return List.copyOf(form.fields);
    }

    // Java 17 has no switch over sealed types; a test asks for every permitted one.
    private void add(String prefix, ScoringRule rule) {
        if (rule instanceof ScoringRule.Choice choice) {
            oneOf(prefix, choice.inputs().get(0), choice.options(), this::points);
        } else if (rule instanceof ScoringRule.RatingMap rating) {
            oneOf(prefix, rating.inputs().get(0), rating.ratings(), this::percentOfMax);
        } else if (rule instanceof ScoringRule.YesNo yesNo) {
            InputSpec met = yesNo.inputs().get(0);
            fields.add(new InputField.Flag(prefix + met.name(), text("field.yesNo", met.label(), number(yesNo.yes()), number(yesNo.no()))));
        } else if (rule instanceof ScoringRule.Additive additive) {
            additive.items().forEach(i -> fields.add(new InputField.Flag(prefix + i.id(), worth(i, this::points))));
        } else if (rule instanceof ScoringRule.CountCapped count) {
            counts(prefix, count.items(), this::pointsEach);
        } else if (rule instanceof ScoringRule.Deduction deduction) {
            counts(prefix, deduction.items(), deduction.percent() ? this::percentOff : this::pointsOff);
        } else if (rule instanceof ScoringRule.BonusPenalty bonus) {
            counts(prefix, bonus.bonuses(), this::pointsEach);
            counts(prefix, bonus.penalties(), this::pointsOff);
        } else if (rule instanceof ScoringRule.SurveyAnswers survey) {
            counts(prefix, survey.grades(), this::percentOfMax);
        } else if (rule instanceof ScoringRule.Deadline deadline) {
            deadline(prefix, deadline);
        } else if (rule instanceof ScoringRule.BestOf best) {
            for (ScoringRule.Alternative alternative : best.alternatives()) {
                fields.add(new InputField.Heading(alternative.label().in(locale)));
                add(prefix + alternative.id() + ".", alternative.rule());
            }
        } else {
            shares(prefix, rule);
        }
    }

    private void shares(String prefix, ScoringRule rule) {
        if (rule instanceof ScoringRule.StepPercent step) {
            share(prefix, step.ratio());
            fields.add(new InputField.Worth(step.bands().stream().map(this::band).toList()));
        } else if (rule instanceof ScoringRule.Proportion proportion) {
            share(prefix, proportion.ratio());
        } else if (rule instanceof ScoringRule.TargetCapped target) {
            share(prefix, target.ratio());
        } else if (rule instanceof ScoringRule.FloorProportion floor) {
            share(prefix, floor.ratio());
        } else if (rule instanceof ScoringRule.CrossCriterion cross) {
            share(prefix, cross.ratio());
        } else if (rule instanceof ScoringRule.Complement complement) {
            complement.ratios().forEach(ratio -> share(prefix, ratio));
        } else if (rule instanceof ScoringRule.CentralValue || rule instanceof ScoringRule.SurveyIndex
                || rule instanceof ScoringRule.RelativeToBest || rule instanceof ScoringRule.Custom) {
            rule.inputs().forEach(input -> asDeclared(prefix, input));
        } else {
            throw new IllegalArgumentException("no form for " + rule);
        }
    }

    /** Inputs whose kind is all that the rule says about them. */
    private void asDeclared(String prefix, InputSpec input) {
        String name = prefix + input.name();
        String label = input.label().in(locale);
        fields.add(switch (input.kind()) {
            case COUNT, NUMBER -> new InputField.Figure(name, label, false);
            case PERCENT -> new InputField.Figure(name, label, true);
            case DATE -> new InputField.Day(name, label);
            case FLAG -> new InputField.Flag(name, label);
            // A rule in Java does not say which options it knows.
            case CHOICE -> new InputField.Figure(name, label, false);
        });
    }

    private void share(String prefix, Ratio ratio) {
        fields.add(new InputField.Share(prefix + ratio.numeratorInput(), ratio.numerator().in(locale), prefix + ratio.denominatorInput(),
                ratio.denominator().in(locale), ratio.unit().in(locale)));
    }

    private void oneOf(String prefix, InputSpec input, List<Option> options, Function<Rational, String> value) {
        fields.add(new InputField.OneOf(prefix + input.name(), input.label().in(locale),
                options.stream().map(o -> new InputField.Item(o.id(), worth(o, value))).toList()));
    }

    private void counts(String prefix, List<Option> items, Function<Rational, String> value) {
        items.forEach(i -> fields.add(new InputField.Figure(prefix + i.id(), worth(i, value), false)));
    }

    private void deadline(String prefix, ScoringRule.Deadline deadline) {
        InputSpec done = deadline.inputs().get(0);
        fields.add(new InputField.Day(prefix + done.name(), done.label().in(locale)));
        List<String> lines = new ArrayList<>();
        lines.add(text("worth.onTime", Days.text(deadline.due()), number(max)));
        String key = deadline.days() == ScoringRule.DayCount.WORKING ? "worth.lateWorking" : "worth.late";
        deadline.late().forEach(step -> lines.add(text(key, step.upToDays(), number(step.score()))));
        fields.add(new InputField.Worth(lines));
    }

    private String band(Band band) {
        return text("worth.band", RuleText.interval(band, locale), number(band.score()));
    }

    private String worth(Option option, Function<Rational, String> value) {
        return text("field.worth", option.label(), value.apply(option.value()));
    }

    private String points(Rational value) {
        return text("value.points", number(value));
    }

    private String pointsEach(Rational value) {
        return text("value.pointsEach", number(value));
    }

    private String pointsOff(Rational value) {
        return text("value.pointsOff", number(value));
    }

    private String percentOff(Rational value) {
        return text("value.percentOff", number(value));
    }

    private String percentOfMax(Rational value) {
        return text("value.percentOfMax", number(value));
    }

    private String number(Rational value) {
        return Numbers.formatTrimmed(value, MOST_PLACES, RoundingMode.HALF_UP, locale);
    }

    private String text(String key, Object... arguments) {
        return Message.of(InputFields.class, key, arguments).in(locale);
    }
}
