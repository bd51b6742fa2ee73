package parindex.criteria.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;

/**
 * How measured inputs of a leaf become a score: one record per kind of rule, as data. The engine derives the score; nothing
 * here computes. T17 and T18 (not applicable) are {@link parindex.criteria.NotApplicable}, T21 (rescale) is
 * {@link parindex.criteria.Aggregation}, since they change a leaf's or a node's place in the sum, whatever its rule is.
 * The T numbers are those of the product's list of rule kinds found in real criteria sets.
 */
public sealed interface ScoringRule {

    /** The inputs the rule needs, in the order in which a person is asked. */
    List<InputSpec> inputs();

    /** T1: one option is chosen and gives its points. Input {@code choice}. */
    record Choice(List<Option> options) implements ScoringRule {
        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public List<InputSpec> inputs() {
            return List.of(new InputSpec("choice", InputSpec.Kind.CHOICE, Labels.CHOICE));
        }
    }

    /** T2: met or not met. Input {@code met}. */
    record YesNo(Rational yes, Rational no) implements ScoringRule {
        @Override
        public List<InputSpec> inputs() {
            return List.of(new InputSpec("met", InputSpec.Kind.FLAG, Labels.MET));
        }
    }

    /** T3: points by the band that the percentage falls into; the bands cover 0–100 % without gap or overlap. */
    record StepPercent(Ratio ratio, List<Band> bands) implements ScoringRule {
        public StepPercent {
            bands = List.copyOf(bands);
        }

        @Override
        public List<InputSpec> inputs() {
            return ratio.inputs();
        }
    }

    /** T4: share × maximum. */
    record Proportion(Ratio ratio) implements ScoringRule {
        @Override
        public List<InputSpec> inputs() {
            return ratio.inputs();
        }
    }

    /** T5: full marks from {@code target} percent on, below that share × maximum ÷ target. */
    record TargetCapped(Ratio ratio, Rational target) implements ScoringRule {
        @Override
        public List<InputSpec> inputs() {
            return ratio.inputs();
        }
    }

    /** T6: share × maximum from {@code floor} percent on, nothing below. */
    record FloorProportion(Ratio ratio, Rational floor) implements ScoringRule {
        @Override
        public List<InputSpec> inputs() {
            return ratio.inputs();
        }
    }

    /** T7: (100 % − the sum of the shares) × maximum, not below 0. */
    record Complement(List<Ratio> ratios) implements ScoringRule {
        public Complement {
            ratios = List.copyOf(ratios);
        }

        @Override
        public List<InputSpec> inputs() {
            return ratios.stream().flatMap(r -> r.inputs().stream()).toList();
        }
    }

    /** T8: points per counted piece, not more than {@code cap} in all. One input per item, by its id. */
    record CountCapped(List<Option> items, Rational cap) implements ScoringRule {
        public CountCapped {
            items = List.copyOf(items);
        }

        @Override
        public List<InputSpec> inputs() {
            return counts(items);
        }
    }

    /**
     * T9: the maximum less something per failing, not below {@code floor}. One input per item, by its id.
     *
     * @param items   value = points off per piece, or percent of the maximum off per piece
     * @param percent whether the values are percent of the maximum
     */
    record Deduction(List<Option> items, boolean percent, Rational floor) implements ScoringRule {
        public Deduction {
            items = List.copyOf(items);
        }

        @Override
        public List<InputSpec> inputs() {
            return counts(items);
        }
    }

    /** T10: the points of all items that are met. One input per item, by its id. */
    record Additive(List<Option> items) implements ScoringRule {
        public Additive {
            items = List.copyOf(items);
        }

        @Override
        public List<InputSpec> inputs() {
            return items.stream().map(i -> new InputSpec(i.id(), InputSpec.Kind.FLAG, i.label())).toList();
        }
    }

    /** T11: the best of several rules; an alternative whose inputs are all missing is passed over. Inputs {@code id.name}. */
    record BestOf(List<Alternative> alternatives) implements ScoringRule {
        public BestOf {
            alternatives = List.copyOf(alternatives);
        }

        @Override
        public List<InputSpec> inputs() {
            List<InputSpec> inputs = new ArrayList<>();
            for (Alternative a : alternatives) {
                a.rule().inputs().forEach(i -> inputs.add(new InputSpec(a.id() + "." + i.name(), i.kind(), i.label())));
            }
            return inputs;
        }
    }

    /** One way to get the points of a {@link BestOf}. */
    record Alternative(String id, LocalizedText label, ScoringRule rule) {
    }

    /** T12: a rating gives a percentage of the maximum (the option's value). Input {@code rating}. */
    record RatingMap(List<Option> ratings) implements ScoringRule {
        public RatingMap {
            ratings = List.copyOf(ratings);
        }

        @Override
        public List<InputSpec> inputs() {
            return List.of(new InputSpec("rating", InputSpec.Kind.CHOICE, Labels.RATING));
        }
    }

