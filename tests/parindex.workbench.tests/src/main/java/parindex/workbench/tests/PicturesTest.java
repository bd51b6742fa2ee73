package parindex.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolItem;
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
            window.shell().setBounds(0, 0, 1440, 900);
            // Rounds that other tests have left are shown too; docs/screenshots.sh begins without any.
            window.byId(Button.class, "parindex.workbench.command.sample");
            quiet(window);
            take(window, "workbench-start.png");
            window.press(window.byId(Button.class, "parindex.workbench.command.sample"));
            results(window);
            take(window, "workbench-results.png");
            administration(window, "vi");
            window.press(window.menu("Xem", "Giao diện", "Tối"));
            administration(window, "dark");
            start(window, "dark");
            results(window);
            take(window, "workbench-results-dark.png");
            window.press(window.menu("Xem", "Giao diện", "Sáng"));
            window.press(window.menu("Xem", "Ngôn ngữ", "English"));
            window.until("English", () -> window.menuBar().contains("Results"));
            results(window);
            take(window, "workbench-results-en.png");
            administration(window, "en");
            start(window, "en");
            window.press(window.menu("View", "Language", "Tiếng Việt"));
            window.until("Vietnamese", () -> window.menuBar().contains("Kết quả"));
        });
    }

    /** Each page of the administration. */
    private static void administration(WindowDriver window, String name) throws IOException {
        window.press(window.byId(ToolItem.class, "parindex.workbench.administration.perspective"));
        CTabFolder pages = window.find(CTabFolder.class, folder -> folder.getItemCount() > 3).orElseThrow();
        for (int page = 0; page < pages.getItemCount(); page++) {
            pages.setSelection(page);
            Event selection = new Event();
            selection.item = pages.getItem(page);
            pages.notifyListeners(SWT.Selection, selection);
            quiet(window);
            if (page == pages.getItemCount() - 1) {
                // Without a choice it names a folder of the machine on which the picture is taken.
                window.choose(window.byId(Table.class, "parindex.administration.modules"), 2);
            }
            take(window, "workbench-administration-" + name + "-" + (page + 1) + ".png");
        }
    }

    private static void results(WindowDriver window) {
        window.press(window.byId(ToolItem.class, "parindex.workbench.results.perspective"));
        Table table = window.byId(Table.class, "parindex.workbench.results.table");
        window.until("the ranking", () -> table.getItemCount() == 23);
        Canvas chart = window.byId(Canvas.class, "parindex.workbench.results.chart");
        window.until("the chart", () -> chart.getData("parindex.chart") != null);
        quiet(window);
    }

    private static void start(WindowDriver window, String name) throws IOException {
        window.press(window.byId(ToolItem.class, "parindex.workbench.perspective.start"));
        quiet(window);
        take(window, "workbench-start-" + name + ".png");
    }

    /** One task may begin the next: the status bar knows that there is more to come. */
    private static void quiet(WindowDriver window) {
        BooleanSupplier nothing = () -> Job.getJobManager().isIdle()
                && window.byId(Label.class, "parindex.workbench.status").getText().isEmpty();
        do {
            window.until("nothing runs", nothing);
            // A page that comes to the front is made when the window has time, and reads then.
            window.settle();
        } while (!nothing.getAsBoolean());
    }

    private static void take(WindowDriver window, String name) throws IOException {
        window.settle();
        Path file = FOLDER.resolve(name);
        byte[][] last = {new byte[0]};
        // The toolkit paints what has changed a little later.
        window.until("everything is painted", () -> Arrays.equals(last[0], last[0] = picture(window, file)));
        ImageData picture = new ImageData(file.toString());
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < picture.width; x += 3) {
            for (int y = 0; y < picture.height; y += 3) {
                colours.add(picture.getPixel(x, y));
            }
        }
        assertTrue(colours.size() > 20, name + " shows nothing: " + colours.size() + " colours");
    }

    private static byte[] picture(WindowDriver window, Path file) {
        try {
            window.picture(file);
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
