package parindex.samples.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import parindex.criteria.io.CriteriaDocument;
import parindex.criteria.io.CriteriaCatalogue;
import parindex.export.BookExport;
import parindex.workbench.tests.driver.WindowRun;

/** Each sample contributes while its bundle runs, and nothing any more when it is stopped. The sample of a rule is tested with the rules. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class SamplesTest {

    @InjectBundleContext
    BundleContext context;

    @Test
    void theSetCanBeUsed(@InjectService(filter = "(" + CriteriaCatalogue.ID + "=sample.commune)") CriteriaDocument document) throws Exception {
        assertEquals("sample.commune/2025/1.0.0", document.set().id().toString());
        stopped("parindex.samples.criteria", () -> assertEquals(List.of(),
                List.copyOf(context.getServiceReferences(CriteriaDocument.class, "(" + CriteriaCatalogue.ID + "=sample.commune)"))));
    }

    @Test
    void theFormatIsOffered() throws Exception {
        String filter = "(" + BookExport.FORMAT + "=md)";
        Collection<ServiceReference<BookExport>> found = context.getServiceReferences(BookExport.class, filter);
        assertEquals(1, found.size());
        stopped("parindex.samples.export", () -> assertEquals(List.of(), List.copyOf(context.getServiceReferences(BookExport.class, filter))));
    }

    @Test
    void thePerspectiveShowsTheRoundsAndGoesWithItsBundle() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            window.press(window.byText(Button.class, "Xem đợt mẫu Đắk Nông 2020"));
            window.press(window.byId(ToolItem.class, "parindex.samples.perspective"));
            Table rounds = window.byId(Table.class, "parindex.samples.perspective.rounds");
            window.until("the sample round", () -> rounds.getItemCount() == 1);
            assertEquals("2020", rounds.getItem(0).getText(1));
            assertEquals("Đã công bố", rounds.getItem(0).getText(2));
            assertEquals("30", rounds.getItem(0).getText(3));
            stopped("parindex.samples.perspective", () -> {
                window.until("it goes", rounds::isDisposed);
                assertTrue(window.find(ToolItem.class, item -> "parindex.samples.perspective".equals(item.getData("parindex.id"))).isEmpty());
            });
            window.press(window.byId(ToolItem.class, "parindex.samples.perspective"));
            window.byId(Table.class, "parindex.samples.perspective.rounds");
        });
    }

    private interface Check {
        void run() throws Exception;
    }

    private void stopped(String symbolicName, Check check) throws Exception {
        Bundle bundle = Arrays.stream(context.getBundles()).filter(b -> b.getSymbolicName().equals(symbolicName)).findFirst().orElseThrow();
        bundle.stop();
        try {
            check.run();
        } finally {
            bundle.start();
        }
    }
}
