package parindex.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
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

/** Language, theme, keys and dialogs. */
@ExtendWith(BundleContextExtension.class)
class AppearanceTest {

    @InjectBundleContext
    BundleContext context;

    @Test
    void speaksEnglishWhenAskedToAndVietnameseAgain() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            window.press(window.byId(ToolItem.class, "parindex.workbench.results.perspective"));
            window.press(window.menu("Xem", "Ngôn ngữ", "English"));
            window.until("English", () -> window.menuBar().contains("View"));
            assertEquals(List.of("File", "View", "Results", "Help"), window.menuBar());
            assertTrue(window.menu("View", "Language", "English").getSelection());
            assertFalse(window.menu("View", "Language", "Tiếng Việt").getSelection());
            assertTrue(window.byId(ToolItem.class, "parindex.workbench.results.perspective").getSelection(), "what was in front stays there");
            window.byText(Label.class, "Round:");
            window.press(window.menu("View", "Language", "Tiếng Việt"));
            window.until("Vietnamese", () -> window.menuBar().equals(List.of("Tệp", "Xem", "Kết quả", "Trợ giúp")));
            window.byText(Label.class, "Đợt đánh giá:");
        });
    }

    @Test
    void theLibrariesSpeakVietnameseToo() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            assertEquals("Đồng ý", IDialogConstants.OK_LABEL);
            assertEquals("Hủy", IDialogConstants.CANCEL_LABEL);
            assertEquals("&Có", IDialogConstants.YES_LABEL);
            assertEquals("&Tiếp >", IDialogConstants.NEXT_LABEL);
            assertEquals("Tiến độ", JFaceResources.getString("ProgressMonitorDialog.title"));
            assertEquals("Hiện danh sách", SWT.getMessage("SWT_ShowList"));
        });
    }

    @Test
    void themesCanBeSwitched() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            window.press(window.byId(ToolItem.class, "parindex.workbench.results.perspective"));
            Table table = window.byId(Table.class, "parindex.workbench.results.table");
            RGB light = table.getBackground().getRGB();
            window.press(window.menu("Xem", "Giao diện", "Tối"));
            window.until("dark", () -> !table.getBackground().getRGB().equals(light));
            assertTrue(window.menu("Xem", "Giao diện", "Tối").getSelection());
            assertNotEquals(table.getBackground().getRGB(), table.getForeground().getRGB());
            window.press(window.menu("Xem", "Giao diện", "Sáng"));
            window.until("light", () -> table.getBackground().getRGB().equals(light));
        });
    }

    @Test
    void aboutTellsTheVersionAndItsKeyOpensIt() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            window.inDialog(() -> window.press(window.menu("Trợ giúp", "Giới thiệu…")), about -> {
                assertEquals("Giới thiệu PAR Index", about.getText());
                assertTrue(window.find(Label.class, l -> l.getText().contains("PAR Index 0.0.0")).isPresent());
                window.press(window.byText(Button.class, "Đóng"));
            });
            window.inDialog(() -> window.key(0, SWT.F1), about -> window.press(window.byText(Button.class, "Đóng")));
        });
    }
}
