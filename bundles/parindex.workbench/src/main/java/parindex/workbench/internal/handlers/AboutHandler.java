package parindex.workbench.internal.handlers;

import org.eclipse.e4.core.di.annotations.Execute;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import parindex.workbench.ui.Problems;
import parindex.workbench.ui.Words;

/** Says which program this is, in which version, and where its data are. */
public final class AboutHandler {

    @Execute
    void tell(Words words, Problems dialogs) {
        BundleContext context = FrameworkUtil.getBundle(AboutHandler.class).getBundleContext();
        dialogs.tell(words.text(AboutHandler.class, "about.title"), words.text(AboutHandler.class, "about.text",
                String.valueOf(context.getProperty("parindex.version")), String.valueOf(context.getProperty("parindex.data")),
                System.getProperty("java.version"), context.getBundle(0).getVersion()));
    }
}
