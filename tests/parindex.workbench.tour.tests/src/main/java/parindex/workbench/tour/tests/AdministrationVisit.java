package parindex.workbench.tour.tests;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import parindex.workbench.tests.driver.WindowDriver;

/** Every page of the administration, and its dialogs and long tasks, once. */
record AdministrationVisit(WindowDriver window, Path backup) {

    private static final String ID = "parindex.administration.";

    void go() {
        window.application().getContext().set("parindex.workbench.administration.fileChoice",
                (UnaryOperator<String>) title -> backup.toString());
        window.press(window.byId(ToolItem.class, "parindex.workbench.administration.perspective"));
        rounds();
        units();
        people();
        audit();
        window.front("Sao lưu và phục hồi");
        press("backup.file.choose");
        press("backup.do");
        says("backup.result", "Đã sao lưu vào");
        window.front("Thiết lập");
        window.idle();
        Table settings = window.byId(Table.class, ID + "settings");
        if (settings.getItemCount() > 0) {
            window.choose(settings, 0);
        }
        window.front("Mô-đun");
        // The service of modules is not in this installation: the page says so.
        window.idle();
    }

    private void press(String id) {
        Button button = window.byId(Button.class, ID + id);
        window.until(id + " can be pressed", button::isEnabled);
        window.press(button);
    }

    private void says(String id, String words) {
        Text text = window.byId(Text.class, ID + id);
        window.until(words, () -> text.getText().contains(words));
        window.idle();
    }

    /** Opens a dialog and gives up. */
    private void openAndCancel(String id) {
        window.inDialog(() -> press(id), dialog -> {
            window.idle();
            window.press(window.byId(Button.class, ID + "dialog.cancel"));
        });
        window.idle();
    }

    private void rounds() {
        window.front("Đợt đánh giá");
        Table rounds = window.byId(Table.class, ID + "rounds");
        window.until("the rounds", () -> rounds.getItemCount() > 1);
        for (int i = 0; i < rounds.getItemCount(); i++) {
            window.choose(rounds, i);
            window.idle();
        }
        openAndCancel("rounds.move");
        window.inDialog(() -> window.press(window.menu("Tệp", "Tạo đợt đánh giá mới…")), dialog -> {
            window.byId(Text.class, ID + "newRound.year");
            window.idle();
            // Cancel.
            press("wizard.1");
        });
        window.idle();
    }

    private void units() {
        window.front("Đơn vị");
        Table units = window.byId(Table.class, ID + "units");
        window.until("the units", () -> units.getItemCount() > 1);
        Text search = window.byId(Text.class, ID + "units.search");
        for (String typed : new String[] {"s", "so y", ""}) {
            search.setText(typed);
            window.settle();
        }
        window.choose(units, 0);
        openAndCancel("units.change");
        openAndCancel("units.new");
        window.front("Đợt đánh giá");
        window.front("Đơn vị");
    }

    private void people() {
        window.front("Người dùng và vai trò");
        Table users = window.byId(Table.class, ID + "users");
        window.until("the users", () -> users.getItemCount() > 0);
        window.choose(users, 0);
        openAndCancel("users.new");
    }

    private void audit() {
        window.front("Nhật ký kiểm toán");
        Table records = window.byId(Table.class, ID + "audit");
        window.until("the records", () -> records.getItemCount() > 0);
        window.choose(records, 0);
        press("audit.verify");
        says("audit.result", "Nhật ký nguyên vẹn");
    }
}
