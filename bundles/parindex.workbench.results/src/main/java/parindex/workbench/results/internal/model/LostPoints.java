package parindex.workbench.results.internal.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import parindex.assessment.Decision;
import parindex.criteria.Node;
import parindex.scoring.LeafResult;
import parindex.scoring.Results;
import parindex.scoring.ScoreUnit;
import parindex.scoring.UnitResult;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;
import parindex.values.text.VietnameseText;

/** Why points were lost, by component and reason, with the units concerned. */
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
     * @param points the sum of the losses
     * @param losses most points first, then by name of the unit
     */
    public record OfReason(LocalizedText reason, Rational points, List<Loss> losses) {

        public int units() {
            return (int) losses.stream().map(l -> l.unit().code()).distinct().count();
        }
    }

    /** What one unit lost at one leaf. */
    public record Loss(ScoreUnit unit, Node leaf, Rational points) {
    }

    /** All components of a level in printed order, those without a loss left out. */
    public static List<OfComponent> of(RoundView view, Results results) {
        return results.set().components().stream().map(c -> component(view, results, c)).filter(c -> !c.reasons().isEmpty()).toList();
    }

    private static OfComponent component(RoundView view, Results results, Node component) {
        Map<LocalizedText, List<Loss>> byReason = new LinkedHashMap<>();
        for (UnitResult unit : results.units()) {
            component.walk().filter(Node::isLeaf).map(n -> unit.leaf(n.id())).filter(l -> lost(l).signum() > 0)
                    .forEach(leaf -> byReason.computeIfAbsent(reason(view, unit, leaf), r -> new ArrayList<>())
                            .add(new Loss(unit.unit(), leaf.node(), lost(leaf))));
        }
        List<OfReason> reasons = byReason.entrySet().stream().map(e -> new OfReason(e.getKey(), sum(e.getValue()), sorted(e.getValue())))
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

    private static Rational lost(LeafResult leaf) {
        return leaf.applicableMax().minus(leaf.score());
    }

    private static LocalizedText reason(RoundView view, UnitResult unit, LeafResult leaf) {
        if (leaf.isMissing()) {
            return text("lost.missing");
        }
        return view.decision(unit.unit().code(), leaf.node().id()).flatMap(d -> d.reasonId().map(id -> coded(leaf.node(), id))
                .or(() -> d.reasonText().map(LocalizedText::of))).orElseGet(() -> text("lost.noReason"));
    }

    /** A coded reason in words; the code itself if the set does not have it. */
    static LocalizedText coded(Node leaf, String id) {
        return leaf.leaf().stream().flatMap(l -> l.reasons().stream()).filter(r -> r.id().equals(id)).findFirst()
                .map(r -> r.text()).orElseGet(() -> LocalizedText.of(id));
    }

    private static LocalizedText text(String key) {
        return Message.of(LostPoints.class, key).localized();
    }

    /** The reason of a decision in words: the coded one, then what was written. */
    static String words(Node leaf, Decision decision, java.util.Locale locale) {
        return java.util.stream.Stream.of(decision.reasonId().map(id -> coded(leaf, id).in(locale)), decision.reasonText())
                .flatMap(java.util.Optional::stream).distinct().collect(Collectors.joining(" – "));
    }
}
