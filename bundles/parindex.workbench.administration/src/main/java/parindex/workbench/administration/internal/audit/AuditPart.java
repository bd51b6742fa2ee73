package parindex.workbench.administration.internal.audit;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import parindex.assessment.audit.AuditHead;
import parindex.assessment.audit.AuditLog;
import parindex.assessment.audit.AuditRecord;
import parindex.assessment.people.Session;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.FollowingPart;
import parindex.workbench.administration.internal.Texts;
import parindex.workbench.administration.internal.services.AuditCalls;
import parindex.workbench.administration.internal.services.AuditCalls.Excerpt;
import parindex.workbench.administration.internal.widgets.Column;
import parindex.workbench.administration.internal.widgets.Complaint;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.administration.internal.widgets.RowTable;
import parindex.workbench.administration.internal.widgets.Steps;
import parindex.workbench.ui.Enabled;

/** The audit log page by page, the newest first, and its verification. */
public final class AuditPart extends FollowingPart {

    private static final int DETAIL_LINES = 6;

    private final Desk desk;
    private final AuditCalls calls;
    private final AuditTexts texts;
    private Composite page;
    private RowTable<AuditRecord> table;
    private Text details;
    private Button newest;
    private Button newer;
    private Button older;
    private Button verify;
    private Button stop;
    private AtomicBoolean stopping = new AtomicBoolean();
    private Label place;
    private Text head;
    private Complaint result;
    private AuditPages pages = AuditPages.NEWEST;

    @Inject
    AuditPart(Desk desk, AuditCalls calls) {
        this.desk = desk;
        this.calls = calls;
        this.texts = new AuditTexts(desk.texts());
    }

    @PostConstruct
    void create(Composite parent) {
        page = Fields.page(parent, 1);
        Composite top = Fields.row(page, 4);
        newest = Fields.button(top, desk.text("audit.newest"), "parindex.administration.audit.newest", () -> read(AuditPages.NEWEST));
        newer = Fields.button(top, desk.text("audit.newer"), "parindex.administration.audit.newer", () -> read(pages.newer()));
        older = Fields.button(top, desk.text("audit.older"), "parindex.administration.audit.older", () -> read(pages.older()));
        place = Fields.note(top, "");
        table = new RowTable<>(page, SWT.MULTI, "parindex.administration.audit", desk.text("audit.title"), AuditRecord::seq, List.of(
                Column.number(desk.text("audit.seq"), AuditRecord::seq),
                Column.sorted(desk.text("audit.at"), (AuditRecord record) -> Texts.moment(record.event().at()),
                        record -> record.event().at()),
                Column.text(desk.text("audit.actor"), record -> record.event().actor()),
                Column.text(desk.text("audit.action"), record -> texts.action(record.event())),
                Column.text(desk.text("audit.round"), record -> record.event().roundId().orElse("")),
                Column.text(desk.text("audit.unit"), record -> record.event().unitCode().orElse("")),
                Column.beginning(desk.text("audit.subject"), record -> texts.subject(record.event())),
                Column.beginning(desk.text("audit.before"), record -> line(texts.before(record.event()))),
                Column.beginning(desk.text("audit.after"), record -> line(texts.after(record.event())))));
        Fields.fill(table.area(), 1);
        table.onSelect(this::selected);
        details = new Text(page, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL);
        details.setData("parindex.id", "parindex.administration.audit.details");
        Fields.name(details, desk.text("audit.details"));
        GridDataFactory.fillDefaults().grab(true, false).hint(300, DETAIL_LINES * details.getLineHeight()).applyTo(details);
        Composite bottom = Fields.row(page, 4);
        head = Fields.text(bottom, desk.text("audit.head.label"), "parindex.administration.audit.head", SWT.NONE);
        head.setMessage(desk.text("audit.head.example"));
        verify = Fields.button(bottom, desk.text("audit.verify"), "parindex.administration.audit.verify", this::verify);
        stop = Fields.button(bottom, desk.text("audit.stop"), "parindex.administration.audit.stop", () -> stopping.set(true));
        result = new Complaint(page, 1, "parindex.administration.audit.result");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.area());
        enable();
        verifying(false);
        read(AuditPages.NEWEST);
    }

    private static String line(String text) {
        return text.replace('\n', ' ');
    }

    @Override
    protected void read() {
        read(pages);
    }

    private void read(AuditPages wanted) {
        if (page != null && !page.isDisposed()) {
            desk.act(page, "audit.reading", session -> calls.read(session, wanted.last(), AuditPages.SIZE), found -> show(wanted, found),
                    this::trouble);
        }
    }

    /** What a verification has found stays: reading that goes well has nothing to say. */
    private void trouble(String words) {
        if (!words.isEmpty()) {
            result.accept(words);
        }
    }

    private void show(AuditPages wanted, Excerpt found) {
        pages = wanted.of(found.head().seq());
        List<AuditRecord> newestFirst = new java.util.ArrayList<>(found.records());
        java.util.Collections.reverse(newestFirst);
        table.show(newestFirst, desk.text("audit.none"));
        selected();
        place.setText(newestFirst.isEmpty() ? "" : desk.text("audit.place", Long.toString(newestFirst.get(newestFirst.size() - 1).seq()),
                Long.toString(newestFirst.get(0).seq()), Long.toString(found.head().seq())));
        enable();
    }

    /** All of a record, which may be longer than a row of the table. */
    private void selected() {
        details.setText(table.selected().map(record -> desk.text("audit.one", texts.action(record.event()), texts.subject(record.event()),
                texts.before(record.event()), texts.after(record.event()), record.hash())).orElseGet(() -> desk.text("audit.choose")));
    }

    private void enable() {
        Enabled.set(newest, pages.hasNewer());
        Enabled.set(newer, pages.hasNewer());
        Enabled.set(older, pages.hasOlder());
    }

    private void verify() {
        Optional<AuditHead> known = AuditHead.parse(head.getText());
        if (known.isEmpty() && !head.getText().isBlank()) {
            result.accept(desk.text("audit.head.wrong"));
            return;
        }
        AtomicBoolean stopped = new AtomicBoolean();
        stopping = stopped;
        verifying(true);
        result.accept(desk.text("audit.verifying"));
        Steps steps = new Steps(page, result);
        AuditLog.Progress progress = (done, all) -> {
            steps.tell(() -> desk.text("audit.progress", Long.toString(done), Long.toString(all)));
            return !stopped.get() && !page.isDisposed();
        };
        desk.act(page, "audit.verifying", session -> verify(session, known, progress),
                found -> result.accept(found.map(this::words).orElseGet(() -> desk.text("audit.stopped"))), words -> {
                    verifying(false);
                    result.accept(words);
                });
    }

    /** @return empty if the person, or the end of the page, has stopped it */
    private Optional<AuditLog.Verification> verify(Session session, Optional<AuditHead> known, AuditLog.Progress progress) {
        try {
            return Optional.of(calls.verify(session, known, progress));
        } catch (CancellationException stopped) {
            return Optional.empty();
        }
    }

    private void verifying(boolean now) {
        Enabled.set(verify, !now);
        Enabled.set(stop, now);
    }

    private String words(AuditLog.Verification found) {
        found.broken().ifPresent(broken -> read(AuditPages.around(broken.seq())));
        return found.broken().map(broken -> desk.text("audit.broken", Long.toString(broken.seq()), broken.what()))
                .orElseGet(() -> desk.text("audit.whole", Long.toString(found.head().seq()), Long.toString(found.lines()),
                        found.head().seq() + ":" + found.head().hash()));
    }

    @Focus
    void focus() {
        table.control().setFocus();
    }
}
