package parindex.workbench.appraisal.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;
import parindex.workbench.selection.CurrentRound;
import parindex.workbench.tests.driver.WindowRun;
import parindex.workbench.ui.Perspectives;

@ExtendWith(BundleContextExtension.class)
class AppraisalTest {

    @InjectBundleContext
    BundleContext context;

    @Test
    void first() throws Exception {
        Appraised round = Appraised.round(context, "td-" + System.nanoTime());
        new WindowRun(context).fresh().run(window -> {
            window.application().getContext().get(CurrentRound.class).choose(round.id());
            window.application().getContext().get(Perspectives.class).show("parindex.workbench.appraisal.perspective");
            NatTable matrix = window.byId(NatTable.class, "appraisal.matrix");
            window.until("rows", () -> matrix.getRowCount() > 3);
            window.until("detail", () -> window.texts().contains("Chấp nhận"));
            window.picture(Path.of("target/pictures/first.png"));
            System.err.println(window.texts());
            assertFalse(window.texts().contains("%part"));
        });
    }
}
