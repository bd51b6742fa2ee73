package parindex.criteria.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parindex.criteria.internal.document.Element;
import parindex.criteria.internal.document.Findings;
import parindex.values.number.Rational;

/** A rule can reach its leaf's maximum, never exceeds it, and its own figures make sense. */
final class RuleChecks {

    private final Rational max;
    private final Findings findings;

    private RuleChecks(Rational max, Findings findings) {
        this.max = max;
        this.findings = findings;
    }

    /** @param node a node with a leaf */
    static void check(Element node, Findings findings) {
        Optional<Rational> max = node.number("max");
        Optional<Element> rule = node.child("leaf").flatMap(Tree::ruleOf);
        if (max.isPresent() && rule.isPresent()) {
            new RuleChecks(max.get(), findings).whole(rule.get());
        }
    }

    private void whole(Element rule) {
        if (rule.is("bonus-penalty")) {
            if (!max.isZero()) {
                findings.error(rule.position(), "bonus.maximum", max);
            }
            return;
        }
        if (max.isZero()) {
            findings.warning(rule.position(), "rule.noPoints");
        }
        Optional<Rational> best = best(rule);
        if (best.isPresent() && best.get().compareTo(max) < 0) {
            findings.error(rule.position(), "rule.cannotReach", best.get(), max);
        }
        lowest(rule).filter(l -> l.signum() > 0)
                .ifPresent(l -> findings.warning(rule.position(), "rule.neverZero", l));
    }

    /** The most points the rule can give, also above the maximum (which is reported here); empty if a figure is missing. */
    private Optional<Rational> best(Element rule) {
        return switch (rule.name()) {
            case "choice" -> most(points(rule.children("option"), "value"));
            case "yes-no" -> most(points(List.of(rule), "yes", "no"));
            case "step-percent" -> {
                BandChecks.check(rule, findings);
                yield most(points(rule.children("band"), "score"));
            }
            case "target-capped" -> positive(rule, "target");
            case "floor-proportion" -> positive(rule, "floor");
            case "count-capped" -> {
                positiveItems(rule.children("item"));
                yield most(points(List.of(rule), "cap"));
            }
            case "deduction" -> deduction(rule);
            case "additive" -> additive(rule);
            case "best-of" -> bestOf(rule);
            case "rating" -> share(rule.children("option"));
            case "survey-answers" -> share(rule.children("grade"));
            case "deadline" -> {
                deadline(rule.children("late"));
                yield Optional.of(max);
            }
            default -> Optional.of(max);
        };
    }

    /** The fewest points of a rule that names them all; empty for others and if a figure is missing. */
    private static Optional<Rational> lowest(Element rule) {
        return switch (rule.name()) {
            case "choice" -> least(numbers(rule.children("option"), "value"));
            case "yes-no" -> least(numbers(List.of(rule), "yes", "no"));
            case "step-percent" -> least(numbers(rule.children("band"), "score"));
            case "rating" -> least(numbers(rule.children("option"), "value"));
            case "deduction" -> rule.number("floor");
            default -> Optional.empty();
        };
    }

    private Optional<Rational> positive(Element rule, String attribute) {
        if (rule.number(attribute).filter(Rational::isZero).isPresent()) {
            findings.error(rule.position(attribute), "percent.zero", attribute);
        }
        return Optional.of(max);
    }

    private void positiveItems(List<Element> items) {
        for (Element item : items) {
            if (item.number("value").filter(Rational::isZero).isPresent()) {
                findings.error(item.position("value"), "item.zero", Tree.nameOf(item));
            }
        }
    }

    private Optional<Rational> deduction(Element rule) {
        points(List.of(rule), "floor");
        positiveItems(rule.children("item"));
        if (rule.attribute("in").filter("percent"::equals).isPresent()) {
            for (Element item : rule.children("item")) {
                item.number("value").filter(v -> v.compareTo(Rational.HUNDRED) > 0)
                        .ifPresent(v -> findings.error(item.position("value"), "deduction.percent", v));
            }
        }
        return Optional.of(max);
    }

    private Optional<Rational> additive(Element rule) {
        Optional<Rational> sum = numbers(rule.children("item"), "value")
                .map(v -> v.stream().reduce(Rational.ZERO, Rational::plus));
        sum.filter(s -> s.compareTo(max) > 0)
                .ifPresent(s -> findings.error(rule.position(), "additive.exceeds", s, max, s.minus(max)));
        return sum;
    }

    private Optional<Rational> bestOf(Element rule) {
        Optional<Rational> best = Optional.of(Rational.ZERO);
        for (Element alternative : rule.children("alternative")) {
            Optional<Element> inner = Tree.ruleOf(alternative);
            if (inner.isPresent() && inner.get().is("bonus-penalty")) {
                findings.error(inner.get().position(), "bonus.nested");
            } else {
                Optional<Rational> reached = inner.flatMap(this::best);
                best = best.flatMap(b -> reached.map(b::max));
            }
        }
        return best;
    }

    private Optional<Rational> share(List<Element> options) {
        return most(numbers(options, "value")).map(percent -> max.times(percent).dividedBy(Rational.HUNDRED));
    }

    private void deadline(List<Element> steps) {
        points(steps, "score");
        for (int i = 1; i < steps.size(); i++) {
            Element step = steps.get(i);
            Element before = steps.get(i - 1);
            Optional<Rational> days = step.number("up-to");
            Optional<Rational> daysBefore = before.number("up-to");
            if (days.isPresent() && daysBefore.isPresent() && days.get().compareTo(daysBefore.get()) <= 0) {
                findings.error(step.position("up-to"), "deadline.order", days.get(), daysBefore.get());
            }
            Optional<Rational> score = step.number("score");
            Optional<Rational> scoreBefore = before.number("score");
            if (score.isPresent() && scoreBefore.isPresent() && score.get().compareTo(scoreBefore.get()) > 0) {
                findings.error(step.position("score"), "deadline.rising", score.get(), scoreBefore.get());
            }
        }
    }

    /** The points in some attributes, each reported if above the maximum; empty if one is missing or malformed. */
    private Optional<List<Rational>> points(List<Element> elements, String... attributes) {
        for (Element element : elements) {
            for (String attribute : attributes) {
                element.number(attribute).filter(v -> v.compareTo(max) > 0)
                        .ifPresent(v -> findings.error(element.position(attribute), "rule.exceeds", v, max));
            }
        }
        return numbers(elements, attributes);
    }

    private static Optional<List<Rational>> numbers(List<Element> elements, String... attributes) {
        List<Rational> values = new ArrayList<>();
        for (Element element : elements) {
            for (String attribute : attributes) {
                Optional<Rational> value = element.number(attribute);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                values.add(value.get());
            }
        }
        return Optional.of(values);
    }

    private static Optional<Rational> most(Optional<List<Rational>> values) {
        return values.flatMap(v -> v.stream().reduce(Rational::max));
    }

    private static Optional<Rational> least(Optional<List<Rational>> values) {
        return values.flatMap(v -> v.stream().reduce(Rational::min));
    }
}
