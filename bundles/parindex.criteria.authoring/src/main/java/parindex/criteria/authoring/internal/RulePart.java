package parindex.criteria.authoring.internal;

import static parindex.criteria.authoring.internal.Spec.choice;
import static parindex.criteria.authoring.internal.Spec.of;
import static parindex.criteria.authoring.internal.Spec.text;

import java.util.Map;
import java.util.Optional;
import parindex.criteria.authoring.internal.Spec.Form;
import parindex.criteria.authoring.internal.TemplateColumn.Rule;
import parindex.values.text.Message;

/** A row of the sheet of rules: which cells it has, and where they go in the element of the rule. */
enum RulePart {

    YES(attribute("@yes", of(Form.NUMBER, 0, ""))), NO(attribute("@no", of(Form.NUMBER, 0, ""))),
    OPTION(option("option", Form.NUMBER)), NUMERATOR(ratio("numerator")),
    DENOMINATOR(new Layout("ratio", Map.of(Rule.ID, text(0, "@id"), Rule.TEXT_VI, text(0, "denominator/vi").must(), Rule.TEXT_EN,
            text(0, "denominator/en"), Rule.VALUE, choice(0, "@when-zero", Vocabulary.WHEN_ZERO).must()))),
    UNIT(ratio("unit")),
    BAND(new Layout("band", Map.of(Rule.FROM, of(Form.PERCENT, 0, "@low"), Rule.FROM_INCLUSIVE,
            choice(0, "@low-inclusive", Vocabulary.FLAG).or("true"), Rule.TO, of(Form.PERCENT, 0, "@high"), Rule.TO_INCLUSIVE,
            choice(0, "@high-inclusive", Vocabulary.FLAG).or("false"), Rule.VALUE, of(Form.NUMBER, 0, "@score").must()))),
    TARGET(attribute("@target", of(Form.PERCENT, 0, ""))), FLOOR_SHARE(attribute("@floor", of(Form.PERCENT, 0, ""))),
    ITEM(option("item", Form.NUMBER)), CAP(attribute("@cap", of(Form.NUMBER, 0, ""))), FLOOR(attribute("@floor", of(Form.NUMBER, 0, ""))),
    AMOUNT(attribute("@in", choice(0, "", Vocabulary.AMOUNT))),
    ALTERNATIVE(new Layout("alternative", Map.of(Rule.ID, text(0, "@id").must(), Rule.TEXT_VI, text(0, "label/vi").must(), Rule.TEXT_EN,
            text(0, "label/en"), Rule.VALUE, choice(0, "rule/*", Vocabulary.RULE).must()))),
    RATING(option("option", Form.PERCENT)), DUE(attribute("@due", of(Form.DAY, 0, ""))),
    DAYS(attribute("@days", choice(0, "", Vocabulary.DAYS))),
    LATE(new Layout("late", Map.of(Rule.TO, of(Form.WHOLE, 0, "@up-to").must(), Rule.VALUE, of(Form.NUMBER, 0, "@score").must()))),
    BONUS(option("bonus", Form.NUMBER)), BONUS_CAP(attribute("@bonus-cap", of(Form.NUMBER, 0, ""))),
    PENALTY(option("penalty", Form.NUMBER)), PENALTY_CAP(attribute("@penalty-cap", of(Form.NUMBER, 0, ""))),
    GRADE(option("grade", Form.PERCENT)), WHEN_ZERO(attribute("@when-zero", choice(0, "", Vocabulary.WHEN_ZERO))),
    LABEL(new Layout("label", Map.of(Rule.TEXT_VI, text(0, "vi").must(), Rule.TEXT_EN, text(0, "en")))),
    OWNER(attribute("@owner", text(0, ""))), SCOPE(attribute("@scope", choice(0, "", Vocabulary.SCOPE))),
    OTHER(attribute("@other", text(0, ""))), PROVIDER(attribute("@provider", text(0, ""))),
    PARAMETER(new Layout("parameter", Map.of(Rule.ID, text(0, "@name").must(), Rule.VALUE, text(0, "@value")))),
    INPUT(new Layout("input", Map.of(Rule.ID, text(0, "@name").must(), Rule.TEXT_VI, text(0, "vi").must(), Rule.TEXT_EN, text(0, "en"),
            Rule.VALUE, choice(0, "@kind", Vocabulary.INPUT).must())));

    /**
     * The cells of a part.
     *
     * @param child name of the child element that the row stands for; empty if it gives an attribute of the rule itself
     * @param cells by column; paths start at the child, or at the rule
     */
    private record Layout(String child, Map<Rule, Spec> cells) {
    }

    private final Layout layout;

    RulePart(Layout layout) {
        this.layout = layout;
    }

    private static Layout attribute(String path, Spec spec) {
        return new Layout("", Map.of(Rule.VALUE, new Spec(0, path, spec.form(), spec.words(), true, "")));
    }

    private static Layout option(String child, Form form) {
        return new Layout(child, Map.of(Rule.ID, text(0, "@id").must(), Rule.TEXT_VI, text(0, "vi").must(), Rule.TEXT_EN, text(0, "en"),
                Rule.VALUE, of(form, 0, "@value").must()));
    }

    private static Layout ratio(String child) {
        return new Layout("ratio", Map.of(Rule.ID, text(0, "@id"), Rule.TEXT_VI, text(0, child + "/vi").must(), Rule.TEXT_EN,
                text(0, child + "/en")));
    }

    String child() {
        return layout.child();
    }

    boolean isAttribute() {
        return layout.child().isEmpty();
    }

    /** Whether it is one of the three rows of a measured share. */
    boolean isOfRatio() {
        return layout.child().equals("ratio");
    }

    /** What stands in a column; empty if the part does not use it. */
    Optional<Spec> cell(Rule column) {
        return Optional.ofNullable(layout.cells().get(column));
    }

    Message word() {
        return Vocabulary.PART.message(Vocabulary.id(this));
    }
}
