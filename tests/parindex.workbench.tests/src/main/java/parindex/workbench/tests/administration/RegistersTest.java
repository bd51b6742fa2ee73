package parindex.workbench.tests.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Unit;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.people.Member;
import parindex.assessment.people.Role;
import parindex.assessment.people.SignIn;
import parindex.assessment.people.User;
import parindex.workbench.tests.driver.WindowDriver;
import parindex.workbench.tests.driver.WindowRun;

/** Units and people in the administration. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class RegistersTest {

    @InjectBundleContext
    BundleContext context;
    @InjectService
    AssessmentStore store;
    @InjectService
    SignIn signIn;

    @Test
    void unitsComeFromAFileWhenThePersonHasSeenWhatChanges(@TempDir Path folder) throws Exception {
        String code = "T" + store.units().size();
        Path wrong = Files.writeString(folder.resolve("wrong.csv"), "code,name,level\n" + code + ",,province\n");
        Path file = Files.writeString(folder.resolve("đơn vị.csv"), "code,name,level,aliases\n" + code + ",Sở " + code + ",province,S. "
                + code + "\n");
        new WindowRun(context).fresh().run(window -> {
            Admin admin = new Admin(window);
            admin.withSample(store);
            admin.page("Đơn vị");
            window.inDialog(() -> admin.press("parindex.administration.import.units"), dialog -> {
                Button apply = window.byId(Button.class, "parindex.administration.dialog.ok");
                admin.type("parindex.administration.import.file", wrong.toString());
                admin.press("parindex.administration.import.look");
                admin.says("parindex.administration.dialog.complaint", "wrong.csv");
                assertFalse(apply.isEnabled());
                admin.type("parindex.administration.import.file", file.toString());
                admin.press("parindex.administration.import.look");
                Table changes = window.byId(Table.class, "parindex.administration.import.changes");
                assertEquals(code, changes.getItem(0).getText(0));
                assertTrue(store.units().stream().noneMatch(u -> u.code().equals(code)), "a dry run writes nothing");
                window.press(apply);
                window.until("the dialog closes", dialog::isDisposed);
            });
            assertEquals(List.of("S. " + code), unit(code).aliases());
            admin.select("parindex.administration.units", 1, code);
            window.inDialog(() -> admin.press("parindex.administration.units.alias"), dialog -> {
                admin.type("parindex.administration.alias", "Sở Nội vụ");
                admin.press("parindex.administration.dialog.ok");
                assertFalse(admin.says("parindex.administration.dialog.complaint", "Nội vụ").isEmpty(),
                        "the name of another unit is refused");
                admin.type("parindex.administration.alias", "Sở thử " + code);
                admin.press("parindex.administration.dialog.ok");
                window.until("the dialog closes", dialog::isDisposed);
            });
            assertEquals(List.of("S. " + code, "Sở thử " + code), unit(code).aliases());
            admin.type("parindex.administration.units.search", "so thu " + code);
            Table units = window.byId(Table.class, "parindex.administration.units");
            window.until("only the unit that was looked for", () -> units.getItemCount() == 1);
            Event copy = new Event();
            copy.stateMask = SWT.MOD1;
            copy.keyCode = 'c';
            units.notifyListeners(SWT.KeyDown, copy);
            Clipboard clipboard = new Clipboard(window.display());
            String cells = (String) clipboard.getContents(TextTransfer.getInstance());
            clipboard.dispose();
            assertTrue(cells.startsWith("Tên\tMã\tCấp\t"), cells);
            assertTrue(cells.lines().toList().get(1).startsWith("Sở " + code + "\t" + code + "\tCấp tỉnh\t"), cells);
        });
    }

    @Test
    void unitsComeFromAWorkbookToo(@TempDir Path folder) throws Exception {
        String code = "X" + store.units().size();
        Path wrong = SmallWorkbook.write(folder.resolve("wrong.xlsx"), "Đơn vị",
                List.of(List.of("code", "name", "level"), List.of(code, "", "province")));
        Path file = SmallWorkbook.write(folder.resolve("đơn vị.xlsx"), "Đơn vị",
                List.of(List.of("code", "name", "level"), List.of(code, "Sở " + code, "province")));
        new WindowRun(context).fresh().run(window -> {
            Admin admin = new Admin(window);
            admin.withSample(store);
            admin.page("Đơn vị");
            window.inDialog(() -> admin.press("parindex.administration.import.units"), dialog -> {
                admin.type("parindex.administration.import.file", wrong.toString());
                admin.press("parindex.administration.import.look");
                assertTrue(admin.says("parindex.administration.dialog.complaint", "wrong.xlsx").contains("Đơn vị!B2"));
                admin.type("parindex.administration.import.file", file.toString());
                admin.press("parindex.administration.import.look");
                Table changes = window.byId(Table.class, "parindex.administration.import.changes");
                window.until("what would change", () -> changes.getItemCount() == 1 && changes.getItem(0).getText(0).equals(code));
                window.press(window.byId(Button.class, "parindex.administration.dialog.ok"));
                window.until("the dialog closes", dialog::isDisposed);
            });
            assertEquals("Sở " + code, unit(code).name());
        });
    }

    private Unit unit(String code) {
        return store.units().stream().filter(u -> u.code().equals(code)).findFirst().orElseThrow();
    }

    @Test
    void aUserIsAddedAndGetsARole() throws Exception {
        String name = "lan" + store.users().size();
        try {
            new WindowRun(context).fresh().run(window -> {
                Admin admin = new Admin(window);
                admin.withSample(store);
                admin.page("Người dùng và vai trò");
                window.inDialog(() -> admin.press("parindex.administration.users.new"), dialog -> {
                    admin.type("parindex.administration.user.name", name);
                    admin.type("parindex.administration.user.display", "Nguyễn Thị Lan");
                    admin.press("parindex.administration.dialog.ok");
                    admin.says("parindex.administration.dialog.complaint", "mật khẩu");
                    admin.press("parindex.administration.dialog.cancel");
                });
                admin.select("parindex.administration.users", 0, SignIn.ADMINISTRATOR);
                // With the first password the single-user mode is over: whatever is read next asks who is there.
                window.inDialog(() -> setPassword(window, admin), "Đăng nhập", dialog -> {
                    window.find(Text.class, t -> t.getShell() == dialog && t.getEditable() && (t.getStyle() & SWT.PASSWORD) == 0)
                            .orElseThrow()
                            .setText(SignIn.ADMINISTRATOR);
                    window.find(Text.class, t -> t.getShell() == dialog && (t.getStyle() & SWT.PASSWORD) != 0)
                            .orElseThrow().setText("mat khau thu 1");
                    window.press(dialog.getDefaultButton());
                    window.until("signed in", dialog::isDisposed);
                });
                window.inDialog(() -> admin.press("parindex.administration.users.new"), dialog -> {
                    admin.type("parindex.administration.user.name", name);
                    admin.type("parindex.administration.user.display", "Nguyễn Thị Lan");
                    admin.press("parindex.administration.dialog.ok");
                    window.until("the dialog closes", dialog::isDisposed);
                });
                admin.select("parindex.administration.users", 0, name);
                admin.choose("parindex.administration.members.user", "Nguyễn Thị Lan (" + name + ")");
                admin.choose("parindex.administration.members.role", "Tổ tự đánh giá");
                admin.choose("parindex.administration.members.scope", "Sở Nội vụ");
                admin.press("parindex.administration.members.add");
                admin.select("parindex.administration.members", 2, "Sở Nội vụ");
            });
            assertTrue(store.members("daknong-2020").contains(new Member(name, Role.ASSESSOR, Optional.of("SNV"))));
        } finally {
            singleUserAgain();
        }
        assertTrue(signIn.singleUser().isPresent(), "the other tests need it");
    }

    private static void setPassword(WindowDriver window, Admin admin) {
        window.inDialog(() -> admin.press("parindex.administration.users.password"), "Đặt mật khẩu", dialog -> {
            admin.type("parindex.administration.password.first", "mat khau thu 1");
            admin.type("parindex.administration.password.second", "mat khau thu 2");
            admin.press("parindex.administration.dialog.ok");
            admin.says("parindex.administration.dialog.complaint", "khác nhau");
            admin.type("parindex.administration.password.second", "mat khau thu 1");
            admin.press("parindex.administration.dialog.ok");
            window.until("the dialog closes", dialog::isDisposed);
        });
    }

    /** Other tests have no password. */
    private void singleUserAgain() {
        store.write(writer -> {
            User admin = writer.user(SignIn.ADMINISTRATOR).orElseThrow();
            writer.putUser(new User(admin.name(), admin.displayName(), true, true, Optional.empty(), 0, Optional.empty()));
            writer.record(new AuditEvent(writer.lastAuditAt().orElseThrow(), SignIn.ADMINISTRATOR, "user.password", Optional.empty(),
                    Optional.empty(),
                    SignIn.ADMINISTRATOR, "", ""));
        });
    }
}
