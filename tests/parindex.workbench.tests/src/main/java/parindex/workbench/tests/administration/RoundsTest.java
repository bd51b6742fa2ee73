package parindex.workbench.tests.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Phase;
import parindex.assessment.Round;
import parindex.assessment.Schedule;
import parindex.assessment.Unit;
import parindex.criteria.Level;
import parindex.workbench.tests.driver.Keyboard;
import parindex.workbench.tests.driver.WindowDriver;
import parindex.workbench.tests.driver.WindowRun;

/** Rounds of the administration: the wizard with the keyboard, what is missing, days, re-opening. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class RoundsTest {

    @InjectBundleContext
    BundleContext context;
    @InjectService
    AssessmentStore store;

    @Test
    void aRoundIsMadeWithTheKeyboardAndMovedDespiteWhatIsMissing() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            String id = "r" + new Admin(window).withSample(store);
            window.inDialog(() -> window.press(window.menu("Tệp", "Tạo đợt đánh giá mới…")), dialog -> make(window, dialog, id));
            Table rounds = window.byId(Table.class, "parindex.administration.rounds");
            window.until("the new round is selected", () -> rounds.getSelectionCount() == 1
                    && rounds.getSelection()[0].getText(1).equals(id));
            Round round = store.round(id).orElseThrow();
            assertEquals(Phase.PREPARATION, round.phase());
            assertEquals(new TreeSet<>(offered()), new TreeSet<>(round.unitCodes()));
            assertEquals(Optional.of(new Schedule.Span(LocalDate.of(2020, 12, 1), LocalDate.of(2020, 12, 15))),
                    store.schedule(id).span(Phase.SELF_ASSESSMENT));
            window.until("its panel", () -> window.texts().contains("giai đoạn Chuẩn bị"));
            moveDespiteWhatIsMissing(window);
            window.until("the next phase", () -> window.texts().contains("giai đoạn Tự đánh giá"));
            assertEquals(Phase.SELF_ASSESSMENT, store.round(id).orElseThrow().phase());
            moveDespiteWhatIsMissing(window);
            window.until("the phase after it", () -> window.texts().contains("giai đoạn Thẩm định lần 1"));
            reopenAndClose(window, id);
        });
    }

    /** Other tests leave units behind of other times, and of levels for which there is no set of 2020. */
    private List<String> offered() {
        return store.units().stream().filter(unit -> unit.level() != Level.COMMUNE)
                .filter(unit -> unit.validFrom().map(day -> day.getYear() <= 2020).orElse(true)
                        && unit.validTo().map(day -> day.getYear() >= 2020).orElse(true)).map(Unit::code).toList();
    }

    private static void moveDespiteWhatIsMissing(WindowDriver window) {
        window.inDialog(() -> window.press(window.byId(Button.class, "parindex.administration.rounds.move")), dialog -> {
            Table missing = window.byId(Table.class, "parindex.administration.move.missing");
            assertTrue(missing.getItemCount() > 0);
            Button ok = window.byId(Button.class, "parindex.administration.dialog.ok");
            assertFalse(ok.isEnabled(), "a reason is needed");
            window.byId(Text.class, "parindex.administration.move.reason").setText("Bổ sung sau");
            window.press(ok);
            window.until("the dialog closes", dialog::isDisposed);
        });
    }

    private void reopenAndClose(WindowDriver window, String id) {
        Admin admin = new Admin(window);
        admin.select("parindex.administration.rounds.standings", 0, "Sở Nội vụ");
        window.inDialog(() -> admin.press("parindex.administration.rounds.reopen"), dialog -> {
            admin.choose("parindex.administration.reopen.phase", "Tự đánh giá");
            admin.press("parindex.administration.dialog.ok");
            admin.says("parindex.administration.dialog.complaint", "lý do");
            assertEquals(new RGB(0xb3, 0x26, 0x1e), window.byId(Text.class, "parindex.administration.dialog.complaint").getForeground().getRGB(),
                    "a refusal looks like one");
            admin.type("parindex.administration.reopen.reason", "Nộp bổ sung");
            admin.press("parindex.administration.dialog.ok");
            window.until("the dialog closes", dialog::isDisposed);
        });
        Table standings = window.byId(Table.class, "parindex.administration.rounds.standings");
        window.until("the unit works again",
                () -> standings.getItem(Admin.row(standings, 0, "Sở Nội vụ")).getText(3).contains("Nộp bổ sung"));
        window.inDialog(() -> admin.press("parindex.administration.rounds.close"), dialog -> {
            admin.type("parindex.administration.close.reason", "Đã nộp");
            admin.press("parindex.administration.dialog.ok");
            window.until("the dialog closes", dialog::isDisposed);
        });
        window.until("it is closed", () -> standings.getItem(Admin.row(standings, 0, "Sở Nội vụ")).getText(3).isEmpty());
        assertEquals(2, store.steps(id).size());
    }

    private void make(WindowDriver window, Shell dialog, String id) {
        Keyboard keyboard = new Keyboard(window);
        Text year = window.byId(Text.class, "parindex.administration.newRound.year");
        assertEquals("2020", year.getText(), "the year of the newest sets is proposed");
        Text idField = window.byId(Text.class, "parindex.administration.newRound.id");
        assertEquals("chi-so-cai-cach-hanh-chinh-nam-2020", idField.getText());
        Button next = window.byId(Button.class, "parindex.administration.wizard.15");
        keyboard.type(year, "20");
        assertFalse(next.isEnabled(), "no year");
        keyboard.type(year, "2020");
        keyboard.type(idField, id);
        keyboard.enter(dialog, idField);
        Combo province = window.byId(Combo.class, "parindex.administration.newRound.set.province");
        assertTrue(province.getText().contains("(1.0.0)"), province.getText());
        keyboard.enter(dialog, province);
        Table units = window.byId(Table.class, "parindex.administration.newRound.units");
        assertEquals(offered().size(), units.getItemCount());
        keyboard.enter(dialog, units);
        Text first = window.byId(Text.class, "parindex.administration.days.first.SELF_ASSESSMENT");
        keyboard.type(first, "01/12/2020");
        assertFalse(next.isEnabled(), "half a pair of days");
        keyboard.type(window.byId(Text.class, "parindex.administration.days.last.SELF_ASSESSMENT"), "15/12/2020");
        keyboard.enter(dialog, first);
        keyboard.enter(dialog, window.byId(Combo.class, "parindex.administration.members.user"));
        Text summary = window.byId(Text.class, "parindex.administration.newRound.summary");
        assertTrue(summary.getText().contains("Tự đánh giá: 01/12/2020 – 15/12/2020"), summary.getText());
        assertTrue(summary.getText().contains(offered().size() + " đơn vị chưa có tổ tự đánh giá"), summary.getText());
        assertTrue(summary.getText().contains("Chưa có thành viên Hội đồng"), summary.getText());
        keyboard.enter(dialog, summary);
        window.until("the wizard closes", dialog::isDisposed);
    }
}
