package parindex.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;
import parindex.workbench.tests.driver.WindowRun;

/** The window opens, speaks Vietnamese, and leads to the results of the sample round. */
@ExtendWith(BundleContextExtension.class)
class WindowTest {

    @InjectBundleContext
    BundleContext context;

    @Test
    void opensInVietnamese() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            assertTrue(window.shell().getText().contains("PAR Index"), window.shell().getText());
            assertEquals(List.of("Tệp", "Xem", "Kết quả", "Trợ giúp"), window.menuBar());
            assertTrue(window.texts().contains("Chào mừng đến với PAR Index"), window.texts());
            assertFalse(window.texts().contains("%"), "a text was not translated: " + window.texts());
        });
    }

    @Test
    void showsTheSampleRound() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            window.press(window.byText(Button.class, "Xem đợt mẫu Đắk Nông 2020"));
            Table table = window.byId(Table.class, "parindex.workbench.results.table");
            window.until("22 departments and their mean", () -> table.getItemCount() == 23);
            assertEquals(List.of("1", "Bảo hiểm xã hội tỉnh", "95,9", "95,895", "Cao"),
                    IntStream.range(0, 5).mapToObj(table.getItem(0)::getText).toList());
            window.byText(Label.class, "Điểm chi tiết của đợt này là minh họa.");
            assertTrue(window.byId(ToolItem.class, "parindex.workbench.results.perspective").getSelection());
        });
    }
}
