package parindex.workbench.administration.internal.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import parindex.assessment.Unit;
import parindex.assessment.people.Member;
import parindex.assessment.people.Role;
import parindex.assessment.people.User;
import parindex.values.text.VietnameseText;
import parindex.workbench.administration.internal.Texts;
import parindex.workbench.administration.internal.widgets.Column;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.administration.internal.widgets.RowTable;
import parindex.workbench.ui.Enabled;

/** The members of a round: a table, and below it what is needed to give one more role. */
public final class MemberEditor {

    private static final List<Role> ROLES = List.of(Role.ASSESSOR, Role.APPRAISER, Role.COUNCIL_MEMBER, Role.VIEWER);

    private final Texts texts;
    private final Consumer<Member> adding;
    private final Consumer<Member> removing;
    private final RowTable<Member> table;
    private final Combo users;
    private final Combo roles;
    private final Combo scopes;
    private final Button add;
    private final Button remove;
    private Choices choices = new Choices(List.of(), List.of(), Map.of());
    private List<String> scopeIds = List.of();

    /**
     * What a role can be given to and for.
     *
     * @param users       the users of the program
     * @param units       the units of the round
     * @param departments the lead departments of its criteria sets, id and name
     */
    public record Choices(List<User> users, List<Unit> units, Map<String, String> departments) {
        public Choices {
            users = users.stream().filter(User::enabled).toList();
            units = units.stream().sorted(Comparator.comparing(Unit::name, VietnameseText.order())).toList();
            departments = Map.copyOf(departments);
        }
    }

    /**
     * @param adding   is given a role that the person wants to give
     * @param removing is given a role that the person wants to take back
     */
    public MemberEditor(Composite parent, Texts texts, Consumer<Member> adding, Consumer<Member> removing) {
        this.texts = texts;
        this.adding = adding;
        this.removing = removing;
        table = new RowTable<>(parent, SWT.NONE, "parindex.administration.members", texts.get("members.title"), member -> member, List.of(
                Column.text(texts.get("members.user"), this::userName),
                Column.text(texts.get("members.role"), member -> texts.role(member.role())),
                Column.text(texts.get("members.scope"), this::scopeName)));
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 120).applyTo(table.area());
        Composite row = Fields.row(parent, 8);
        users = Fields.combo(row, texts.get("members.user.label"), "parindex.administration.members.user");
        roles = Fields.combo(row, texts.get("members.role.label"), "parindex.administration.members.role");
        scopes = Fields.combo(row, texts.get("members.scope.label"), "parindex.administration.members.scope");
        for (Combo combo : List.of(users, roles, scopes)) {
            GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(120, SWT.DEFAULT).applyTo(combo);
        }
        add = Fields.button(row, texts.get("members.add"), "parindex.administration.members.add", this::add);
        remove = Fields.button(row, texts.get("members.remove"), "parindex.administration.members.remove",
                () -> table.selected().ifPresent(removing));
        roles.setItems(ROLES.stream().map(texts::role).toArray(String[]::new));
        roles.select(0);
        roles.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> fillScopes()));
        scopes.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> enable()));
        users.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> enable()));
        table.onSelect(this::enable);
        enable();
    }

    private String userName(Member member) {
        return choices.users().stream().filter(user -> user.name().equals(member.user())).findFirst().map(MemberEditor::label)
                .orElse(member.user());
    }

    private String scopeName(Member member) {
        return member.scope().map(scope -> switch (member.role()) {
            case ASSESSOR -> choices.units().stream().filter(unit -> unit.code().equals(scope)).findFirst().map(Unit::name).orElse(scope);
            case APPRAISER -> choices.departments().getOrDefault(scope, scope);
            default -> scope;
        }).orElse("");
    }

    private static String label(User user) {
        return user.displayName().equals(user.name()) ? user.name() : user.displayName() + " (" + user.name() + ")";
    }

    /** @param nothing what to say if there is no member */
    public void show(Choices offered, List<Member> members, String nothing) {
        int user = users.getSelectionIndex();
        choices = offered;
        users.setItems(offered.users().stream().map(MemberEditor::label).toArray(String[]::new));
        users.select(user >= 0 && user < offered.users().size() ? user : 0);
        table.show(members, nothing);
        fillScopes();
    }

    private Role role() {
        return ROLES.get(Math.max(0, roles.getSelectionIndex()));
    }

    private void fillScopes() {
        String before = scopes.getText();
        List<String> names = new ArrayList<>();
        switch (role()) {
            case ASSESSOR -> {
                scopeIds = choices.units().stream().map(Unit::code).toList();
                choices.units().forEach(unit -> names.add(unit.name()));
            }
            case APPRAISER -> {
                scopeIds = choices.departments().keySet().stream().sorted(Comparator.comparing(choices.departments()::get,
                        VietnameseText.order())).toList();
                scopeIds.forEach(id -> names.add(choices.departments().get(id)));
            }
            default -> scopeIds = List.of();
        }
        scopes.setItems(names.toArray(String[]::new));
        scopes.select(Math.max(0, names.indexOf(before)));
        enable();
    }

    private void enable() {
        boolean scoped = role() == Role.ASSESSOR || role() == Role.APPRAISER;
        Enabled.set(scopes, scoped);
        Enabled.set(add, users.getSelectionIndex() >= 0 && (!scoped || scopes.getSelectionIndex() >= 0));
        Enabled.set(remove, table.selected().isPresent());
    }

    private void add() {
        Optional<String> scope = scopeIds.isEmpty() ? Optional.empty() : Optional.of(scopeIds.get(scopes.getSelectionIndex()));
        adding.accept(new Member(choices.users().get(users.getSelectionIndex()).name(), role(), scope));
    }

    public void focus() {
        users.setFocus();
    }
}
