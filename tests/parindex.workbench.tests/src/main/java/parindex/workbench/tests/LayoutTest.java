package parindex.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;
import parindex.workbench.tests.driver.WindowRun;

/** The layout of the window lasts from one start to the next, and a damaged file does not keep the window from opening. */
@ExtendWith(BundleContextExtension.class)
class LayoutTest {

    @InjectBundleContext
    BundleContext context;

    @Test
    void isAsItWasWhenTheProgramEnded() throws Exception {
        Rectangle place = new Rectangle(80, 90, 900, 600);
        new WindowRun(context).fresh().run(window -> {
            window.press(window.byId(ToolItem.class, "parindex.workbench.results.perspective"));
            window.byId(Table.class, "parindex.workbench.results.table");
            window.shell().setBounds(place);
            window.settle();
        });
        new WindowRun(context).run(window -> {
            window.byId(Table.class, "parindex.workbench.results.table");
            assertTrue(window.byId(ToolItem.class, "parindex.workbench.results.perspective").getSelection());
            assertEquals(place, window.shell().getBounds());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no XML", "<a/>", "<?xml version=\"1.0\"?><application:Application xmlns:application="
            + "\"http://www.eclipse.org/ui/2010/UIModel/application\" elementId=\"x\"><children"})
    void aDamagedFileIsSetAsideAndThePersonIsTold(String content) throws Exception {
        WindowRun run = new WindowRun(context).fresh();
        Path aside = run.layout().resolveSibling("workbench-damaged.xmi");
        Files.deleteIfExists(aside);
        Files.createDirectories(run.layout().getParent());
        Files.writeString(run.layout(), content);
        run.run(window -> {
            assertEquals(List.of("Tệp", "Xem", "Kết quả", "Trợ giúp"), window.menuBar());
            Label status = window.byId(Label.class, "parindex.workbench.status");
            window.until("the notice", () -> status.getText().contains(aside.toString()));
        });
        assertEquals(content, Files.readString(aside));
        assertTrue(Files.exists(run.layout()), "the new layout is saved");
        assertFalse(Files.exists(run.layout().resolveSibling("workbench-damaged-2.xmi")));
    }
}
