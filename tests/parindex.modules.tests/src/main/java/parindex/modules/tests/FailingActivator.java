package parindex.modules.tests;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Of a module that does not start. Packed into bundles by the tests. */
public final class FailingActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        throw new IllegalStateException("no printer");
    }

    @Override
    public void stop(BundleContext context) {
        // It has never started.
    }
}
