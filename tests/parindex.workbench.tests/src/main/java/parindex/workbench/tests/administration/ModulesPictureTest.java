package parindex.workbench.tests.administration;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;
import parindex.workbench.tests.driver.WindowRun;

/** The picture of the page of modules, for the documentation; taken as {@code PicturesTest} takes the others. */
@ExtendWith(BundleContextExtension.class)
class ModulesPictureTest {

    private static final Path FOLDER = Path.of(System.getenv().getOrDefault("PARINDEX_PICTURES", "target/pictures"));
    private static final int HEIGHT = 760;

    @InjectBundleContext
    BundleContext context;

    @Test
    void isTaken() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            window.shell().setBounds(0, 0, 1200, HEIGHT);
            Admin admin = new Admin(window).page("Mô-đun");
            admin.select("parindex.administration.modules", 8, "workbench-results");
            Table table = window.byId(Table.class, "parindex.administration.modules");
            assertTrue(table.getItemCount() > 5, "the modules of the program");
            Path file = FOLDER.resolve("workbench-administration-modules.png");
            window.picture(file);
            assertTrue(new ImageData(file.toString()).height >= HEIGHT, "the whole window");
        });
    }
}
