package parindex.workbench.administration.internal.earlier;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import parindex.assessment.Unit;
import parindex.values.text.VietnameseText;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.services.EarlierCalls;
import parindex.workbench.administration.internal.services.EarlierCalls.Unknown;
import parindex.workbench.administration.internal.widgets.Column;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.administration.internal.widgets.RowTable;
import parindex.workbench.ui.Enabled;

/** Names of a file that the register does not have: a person says which unit each means, which is then one of its spellings for good. */
final class UnknownNames {

    private final Desk desk;
    private final EarlierCalls calls;
    private final Shell shell;
    private final Consumer<String> complain;
    private final Runnable confirmed;
    private final Composite area;
    private final RowTable<Unknown> table;
    private final Combo units;
    private final Button add;
    private List<Unit> offered = List.of();

    /** @param confirmed runs when a name was confirmed */
    UnknownNames(Composite parent, Desk desk, EarlierCalls calls, Shell shell, Consumer<String> complain, Runnable confirmed) {
        this.desk = desk;
        this.calls = calls;
        this.shell = shell;
        this.complain = complain;
        this.confirmed = confirmed;
        area = Fields.page(parent, 1);
        table = new RowTable<>(area, SWT.NONE, "parindex.administration.earlier.unknown", desk.text("earlier.unknown"), Unknown::name,
                List.of(
                Column.text(desk.text("earlier.name"), Unknown::name), Column.sentences(desk.text("earlier.suggested"),
                        u -> u.suggested().stream().map(UnknownNames::label).collect(Collectors.joining("; ")))));
        Fields.fill(table.area(), 1);
        Composite row = Fields.row(area, 3);
        units = Fields.combo(row, desk.text("earlier.means"), "parindex.administration.earlier.means");
        add = Fields.button(row, desk.text("earlier.confirm"), "parindex.administration.earlier.confirm", this::confirm);
        table.onSelect(this::offer);
    }

    Composite area() {
        return area;
    }

    /** @param looked whether a file has been looked at */
    void show(List<Unknown> unknown, boolean looked) {
        table.show(unknown, desk.text(looked ? "earlier.allKnown" : "earlier.first"));
        if (!unknown.isEmpty() && table.selected().isEmpty()) {
            table.select(unknown.get(0).name());
        }
        offer();
    }

    /** The units that are written alike; all of them where none is. */
    private void offer() {
        Optional<Unknown> chosen = table.selected();
        offered = List.of();
        units.removeAll();
        Enabled.set(add, false);
        chosen.ifPresent(name -> {
            if (name.suggested().isEmpty()) {
                desk.read(shell, "units.reading", calls::units, all -> {
                    if (!units.isDisposed() && table.selected().equals(chosen)) {
                        fill(all.stream().sorted(Comparator.comparing(Unit::name, VietnameseText.order())).toList(), false);
                    }
                }, complain);
            } else {
                fill(name.suggested(), name.suggested().size() == 1);
            }
        });
    }

    private void fill(List<Unit> found, boolean choose) {
        offered = found;
        units.setItems(found.stream().map(UnknownNames::label).toArray(String[]::new));
        if (choose) {
            units.select(0);
        }
        Enabled.set(add, !found.isEmpty());
    }

    private static String label(Unit unit) {
        return unit.name() + " (" + unit.code() + ")";
    }

    private void confirm() {
        int index = units.getSelectionIndex();
        if (table.selected().isEmpty() || index < 0) {
            complain.accept(desk.text("earlier.chooseUnit"));
            return;
        }
        String name = table.selected().get().name();
        String code = offered.get(index).code();
        Enabled.set(add, false);
        desk.act(shell, "units.working", session -> {
            calls.addAlias(session, code, name);
            return code;
        }, done -> {
            desk.registersChanged();
            confirmed.run();
        }, trouble -> {
            if (!trouble.isEmpty()) {
                complain.accept(trouble);
                Enabled.set(add, true);
            }
        });
    }
}
