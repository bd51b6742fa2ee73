package parindex.criteria.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Leaf;
import parindex.criteria.Node;
import parindex.criteria.ResultClass;
import parindex.criteria.RoundingPolicy;
import parindex.criteria.SetId;
import parindex.criteria.rule.Band;
import parindex.criteria.rule.Option;
import parindex.criteria.rule.Ratio;
import parindex.criteria.rule.ScoringRule;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;

/**
 * Writes a set as a careless author would: attributes in any order, with or without defaults, comments, white space, prefixes,
 * numbers with zeros at the end. Written from the description of the format, not from the reader.
 */
final class LooseWriter {

    private final Random random;
    private final String prefix;
    private final StringBuilder out = new StringBuilder();

    LooseWriter(long seed) {
        random = new Random(seed);
        prefix = random.nextBoolean() ? "" : "pi:";
    }

    String write(CriteriaSet s) {
        Attributes a = id(s.id()).put("level", s.level().id()).put("max", number(s.max()))
                .orDefault("aggregation", name(s.aggregation()), "sum")
                .orDefault("total-may-exceed", String.valueOf(s.totalMayExceed()), "false");
        a.put(prefix.isEmpty() ? "xmlns" : "xmlns:pi", "urn:parindex:criteria:1");
        element("criteria-set", a, () -> {
            text("name", none(), s.name());
            s.legalBasis().forEach(l -> text("legal-basis",
                    none().put("number", l.number()).put("date", l.date().toString()).put("issuer", l.issuer()), l.title()));
            Attributes effective = none().put("from", s.effectiveFrom().toString());
            s.effectiveTo().ifPresent(to -> effective.put("to", to.toString()));
            element("effective", effective);
            s.replaces().ifPresent(r -> element("replaces", id(r)));
            if (!s.holidays().isEmpty()) {
                List<String> days = new ArrayList<>(s.holidays().stream().map(String::valueOf).toList());
                Collections.shuffle(days, random);
                element("holidays", none(), () -> days.forEach(d -> element("day", none().put("date", d))));
            }
            element("departments", none(),
                    () -> s.departments().forEach(d -> text("department", none().put("id", d.id()), d.name())));
            element("classification", none(), () -> s.classification().classes().forEach(this::resultClass));
            element("ranking", none().put("method", name(s.ranking().method())).put("basis", name(s.ranking().basis()))
                    .put("precision", name(s.ranking().precision())).put("group", name(s.ranking().group()))
                            .put("names", name(s.ranking().nameOrder())),
                    () -> s.ranking().tieKeys().forEach(k -> element("tie-key", none().put("node", k))));
            rounding(s.rounding());
            s.lineage().forEach(l -> element("lineage", id(l.from()), () -> l.links().forEach(k -> {
                Attributes link = none().put("kind", name(k.kind()));
                ids(link, "earlier", k.earlier());
                ids(link, "current", k.current());
                element("link", link);
            })));
            s.components().forEach(this::node);
        });
        return "<?xml version='1.0' encoding='UTF-8'?>\n" + out;
    }

    private void resultClass(ResultClass c) {
        Attributes a = none().put("id", c.id());
        c.from().ifPresent(f -> a.put("from", number(f)));
        text("class", a, c.name());
    }

    private void rounding(RoundingPolicy r) {
        Attributes a = none().put("score-places", "" + r.scorePlaces()).put("index-places", "" + r.indexPlaces())
                .put("percent-places", "" + r.percentPlaces()).orDefault("mode", name(r.mode()), "half-up");
        r.leafPlaces().ifPresent(p -> a.put("leaf-places", "" + p));
        element("rounding", a);
    }

    private void node(Node n) {
        Attributes a = none().put("id", n.id()).put("number", n.number()).put("max", number(n.max()))
                .put("source", name(n.source()))
                .orDefault("max-source", name(n.maxSource()), name(n.source()));
        if (!n.isLeaf()) {
            a.orDefault("aggregation", name(n.aggregation()), "sum");
        }
        element(name(n.kind()), a, () -> {
            text("name", none(), n.name());
            n.children().forEach(this::node);
            n.leaf().ifPresent(this::leaf);
        });
    }

