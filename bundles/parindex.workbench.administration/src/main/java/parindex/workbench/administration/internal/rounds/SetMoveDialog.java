package parindex.workbench.administration.internal.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import parindex.assessment.Round;
import parindex.assessment.cycle.SetChanges.Item;
import parindex.assessment.cycle.SetChanges.Outcome;
import parindex.assessment.cycle.SetChanges.Plan;
import parindex.assessment.people.Session;
import parindex.values.number.Rational;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.widgets.Column;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.administration.internal.widgets.FormDialog;
import parindex.workbench.administration.internal.widgets.RowTable;

/**
 * What a move of a round to another version of its set would do, leaf by leaf; then the reason, and the move. Nothing can be moved that was
 * not looked at: whatever is chosen anew has to be looked at again.
 */
abstract class SetMoveDialog extends FormDialog {

    private static final int PLACES = 3;
    private static final String ID = "parindex.administration.setMove";

    private final Round round;
    private final Runnable moved;
    private RowTable<Item> table;
    private Combo filter;
    private Text summary;
    private Text reason;
    private Optional<Plan> shown = Optional.empty();

    /** @param key beginning of the keys of title, explanation and button */
    SetMoveDialog(Shell shell, Desk desk, String key, Round round, Runnable moved) {
        super(shell, desk, key, round.name());
        this.round = round;
        this.moved = moved;
    }

    /** Makes the fields in which the person says what to move to; the parent has a grid of two columns. */
    abstract void choice(Composite parent);

    /** What the move that was chosen would do; empty if the choice says nothing, of which the person was told. */
    abstract Optional<Desk.Act<Plan>> preview();

    /** Makes the move; off the thread of the window. */
    abstract void move(Session session, Plan plan, String why);

    final Round round() {
        return round;
    }

    @Override
    protected void fields(Composite parent) {
        choice(parent);
        Fields.label(parent, "");
        Fields.button(parent, text("setMove.look"), ID + ".look", this::look);
        summary = new Text(parent, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP);
        summary.setData("parindex.id", ID + ".summary");
        Fields.name(summary, text("setMove.summary"));
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(640, 3 * summary.getLineHeight()).applyTo(summary);
        filter = Fields.combo(parent, text("setMove.filter"), ID + ".filter");
        filter.add(text("setMove.all"));
        for (Outcome outcome : Outcome.values()) {
            filter.add(desk().texts().get(outcome.label()));
        }
        filter.select(0);
        filter.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> rows()));
        table = new RowTable<>(parent, SWT.MULTI, ID + ".items", text("setMove.items"), item -> item, List.of(
                Column.text(text("setMove.unit"), Item::unitCode), Column.text(text("setMove.from"), (Item i) -> i.fromLeaf().orElse("")),
                Column.text(text("setMove.to"), (Item i) -> i.toLeaf().orElse("")),
                Column.text(text("setMove.outcome"), (Item i) -> desk().texts().get(i.outcome().label())),
                Column.sorted(text("setMove.before"), (Item i) -> figure(i.before()), (Item i) -> i.before().orElse(null)),
                Column.sorted(text("setMove.after"), (Item i) -> figure(i.after()), (Item i) -> i.after().orElse(null)),
                Column.sentences(text("setMove.why"), (Item i) -> desk().texts().get(i.why()))));
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(820, 260).applyTo(table.area());
        table.show(List.of(), text("setMove.first"));
        reason = Fields.lines(parent, text("setMove.reason"), ID + ".reason", 50);
        reason.addModifyListener(e -> check());
    }

    private String figure(Optional<Rational> score) {
        return score.map(s -> desk().texts().words().figure(s, PLACES)).orElse("");
    }

    /** Something else was chosen. */
    final void chosen() {
        shown = Optional.empty();
        summary.setText("");
        table.show(List.of(), text("setMove.first"));
        check();
    }

    private void look() {
        complain("");
        chosen();
        preview().ifPresent(plan -> desk().act(getShell(), "setMove.looking", plan, this::show, this::complain));
    }

    private void show(Plan plan) {
        shown = Optional.of(plan);
        List<String> lines = new ArrayList<>();
        lines.add(text("setMove.counts", plan.from().toString(), plan.to().toString(), counts(plan.counts())));
        if (!plan.added().isEmpty()) {
            lines.add(text("setMove.added", String.join(", ", plan.added())));
        }
        plan.notes().forEach(note -> lines.add(desk().texts().get(note)));
        summary.setText(String.join("\n", lines));
        rows();
        check();
    }

    private String counts(Map<Outcome, Integer> counts) {
        return counts.isEmpty() ? text("setMove.nothing")
                : counts.entrySet().stream().map(c -> desk().texts().get(c.getKey().label()) + " " + c.getValue())
                .collect(Collectors.joining("; "));
    }

    private void rows() {
        int index = filter.getSelectionIndex();
        shown.ifPresent(plan -> table.show(plan.items().stream()
                .filter(i -> index <= 0 || i.outcome() == Outcome.values()[index - 1]).toList(),
                text("setMove.nothing")));
    }

    private void check() {
        enable(shown.isPresent() && !reason.getText().isBlank());
    }

    @Override
    protected void opened() {
        check();
    }

    @Override
    protected void submit() {
        Plan plan = shown.orElseThrow();
        String why = reason.getText().strip();
        finish("setMove.working", session -> {
            move(session, plan, why);
            return null;
        }, nothing -> moved.run());
    }
}
