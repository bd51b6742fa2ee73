package parindex.workbench.administration.internal.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import parindex.assessment.ImportKind;
import parindex.assessment.Round;
import parindex.assessment.people.Member;
import parindex.assessment.people.User;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.Texts;
import parindex.workbench.administration.internal.imports.TableImports;
import parindex.workbench.administration.internal.services.RoundCalls;
import parindex.workbench.administration.internal.widgets.Complaint;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.selection.RoundChoice;

/** The members of the current round: each role is given and taken back at once. */
final class MemberPanel {

    private final Desk desk;
    private final RoundCalls calls;
    private final Composite page;
    private final Label heading;
    private final MemberEditor editor;
    private final Complaint complaint;
    private Optional<Content> shown = Optional.empty();

    /**
     * A round and its members.
     *
     * @param round   the round
     * @param choices to whom and for what a role can be given
     * @param members its members
     */
    record Content(Round round, MemberEditor.Choices choices, List<Member> members) {

        /** The round that the window is about. */
        static Optional<Content> read(RoundCalls calls, List<User> users, String wanted, Texts texts) {
            return RoundChoice.of(calls.all(), Optional.ofNullable(wanted)).map(round -> of(calls, users, round, texts));
        }

        private static Content of(RoundCalls calls, List<User> users, Round round, Texts texts) {
            Map<String, String> departments = new HashMap<>();
            calls.departments(round).forEach(department -> departments.put(department.id(), texts.get(department.name())));
            return new Content(round, new MemberEditor.Choices(users,
                    calls.units().stream().filter(unit -> round.unitCodes().contains(unit.code())).toList(),
                    departments), calls.members(round.id()));
        }
    }

    MemberPanel(Composite parent, Desk desk, RoundCalls calls, TableImports imports) {
        this.desk = desk;
        this.calls = calls;
        page = Fields.page(parent, 1);
        heading = Fields.heading(page, "");
        editor = new MemberEditor(page, desk.texts(), this::add, this::remove);
        imports.buttons(Fields.row(page, 2), ImportKind.MEMBERS, () -> shown.map(Content::round), this::complain);
        complaint = new Complaint(page, 1, "parindex.administration.members.complaint");
        page.setVisible(false);
    }

    private void complain(String words) {
        complaint.accept(words);
    }

    void show(Optional<Content> content) {
        shown = content;
        page.setVisible(content.isPresent());
        content.ifPresent(found -> {
            heading.setText(Fields.escaped(desk.text("members.heading", found.round().name())));
            editor.show(found.choices(), found.members(), desk.text("members.none"));
        });
    }

    private void add(Member member) {
        change(members -> {
            List<Member> more = new ArrayList<>(members);
            more.add(member);
            return more;
        });
    }

    private void remove(Member member) {
        change(members -> members.stream().filter(other -> !other.equals(member)).toList());
    }

    private void change(UnaryOperator<List<Member>> change) {
        shown.map(Content::round).ifPresent(round -> desk.act(page, "members.working", session -> {
            calls.changeMembers(session, round.id(), change);
            return round.id();
        }, desk::roundChanged, complaint));
    }
}
