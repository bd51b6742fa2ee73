package parindex.launcher.tests.bundles;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Takes the whole process down, as a module with broken native code would. */
public final class HaltingActivator implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        Runtime.getRuntime().halt(99);
    }

    @Override
    public void stop(BundleContext context) {
        // It never runs.
    }
}
