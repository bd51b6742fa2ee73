package parindex.launcher.tests.bundles;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** An activator that fails. */
public final class ThrowingActivator implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        throw new IllegalArgumentException("no such setting");
    }

    @Override
    public void stop(BundleContext context) {
        // Never started.
    }
}
