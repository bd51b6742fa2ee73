package parindex.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.core.runtime.FileLocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** Files inside bundles, as Eclipse asks for them. On a display that enlarges it first asks for pictures in twice the size, which hardly anybody has. */
@ExtendWith(BundleContextExtension.class)
class PlatformFilesTest {

    @InjectBundleContext
    BundleContext context;

    @Test
    void aFileOfABundleBecomesAFile() throws Exception {
        URL file = FileLocator.toFileURL(entry());
        assertEquals("file", file.getProtocol());
        assertTrue(Files.size(Path.of(new URI(file.toString()))) > 0);
    }

    @Test
    void aFileThatTheBundleLacksIsMissedInOrder() throws Exception {
        URL missing = new URL(entry(), "plugin@2x.png");
        assertThrows(IOException.class, () -> FileLocator.toFileURL(missing));
    }

    private URL entry() {
        Bundle bundle = Arrays.stream(context.getBundles()).filter(b -> b.getSymbolicName().equals("parindex.workbench")).findFirst().orElseThrow();
        return bundle.getEntry("plugin.xml");
    }
}
