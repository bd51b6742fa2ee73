package parindex.workbench.appraisal.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;
import parindex.workbench.tests.rounds.WorkingRound;

/**
 * The perspective in both languages and themes: nothing untranslated, no blank rows; with pictures to look at in {@code target/pictures}.
 */
@ExtendWith(BundleContextExtension.class)
class PicturesTest {

    @InjectBundleContext
    BundleContext context;

    @Test
    void inBothLanguagesAndThemes() throws Exception {
        try (WorkingRound round = WorkingRound.round(context, "hinh-anh")) {
            AppraisalDriver.open(context, round, desk -> {
                desk.key(SWT.CTRL, '3');
                desk.type("appraisal.words", "Gửi quyết định ban hành kế hoạch");
                desk.key(SWT.CTRL, SWT.CR);
                desk.until("the request", () -> desk.matrixText(0, 0).endsWith("↩"));
                look(desk, "vi");
                desk.key(SWT.CTRL, '2');
                desk.picture("vi-decision");
                for (char part : new char[] {'n', 'l', 'q', 'h'}) {
                    desk.window().key(SWT.CTRL | SWT.SHIFT, part);
                    desk.settleReading();
                    desk.picture("vi-" + part);
                }
                desk.window().key(SWT.CTRL | SWT.SHIFT, 'd');
                desk.window().press(desk.window().menu("Xem", "Giao diện", "Tối"));
                desk.window().key(SWT.CTRL | SWT.SHIFT, 'm');
                look(desk, "dark");
                desk.window().press(desk.window().menu("Xem", "Giao diện", "Sáng"));
                desk.window().press(desk.window().menu("Xem", "Ngôn ngữ", "English"));
                desk.until("English", () -> desk.texts().contains("Record decision"));
                desk.settleReading();
                assertFalse(desk.texts().contains("%part"), desk.texts());
                look(desk, "en");
                desk.window().press(desk.window().menu("View", "Language", "Tiếng Việt"));
                desk.until("Vietnamese", () -> desk.texts().contains("Ghi quyết định"));
            });
        }
    }

    private static void look(AppraisalDriver desk, String name) throws Exception {
        desk.settleReading();
        NatTable matrix = desk.window().byId(NatTable.class, "appraisal.matrix");
        desk.picture(name);
        assertTrue(colours(matrix) > 3, "rows are painted with texts and colours of states");
    }

    /** How many colours the first rows have. */
    private static int colours(NatTable matrix) {
        Point size = matrix.getSize();
        Image image = new Image(matrix.getDisplay(), size.x, size.y);
        GC gc = new GC(matrix);
        gc.copyArea(image, 0, 0);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        Set<Integer> colours = new TreeSet<>();
        for (int y = 60; y < Math.min(160, size.y); y++) {
            for (int x = 0; x < Math.min(500, size.x); x++) {
                colours.add(data.getPixel(x, y));
            }
        }
        return colours.size();
    }

    static Path pictures() {
        return Path.of("target", "pictures");
    }
}
