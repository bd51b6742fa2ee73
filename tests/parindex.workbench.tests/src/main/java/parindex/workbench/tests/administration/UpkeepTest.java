package parindex.workbench.tests.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import parindex.assessment.AssessmentStore;
import parindex.assessment.audit.AuditHead;
import parindex.assessment.audit.AuditLog;
import parindex.assessment.audit.AuditRecord;
import parindex.assessment.cycle.SettingDefinition;
import parindex.assessment.people.Session;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;
import parindex.workbench.tests.driver.WindowRun;

/** Audit log, backup and settings in the administration. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class UpkeepTest {

    @InjectBundleContext
    BundleContext context;
    @InjectService
    AssessmentStore store;

    @Test
    void theAuditLogIsShownAndVerified() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            Admin admin = new Admin(window);
            admin.withSample(store);
            admin.page("Nhật ký kiểm toán");
            Table table = window.byId(Table.class, "parindex.administration.audit");
            window.until("the newest record is on top", () -> table.getItemCount() > 0
                    && table.getItem(0).getText(0).equals(Long.toString(store.auditHead().seq())));
            // Other tests may have written pages of records since the sample was brought in.
            while (Admin.row(table, 3, "Nhập đợt đánh giá có sẵn") < 0) {
                String first = table.getItem(0).getText(0);
                assertTrue(window.byId(Button.class, "parindex.administration.audit.older").isEnabled(), "the sample was brought in");
                admin.press("parindex.administration.audit.older");
                window.until("an older page", () -> table.getItemCount() > 0 && !table.getItem(0).getText(0).equals(first));
            }
            assertTrue(IntStream.range(0, table.getItemCount()).mapToObj(table::getItem).noneMatch(i -> i.getText(3).contains(".")
                    || (i.getText(7) + i.getText(8)).matches(".*(units|administrator|password).*")), "codes");
            admin.select("parindex.administration.audit", 3, "Nhập đợt đánh giá có sẵn");
            admin.says("parindex.administration.audit.details", "Sau: 30 đơn vị, 2545 lần kê khai, 4312 lần quyết định điểm");
            admin.says("parindex.administration.audit.details", "Mã băm: ");
            admin.type("parindex.administration.audit.head", "12");
            admin.press("parindex.administration.audit.verify");
            admin.says("parindex.administration.audit.result", "số:mã băm");
            admin.type("parindex.administration.audit.head", store.auditHead().seq() + ":" + store.auditHead().hash());
            admin.press("parindex.administration.audit.verify");
            admin.says("parindex.administration.audit.result", "Nhật ký nguyên vẹn: " + store.auditHead().seq() + " bản ghi");
            ServiceRegistration<AuditLog> broken = context.registerService(AuditLog.class, new BrokenLog(store), first());
            try {
                admin.type("parindex.administration.audit.head", "");
                admin.press("parindex.administration.audit.verify");
                admin.says("parindex.administration.audit.result", "Chỗ sai đầu tiên: bản ghi 2");
                window.idle();
                admin.says("parindex.administration.audit.result", "Chỗ sai đầu tiên: bản ghi 2");
            } finally {
                broken.unregister();
            }
        });
    }

    @Test
    void aVerificationSaysHowFarItIsAndCanBeStopped() throws Exception {
        LongLog log = new LongLog();
        ServiceRegistration<AuditLog> slow = context.registerService(AuditLog.class, log, first());
        try {
            new WindowRun(context).fresh().run(window -> {
                Admin admin = new Admin(window);
                admin.page("Nhật ký kiểm toán");
                Button stop = window.byId(Button.class, "parindex.administration.audit.stop");
                assertFalse(stop.isEnabled(), "nothing to stop");
                admin.press("parindex.administration.audit.verify");
                admin.says("parindex.administration.audit.result", "Đang kiểm tra: 3 trong 10 bản ghi");
                admin.press("parindex.administration.audit.stop");
                log.goOn.countDown();
                admin.says("parindex.administration.audit.result", "Đã dừng");
                assertFalse(stop.isEnabled(), "stopped");
                assertTrue(window.byId(Button.class, "parindex.administration.audit.verify").isEnabled());
            });
        } finally {
            log.goOn.countDown();
            slow.unregister();
        }
    }

    /** A log that waits in its middle until it is told to go on. */
    private static final class LongLog implements AuditLog {

        private final CountDownLatch goOn = new CountDownLatch(1);

        @Override
        public void read(Session session, long from, Consumer<AuditRecord> reader) {
            // Nothing to show.
        }

        @Override
        public Verification verify(Session session, Optional<AuditHead> known, Progress progress) {
            boolean wanted = progress.verified(3, 10);
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (!wanted || !progress.verified(4, 10)) {
                throw new CancellationException();
            }
            return new Verification(AuditHead.NONE, 0, Optional.empty());
        }
    }

    private static Dictionary<String, Object> first() {
        return new Hashtable<>(Map.of(Constants.SERVICE_RANKING, 1000));
    }

    /** What the window is told of a log that somebody has changed; how that is found is tested where it is found. */
    private record BrokenLog(AssessmentStore store) implements AuditLog {

        @Override
        public void read(Session session, long from, Consumer<AuditRecord> reader) {
            store.audit(from, reader);
        }

        @Override
        public Verification verify(Session session, Optional<AuditHead> known, Progress progress) {
            return new Verification(store.auditHead(), 0, Optional.of(new Broken(2, Message.of(BrokenLog.class, "broken"))));
        }
    }

    @Test
    void everythingIsBackedUpToAFileAndWhatIsNoBackupIsNotRestored(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("all.parindex-backup");
        Path other = Files.writeString(folder.resolve("other"), "no backup");
        new WindowRun(context).fresh().run(window -> {
            Admin admin = new Admin(window);
            admin.withSample(store);
            window.application().getContext().set("parindex.workbench.administration.fileChoice",
                    (UnaryOperator<String>) title -> file.toString());
            admin.page("Sao lưu và phục hồi");
            admin.press("parindex.administration.backup.file.choose");
            List<String> said = new ArrayList<>();
            Listener heard = event -> {
                if ("parindex.administration.backup.result".equals(event.widget.getData("parindex.id"))) {
                    said.add(((Text) event.widget).getText());
                }
            };
            window.display().addFilter(SWT.Modify, heard);
            admin.press("parindex.administration.backup.do");
            admin.says("parindex.administration.backup.result", "Đã sao lưu vào " + file);
            window.display().removeFilter(SWT.Modify, heard);
            assertTrue(said.stream().anyMatch(words -> words.matches("Đang sao lưu: \\d+ tệp, \\d+ KB…")), said::toString);
            Button restore = window.byId(Button.class, "parindex.administration.restore.do");
            admin.type("parindex.administration.restore.file", other.toString());
            assertFalse(restore.isEnabled(), "without consent");
            admin.check("parindex.administration.restore.consent", true);
            window.press(restore);
            admin.says("parindex.administration.restore.result", other.toString());
            assertFalse(restore.isEnabled(), "consent is for one time");
            admin.press("parindex.administration.undo.do");
            admin.says("parindex.administration.restore.result", ".");
        });
        assertTrue(Files.size(file) > 0);
    }

    @Test
    void aSettingIsCheckedBeforeItIsSaved() throws Exception {
        ServiceRegistration<SettingDefinition> registration = context.registerService(SettingDefinition.class, new Sizes(), null);
        try {
            new WindowRun(context).fresh().run(window -> {
                Admin admin = new Admin(window);
                admin.page("Thiết lập");
                admin.select("parindex.administration.settings", 4, Sizes.KEY);
                admin.type("parindex.administration.settings.value", "nhiều");
                admin.press("parindex.administration.settings.save");
                admin.says("parindex.administration.settings.complaint", "Phải là số");
                admin.type("parindex.administration.settings.value", "20");
                admin.press("parindex.administration.settings.save");
                Table table = window.byId(Table.class, "parindex.administration.settings");
                window.until("the new value", () -> table.getItem(Admin.row(table, 4, Sizes.KEY)).getText(1).equals("20"));
                assertEquals("20", store.settings().get(Sizes.KEY));
                admin.press("parindex.administration.settings.restore");
                window.until("the default", () -> table.getItem(Admin.row(table, 4, Sizes.KEY)).getText(1).equals("10"));
            });
        } finally {
            registration.unregister();
        }
    }

    /** One setting that is a number. */
    private static final class Sizes implements SettingDefinition {

        private static final String KEY = "test.size";

        @Override
        public List<Key> keys() {
            return List.of(new Key(KEY, "10", LocalizedText.of("Cỡ thử", "Test size")));
        }

        @Override
        public Optional<Message> check(String key, String value) {
            return value.matches("\\d+") ? Optional.empty() : Optional.of(Message.of(Sizes.class, "number"));
        }
    }
}
