package parindex.workbench.tests.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.Test;
import parindex.values.hash.Sha256;
import parindex.workbench.tests.driver.WindowDriver;
import parindex.workbench.tests.driver.WindowRun;

/** The page of modules: nothing changes before its plan was seen, and nothing unknown is installed by a habit of clicking. */
class ModulesTest extends WithModules {

    private static final String PERSPECTIVE = "parindex.samples.perspective";
    private static final String CRITERIA = "parindex.samples.criteria";
    private static final String TABLE = "parindex.administration.modules";
    private static final String OK = "parindex.administration.dialog.ok";

    @Test
    void aSignedPerspectiveIsInstalledAndGoesAndReturnsWhileItIsOpen() throws Exception {
        Office office = new Office(folder, signing);
        Path file = office.signed(office.sample("perspective"));
        new WindowRun(context).fresh().run(window -> {
            Admin admin = new Admin(window).page("Mô-đun");
            trust(window, admin, office);
            choose(window, file);
            window.inDialog(() -> admin.press(TABLE + ".install"), "Cài đặt mô-đun", dialog -> {
                String effects = window.byId(Text.class, "parindex.administration.plan.effects").getText();
                assertTrue(effects.contains(office.fingerprint()), effects);
                admin.press(OK);
                window.until("it is installed", dialog::isDisposed);
            });
            admin.says(TABLE + ".complaint", "đang bật");
            window.press(window.byId(ToolItem.class, PERSPECTIVE));
            admin.page("Mô-đun");
            admin.select(TABLE, 6, PERSPECTIVE);
            assertTrue(window.byId(Text.class, TABLE + ".details").getText().contains("CN=Sở Nội vụ"));
            window.inDialog(() -> admin.press(TABLE + ".disable"), "Tắt mô-đun", dialog -> {
                String effects = window.byId(Text.class, "parindex.administration.plan.effects").getText();
                assertTrue(effects.contains("Các màn hình sẽ mất khỏi cửa sổ: Các đợt (mẫu)"), effects);
                assertTrue(effects.contains("Các trang đang mở sẽ đóng: Các đợt"), effects);
                assertTrue(has(window), "nothing has changed yet");
                admin.press(OK);
                window.until("it is disabled", dialog::isDisposed);
            });
            window.until("its perspective goes", () -> !has(window));
            state(window, PERSPECTIVE, "đang tắt");
            window.inDialog(() -> admin.press(TABLE + ".enable"), "Bật mô-đun", dialog -> {
                admin.press(OK);
                window.until("it is enabled", dialog::isDisposed);
            });
            window.until("its perspective returns", () -> has(window));
            state(window, PERSPECTIVE, "đang bật");
            window.inDialog(() -> admin.press(TABLE + ".uninstall"), "Gỡ mô-đun", dialog -> {
                admin.press(OK);
                window.until("it is gone", dialog::isDisposed);
            });
            admin.says(TABLE + ".complaint", "Đã gỡ " + PERSPECTIVE);
            window.until("its perspective goes", () -> !has(window));
        });
    }

    /** As a person who compares: certificate, fingerprint, trust. */
    private static void trust(WindowDriver window, Admin admin, Office office) {
        choose(window, office.certificate());
        window.inDialog(() -> admin.press(TABLE + ".trust"), "Người ký tin cậy", dialog -> {
            window.inDialog(() -> admin.press("parindex.administration.trust.add"), "Tin cậy người ký", confirm -> {
                admin.type("parindex.administration.trust.fingerprint", "00000000");
                assertFalse(enabled(window, "Tin cậy"), "another fingerprint");
                admin.type("parindex.administration.trust.fingerprint", office.fingerprint().substring(0, 8).toUpperCase(Locale.ROOT));
                window.press(window.byText(Button.class, "Tin cậy"));
                window.until("it is trusted", confirm::isDisposed);
            });
            Table table = window.byId(Table.class, "parindex.administration.trust");
            window.until("the signer is listed", () -> table.getItemCount() == 1 && table.getItem(0).getText(0).contains("Sở Nội vụ"));
            window.press(window.byText(Button.class, "Đóng"));
            window.until("the list closes", dialog::isDisposed);
        });
    }

