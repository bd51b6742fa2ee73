package parindex.workbench.tests.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parindex.modules.Change;
import parindex.modules.Consent;
import parindex.workbench.tests.driver.WindowDriver;
import parindex.workbench.tests.driver.WindowRun;

/** Another version of a module and back, and code where only data is expected: on the page of modules, by its widgets. */
class ModuleVersionsTest extends WithModules {

    private static final String PERSPECTIVE = "parindex.samples.perspective";
    private static final String TABLE = "parindex.administration.modules";
    private static final String PLAN = "parindex.administration.plan.";
    private static final String OK = "parindex.administration.dialog.ok";
    private static final int VERSION = 1;
    private static final int ID = 6;

    private Office office;

    @BeforeEach
    void trusted() {
        office = new Office(folder, signing);
        trust.trust(administrator(), office.certificate());
    }

    @Test
    void aPerspectiveInFrontIsUpdatedAndRolledBack() throws Exception {
        Path first = office.copy(office.sample("perspective"), "1.0.0", Map.of());
        Path second = office.copy(office.sample("perspective"), "2.0.0", Map.of());
        modules.apply(administrator(), new Change.Install(first, Optional.empty(), Consent.NONE));
        new WindowRun(context).fresh().run(window -> {
            Admin admin = new Admin(window);
            window.press(window.byId(ToolItem.class, PERSPECTIVE));
            admin.page("Mô-đun");
            admin.select(TABLE, ID, PERSPECTIVE);
            assertFalse(window.byId(Button.class, TABLE + ".rollback").isEnabled(), "there is no version before");
            window.application().getContext().set("parindex.workbench.administration.fileChoice", (UnaryOperator<String>) title -> second.toString());
            change(window, admin, "update", "Cập nhật mô-đun", "Các màn hình sẽ đóng rồi trở lại: Các đợt (mẫu)",
                    "lên phiên bản 2.0.0; giữ lại phiên bản trước");
            version(window, "2.0.0");
            window.byId(ToolItem.class, PERSPECTIVE);
            admin.page("Mô-đun");
            admin.select(TABLE, ID, PERSPECTIVE);
            assertTrue(window.byId(Text.class, TABLE + ".details").getText().contains("Có thể về phiên bản 1.0.0"));
            change(window, admin, "rollback", "Về phiên bản trước", "từ phiên bản 2.0.0 về phiên bản 1.0.0");
            version(window, "1.0.0");
            window.byId(ToolItem.class, PERSPECTIVE);
            assertEquals("1.0.0", modules.list(administrator()).stream().filter(m -> m.id().equals(PERSPECTIVE)).findFirst().orElseThrow().version());
        });
    }

    /** Presses a button of the page, reads the plan, agrees. */
    private static void change(WindowDriver window, Admin admin, String button, String title, String... effects) {
        window.inDialog(() -> admin.press(TABLE + "." + button), title, dialog -> {
            String shown = window.byId(Text.class, PLAN + "effects").getText();
            for (String effect : effects) {
                assertTrue(shown.contains(effect), shown);
            }
            admin.press(OK);
            window.until("it is done", dialog::isDisposed);
        });
        admin.says(TABLE + ".complaint", "đang bật");
    }

    private static void version(WindowDriver window, String version) {
        Table table = window.byId(Table.class, TABLE);
        window.until("version " + version,
                () -> Admin.row(table, ID, PERSPECTIVE) >= 0 && table.getItem(Admin.row(table, ID, PERSPECTIVE)).getText(VERSION).equals(version));
    }

    /** Its name is new: what earlier runs have put there is remembered. */
    @Test
    void whatTheWatchedFolderRefusesIsSaidOnTheOpenPage() throws Exception {
        Path file = office.sample("criteria");
        String name = folder.getFileName() + ".jar";
        new WindowRun(context).fresh().run(window -> {
            new Admin(window).page("Mô-đun");
            Text details = window.byId(Text.class, TABLE + ".details");
            window.until("the folder is named", () -> details.getText().contains(modules.dropFolder().toString()));
            Files.copy(file, modules.dropFolder().resolve(name));
            window.until("the refusal", () -> details.getText().contains("Đã từ chối " + name) && details.getText().contains("Tệp không được ký"));
        });
    }

    @Test
    void codeInACriteriaSetNeedsConsentOfItsOwn() throws Exception {
        Path file = office.copy(office.sample("criteria"), "1.0.1", Map.of("office/Surprise.class", "none".getBytes(StandardCharsets.US_ASCII)));
        int sets = catalogue.installed().size();
        new WindowRun(context).fresh().run(window -> {
            Admin admin = new Admin(window).page("Mô-đun");
            window.application().getContext().set("parindex.workbench.administration.fileChoice", (UnaryOperator<String>) title -> file.toString());
            window.inDialog(() -> admin.press(TABLE + ".install"), "Cài đặt mô-đun", dialog -> {
                String consents = window.byId(Text.class, PLAN + "consents").getText();
                assertTrue(consents.contains("office/Surprise.class"), consents);
                assertTrue(window.find(Text.class, text -> (PLAN + "fingerprint").equals(text.getData(WindowDriver.ID))).isEmpty(),
                        "the signer is trusted");
                assertFalse(window.byText(Button.class, "Cài").isEnabled(), "nobody has agreed");
                assertEquals(sets, catalogue.installed().size());
                admin.check(PLAN + "code", true);
                assertTrue(window.byText(Button.class, "Cài").isEnabled());
                admin.check(PLAN + "code", false);
                assertFalse(window.byText(Button.class, "Cài").isEnabled(), "the consent was taken back");
                admin.check(PLAN + "code", true);
                admin.press(OK);
                window.until("it is installed", dialog::isDisposed);
            });
            admin.says(TABLE + ".complaint", "đang bật");
        });
        assertEquals(sets + 1, catalogue.installed().size());
    }
}
