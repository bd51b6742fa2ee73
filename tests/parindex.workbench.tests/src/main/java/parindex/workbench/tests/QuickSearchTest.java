package parindex.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;
import parindex.workbench.search.SearchItem;
import parindex.workbench.search.SearchProvider;
import parindex.workbench.selection.CurrentRound;
import parindex.workbench.selection.CurrentSubject;
import parindex.workbench.tests.driver.WindowDriver;
import parindex.workbench.tests.driver.WindowRun;
import parindex.workbench.tests.driver.WindowThreadWatch;

/** The quick search finds everything without marks, by the keyboard alone, and goes there. */
@ExtendWith(BundleContextExtension.class)
class QuickSearchTest {

    private static final String RESULTS = "parindex.workbench.results.perspective";
    private static final String START = "parindex.workbench.perspective.start";

    @InjectBundleContext
    BundleContext context;

    @Test
    void aUnitIsFoundWithoutMarksAndChosenByEnter() throws Exception {
        try (WindowThreadWatch watch = new WindowThreadWatch(context)) {
            new WindowRun(context).fresh().run(window -> watch.during(window, () -> {
                sample(window);
                window.press(window.byId(ToolItem.class, START));
                search(window, dialog -> {
                    type(window, "so noi vu");
                    window.until("the department", () -> first(window).equals("Sở Nội vụ"));
                    assertEquals("Đơn vị", list(window).getItem(0).getText(1));
                    key(window, SWT.CR);
                });
                CurrentSubject subject = window.application().getContext().get(CurrentSubject.class);
                assertEquals(Optional.of("SNV"), subject.of(CurrentSubject.UNIT));
                assertTrue(window.application().getContext().get(CurrentRound.class).id().isPresent());
                assertTrue(window.byId(ToolItem.class, RESULTS).getSelection(), "the start page shows no units");
            }));
            assertEquals(List.of(), watch.findings(), () -> String.join("\n\n", watch.findings()));
        }
    }

    @Test
    void leavesPerspectivesAndCommandsAreFoundAndArrowsMove() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            sample(window);
            search(window, dialog -> {
                type(window, "ke hoach");
                window.until("a criterion",
                        () -> Arrays.stream(list(window).getItems()).anyMatch(row -> row.getText(1).equals("Tiêu chí")));
                key(window, SWT.ARROW_DOWN);
                assertEquals(1, list(window).getSelectionIndex());
                key(window, SWT.ARROW_UP);
                key(window, SWT.ARROW_UP);
                assertEquals(0, list(window).getSelectionIndex());
                type(window, "bat dau");
                assertEquals("Màn hình", list(window).getItem(0).getText(1));
                key(window, SWT.CR);
            });
            assertTrue(window.byId(ToolItem.class, START).getSelection());
            window.inDialog(() -> window.press(window.menu("Xem", "Tìm nhanh…")), dialog -> {
                type(window, "gioi thieu");
                assertEquals("Lệnh", list(window).getItem(0).getText(1));
                dialog.close();
            });
        });
    }

    @Test
    void whatAModuleOffersIsFoundAndOneThatFailsHidesNothing() throws Exception {
        boolean[] opened = {false};
        ServiceRegistration<SearchProvider> good = context.registerService(SearchProvider.class,
                asked -> List.of(new SearchItem("test", "Thử", "Kế hoạch kiểm tra", "12/KH", window -> opened[0] = true)), null);
        ServiceRegistration<SearchProvider> broken = context.registerService(SearchProvider.class, asked -> {
            throw new IllegalStateException("on purpose");
        }, null);
        try {
            new WindowRun(context).fresh().run(window -> {
                search(window, dialog -> {
                    type(window, "12 kh ke hoach");
                    window.until("the module's own", () -> first(window).equals("Kế hoạch kiểm tra"));
                    assertTrue(window.find(Label.class, label -> label.getText().contains("IllegalStateException")).isPresent(),
                            "the failure is told");
                    key(window, SWT.CR);
                });
                assertTrue(opened[0]);
            });
        } finally {
            good.unregister();
            broken.unregister();
        }
    }

    @Test
    void escapeChoosesNothing() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            search(window, dialog -> {
                type(window, "ket qua");
                assertEquals("Kết quả", first(window));
                dialog.traverse(SWT.TRAVERSE_ESCAPE);
            });
            assertTrue(window.byId(ToolItem.class, START).getSelection());
        });
    }

    private static void sample(WindowDriver window) {
        window.press(window.byText(Button.class, "Xem đợt mẫu Đắk Nông 2020"));
        window.until("the results", () -> window.texts().contains("Bảo hiểm xã hội tỉnh"));
    }

    private static void search(WindowDriver window, Consumer<Shell> inside) {
        window.inDialog(() -> window.key(SWT.CTRL, 'k'), inside);
    }

    private static Table list(WindowDriver window) {
        return window.byId(Table.class, "parindex.workbench.search.list");
    }

    private static String first(WindowDriver window) {
        TableItem[] rows = list(window).getItems();
        return rows.length == 0 ? "" : rows[0].getText();
    }

    private static void type(WindowDriver window, String text) {
        window.byId(Text.class, "parindex.workbench.search.query").setText(text);
    }

    private static void key(WindowDriver window, int key) {
        Event event = new Event();
        event.keyCode = key;
        window.byId(Text.class, "parindex.workbench.search.query").notifyListeners(SWT.KeyDown, event);
    }
}
