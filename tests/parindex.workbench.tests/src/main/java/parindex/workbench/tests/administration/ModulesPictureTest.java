package parindex.workbench.tests.administration;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import parindex.assessment.people.Session;
import parindex.assessment.people.SignIn;
import parindex.modules.Change;
import parindex.modules.Consent;
import parindex.modules.Modules;
import parindex.modules.Signing;
import parindex.modules.Trust;
import parindex.workbench.tests.driver.WindowDriver;
import parindex.workbench.tests.driver.WindowRun;

/** The picture of the page of modules, for the documentation; taken as {@code PicturesTest} takes the others. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class ModulesPictureTest {

    private static final Path FOLDER = Path.of(System.getenv().getOrDefault("PARINDEX_PICTURES", "target/pictures"));
    private static final int HEIGHT = 760;

    @InjectBundleContext
    BundleContext context;

    @InjectService
    Modules modules;
    @InjectService
    Trust trust;
    @InjectService
    Signing signing;
    @InjectService
    SignIn signIn;

    @Test
    void isTaken(@TempDir Path folder) throws Exception {
        Session administrator = signIn.singleUser().orElseThrow();
        Office office = new Office(folder, signing);
        trust.trust(administrator, office.certificate());
        String id = modules.apply(administrator, new Change.Install(office.signed(office.sample("criteria")), Optional.empty(), Consent.NONE)).id();
        try {
            take(id);
        } finally {
            modules.apply(administrator, new Change.Uninstall(id));
            trust.distrust(administrator, office.fingerprint());
        }
    }

    private void take(String id) throws Exception {
        new WindowRun(context).fresh().run(window -> {
            window.shell().setBounds(0, 0, 1200, HEIGHT);
            Admin admin = new Admin(window).page("Mô-đun");
            admin.select("parindex.administration.modules", 6, id);
            Table table = window.byId(Table.class, "parindex.administration.modules");
            assertTrue(table.getItemCount() > 5, "the modules of the program");
            table.showSelection();
            String details = window.byId(Text.class, "parindex.administration.modules.details").getText();
            assertTrue(details.contains("CN=Sở Nội vụ"), details);
            Path file = FOLDER.resolve("workbench-administration-modules.png");
            byte[][] last = {new byte[0]};
            // The toolkit paints what was selected and enabled a little later, and fades it in.
            window.until("everything is painted", () -> Arrays.equals(last[0], last[0] = picture(window, file)));
            // Without the frame that a window manager would draw around it.
            assertTrue(new ImageData(file.toString()).height >= window.shell().getClientArea().height, "the whole window");
        });
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
