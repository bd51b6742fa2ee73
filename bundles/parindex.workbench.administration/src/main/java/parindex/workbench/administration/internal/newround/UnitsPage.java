package parindex.workbench.administration.internal.newround;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import parindex.assessment.Unit;
import parindex.values.text.Message;
import parindex.workbench.administration.internal.Texts;
import parindex.workbench.administration.internal.widgets.Column;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.administration.internal.widgets.RowTable;

/** The units that take part: all that existed in the year, unless the person takes marks away. */
final class UnitsPage extends DraftPage {

    private RowTable<Unit> table;
    private Label count;

    UnitsPage(RoundDraft draft, Texts texts) {
        super("newRound.units", draft, texts);
    }

    @Override
    void fields(Composite page) {
        table = new RowTable<>(page, SWT.CHECK, "parindex.administration.newRound.units", texts().get("newRound.units.title"), Unit::code,
                List.of(
                Column.text(texts().get("units.name"), Unit::name), Column.text(texts().get("units.code"), Unit::code),
                Column.text(texts().get("units.level"), unit -> texts().level(unit.level())),
                Column.text(texts().get("units.group"), unit -> texts().group(unit.group()))));
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(560, 260).applyTo(table.area());
        table.onSelect(this::take);
        Composite row = Fields.row(page, 3);
        Fields.button(row, texts().get("newRound.units.all"), "parindex.administration.newRound.units.all", () -> takeAll(true));
        Fields.button(row, texts().get("newRound.units.no"), "parindex.administration.newRound.units.no", () -> takeAll(false));
        count = Fields.note(row, "");
    }

    private void takeAll(boolean all) {
        table.check(unit -> all);
        take();
    }

    private void take() {
        List<Unit> checked = table.checked();
        draft().candidates().forEach(unit -> draft().setTakesPart(unit, checked.contains(unit)));
        showCount();
        changed();
    }

    private void showCount() {
        count.setText(texts().get("newRound.units.count", draft().units().size(), draft().candidates().size()));
    }

    @Override
    void refresh() {
        table.show(draft().candidates(), texts().get("newRound.units.none"));
        table.check(draft()::takesPart);
        showCount();
        table.control().setFocus();
    }

    @Override
    List<Message> wrong() {
        return draft().wrongUnits();
    }
}
