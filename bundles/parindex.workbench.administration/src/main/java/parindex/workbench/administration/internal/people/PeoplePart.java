package parindex.workbench.administration.internal.people;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import parindex.assessment.people.SignIn;
import parindex.assessment.people.User;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.RoundFollowingPart;
import parindex.workbench.administration.internal.Texts;
import parindex.workbench.administration.internal.imports.TableImports;
import parindex.workbench.administration.internal.services.RoundCalls;
import parindex.workbench.administration.internal.services.UserCalls;
import parindex.workbench.administration.internal.widgets.Column;
import parindex.workbench.administration.internal.widgets.Complaint;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.administration.internal.widgets.RowTable;
import parindex.workbench.ui.Enabled;

/** The users of the program, and below them the members of the current round. */
public final class PeoplePart extends RoundFollowingPart {

    private final Desk desk;
    private final UserCalls users;
    private final RoundCalls rounds;
    private final TableImports imports;
    private Composite page;
    private Label note;
    private RowTable<User> table;
    private Button password;
    private Button enabled;
    private Button administrator;
    private MemberPanel members;
    private Complaint complaint;

    @Inject
    PeoplePart(Desk desk, UserCalls users, RoundCalls rounds, TableImports imports) {
        this.desk = desk;
        this.users = users;
        this.rounds = rounds;
        this.imports = imports;
    }

    private record Found(boolean singleUser, List<User> users, Optional<MemberPanel.Content> members) {
    }

    @PostConstruct
    void create(Composite parent) {
        page = Fields.page(parent, 1);
        SashForm sash = Fields.fill(new SashForm(page, SWT.VERTICAL), 1);
        Composite top = Fields.page(sash, 1);
        note = Fields.note(top, "");
        table = new RowTable<>(top, SWT.NONE, "parindex.administration.users", desk.text("users.title"), User::name, List.of(
                Column.text(desk.text("users.name"), User::name), Column.text(desk.text("users.display"), User::displayName),
                Column.text(desk.text("users.administrator"), user -> desk.texts().yesNo(user.administrator())),
                Column.text(desk.text("users.enabled"), user -> desk.texts().yesNo(user.enabled())),
                Column.text(desk.text("users.blocked"), user -> user.blockedUntil().map(Texts::moment).orElse(""))));
        Fields.fill(table.area(), 1);
        Composite row = Fields.row(top, 4);
        Fields.button(row, desk.text("users.new"), "parindex.administration.users.new",
                () -> new UserDialog(page.getShell(), desk, users, desk::registersChanged).open());
        password = Fields.button(row, desk.text("users.password"), "parindex.administration.users.password", () -> table.selected()
                .ifPresent(user -> new PasswordDialog(page.getShell(), desk, users, user, desk::registersChanged).open()));
        enabled = Fields.button(row, desk.text("users.disable"), "parindex.administration.users.enabled", this::switchEnabled);
        administrator = Fields.button(row, desk.text("users.makeAdministrator"), "parindex.administration.users.administrator",
                this::switchAdministrator);
        complaint = new Complaint(top, 1, "parindex.administration.users.complaint");
        table.onSelect(this::enable);
        members = new MemberPanel(sash, desk, rounds, imports);
        sash.setWeights(50, 50);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        enable();
        read();
    }

    private void switchEnabled() {
        table.selected().ifPresent(user -> desk.act(page, "user.working", session -> {
            users.setEnabled(session, user.name(), !user.enabled());
            return user.name();
        }, done -> desk.registersChanged(), complaint));
    }

    private void switchAdministrator() {
        table.selected().ifPresent(user -> desk.act(page, "user.working", session -> {
            users.setAdministrator(session, user.name(), !user.administrator());
            return user.name();
        }, done -> desk.registersChanged(), complaint));
    }

    private void enable() {
        Optional<User> user = table.selected();
        Enabled.set(password, user.isPresent());
        Enabled.set(enabled, user.isPresent());
        Enabled.set(administrator, user.isPresent());
        enabled.setText(desk.text(user.filter(u -> !u.enabled()).isPresent() ? "users.enable" : "users.disable"));
        administrator.setText(desk.text(user.filter(User::administrator).isPresent() ? "users.noAdministrator"
                : "users.makeAdministrator"));
        enabled.requestLayout();
    }

    @Override
    protected void read() {
        if (page == null || page.isDisposed()) {
            return;
        }
        String id = wanted();
        desk.act(page, "users.reading", session -> {
            List<User> all = users.all(session);
            return new Found(session.singleUser(), all, MemberPanel.Content.read(rounds, all, id, desk.texts()));
        }, this::show, complaint);
    }

    private void show(Found found) {
        note.setText(found.singleUser() ? desk.text("users.singleUser", SignIn.ADMINISTRATOR) : desk.text("users.note"));
        table.show(found.users(), "");
        members.show(found.members());
        enable();
        page.layout(true, true);
    }

    @Focus
    void focus() {
        table.control().setFocus();
    }
}
