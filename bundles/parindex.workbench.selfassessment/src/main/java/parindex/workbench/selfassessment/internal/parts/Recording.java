package parindex.workbench.selfassessment.internal.parts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.e4.core.services.events.IEventBroker;
import parindex.assessment.ConflictException;
import parindex.assessment.cycle.SelfAssessment;
import parindex.assessment.cycle.SelfAssessment.Statement;
import parindex.assessment.people.Session;
import parindex.values.text.Message;
import parindex.workbench.drafts.Drafts;
import parindex.workbench.jobs.Background;
import parindex.workbench.selection.Changes;
import parindex.workbench.selfassessment.internal.model.LeafDrafts;
import parindex.workbench.selfassessment.internal.model.Unanswered;
import parindex.workbench.selfassessment.internal.model.UnitWork;
import parindex.workbench.selfassessment.internal.model.WorkMode;
import parindex.workbench.selfassessment.internal.model.Worksheet;
import parindex.workbench.ui.Words;

/**
 * What a desk writes: statements, objections, replies, the submission. For the thread of the window; the services are called in the
 * background.
 */
record Recording(Desk desk, Words words, Background background, IEventBroker events) {

    /** Records the leaf in front. */
    void record() {
        if (desk.isEditable()) {
            record(Set.of(desk.leafId().orElseThrow()));
        }
    }

    /** Records every leaf that was typed at and can be recorded. */
    void recordAll() {
        if (desk.sheet().isPresent()) {
            record(sheet().unsent().keySet());
        }
    }

    private void record(Collection<String> leaves) {
        List<Statement> statements = sheet().statements(leaves);
        if (statements.isEmpty()) {
            boolean wrong = leaves.stream().anyMatch(sheet()::isUnsent);
            desk.say(new Notice(text(wrong ? "record.wrong" : "record.nothing"), wrong));
            return;
        }
        boolean reply = sheet().work().mode() == WorkMode.REPLY;
        String round = desk.roundId();
        write(text("recording"), (service, session) -> {
            if (reply) {
                service.reply(session, round, statements, List.of());
            } else {
                service.record(session, round, statements);
            }
        }, statements, text("recorded", statements.size()));
    }

    /** Something that a service of self-assessment does. */
    interface Act {
        void run(SelfAssessment service, Session session);
    }

    /** Does something that is no statement about leaves, and reads the work again. */
    void act(String title, Act act, String done) {
        write(title, act, List.of(), done);
    }

    private void write(String title, Act act, List<Statement> statements, String done) {
        Optional<SelfAssessment> service = desk.services().assessment();
        Optional<WorkReader> reader = desk.services().reader();
        if (service.isEmpty() || reader.isEmpty()) {
            desk.say(new Notice(text("noStore"), true));
            return;
        }
        Worksheet written = sheet();
        UnitWork before = sheet().work();
        Drafts drafts = desk.services().drafts().orElseThrow();
        background.run(desk.shell(), title, progress -> {
            Session session = desk.person().session();
            act.run(service.get(), session);
            return reader.get().again(session, before);
        }, fresh -> {
            written.recorded(statements, fresh);
            drafts.save(WorkReader.key(before), LeafDrafts.values(written.unsent()), problem -> { });
            desk.afterWrite(written, new Notice(done, false));
            events.post(Changes.ROUND, before.round().id());
        }, problem -> refused(written, reader.get(), problem));
    }

    private void refused(Worksheet written, WorkReader reader, Throwable problem) {
        Notice words = new Notice(desk.describe(problem), true);
        if (!(problem instanceof ConflictException)) {
            desk.afterWrite(written, words);
            return;
        }
        background.run(desk.shell(), text("reading"), progress -> reader.again(desk.person().session(), written.work()), fresh -> {
            written.refresh(fresh);
            desk.afterWrite(written, words);
        });
    }

    /**
     * Whether the work can be handed in as far as it can be told here. If not, says what is missing and lists it among the problems.
     */
    boolean readyToHandIn() {
        int unsent = sheet().unsent().size();
        long missing = sheet().work().mode() == WorkMode.REPLY ? 0 : sheet().work().leaves().stream().map(state -> state.leaf().id())
                .filter(leaf -> Unanswered.isUnanswered(sheet().work(), desk.rows(), leaf)).count();
        if (unsent > 0 || missing > 0) {
            desk.listMissing(new Notice(text("handIn.missing", missing, unsent), true));
            return false;
        }
        return true;
    }

    void handIn() {
        String unit = sheet().work().unit().code();
        String round = desk.roundId();
        act(text("handingIn"), (service, session) -> service.submit(session, round, unit), text("handedIn"));
    }

    private Worksheet sheet() {
        return desk.sheet().orElseThrow();
    }

    private String text(String key, Object... arguments) {
        return words.text(Message.of(Recording.class, key, arguments));
    }
}
