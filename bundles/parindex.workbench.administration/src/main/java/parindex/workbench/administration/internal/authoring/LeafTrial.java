package parindex.workbench.administration.internal.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Leaf;
import parindex.criteria.Node;
import parindex.criteria.NotApplicable;
import parindex.criteria.RuleText;
import parindex.criteria.rule.InputSpec;
import parindex.scoring.Inputs;
import parindex.values.number.Numbers.DecimalMark;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Place;
import parindex.workbench.administration.internal.Texts;
import parindex.workbench.administration.internal.widgets.Fields;

/** One leaf as the assessor will see it: guidance, evidence, who appraises, and a field for each figure, to try the rule. */
final class LeafTrial {

    private final Texts texts;
    private final Runnable tried;
    private final ScrolledComposite scroll;
    private final Composite area;
    private final Map<String, Text> fields = new LinkedHashMap<>();
    private Optional<Node> shown = Optional.empty();
    private Text result;

    LeafTrial(Composite parent, Texts texts, Runnable tried) {
        this.texts = texts;
        this.tried = tried;
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.BORDER);
        area = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 8).applyTo(area);
        scroll.setContent(area);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        clear();
    }

    void clear() {
        shown = Optional.empty();
        empty();
        words(texts.get("authoring.preview.choose"));
        layout();
    }

    void show(CriteriaSet set, Node node) {
        if (shown.filter(node::equals).isPresent()) {
            return;
        }
        shown = Optional.of(node);
        empty();
        words(node.number() + " " + texts.get(node.name()));
        node.leaf().ifPresent(leaf -> leaf(set, node, leaf));
        layout();
    }

    private void leaf(CriteriaSet set, Node node, Leaf leaf) {
        List<String> lines = new ArrayList<>();
        lines.add(RuleText.of(set, node, texts.words().locale()));
        line(lines, "authoring.guidance", texts.get(leaf.guidance()));
        line(lines, leaf.evidence().required() ? "authoring.evidenceRequired" : "authoring.evidence", texts.get(leaf.evidence().text()));
        line(lines, "authoring.lead", set.departments().stream().filter(d -> d.id().equals(leaf.lead())).map(d -> texts.get(d.name()))
                .findFirst().orElse(leaf.lead()));
        if (leaf.notApplicable() != NotApplicable.FORBIDDEN) {
            lines.add(texts.get("authoring.notApplicable." + leaf.notApplicable()));
        }
        words(String.join("\n", lines));
        for (InputSpec input : leaf.rule().inputs()) {
            Text field = Fields.text(area, texts.get(input.label()), StepPage.ID + "input." + input.name(), SWT.NONE);
            field.setToolTipText(texts.get("authoring.input." + input.kind()));
            field.setMessage(texts.get("authoring.input." + input.kind()));
            fields.put(input.name(), field);
        }
        Fields.label(area, "");
        Fields.button(area, texts.get("authoring.try"), StepPage.ID + "try", tried);
        result = new Text(area, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP);
        result.setData("parindex.id", StepPage.ID + "result");
        Fields.name(result, texts.get("authoring.trial"));
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(220, 4 * result.getLineHeight()).applyTo(result);
    }

    private void line(List<String> lines, String key, String words) {
        if (!words.isBlank()) {
            lines.add(texts.get(key, words));
        }
    }

    private void words(String words) {
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(220, SWT.DEFAULT).applyTo(Fields.note(area, words));
    }

    private void empty() {
        fields.clear();
        for (Control child : area.getChildren()) {
            child.dispose();
        }
    }

    private void layout() {
        area.layout(true, true);
        scroll.setMinHeight(area.computeSize(Math.max(260, scroll.getClientArea().width), SWT.DEFAULT).y);
    }

    /**
     * What was typed for the leaf; empty if no leaf is shown.
     *
     * @throws BadInputException if it cannot be read
     */
    Optional<Inputs> inputs() {
        return shown.flatMap(Node::leaf).map(leaf -> {
            Map<String, String> typed = new LinkedHashMap<>();
            fields.forEach((name, field) -> typed.put(name, field.getText()));
            Inputs.Parsed parsed = Inputs.parse(leaf.rule().inputs(), typed, DecimalMark.DETECT);
            return parsed.inputs().orElseThrow(() -> new BadInputException(parsed.refusals().stream()
                    .map(r -> r.at(Place.of(shown.orElseThrow().number()))).toList()));
        });
    }

    void result(String words) {
        result.setText(words);
    }
}
