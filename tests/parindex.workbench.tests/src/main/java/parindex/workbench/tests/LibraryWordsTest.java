package parindex.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;
import parindex.workbench.tests.driver.WindowRun;

/** What the libraries of the window say of their own accord, they say in Vietnamese. */
@ExtendWith(BundleContextExtension.class)
class LibraryWordsTest {

    private static final String RENDERERS = "org.eclipse.e4.ui.workbench.renderers.swt";

    @InjectBundleContext
    BundleContext context;

    @ParameterizedTest
    @CsvSource({RENDERERS + ",org/eclipse/e4/ui/internal/workbench/renderers/swt/messages", "org.eclipse.jface,org/eclipse/jface/messages",
        "org.eclipse.swt,org/eclipse/swt/internal/SWTMessages"})
    void noWordIsForgottenOrInvented(String library, String file) throws IOException {
        Bundle bundle = bundle(library);
        TreeSet<String> here = keys(bundle.getResource(file + "_vi.properties"));
        TreeSet<String> there = keys(bundle.getResource(file + ".properties"));
        assertTrue(there.containsAll(here), () -> "unknown: " + here);
        if (library.equals(RENDERERS)) {
            assertEquals(there, here);
        }
    }

    @Test
    void theMenuOfATabIsInVietnamese() throws Exception {
        String messages = "org.eclipse.e4.ui.internal.workbench.renderers.swt.SWTRenderersMessages";
        new WindowRun(context).run(window -> assertEquals("&Tách thành cửa sổ riêng",
                bundle(RENDERERS).loadClass(messages).getField("menuDetach").get(null)));
    }

    private static TreeSet<String> keys(URL file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return new TreeSet<>(words.stringPropertyNames());
    }

    private Bundle bundle(String name) {
        return Arrays.stream(context.getBundles()).filter(b -> name.equals(b.getSymbolicName())).findFirst().orElseThrow();
    }
}
