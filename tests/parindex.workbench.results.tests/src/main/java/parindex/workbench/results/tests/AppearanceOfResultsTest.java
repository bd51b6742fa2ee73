package parindex.workbench.results.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;
import parindex.workbench.tests.driver.WindowDriver;
import parindex.workbench.tests.driver.WindowRun;

/** Both languages and both themes; leaves pictures of them in {@code target/pictures} for people to look at. */
@ExtendWith(BundleContextExtension.class)
class AppearanceOfResultsTest {

    private static final Path PICTURES = Path.of("target", "pictures");

    @InjectBundleContext
    BundleContext context;

    @Test
    void everyPartSpeaksBothLanguagesAndLooksRightInBothThemes() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            window.shell().setBounds(0, 0, 1440, 1000);
            Results results = Results.ofSample(window);
            results.row(results.table(), 3);
            results.drawn("Điểm");
            picture(window, "vi-ranking");
            results.pick("chart.kind", "Một đơn vị so với trung bình");
            results.drawn("so với giá trị trung bình");
            results.tab("Chênh lệch");
            picture(window, "vi-gaps-radar");
            results.pick("chart.kind", "Đơn vị × lĩnh vực");
            results.drawn("Chỉ số thành phần");
            results.tab("Điểm bị trừ");
            picture(window, "vi-lost-heat");
            window.press(window.menu("Xem", "Giao diện", "Tối"));
            try {
                dark(window, results);
            } finally {
                window.press(window.menu("Xem", "Giao diện", "Sáng"));
            }
            window.press(window.menu("Xem", "Ngôn ngữ", "English"));
            try {
                english(window);
            } finally {
                window.press(window.menu("View", "Language", "Tiếng Việt"));
            }
        });
    }

    @Test
    void aSuppositionLooksRightInTheDark() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            window.shell().setBounds(0, 0, 1440, 1000);
            Results results = Results.ofSample(window);
            results.row(results.table(), 3);
            window.press(window.menu("Xem", "Giao diện", "Tối"));
            try {
                suppose(window, results);
            } finally {
                window.press(window.menu("Xem", "Giao diện", "Sáng"));
            }
        });
    }

    private static void suppose(WindowDriver window, Results results) throws Exception {
        results.pick("chart.kind", "Phân bố qua các năm");
        results.drawn("qua các năm");
        results.tab("Giả định");
        Combo nodes = results.combo("whatif.node");
        window.choose(nodes, IntStream.range(0, nodes.getItemCount()).filter(i -> nodes.getItem(i).startsWith("1.1.1.")).findFirst()
                .orElseThrow());
        window.byId(Text.class, Results.ID + "whatif.value").setText("0");
        window.press(window.byId(Button.class, Results.ID + "whatif.score"));
        window.until("what would change", () -> window.byId(Label.class, Results.ID + "whatif.outcome").getText().contains("hạng"));
        window.idle();
        picture(window, "vi-whatif-dark");
    }

    private static void dark(WindowDriver window, Results results) throws Exception {
        results.pick("chart.kind", "Tỷ lệ % của các đơn vị");
        results.drawn("Chỉ số CCHC (%) –");
        results.tab("Bảng kết quả");
        picture(window, "vi-ranking-dark");
    }

    private static void english(WindowDriver window) throws Exception {
        Results english = new Results(window);
        window.until("the English table", () -> window.find(Table.class, t -> Results.ID.concat("table").equals(t.getData(WindowDriver.ID))
                && t.getItemCount() == 23).isPresent());
        english.row(english.table(), 0);
        english.drawn("Appraised score");
        assertTrue(english.head().contains("rank 1"), english.head());
        assertFalse(window.texts().contains("%part"), window.texts());
        picture(window, "en-ranking");
    }

    private static void picture(WindowDriver window, String name) throws Exception {
        window.shell().redraw(0, 0, window.shell().getSize().x, window.shell().getSize().y, true);
        Path file = PICTURES.resolve(name + ".png");
        window.picture(file);
        assertTrue(Files.size(file) > 10_000, name);
    }
}