    private static boolean enabled(WindowDriver window, String button) {
        return window.byText(Button.class, button).isEnabled();
    }

    @Test
    void anUnsignedFileIsRefusedUntilItsFingerprintWasComparedAndAnAlteredOneAlways() throws Exception {
        Office office = new Office(folder, signing);
        Path file = office.sample("criteria");
        Path altered = office.altered(office.signed(file));
        String sha256 = Sha256.of(Files.readAllBytes(file));
        int sets = catalogue.installed().size();
        new WindowRun(context).fresh().run(window -> {
            Admin admin = new Admin(window).page("Mô-đun");
            choose(window, altered);
            admin.press(TABLE + ".install");
            admin.says(TABLE + ".complaint", altered.toString());
            choose(window, file);
            window.inDialog(() -> admin.press(TABLE + ".install"), "Cài đặt mô-đun", dialog -> {
                String consents = window.byId(Text.class, "parindex.administration.plan.consents").getText();
                assertTrue(consents.contains("Tệp không được ký. SHA-256 của tệp: " + sha256), consents);
                assertFalse(enabled(window, "Cài"), "nothing was compared");
                window.press(window.byText(Button.class, "Hủy"));
            });
            assertEquals(sets, catalogue.installed().size());
            window.inDialog(() -> admin.press(TABLE + ".install"), "Cài đặt mô-đun", dialog -> {
                admin.type("parindex.administration.plan.fingerprint", sha256.substring(0, 7));
                assertFalse(enabled(window, "Cài"), "too little");
                admin.type("parindex.administration.plan.fingerprint", sha256.substring(0, 4) + " " + sha256.substring(4, 8));
                admin.press(OK);
                window.until("it is installed", dialog::isDisposed);
            });
            admin.says(TABLE + ".complaint", "đang bật");
            assertEquals(sets + 1, catalogue.installed().size());
            admin.choose(TABLE + ".filter.origin", "cài thêm");
            Table table = window.byId(Table.class, TABLE);
            window.until("only that one", () -> table.getItemCount() == 1 && table.getItem(0).getText(6).equals(CRITERIA));
            assertEquals("không ký, được cho phép một lần", table.getItem(0).getText(5));
            window.inDialog(() -> admin.press(TABLE + ".install"), "Cài đặt mô-đun", dialog -> {
                String refusals = window.byId(Text.class, "parindex.administration.plan.refusals").getText();
                assertTrue(refusals.contains("đã được cài"), refusals);
                assertFalse(enabled(window, "Cài"));
                window.press(window.byText(Button.class, "Hủy"));
            });
        });
    }

    @Test
    void whoWouldDisableThisPageIsToldSo() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            Admin admin = new Admin(window).page("Mô-đun");
            admin.choose(TABLE + ".filter.origin", "đi cùng chương trình");
            admin.select(TABLE, 6, "workbench-administration");
            assertFalse(window.byId(Button.class, TABLE + ".uninstall").isEnabled(), "it belongs to the program");
            window.inDialog(() -> admin.press(TABLE + ".disable"), "Tắt mô-đun", dialog -> {
                String effects = window.byId(Text.class, "parindex.administration.plan.effects").getText();
                assertTrue(effects.contains("Các trang đang mở sẽ đóng"), effects);
                assertTrue(effects.contains("Chính trang này thuộc mô-đun đó"), effects);
                window.press(window.byText(Button.class, "Hủy"));
            });
        });
    }

    private static void state(WindowDriver window, String id, String state) {
        Table table = window.byId(Table.class, TABLE);
        window.until("it is " + state, () -> Admin.row(table, 6, id) >= 0 && table.getItem(Admin.row(table, 6, id)).getText(2).equals(state));
    }

    private static boolean has(WindowDriver window) {
        return window.find(ToolItem.class, item -> PERSPECTIVE.equals(item.getData(WindowDriver.ID))).isPresent();
    }

    private static void choose(WindowDriver window, Path file) {
        window.application().getContext().set("parindex.workbench.administration.fileChoice", (UnaryOperator<String>) title -> file.toString());
    }
}
