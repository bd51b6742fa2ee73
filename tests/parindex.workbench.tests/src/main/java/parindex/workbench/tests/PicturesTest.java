package parindex.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;
import parindex.workbench.tests.driver.WindowDriver;
import parindex.workbench.tests.driver.WindowRun;

/** The pictures of the documentation. {@code docs/screenshots.sh} says by {@code PARINDEX_PICTURES} where it wants them. */
@ExtendWith(BundleContextExtension.class)
class PicturesTest {

    private static final Path FOLDER = Path.of(System.getenv().getOrDefault("PARINDEX_PICTURES", "target/pictures"));

    @InjectBundleContext
    BundleContext context;

    @Test
    void areTaken() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            window.shell().setBounds(0, 0, 1200, 760);
            window.byId(Button.class, "parindex.workbench.command.sample");
            window.until("nothing runs", () -> window.byId(Label.class, "parindex.workbench.status").getText().isEmpty());
            take(window, "workbench-start.png");
            window.press(window.byId(Button.class, "parindex.workbench.command.sample"));
            results(window);
            take(window, "workbench-results.png");
            window.press(window.menu("Xem", "Giao diện", "Tối"));
            take(window, "workbench-results-dark.png");
            window.press(window.menu("Xem", "Giao diện", "Sáng"));
            window.press(window.menu("Xem", "Ngôn ngữ", "English"));
            window.until("English", () -> window.menuBar().contains("Results"));
            results(window);
            take(window, "workbench-results-en.png");
            window.press(window.menu("View", "Language", "Tiếng Việt"));
            window.until("Vietnamese", () -> window.menuBar().contains("Kết quả"));
        });
    }

    private static void results(WindowDriver window) {
        Table table = window.byId(Table.class, "parindex.workbench.results.table");
        window.until("the ranking", () -> table.getItemCount() == 23);
    }

    private static void take(WindowDriver window, String name) throws IOException {
        Path file = FOLDER.resolve(name);
        window.picture(file);
        ImageData picture = new ImageData(file.toString());
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < picture.width; x += 3) {
            for (int y = 0; y < picture.height; y += 3) {
                colours.add(picture.getPixel(x, y));
            }
        }
        assertTrue(colours.size() > 20, name + " shows nothing: " + colours.size() + " colours");
    }
}