    private void leaf(Leaf l) {
        element("leaf", none().put("source", name(l.source())).put("lead", l.lead())
                .orDefault("not-applicable", name(l.notApplicable()), "forbidden"), () -> {
            text("guidance", none(), l.guidance());
            text("evidence", none().put("required", "" + l.evidence().required()), l.evidence().text());
            element("rule", none(), () -> rule(l.rule()));
            l.reasons().forEach(r -> text("reason", none().put("id", r.id()).put("source", name(r.source())), r.text()));
        });
    }

    private void rule(ScoringRule rule) {
        if (rule instanceof ScoringRule.Choice r) {
            element("choice", none(), options("option", r.options()));
        } else if (rule instanceof ScoringRule.YesNo r) {
            element("yes-no", none().put("yes", number(r.yes())).put("no", number(r.no())));
        } else if (rule instanceof ScoringRule.StepPercent r) {
            element("step-percent", none(), () -> {
                ratio(r.ratio());
                r.bands().forEach(this::band);
            });
        } else if (rule instanceof ScoringRule.Proportion r) {
            element("proportion", none(), () -> ratio(r.ratio()));
        } else if (rule instanceof ScoringRule.TargetCapped r) {
            element("target-capped", none().put("target", number(r.target())), () -> ratio(r.ratio()));
        } else if (rule instanceof ScoringRule.FloorProportion r) {
            element("floor-proportion", none().put("floor", number(r.floor())), () -> ratio(r.ratio()));
        } else if (rule instanceof ScoringRule.Complement r) {
            element("complement", none(), () -> r.ratios().forEach(this::ratio));
        } else if (rule instanceof ScoringRule.CountCapped r) {
            element("count-capped", none().put("cap", number(r.cap())), options("item", r.items()));
        } else if (rule instanceof ScoringRule.Deduction r) {
            element("deduction", none().put("floor", number(r.floor())).put("in", r.percent() ? "percent" : "points"),
                    options("item", r.items()));
        } else if (rule instanceof ScoringRule.Additive r) {
            element("additive", none(), options("item", r.items()));
        } else if (rule instanceof ScoringRule.BestOf r) {
            element("best-of", none(),
                    () -> r.alternatives().forEach(a -> element("alternative", none().put("id", a.id()), () -> {
                text("label", none(), a.label());
                element("rule", none(), () -> rule(a.rule()));
            })));
        } else if (rule instanceof ScoringRule.RatingMap r) {
            element("rating", none(), options("option", r.ratings()));
        } else {
            lessCommon(rule);
        }
    }

    private void lessCommon(ScoringRule rule) {
        if (rule instanceof ScoringRule.Deadline r) {
            element("deadline", none().put("due", r.due().toString()).put("days", name(r.days())), () -> r.late()
                    .forEach(l -> element("late", none().put("up-to", "" + l.upToDays()).put("score", number(l.score())))));
        } else if (rule instanceof ScoringRule.BonusPenalty r) {
            element("bonus-penalty", none().put("bonus-cap", number(r.bonusCap())).put("penalty-cap", number(r.penaltyCap())),
                    () -> {
                options("bonus", r.bonuses()).run();
                options("penalty", r.penalties()).run();
            });
        } else if (rule instanceof ScoringRule.SurveyAnswers r) {
            element("survey-answers", none().put("when-zero", name(r.whenZero())), options("grade", r.grades()));
        } else if (rule instanceof ScoringRule.SurveyIndex r) {
            element("survey-index", none(), () -> text("label", none(), r.label()));
        } else if (rule instanceof ScoringRule.CentralValue r) {
            element("central-value", none().put("owner", r.owner()).put("in", r.percent() ? "percent" : "points"));
        } else if (rule instanceof ScoringRule.RelativeToBest r) {
            element("relative-to-best", none().put("scope", name(r.scope())).put("when-zero", name(r.whenZero())),
                    () -> text("label", none(), r.label()));
        } else if (rule instanceof ScoringRule.CrossCriterion r) {
            element("cross-criterion", none().put("other", r.otherLeaf()), () -> ratio(r.ratio()));
        } else if (rule instanceof ScoringRule.Custom r) {
            List<String> names = new ArrayList<>(r.parameters().keySet());
            Collections.shuffle(names, random);
            element("custom", none().put("provider", r.provider()), () -> {
                names.forEach(n -> element("parameter", none().put("name", n).put("value", r.parameters().get(n))));
                r.inputs().forEach(i -> text("input", none().put("name", i.name()).put("kind", name(i.kind())), i.label()));
            });
        } else {
            throw new IllegalArgumentException(rule.toString());
        }
    }

