package parindex.workbench.administration.internal.units;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import parindex.assessment.ImportKind;
import parindex.assessment.Unit;
import parindex.values.text.VietnameseText;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.FollowingPart;
import parindex.workbench.administration.internal.Texts;
import parindex.workbench.administration.internal.imports.TableImports;
import parindex.workbench.administration.internal.services.UnitCalls;
import parindex.workbench.administration.internal.widgets.Column;
import parindex.workbench.administration.internal.widgets.Complaint;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.administration.internal.widgets.RowTable;
import parindex.workbench.ui.Enabled;

/** The register of units. */
public final class UnitsPart extends FollowingPart {

    private final Desk desk;
    private final UnitCalls calls;
    private final TableImports imports;
    private Composite page;
    private Text search;
    private RowTable<Unit> table;
    private Button change;
    private Button alias;
    private Complaint complaint;
    private List<Unit> units = List.of();
    private Map<String, String> successors = Map.of();

    @Inject
    UnitsPart(Desk desk, UnitCalls calls, TableImports imports) {
        this.desk = desk;
        this.calls = calls;
        this.imports = imports;
    }

    @PostConstruct
    void create(Composite parent) {
        page = Fields.page(parent, 1);
        Composite top = Fields.row(page, 2);
        search = Fields.text(top, desk.text("units.search"), "parindex.administration.units.search", SWT.SEARCH | SWT.ICON_CANCEL);
        search.addModifyListener(e -> showRows());
        table = new RowTable<>(page, SWT.MULTI, "parindex.administration.units", desk.text("units.title"), Unit::code, List.of(
                Column.text(desk.text("units.name"), Unit::name), Column.text(desk.text("units.code"), Unit::code),
                Column.sorted(desk.text("units.level"), (Unit unit) -> desk.texts().level(unit.level()), Unit::level),
                Column.text(desk.text("units.group"), unit -> desk.texts().group(unit.group())),
                Column.sorted(desk.text("units.from"), (Unit unit) -> Texts.day(unit.validFrom()),
                        (Unit unit) -> unit.validFrom().orElse(null)),
                Column.sorted(desk.text("units.to"), (Unit unit) -> Texts.day(unit.validTo()), (Unit unit) -> unit.validTo().orElse(null)),
                Column.text(desk.text("units.predecessors"), unit -> String.join(", ", unit.predecessors())),
                Column.text(desk.text("units.successors"), unit -> successors.getOrDefault(unit.code(), "")),
                Column.text(desk.text("units.aliases"), unit -> String.join("; ", unit.aliases()))));
        Fields.fill(table.area(), 1);
        Composite row = Fields.row(page, 5);
        imports.buttons(row, ImportKind.UNITS, Optional::empty, words -> complaint.accept(words));
        Fields.button(row, desk.text("units.new"), "parindex.administration.units.new", () -> edit(Optional.empty()));
        change = Fields.button(row, desk.text("units.change"), "parindex.administration.units.change", () -> edit(table.selected()));
        alias = Fields.button(row, desk.text("units.alias"), "parindex.administration.units.alias",
                () -> table.selected().ifPresent(unit -> new AliasDialog(page.getShell(), desk, calls, unit, this::changed).open()));
        complaint = new Complaint(page, 1, "parindex.administration.units.complaint");
        table.onSelect(this::enable);
        enable();
        read();
    }

    private void edit(Optional<Unit> unit) {
        new UnitDialog(page.getShell(), desk, calls, unit, this::changed).open();
    }

    private void changed() {
        desk.registersChanged();
    }

    private void enable() {
        Enabled.set(change, table.selected().isPresent());
        Enabled.set(alias, table.selected().isPresent());
    }

    @Override
    protected void read() {
        if (page != null && !page.isDisposed()) {
            desk.read(page, "units.reading", calls::all, this::show, complaint);
        }
    }

    private void show(List<Unit> found) {
        units = found.stream().sorted(Comparator.comparing(Unit::name, VietnameseText.order())).toList();
        successors = new TreeMap<>();
        found.forEach(unit -> unit.predecessors().forEach(code -> successors.merge(code, unit.code(), (a, b) -> a + ", " + b)));
        showRows();
    }

    private void showRows() {
        table.show(UnitSearch.find(units, search.getText()), desk.text(units.isEmpty() ? "units.none" : "units.notFound"));
        enable();
    }

    @Focus
    void focus() {
        search.setFocus();
    }
}
