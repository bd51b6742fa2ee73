package parindex.criteria.authoring.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parindex.values.text.Message;

/** A kind of rule: the element that documents have for it, and its parts in the order in which they are written. */
enum RuleKind {

    CHOICE("choice", many(RulePart.OPTION)), YES_NO("yes-no", one(RulePart.YES), one(RulePart.NO)),
    STEP_PERCENT("step-percent", ratio(false), many(RulePart.BAND)), PROPORTION("proportion", ratio(false)),
    TARGET_CAPPED("target-capped", ratio(false), one(RulePart.TARGET)),
    FLOOR_PROPORTION("floor-proportion", ratio(false), one(RulePart.FLOOR_SHARE)), COMPLEMENT("complement", ratio(true)),
    COUNT_CAPPED("count-capped", many(RulePart.ITEM), one(RulePart.CAP)),
    DEDUCTION("deduction", many(RulePart.ITEM), one(RulePart.AMOUNT), one(RulePart.FLOOR)), ADDITIVE("additive", many(RulePart.ITEM)),
    BEST_OF("best-of", many(RulePart.ALTERNATIVE)), RATING_MAP("rating", many(RulePart.RATING)),
    DEADLINE("deadline", one(RulePart.DUE), one(RulePart.DAYS), any(RulePart.LATE)),
    BONUS_PENALTY("bonus-penalty", any(RulePart.BONUS), one(RulePart.BONUS_CAP), any(RulePart.PENALTY), one(RulePart.PENALTY_CAP)),
    SURVEY_ANSWERS("survey-answers", many(RulePart.GRADE), one(RulePart.WHEN_ZERO)), SURVEY_INDEX("survey-index", one(RulePart.LABEL)),
    CENTRAL_VALUE("central-value", one(RulePart.OWNER), one(RulePart.AMOUNT)),
    RELATIVE_TO_BEST("relative-to-best", one(RulePart.LABEL), one(RulePart.SCOPE), one(RulePart.WHEN_ZERO)),
    CROSS_CRITERION("cross-criterion", ratio(false), one(RulePart.OTHER)),
    CUSTOM("custom", one(RulePart.PROVIDER), any(RulePart.PARAMETER), any(RulePart.INPUT));

    /**
     * A part of a kind.
     *
     * @param part     which
     * @param required whether there must be one
     * @param several  whether there may be more than one
     */
    record Use(RulePart part, boolean required, boolean several) {
    }

    private final String element;
    private final List<Use> uses;

    @SafeVarargs
    RuleKind(String element, List<Use>... uses) {
        this.element = element;
        this.uses = Stream.of(uses).flatMap(List::stream).toList();
    }

    private static List<Use> one(RulePart part) {
        return List.of(new Use(part, true, false));
    }

    private static List<Use> many(RulePart part) {
        return List.of(new Use(part, true, true));
    }

    private static List<Use> any(RulePart part) {
        return List.of(new Use(part, false, true));
    }

    private static List<Use> ratio(boolean several) {
        return Stream.of(RulePart.NUMERATOR, RulePart.DENOMINATOR, RulePart.UNIT).map(p -> new Use(p, true, several)).toList();
    }

    String element() {
        return element;
    }

    List<Use> uses() {
        return uses;
    }

    Optional<Use> use(RulePart part) {
        return uses.stream().filter(u -> u.part() == part).findFirst();
    }

    Message word() {
        return Vocabulary.RULE.message(element);
    }

    static RuleKind ofElement(String name) {
        return Stream.of(values()).filter(k -> k.element.equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such rule: " + name));
    }
}
