package parindex.criteria.internal.bind;

import static parindex.criteria.internal.bind.Values.child;
import static parindex.criteria.internal.bind.Values.choice;
import static parindex.criteria.internal.bind.Values.localized;
import static parindex.criteria.internal.bind.Values.number;
import static parindex.criteria.internal.bind.Values.text;

import java.util.List;
import parindex.criteria.Aggregation;
import parindex.criteria.DeductionReason;
import parindex.criteria.EvidenceRequirement;
import parindex.criteria.Leaf;
import parindex.criteria.Node;
import parindex.criteria.NotApplicable;
import parindex.criteria.Source;
import parindex.criteria.internal.document.Element;

/** Makes the nodes of the tree. */
final class NodeBinder {

    private NodeBinder() {
    }

    static Node bind(Element e) {
        Source source = choice(Source.class, e, "source");
        List<Node> children = e.children().stream().filter(c -> c.is("criterion") || c.is("sub-criterion")).map(NodeBinder::bind)
                .toList();
        return new Node(choice(Node.Kind.class, e.name()), text(e, "id"), text(e, "number"), localized(child(e, "name")),
                number(e, "max"),
                source, e.attribute("max-source").map(s -> choice(Source.class, s)).orElse(source),
                // A leaf has nothing to aggregate, so whatever its element says the model says SUM.
                children.isEmpty() ? Aggregation.SUM : choice(Aggregation.class, e, "aggregation"),
                children, e.child("leaf").map(NodeBinder::leaf));
    }

    private static Leaf leaf(Element e) {
        Element evidence = child(e, "evidence");
        return new Leaf(choice(Source.class, e, "source"), RuleBinder.bind(child(e, "rule")),
                choice(NotApplicable.class, e, "not-applicable"),
                text(e, "lead"), localized(child(e, "guidance")),
                new EvidenceRequirement(evidence.flag("required"), localized(evidence)),
                e.children("reason").stream()
                        .map(r -> new DeductionReason(text(r, "id"), localized(r), choice(Source.class, r, "source"))).toList());
    }
}
