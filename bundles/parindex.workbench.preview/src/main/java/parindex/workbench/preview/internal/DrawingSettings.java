package parindex.workbench.preview.internal;

import java.util.Properties;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * What drawing with Java needs to know before it is first used; there is no other way to tell it than by properties of the process. What an
 * administrator has set stays.
 */
@Component(service = {}, immediate = true)
public final class DrawingSettings {

    @Activate
    public DrawingSettings(BundleContext context) {
        Properties process = System.getProperties();
        // Without a screen of its own: on macOS the toolkit of Java and that of the window do not get along.
        process.putIfAbsent("java.awt.headless", "true");
        String data = context.getProperty("parindex.data");
        if (data != null) {
            // Else the list of fonts is written into the home directory, which is not this program's.
            process.putIfAbsent("pdfbox.fontcache", data);
        }
    }
}
