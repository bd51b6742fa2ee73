package parindex.report.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parindex.criteria.Node;
import parindex.report.LostPoints;
import parindex.report.internal.ComponentsChapter.OfLevel;
import parindex.scoring.NodeResult;
import parindex.scoring.Results;
import parindex.scoring.UnitResult;
import parindex.values.number.Rational;

/**
 * Drafts the assessment of a component: what most units did in full, and what cost points and whom, from the coded reasons. The author
 * goes over it.
 *
 * @param data  the round
 * @param words the language
 */
record Assessment(RoundData data, Words words) {

    /** "Most units" means at least this many in a hundred. */
    private static final int MOST = 80;
    private static final int HUNDRED = 100;
    private static final int REASONS = 8;

    /** A reason over all levels. */
    record Reason(String words, boolean stated, Rational points, List<LostPoints.Loss> losses) {

        /** Units by what they lost, most first. */
        List<String> units() {
            Map<String, Rational> byName = new LinkedHashMap<>();
            losses.forEach(l -> byName.merge(l.unit().name(), l.points(), Rational::plus));
            return byName.entrySet().stream().sorted(Map.Entry.<String, Rational>comparingByValue().reversed()).map(Map.Entry::getKey)
                    .toList();
        }
    }

    void write(Writing to, List<OfLevel> same) {
        same.forEach(one -> full(to, one));
        List<Reason> reasons = reasons(same.stream().flatMap(one -> LostPoints.of(one.level(), data::decision).stream()
                .filter(c -> c.component().equals(one.component()))).toList());
        if (reasons.isEmpty()) {
            to.say("assessment.noLoss");
        } else {
            to.say("assessment.lost");
            reasons.stream().filter(Reason::stated).limit(REASONS).forEach(r -> reason(to, r));
            rest(to, reasons);
        }
        data.remind(to);
        to.space("assessment.space");
    }

    private void full(Writing to, OfLevel one) {
        List<Node> criteria = one.component().children().isEmpty() ? List.of(one.component()) : one.component().children();
        List<String> done = new ArrayList<>();
        for (Node criterion : criteria) {
            List<NodeResult> applicable = one.level().units().stream().map(u -> u.node(criterion.id()))
                    .filter(r -> r.applicableMax().signum() > 0).toList();
            long full = applicable.stream().filter(r -> r.score().compareTo(r.applicableMax()) >= 0).count();
            if (!applicable.isEmpty() && full * HUNDRED >= (long) MOST * applicable.size()) {
                done.add(words.text("assessment.criterion", words.node(criterion), words.count(full), words.count(applicable.size())));
            }
        }
        String units = words.unitsHead(one.level().set().level());
        if (done.isEmpty()) {
            to.say("assessment.noneFull", units, Integer.toString(MOST));
        } else {
            to.say("assessment.full", units, Integer.toString(MOST), String.join("; ", done));
        }
        List<String> all = one.level().units().stream().filter(u -> isFull(u, one.component())).map(u -> u.unit().name()).toList();
        if (!all.isEmpty()) {
            to.say("assessment.wholeComponent", words.count(all.size()), words.names(all));
        }
    }

    private static boolean isFull(UnitResult unit, Node component) {
        NodeResult result = unit.node(component.id());
        return result.applicableMax().signum() > 0 && result.score().compareTo(result.applicableMax()) >= 0;
    }

    /** The reasons of several components together, most points first. */
    List<Reason> reasons(List<LostPoints.OfComponent> components) {
        Map<String, List<LostPoints.OfReason>> same = components.stream().flatMap(c -> c.reasons().stream())
                .collect(Collectors.groupingBy(r -> words.text(r.reason()), LinkedHashMap::new, Collectors.toList()));
        return same.entrySet().stream().map(e -> new Reason(e.getKey(), e.getValue().stream().anyMatch(LostPoints.OfReason::stated),
                e.getValue().stream().map(LostPoints.OfReason::points).reduce(Rational.ZERO, Rational::plus),
                e.getValue().stream().flatMap(r -> r.losses().stream()).toList()))
                .sorted(Comparator.comparing(Reason::points).reversed()).toList();
    }

    /** All that was lost at all levels. */
    List<Reason> all() {
        return reasons(data.levels().stream().flatMap(this::components).toList());
    }

    private Stream<LostPoints.OfComponent> components(Results level) {
        return LostPoints.of(level, data::decision).stream();
    }

    void reason(Writing to, Reason reason) {
        List<String> units = reason.units();
        to.item("assessment.reason", trimmed(reason.words()), words.count(units.size()), words.figure(reason.points()), words.names(units));
    }

    private static String trimmed(String sentence) {
        return sentence.strip().replaceAll("[.;,]+$", "");
    }

    /** What is beyond the list, so that nothing disappears. */
    private void rest(Writing to, List<Reason> reasons) {
        List<Reason> more = reasons.stream().filter(Reason::stated).skip(REASONS).toList();
        if (!more.isEmpty()) {
            to.item("assessment.more", words.count(more.size()), words.figure(sum(more)));
        }
        List<Reason> unstated = reasons.stream().filter(r -> !r.stated()).toList();
        if (!unstated.isEmpty()) {
            to.item("assessment.unstated", words.figure(sum(unstated)));
        }
    }

    private static Rational sum(List<Reason> reasons) {
        return reasons.stream().map(Reason::points).reduce(Rational.ZERO, Rational::plus);
    }
}
