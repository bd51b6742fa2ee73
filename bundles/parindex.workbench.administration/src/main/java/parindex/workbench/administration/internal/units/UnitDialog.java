package parindex.workbench.administration.internal.units;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import parindex.assessment.Unit;
import parindex.criteria.Level;
import parindex.scoring.RankingGroups;
import parindex.values.text.Message;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.services.UnitCalls;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.administration.internal.widgets.FormDialog;

/** A new unit, or one that is changed; also a merger: a unit that continues others, which end. */
final class UnitDialog extends FormDialog {

    private final UnitCalls calls;
    private final UnitForm before;
    private final boolean isNew;
    private final Runnable changed;
    private Text code;
    private Text name;
    private Combo level;
    private Text group;
    private Text from;
    private Text to;
    private Text predecessors;
    private Text aliases;
    private Button ends;

    UnitDialog(Shell shell, Desk desk, UnitCalls calls, Optional<Unit> unit, Runnable changed) {
        super(shell, desk, unit.isPresent() ? "unit.change" : "unit.new");
        this.calls = calls;
        this.before = unit.map(UnitForm::of).orElse(new UnitForm("", "", Level.PROVINCE, "", "", "", "", "", false));
        this.isNew = unit.isEmpty();
        this.changed = changed;
    }

    @Override
    protected void fields(Composite parent) {
        code = field(parent, "unit.code.label", "code", before.code());
        code.setEditable(isNew);
        name = field(parent, "unit.name.label", "name", before.name());
        level = Fields.combo(parent, text("unit.level.label"), "parindex.administration.unit.level");
        level.setItems(Arrays.stream(Level.values()).map(desk().texts()::level).toArray(String[]::new));
        level.select(before.level().ordinal());
        group = field(parent, "unit.group.label", "group", desk().texts().group(before.group()));
        from = field(parent, "unit.from.label", "from", before.from());
        to = field(parent, "unit.to.label", "to", before.to());
        from.setMessage(text("days.example"));
        to.setMessage(text("days.example"));
        predecessors = field(parent, "unit.predecessors.label", "predecessors", before.predecessors());
        Fields.label(parent, "");
        ends = Fields.check(parent, text("unit.merger"), "parindex.administration.unit.ends", () -> { });
        aliases = Fields.lines(parent, text("unit.aliases.label"), "parindex.administration.unit.aliases", 70);
        aliases.setText(before.aliases());
        (isNew ? code : name).setFocus();
    }

    private Text field(Composite parent, String key, String id, String content) {
        Text field = Fields.text(parent, text(key), "parindex.administration.unit." + id, SWT.NONE);
        field.setText(content);
        return field;
    }

    @Override
    protected void submit() {
        UnitForm form = new UnitForm(code.getText(), name.getText(), Level.values()[level.getSelectionIndex()],
                RankingGroups.ofName(group.getText()), from.getText(), to.getText(), predecessors.getText(), aliases.getText(), ends.getSelection());
        List<Message> wrong = form.wrong();
        if (!wrong.isEmpty()) {
            complain(wrong.stream().map(desk().texts()::get).collect(Collectors.joining("\n")));
            return;
        }
        finish("units.working", session -> {
            calls.put(session, form.units(calls.all()), isNew);
            return form.code();
        }, done -> changed.run());
    }
}