    private void ratio(Ratio r) {
        Attributes a = none().put("when-zero", name(r.whenZero()));
        if (!r.id().isEmpty()) {
            a.put("id", r.id());
        }
        element("ratio", a, () -> {
            text("numerator", none(), r.numerator());
            text("denominator", none(), r.denominator());
            text("unit", none(), r.unit());
        });
    }

    private void band(Band b) {
        Attributes a = none().put("score", number(b.score())).orDefault("low-inclusive", "" + b.lowInclusive(), "true")
                .orDefault("high-inclusive", "" + b.highInclusive(), "false");
        b.low().ifPresent(v -> a.put("low", number(v)));
        b.high().ifPresent(v -> a.put("high", number(v)));
        element("band", a);
    }

    private Runnable options(String element, List<Option> options) {
        return () -> options.forEach(o -> text(element, none().put("id", o.id()).put("value", number(o.value())), o.label()));
    }

    private void text(String element, Attributes attributes, LocalizedText text) {
        element(element, attributes, () -> {
            element("vi", none(), () -> words(text.vietnamese()));
            text.english().ifPresent(e -> element("en", none(), () -> words(e)));
        });
    }

    private void words(String words) {
        boolean section = random.nextInt(5) == 0;
        out.append(random.nextBoolean() ? "\n\t" : "")
                .append(section ? "<![CDATA[" + words + "]]>" : escaped(words).replace(" ", random.nextBoolean() ? "\n  " : " "))
                .append(random.nextBoolean() ? "  " : "");
    }

    private void element(String name, Attributes attributes) {
        element(name, attributes, () -> { });
    }

    private void element(String name, Attributes attributes, Runnable content) {
        out.append('<').append(prefix).append(name);
        attributes.writeTo(out);
        out.append('>');
        content.run();
        out.append("</").append(prefix).append(name).append('>').append(random.nextBoolean() ? "\n" : "");
        if (random.nextInt(20) == 0 && !name.equals("vi") && !name.equals("en")) {
            out.append("<!-- <leaf max=\"1\"> ghi chú -->");
        }
    }

    private Attributes none() {
        return new Attributes();
    }

    private Attributes id(SetId id) {
        return none().put("id", id.name()).put("year", "" + id.year()).put("version", id.version());
    }

    private static void ids(Attributes attributes, String name, List<String> ids) {
        if (!ids.isEmpty()) {
            attributes.put(name, String.join("  ", ids));
        }
    }

    private String number(Rational value) {
        String text = value.toString();
        return text.contains(".") || random.nextBoolean() ? text : text + ".00";
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String escaped(String text) {
        return text.replace("&", "&#38;").replace("<", "&lt;").replace("\"", "&quot;").replace("'", "&apos;");
    }

    /** Attributes that are written in random order. */
    private final class Attributes {

        private final List<Consumer<StringBuilder>> written = new ArrayList<>();

        Attributes put(String name, String value) {
            written.add(text -> text.append(random.nextBoolean() ? " " : "\n    ").append(name)
                    .append(random.nextInt(9) == 0 ? " = " : "=")
                    .append('"').append(escaped(value)).append('"'));
            return this;
        }

        Attributes orDefault(String name, String value, String otherwise) {
            return value.equals(otherwise) && random.nextBoolean() ? this : put(name, value);
        }

        void writeTo(StringBuilder text) {
            Collections.shuffle(written, random);
            written.forEach(w -> w.accept(text));
        }
    }
}
