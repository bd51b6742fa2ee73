package parindex.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parindex.assessment.Decision;
import parindex.criteria.DeductionReason;
import parindex.criteria.Node;
import parindex.scoring.LeafResult;
import parindex.scoring.Results;
import parindex.scoring.ScoreUnit;
import parindex.scoring.UnitResult;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;
import parindex.values.text.VietnameseText;

/** Why points were lost, by component and reason, with the units concerned. Pure functions. */
public final class LostPoints {

    private LostPoints() {
    }

    /**
     * What was lost in one component.
     *
     * @param component the component
     * @param points    the sum of all reasons
     * @param units     how many units lost something in it
     * @param reasons   most points first
     */
    public record OfComponent(Node component, Rational points, int units, List<OfReason> reasons) {
    }

    /**
     * What was lost for one reason.
     *
     * @param reason in words; a sentence if none was stated
     * @param stated whether somebody stated a reason
     * @param points the sum of the losses
     * @param losses most points first, then by name of the unit
     */
    public record OfReason(LocalizedText reason, boolean stated, Rational points, List<Loss> losses) {

        public int units() {
            return (int) losses.stream().map(l -> l.unit().code()).distinct().count();
        }
    }

    /** What one unit lost at one leaf. */
    public record Loss(ScoreUnit unit, Node leaf, Rational points) {
    }

    /** A reason in words, and whether somebody stated it. */
    private record Reason(LocalizedText words, boolean stated) {
    }

    /**
     * All components of a level in printed order, those without a loss left out.
     *
     * @param decisions the decision that the score of a unit at a leaf rests on, by unit code and leaf id
     */
    public static List<OfComponent> of(Results results, BiFunction<String, String, Optional<Decision>> decisions) {
        return results.set().components().stream().map(c -> component(results, decisions, c)).filter(c -> !c.reasons().isEmpty()).toList();
    }

    private static OfComponent component(Results results, BiFunction<String, String, Optional<Decision>> decisions, Node component) {
        Map<Reason, List<Loss>> byReason = new LinkedHashMap<>();
        for (UnitResult unit : results.units()) {
            component.walk().filter(Node::isLeaf).map(n -> unit.leaf(n.id())).filter(l -> lost(l).signum() > 0)
                    .forEach(leaf -> byReason.computeIfAbsent(reason(decisions, unit, leaf), r -> new ArrayList<>())
                            .add(new Loss(unit.unit(), leaf.node(), lost(leaf))));
        }
        List<OfReason> reasons = byReason.entrySet().stream()
                .map(e -> new OfReason(e.getKey().words(), e.getKey().stated(), sum(e.getValue()), sorted(e.getValue())))
                .sorted(Comparator.comparing(OfReason::points).reversed()
                        .thenComparing(r -> r.reason().vietnamese(), VietnameseText.order()))
                .toList();
        List<Loss> all = reasons.stream().flatMap(r -> r.losses().stream()).toList();
        return new OfComponent(component, sum(all), (int) all.stream().map(l -> l.unit().code()).distinct().count(), reasons);
    }

    private static List<Loss> sorted(List<Loss> losses) {
        return losses.stream().sorted(Comparator.comparing(Loss::points).reversed()
                .thenComparing(l -> l.unit().name(), VietnameseText.order())).collect(Collectors.toList());
    }

    private static Rational sum(List<Loss> losses) {
        return losses.stream().map(Loss::points).reduce(Rational.ZERO, Rational::plus);
    }

    /** What a unit lost at a leaf; negative where it has more than the maximum. */
    public static Rational lost(LeafResult leaf) {
        return leaf.applicableMax().minus(leaf.score());
    }

    private static Reason reason(BiFunction<String, String, Optional<Decision>> decisions, UnitResult unit, LeafResult leaf) {
        if (leaf.isMissing()) {
            return new Reason(text("lost.missing"), false);
        }
        return decisions.apply(unit.unit().code(), leaf.node().id()).flatMap(d -> d.reasonId().map(id -> coded(leaf.node(), id))
                .or(() -> d.reasonText().map(LocalizedText::of))).map(words -> new Reason(words, true))
                .orElseGet(() -> new Reason(text("lost.noReason"), false));
    }

    /** A coded reason in words; the code itself if the set does not have it. */
    public static LocalizedText coded(Node leaf, String id) {
        return leaf.leaf().stream().flatMap(l -> l.reasons().stream()).filter(r -> r.id().equals(id)).findFirst()
                .map(DeductionReason::text).orElseGet(() -> LocalizedText.of(id));
    }

    private static LocalizedText text(String key) {
        return Message.of(LostPoints.class, key).localized();
    }

    /** The reason of a decision in words: the coded one, then what was written; empty text if there is none. */
    public static String words(Node leaf, Decision decision, Locale locale) {
        return Stream.of(decision.reasonId().map(id -> coded(leaf, id).in(locale)), decision.reasonText())
                .flatMap(Optional::stream).distinct().collect(Collectors.joining(" – "));
    }
}
