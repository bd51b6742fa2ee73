package parindex.workbench.tests.administration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Button;
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
import parindex.workbench.tests.driver.WindowDriver;
import parindex.workbench.tests.driver.WindowRun;

@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class PicturesTest {

    @InjectBundleContext
    BundleContext context;
    @InjectService
    AssessmentStore store;

    static final Path OUT = Path.of("/tmp/ws-admin/pics");

    static void snap(WindowDriver window, String name) {
        long until = System.currentTimeMillis() + 700;
        while (System.currentTimeMillis() < until) {
            if (!window.display().readAndDispatch()) { try { Thread.sleep(20); } catch (InterruptedException e) { return; } }
        }
        var b = window.display().getBounds();
        Image image = new Image(window.display(), b.width, b.height);
        GC gc = new GC(window.display());
        gc.copyArea(image, 0, 0);
        gc.dispose();
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {image.getImageData()};
        image.dispose();
        try { Files.createDirectories(OUT); } catch (IOException e) { throw new UncheckedIOException(e); }
        loader.save(OUT.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
    }

    void wizard(WindowDriver window, Admin admin, String[] menu, String prefix) {
        window.inDialog(() -> window.press(window.menu(menu)), dialog -> {
            Text id = window.byId(Text.class, "parindex.administration.newRound.id");
            id.setText("x" + System.nanoTime());
            for (int i = 1; i <= 6; i++) {
                snap(window, prefix + "-wizard" + i);
                if (i < 6) {
                    admin.press("parindex.administration.wizard.15");
                }
            }
            admin.press("parindex.administration.wizard.1");
        });
    }

    void pages(WindowDriver window, Admin admin, String prefix, String... titles) {
        int i = 0;
        for (String title : titles) {
            admin.page(title);
            if (i == 3) {
                admin.press("parindex.administration.audit.verify");
            }
            snap(window, prefix + "-page" + ++i);
        }
    }

    @Test
    void pictures() throws Exception {
        String[] vi = {"Vòng đánh giá", "Đơn vị", "Người dùng và vai trò", "Nhật ký kiểm toán", "Sao lưu và phục hồi", "Thiết lập", "Tính năng"};
        String[] en = {"Rounds", "Units", "Users and roles", "Audit log", "Backup and restore", "Settings", "Modules"};
        new WindowRun(context).fresh().run(window -> {
            Admin admin = new Admin(window);
            admin.withSample(store);
            pages(window, admin, "vi", vi);
            wizard(window, admin, new String[] {"Tệp", "Tạo vòng đánh giá mới…"}, "vi");
            admin.page(vi[0]);
            admin.select("parindex.administration.rounds", 1, store.rounds().stream().map(r -> r.id()).filter(x -> x.startsWith("r")).findFirst().orElseThrow());
            snap(window, "vi-rounds");
            window.inDialog(() -> admin.press("parindex.administration.rounds.move"), dialog -> {
                snap(window, "vi-move");
                admin.press("parindex.administration.dialog.cancel");
            });
            window.inDialog(() -> admin.press("parindex.administration.rounds.days"), dialog -> {
                admin.type("parindex.administration.days.first.COUNCIL", "mai");
                admin.press("parindex.administration.dialog.ok");
                snap(window, "vi-days");
                admin.press("parindex.administration.dialog.cancel");
            });
            admin.page(vi[1]);
            window.inDialog(() -> admin.press("parindex.administration.units.import"), dialog -> {
                snap(window, "vi-import");
                admin.press("parindex.administration.dialog.cancel");
            });
            window.inDialog(() -> admin.press("parindex.administration.units.new"), dialog -> {
                admin.press("parindex.administration.dialog.ok");
                snap(window, "vi-unit");
                admin.press("parindex.administration.dialog.cancel");
            });
            window.press(window.menu("Xem", "Giao diện", "Tối"));
            pages(window, admin, "dark", vi);
            wizard(window, admin, new String[] {"Tệp", "Tạo vòng đánh giá mới…"}, "dark");
            window.press(window.menu("Xem", "Giao diện", "Sáng"));
            window.press(window.menu("Xem", "Ngôn ngữ", "English"));
            pages(window, admin, "en", en);
            wizard(window, admin, new String[] {"File", "New round…"}, "en");
            window.press(window.menu("View", "Language", "Tiếng Việt"));
        });
    }
}
