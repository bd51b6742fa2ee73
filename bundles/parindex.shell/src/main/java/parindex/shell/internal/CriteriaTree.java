package parindex.shell.internal;

import java.util.Locale;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Leaf;
import parindex.criteria.Node;
import parindex.criteria.NotApplicable;
import parindex.criteria.RuleText;
import parindex.criteria.Source;
import parindex.export.results.ResultTables;

/** A criteria set as lines for people: header and tree. */
final class CriteriaTree {

    private final CriteriaSet set;
    private final Output output;

    CriteriaTree(CriteriaSet set, Output output) {
        this.set = set;
        this.output = output;
    }

    void head() {
        output.line(set.name().in(output.locale()));
        output.say("criteria.head", set.id(), ResultTables.level(set.level()), set.max(), set.hash());
        set.legalBasis().forEach(b -> output.say("criteria.basis", b.number(), b.date(), b.issuer(), b.title()));
        output.say("criteria.counts", set.components().size(), count(Node.Kind.CRITERION), set.leaves().size());
        output.line("");
    }

    /** A node in a line, its rule below it. A node whose name is ours is marked once; where the name is attested, what is not is marked. */
    String node(Node node) {
        Locale locale = output.locale();
        boolean nameAttested = node.source() == Source.ATTESTED;
        StringBuilder line = new StringBuilder(indent(node)).append(node.number()).append(' ').append(node.name().in(locale))
                .append(" (").append(output.text("criteria.max", node.max()))
                .append(nameAttested ? mark(node.maxSource(), ", ", "") : "").append(')')
                .append(mark(node.source(), "  [", "]"));
        node.leaf().ifPresent(leaf -> line.append(System.lineSeparator()).append(detail(node))
                .append(RuleText.of(set, node, locale)).append(nameAttested ? mark(leaf.source(), "  [", "]") : ""));
        return line.toString();
    }

    /** What the assessor sees beside a leaf: guidance, evidence, who appraises, N/A, the figures asked for. */
    void leaf(Node node) {
        Locale locale = output.locale();
        Leaf leaf = node.leaf().orElseThrow();
        detail(node, "preview.guidance", leaf.guidance());
        detail(node, leaf.evidence().required() ? "preview.evidenceRequired" : "preview.evidence", leaf.evidence().text());
        detail(node, "preview.lead", set.departments().stream().filter(d -> d.id().equals(leaf.lead())).map(d -> d.name().in(locale))
                .findFirst()
                .orElse(leaf.lead()));
        if (leaf.notApplicable() != NotApplicable.FORBIDDEN) {
            detail(node, "preview.notApplicable." + leaf.notApplicable());
        }
        leaf.rule().inputs().forEach(i -> detail(node, "preview.input", node.id() + ":" + i.name(), i.label()));
    }

    void detail(Node node, String key, Object... arguments) {
        output.line(detail(node) + output.text(key, arguments));
    }

    private String mark(Source source, String before, String after) {
        return source == Source.ILLUSTRATIVE ? before + output.text("source.ILLUSTRATIVE") + after : "";
    }

    private static String indent(Node node) {
        return "  ".repeat(node.kind().ordinal());
    }

    private static String detail(Node node) {
        return indent(node) + "      ";
    }

    private long count(Node.Kind kind) {
        return set.nodes().filter(n -> n.kind() == kind).count();
    }
}
