package parindex.workbench.internal.app;

import org.eclipse.osgi.service.runnable.ApplicationLauncher;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Closes the window when the program is told to stop. The launcher then takes back its service before anything else; when the framework itself
 * begins to stop it is too late, because all services go at once.
 */
@Component(service = {}, immediate = true)
public final class WindowCloser {

    private final ApplicationLauncher applications;

    @Activate
    public WindowCloser(@Reference ApplicationLauncher applications, @Reference(target = "(launcher.name=parindex)") Object program) {
        this.applications = applications;
    }

    /** Returns when the window is closed and its layout saved. */
    @Deactivate
    void close() {
        applications.shutdown();
    }
}
