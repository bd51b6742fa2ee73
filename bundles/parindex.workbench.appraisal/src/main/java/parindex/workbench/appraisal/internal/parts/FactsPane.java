package parindex.workbench.appraisal.internal.parts;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import parindex.assessment.Entry;
import parindex.assessment.Line;
import parindex.assessment.Stage;
import parindex.assessment.cycle.LeafState;
import parindex.workbench.appraisal.internal.desk.PlaceDetail;
import parindex.workbench.appraisal.internal.model.CellState;

/** What is stated and known of a place, to be read only. Texts can be reached by the keyboard and copied. */
final class FactsPane {

    private static final int LABEL = 130;

    private final Composite pane;
    private final Texts texts;
    private final Label unit;
    private final Text leaf;
    private final Text state;
    private final Text self;
    private final Text derived;
    private final Text trace;
    private final Text before;
    private final Text claimed;
    private final Text earlier;
    private final Text inputs;
    private final Text explanation;
    private Text guidance;

    FactsPane(Composite parent, Texts texts) {
        this.texts = texts;
        pane = rows(parent);
        unit = new Label(pane, SWT.WRAP);
        unit.setData("org.eclipse.e4.ui.css.CssClassName", "StartHeading");
        unit.setData("parindex.id", "appraisal.unit");
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(100, SWT.DEFAULT).applyTo(unit);
        leaf = fact("fact.leaf", "appraisal.leaf");
        state = fact("fact.state", "appraisal.state");
        self = fact("fact.self", "appraisal.self");
        derived = fact("fact.derived", "appraisal.derived");
        trace = fact("fact.trace", "appraisal.trace");
        before = fact("fact.before", "appraisal.before");
        claimed = fact("fact.claimed", "appraisal.claimed");
        earlier = fact("fact.earlier", "appraisal.earlier");
        inputs = fact("fact.inputs", "appraisal.inputs");
        explanation = fact("fact.explanation", "appraisal.explanation");
    }

    /** How the leaf is to be scored, as a pane of its own: who appraises knows it and looks at the evidence first. */
    Composite guidance(Composite parent) {
        Composite below = rows(parent);
        guidance = fact(below, "fact.guidance", "appraisal.guidance");
        return below;
    }

    private static Composite rows(Composite parent) {
        Composite rows = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 3).applyTo(rows);
        return rows;
    }

    Composite control() {
        return pane;
    }

    private Text fact(String key, String id) {
        return fact(pane, key, id);
    }

    private Text fact(Composite rows, String key, String id) {
        Label label = new Label(rows, SWT.WRAP);
        label.setText(texts.text(key));
        GridDataFactory.fillDefaults().hint(LABEL, SWT.DEFAULT).align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
        Text text = new Fields(rows, texts).named(new Text(rows, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI), key, id);
        // A text of several lines would keep Tab for itself.
        text.addTraverseListener(e -> e.doit = e.doit || e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(text);
        text.setData(label);
        return text;
    }

    void show(PlaceDetail detail) {
        LeafState of = detail.leaf();
        unit.setText(detail.unit().name().replace("&", "&&"));
        show(leaf, texts.text("fact.leaf.value", texts.leaf(of.leaf()), texts.figure(of.leaf().max())));
        show(state, texts.text("fact.state.value", texts.state(CellState.of(of)), texts.phase(detail.unit().phase())));
        show(self, texts.decided(of.decision(Stage.SELF)));
        show(derived, texts.figure(detail.form().derived()));
        show(trace, detail.derivation().map(d -> d.trace(texts.words().locale())).orElseGet(() -> texts.text("fact.trace.none")));
        Stage stage = detail.form().stage().orElse(Stage.COUNCIL);
        show(before, of.appraised(stage).map(d -> texts.text("fact.before.value", texts.decided(Optional.of(d)),
                texts.words().text(d.stage().label()), d.actor(),
                texts.reason(of, Optional.of(d)))).orElse(""));
        show(claimed, of.decision(Stage.REPLY).map(d -> texts.text("fact.claimed.value", texts.decided(Optional.of(d)),
                texts.reason(of, Optional.of(d))))
                .orElse(""));
        show(earlier, detail.earlier().map(e -> texts.text("fact.earlier.value", Integer.toString(e.year()),
                texts.decided(Optional.of(e.decision())),
                texts.reason(of, Optional.of(e.decision())))).orElseGet(() -> texts.text("fact.earlier.none")));
        Optional<Entry> entry = of.entry().map(Line::content);
        show(inputs, entry.filter(e -> !e.inputs().isEmpty())
                .map(e -> e.inputs().in(of.leaf().leaf().orElseThrow().rule().inputs(), texts.words().locale())).orElse(""));
        show(explanation, entry.flatMap(Entry::explanation).orElseGet(() -> texts.text("fact.explanation.none")));
        show(guidance, texts.words().text(of.leaf().leaf().orElseThrow().guidance()));
    }

    /** A fact that is not there takes no place. */
    private static void show(Text text, String value) {
        text.setText(value);
        boolean there = !value.isBlank();
        Label label = (Label) text.getData();
        text.setVisible(there);
        label.setVisible(there);
        ((GridData) text.getLayoutData()).exclude = !there;
        ((GridData) label.getLayoutData()).exclude = !there;
    }
}
