package parindex.workbench.administration.internal.upkeep;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.services.SettingCalls;
import parindex.workbench.administration.internal.services.SettingCalls.Setting;
import parindex.workbench.administration.internal.widgets.Column;
import parindex.workbench.administration.internal.widgets.Complaint;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.administration.internal.widgets.RowTable;
import parindex.workbench.selection.Changes;
import parindex.workbench.ui.Enabled;

/** What can be set: one setting is selected in the table and changed below it. */
public final class SettingsPart {

    private final Desk desk;
    private final SettingCalls calls;
    private Composite page;
    private RowTable<Setting> table;
    private Label meaning;
    private Text value;
    private Button save;
    private Button restore;
    private Complaint complaint;
    private String shownKey = "";

    @Inject
    SettingsPart(Desk desk, SettingCalls calls) {
        this.desk = desk;
        this.calls = calls;
    }

    @PostConstruct
    void create(Composite parent) {
        page = Fields.page(parent, 1);
        table = new RowTable<>(page, SWT.NONE, "parindex.administration.settings", desk.text("settings.title"),
                setting -> setting.key().key(), List.of(
                Column.text(desk.text("settings.name"), setting -> desk.texts().get(setting.key().title())),
                Column.text(desk.text("settings.value"), Setting::value),
                Column.text(desk.text("settings.default"), setting -> setting.key().defaultValue()),
                Column.text(desk.text("settings.changed"), setting -> setting.isDefault() ? "" : desk.text("yes")),
                Column.text(desk.text("settings.key"), setting -> setting.key().key())));
        Fields.fill(table.area(), 1);
        table.onSelect(this::edit);
        meaning = Fields.note(page, desk.text("settings.choose"));
        Composite row = Fields.row(page, 4);
        value = Fields.text(row, desk.text("settings.value.label"), "parindex.administration.settings.value", SWT.NONE);
        value.addListener(SWT.DefaultSelection, e -> set(value.getText()));
        save = Fields.button(row, desk.text("settings.save"), "parindex.administration.settings.save", () -> set(value.getText()));
        restore = Fields.button(row, desk.text("settings.restore"), "parindex.administration.settings.restore", () -> set(""));
        complaint = new Complaint(page, 1, "parindex.administration.settings.complaint");
        edit();
        read();
    }

    private void edit() {
        Optional<Setting> setting = table.selected();
        setting.ifPresent(chosen -> {
            meaning.setText(Fields.escaped(desk.text("settings.one", chosen.key().meaning(), chosen.key().defaultValue())));
            value.setText(chosen.value());
            if (!shownKey.equals(chosen.key().key())) {
                complaint.accept("");
            }
            shownKey = chosen.key().key();
        });
        Enabled.set(value, setting.isPresent());
        Enabled.set(save, setting.isPresent());
        Enabled.set(restore, setting.filter(chosen -> !chosen.isDefault()).isPresent());
        page.layout();
    }

    private void set(String typed) {
        table.selected().ifPresent(setting -> desk.act(page, "settings.working", session -> {
            calls.set(session, setting.key().key(), typed);
            return setting.key().key();
        }, key -> desk.registersChanged(), complaint));
    }

    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    void registersChanged(@UIEventTopic(Changes.REGISTERS) String nothing) {
        read();
    }

    private void read() {
        if (page != null && !page.isDisposed()) {
            desk.read(page, "settings.reading", calls::all, found -> {
                table.show(found, desk.text("settings.none"));
                edit();
            }, complaint);
        }
    }

    @Focus
    void focus() {
        table.control().setFocus();
    }
}
