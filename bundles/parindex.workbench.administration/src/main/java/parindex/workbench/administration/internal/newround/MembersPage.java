package parindex.workbench.administration.internal.newround;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.swt.widgets.Composite;
import parindex.assessment.people.Member;
import parindex.values.text.Message;
import parindex.workbench.administration.internal.Texts;
import parindex.workbench.administration.internal.people.MemberEditor;
import parindex.workbench.administration.internal.widgets.Fields;

/** Who has which role; may be left for later. */
final class MembersPage extends DraftPage {

    private MemberEditor editor;

    MembersPage(RoundDraft draft, Texts texts) {
        super("newRound.members", draft, texts);
    }

    @Override
    void fields(Composite page) {
        Composite whole = Fields.fill(Fields.row(page, 1), 2);
        editor = new MemberEditor(whole, texts(), this::add, this::remove);
    }

    private void add(Member member) {
        List<Member> members = new ArrayList<>(draft().members());
        members.remove(member);
        members.add(member);
        set(members);
    }

    private void remove(Member member) {
        List<Member> members = new ArrayList<>(draft().members());
        members.remove(member);
        set(members);
    }

    private void set(List<Member> members) {
        draft().setMembers(members);
        show();
        changed();
    }

    private void show() {
        Map<String, String> departments = draft().departments().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, department -> texts().get(department.getValue())));
        editor.show(new MemberEditor.Choices(draft().offer().users(), draft().units(), departments),
                draft().members(), texts().get("newRound.members.none"));
    }

    @Override
    void refresh() {
        show();
        editor.focus();
    }

    @Override
    List<Message> wrong() {
        return List.of();
    }
}
