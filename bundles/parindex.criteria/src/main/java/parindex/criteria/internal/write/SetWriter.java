package parindex.criteria.internal.write;

import static parindex.criteria.internal.write.Xml.constant;
import static parindex.criteria.internal.write.Xml.none;

import java.util.List;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Leaf;
import parindex.criteria.Lineage;
import parindex.criteria.Node;
import parindex.criteria.RankingPolicy;
import parindex.criteria.ResultClass;
import parindex.criteria.RoundingPolicy;
import parindex.criteria.SetId;
import parindex.criteria.internal.write.Xml.Attributes;

/** Writes header and tree of a set. */
public final class SetWriter {

    private final Xml xml = new Xml();
    private final RuleWriter rules = new RuleWriter(xml);

    private SetWriter() {
    }

    /** See {@link parindex.criteria.io.CriteriaWriter}. */
    public static String write(CriteriaSet set) {
        SetWriter writer = new SetWriter();
        writer.set(set);
        return writer.xml.toString();
    }

    private void set(CriteriaSet set) {
        Attributes attributes = none().put("xmlns", "urn:parindex:criteria:1").put("id", set.id().name())
                .put("year", Integer.toString(set.id().year())).put("level", set.level()).put("version", set.id().version())
                .put("max", set.max()).unless("sum", "aggregation", constant(set.aggregation()))
                .unless("false", "total-may-exceed", Boolean.toString(set.totalMayExceed()));
        xml.element("criteria-set", attributes, () -> {
            header(set);
            set.components().forEach(this::node);
        });
    }

    private void header(CriteriaSet set) {
        xml.text("name", none(), set.name());
        set.legalBasis().forEach(l -> xml.text("legal-basis",
                none().put("number", l.number()).put("date", l.date().toString()).put("issuer", l.issuer()), l.title()));
        Attributes effective = none().put("from", set.effectiveFrom().toString());
        set.effectiveTo().ifPresent(to -> effective.put("to", to.toString()));
        xml.element("effective", effective);
        set.replaces().ifPresent(r -> xml.element("replaces", reference(r)));
        if (!set.holidays().isEmpty()) {
            xml.element("holidays", none(),
                    () -> set.holidays().stream().sorted().forEach(d -> xml.element("day", none().put("date", d.toString()))));
        }
        xml.element("departments", none(),
                () -> set.departments().forEach(d -> xml.text("department", none().put("id", d.id()), d.name())));
        xml.element("classification", none(), () -> set.classification().classes().forEach(this::resultClass));
        ranking(set.ranking());
        rounding(set.rounding());
        set.lineage().forEach(this::lineage);
    }

    private void resultClass(ResultClass resultClass) {
        Attributes attributes = none().put("id", resultClass.id());
        resultClass.from().ifPresent(from -> attributes.put("from", from));
        xml.text("class", attributes, resultClass.name());
    }

    private void ranking(RankingPolicy ranking) {
        Attributes attributes = none().put("method", ranking.method()).put("basis", ranking.basis())
                .put("precision", ranking.precision()).put("group", ranking.group()).put("names", ranking.nameOrder());
        if (ranking.tieKeys().isEmpty()) {
            xml.element("ranking", attributes);
        } else {
            xml.element("ranking", attributes, () -> ranking.tieKeys().forEach(k -> xml.element("tie-key", none().put("node", k))));
        }
    }

    private void rounding(RoundingPolicy rounding) {
        Attributes attributes = none().put("score-places", Integer.toString(rounding.scorePlaces()))
                .put("index-places", Integer.toString(rounding.indexPlaces()))
                .put("percent-places", Integer.toString(rounding.percentPlaces()));
        rounding.leafPlaces().ifPresent(places -> attributes.put("leaf-places", Integer.toString(places)));
        xml.element("rounding", attributes.unless("half-up", "mode", constant(rounding.mode())));
    }

    private void lineage(Lineage lineage) {
        xml.element("lineage", reference(lineage.from()), () -> lineage.links().forEach(link -> {
            Attributes attributes = none().put("kind", link.kind());
            ids(attributes, "earlier", link.earlier());
            ids(attributes, "current", link.current());
            xml.element("link", attributes);
        }));
    }

    private void node(Node node) {
        Attributes attributes = none().put("id", node.id()).put("number", node.number()).put("max", node.max())
                .put("source", node.source()).unless(constant(node.source()), "max-source", constant(node.maxSource()))
                .unless("sum", "aggregation", constant(node.aggregation()));
        xml.element(constant(node.kind()), attributes, () -> {
            xml.text("name", none(), node.name());
            node.children().forEach(this::node);
            node.leaf().ifPresent(this::leaf);
        });
    }

    private void leaf(Leaf leaf) {
        Attributes attributes = none().put("source", leaf.source()).put("lead", leaf.lead())
                .unless("forbidden", "not-applicable", constant(leaf.notApplicable()));
        xml.element("leaf", attributes, () -> {
            xml.text("guidance", none(), leaf.guidance());
            xml.text("evidence", none().put("required", Boolean.toString(leaf.evidence().required())), leaf.evidence().text());
            xml.element("rule", none(), () -> rules.write(leaf.rule()));
            leaf.reasons().forEach(r -> xml.text("reason", none().put("id", r.id()).put("source", r.source()), r.text()));
        });
    }

    private static Attributes reference(SetId id) {
        return none().put("id", id.name()).put("year", Integer.toString(id.year())).put("version", id.version());
    }

    private static void ids(Attributes attributes, String name, List<String> ids) {
        if (!ids.isEmpty()) {
            attributes.put(name, String.join(" ", ids));
        }
    }
}