    /**
     * T13: points by the day something was done. Input {@code done} (date). As with every rule, an input that is left empty
     * is not known and the leaf is missing; that something was never done is a decision of a person and is entered as the
     * score 0.
     *
     * @param due     last day for full marks
     * @param days    how days late are counted
     * @param late    points by the number of days late, first to last; later than the last: 0
     */
    record Deadline(LocalDate due, DayCount days, List<LateStep> late) implements ScoringRule {
        public Deadline {
            late = List.copyOf(late);
        }

        @Override
        public List<InputSpec> inputs() {
            return List.of(new InputSpec("done", InputSpec.Kind.DATE, Labels.DONE));
        }
    }

    /** How days late are counted. */
    enum DayCount {
        /** Every day. */
        CALENDAR,
        /** Monday to Friday without the set's holidays. */
        WORKING
    }

    /** Up to so many days late, inclusive: these points. */
    record LateStep(int upToDays, Rational score) {
    }

    /**
     * T14: points added and taken off outside the normal maxima; the node's maximum is 0. One input per item, by its id.
     *
     * @param bonuses    points per piece
     * @param bonusCap   most points added
     * @param penalties  points off per piece, as positive numbers
     * @param penaltyCap most points taken off, as a positive number
     */
    record BonusPenalty(List<Option> bonuses, Rational bonusCap, List<Option> penalties, Rational penaltyCap) implements ScoringRule {
        public BonusPenalty {
            bonuses = List.copyOf(bonuses);
            penalties = List.copyOf(penalties);
        }

        @Override
        public List<InputSpec> inputs() {
            List<InputSpec> inputs = new ArrayList<>(counts(bonuses));
            inputs.addAll(counts(penalties));
            return inputs;
        }
    }

    /** T15a: answers counted per grade, each weighted by a percentage: Σ(count × weight) ÷ Σ count × maximum. */
    record SurveyAnswers(List<Option> grades, ZeroDenominator whenZero) implements ScoringRule {
        public SurveyAnswers {
            grades = List.copyOf(grades);
        }

        @Override
        public List<InputSpec> inputs() {
            return counts(grades);
        }
    }

    /** T15b: a satisfaction index from 0 to 100: index ÷ 100 × maximum. Input {@code index}. */
    record SurveyIndex(LocalizedText label) implements ScoringRule {
        @Override
        public List<InputSpec> inputs() {
            return List.of(new InputSpec("index", InputSpec.Kind.PERCENT, label));
        }
    }

    /**
     * T16: supplied by a lead department for all units; units do not score it themselves. Input {@code value}.
     *
     * @param owner   id of the department
     * @param percent whether the value is a percentage of the maximum; otherwise it is the score
     */
    record CentralValue(String owner, boolean percent) implements ScoringRule {
        @Override
        public List<InputSpec> inputs() {
            return List.of(new InputSpec("value", percent ? InputSpec.Kind.PERCENT : InputSpec.Kind.NUMBER, Labels.VALUE));
        }
    }

    /**
     * T19: value ÷ the best value among the compared units × maximum. Input {@code value}, not negative.
     * If the best value is 0, {@code whenZero} decides for all.
     */
    record RelativeToBest(LocalizedText label, Scope scope, ZeroDenominator whenZero) implements ScoringRule {
        @Override
        public List<InputSpec> inputs() {
            return List.of(new InputSpec("value", InputSpec.Kind.NUMBER, label));
        }
    }

    /** Among which units the best value is looked for. */
    enum Scope { LEVEL, UNIT_GROUP }

    /**
     * T20: own share × the share (score ÷ maximum) that another leaf reached × maximum. The other leaf may refer to another
     * one in turn, in no circle and through at most {@link #LONGEST_CHAIN} references.
     *
     * @param ratio     the own share
     * @param otherLeaf id of the other leaf, whose maximum is above 0
     */
    record CrossCriterion(Ratio ratio, String otherLeaf) implements ScoringRule {

        /** Most references from a leaf to the end of its chain: more than any rule book has, and no danger to a thread's stack. */
        public static final int LONGEST_CHAIN = 50;

        @Override
        public List<InputSpec> inputs() {
            return ratio.inputs();
        }
    }

    /**
     * A rule that none of the kinds above can express, computed by a {@code ScoringRuleProvider} service.
     *
     * @param provider   the provider's rule type
     * @param parameters its parameters, as text
     * @param inputs     the inputs it needs
     */
    record Custom(String provider, SortedMap<String, String> parameters, List<InputSpec> inputs) implements ScoringRule {
        public Custom {
            parameters = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
            inputs = List.copyOf(inputs);
        }

        public Optional<String> parameter(String name) {
            return Optional.ofNullable(parameters.get(name));
        }

        /** As {@link #Custom(String, SortedMap, List)}, from any map. */
        public static Custom of(String provider, Map<String, String> parameters, List<InputSpec> inputs) {
            return new Custom(provider, new TreeMap<>(parameters), inputs);
        }
    }

    private static List<InputSpec> counts(List<Option> items) {
        return items.stream().map(i -> new InputSpec(i.id(), InputSpec.Kind.COUNT, i.label())).toList();
    }
}
