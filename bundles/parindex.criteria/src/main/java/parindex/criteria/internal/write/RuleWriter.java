package parindex.criteria.internal.write;

import static parindex.criteria.internal.write.Xml.none;

import parindex.criteria.internal.write.Xml.Attributes;
import parindex.criteria.rule.Band;
import parindex.criteria.rule.Ratio;
import parindex.criteria.rule.ScoringRule;

/** Writes scoring rules. */
final class RuleWriter {

    private final Xml xml;

    RuleWriter(Xml xml) {
        this.xml = xml;
    }

    void write(ScoringRule rule) {
        if (rule instanceof ScoringRule.Choice r) {
            xml.element("choice", none(), () -> xml.options("option", r.options()));
        } else if (rule instanceof ScoringRule.YesNo r) {
            xml.element("yes-no", none().put("yes", r.yes()).put("no", r.no()));
        } else if (rule instanceof ScoringRule.CountCapped r) {
            xml.element("count-capped", none().put("cap", r.cap()), () -> xml.options("item", r.items()));
        } else if (rule instanceof ScoringRule.Deduction r) {
            xml.element("deduction", none().put("floor", r.floor()).put("in", amount(r.percent())), () -> xml.options("item", r.items()));
        } else if (rule instanceof ScoringRule.Additive r) {
            xml.element("additive", none(), () -> xml.options("item", r.items()));
        } else if (rule instanceof ScoringRule.BestOf r) {
            xml.element("best-of", none(), () -> r.alternatives().forEach(this::alternative));
        } else if (rule instanceof ScoringRule.RatingMap r) {
            xml.element("rating", none(), () -> xml.options("option", r.ratings()));
        } else if (rule instanceof ScoringRule.Deadline r) {
            deadline(r);
        } else if (rule instanceof ScoringRule.BonusPenalty r) {
            xml.element("bonus-penalty", none().put("bonus-cap", r.bonusCap()).put("penalty-cap", r.penaltyCap()), () -> {
                xml.options("bonus", r.bonuses());
                xml.options("penalty", r.penalties());
            });
        } else {
            share(rule);
        }
    }

    private void share(ScoringRule rule) {
        if (rule instanceof ScoringRule.StepPercent r) {
            xml.element("step-percent", none(), () -> {
                ratio(r.ratio());
                r.bands().forEach(this::band);
            });
        } else if (rule instanceof ScoringRule.Proportion r) {
            xml.element("proportion", none(), () -> ratio(r.ratio()));
        } else if (rule instanceof ScoringRule.TargetCapped r) {
            xml.element("target-capped", none().put("target", r.target()), () -> ratio(r.ratio()));
        } else if (rule instanceof ScoringRule.FloorProportion r) {
            xml.element("floor-proportion", none().put("floor", r.floor()), () -> ratio(r.ratio()));
        } else if (rule instanceof ScoringRule.Complement r) {
            xml.element("complement", none(), () -> r.ratios().forEach(this::ratio));
        } else if (rule instanceof ScoringRule.CrossCriterion r) {
            xml.element("cross-criterion", none().put("other", r.otherLeaf()), () -> ratio(r.ratio()));
        } else {
            outside(rule);
        }
    }

    private void outside(ScoringRule rule) {
        if (rule instanceof ScoringRule.SurveyAnswers r) {
            xml.element("survey-answers", none().put("when-zero", r.whenZero()), () -> xml.options("grade", r.grades()));
        } else if (rule instanceof ScoringRule.SurveyIndex r) {
            xml.element("survey-index", none(), () -> xml.text("label", none(), r.label()));
        } else if (rule instanceof ScoringRule.CentralValue r) {
            xml.element("central-value", none().put("owner", r.owner()).put("in", amount(r.percent())));
        } else if (rule instanceof ScoringRule.RelativeToBest r) {
            xml.element("relative-to-best", none().put("scope", r.scope()).put("when-zero", r.whenZero()),
                    () -> xml.text("label", none(), r.label()));
        } else if (rule instanceof ScoringRule.Custom r) {
            custom(r);
        } else {
            throw new IllegalArgumentException("no element for " + rule);
        }
    }

    private void alternative(ScoringRule.Alternative alternative) {
        xml.element("alternative", none().put("id", alternative.id()), () -> {
            xml.text("label", none(), alternative.label());
            xml.element("rule", none(), () -> write(alternative.rule()));
        });
    }

    private void deadline(ScoringRule.Deadline rule) {
        Attributes attributes = none().put("due", rule.due().toString()).put("days", rule.days());
        xml.element("deadline", attributes, () -> rule.late().forEach(l -> xml.element("late",
                none().put("up-to", Integer.toString(l.upToDays())).put("score", l.score()))));
    }

    private void custom(ScoringRule.Custom rule) {
        xml.element("custom", none().put("provider", rule.provider()), () -> {
            rule.parameters().forEach((name, value) -> xml.element("parameter", none().put("name", name).put("value", value)));
            rule.inputs().forEach(i -> xml.text("input", none().put("name", i.name()).put("kind", i.kind()), i.label()));
        });
    }

    private void ratio(Ratio ratio) {
        Attributes attributes = ratio.id().isEmpty() ? none() : none().put("id", ratio.id());
        xml.element("ratio", attributes.put("when-zero", ratio.whenZero()), () -> {
            xml.text("numerator", none(), ratio.numerator());
            xml.text("denominator", none(), ratio.denominator());
            xml.text("unit", none(), ratio.unit());
        });
    }

    private void band(Band band) {
        Attributes attributes = none();
        band.low().ifPresent(low -> attributes.put("low", low));
        attributes.unless("true", "low-inclusive", Boolean.toString(band.lowInclusive()));
        band.high().ifPresent(high -> attributes.put("high", high));
        attributes.unless("false", "high-inclusive", Boolean.toString(band.highInclusive()));
        xml.element("band", attributes.put("score", band.score()));
    }

    private static String amount(boolean percent) {
        return percent ? "percent" : "points";
    }
}
