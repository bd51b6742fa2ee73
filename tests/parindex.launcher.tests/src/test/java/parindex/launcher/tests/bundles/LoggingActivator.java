package parindex.launcher.tests.bundles;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.slf4j.LoggerFactory;

/** Writes to the log of the product. */
public final class LoggingActivator implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        LoggerFactory.getLogger(LoggingActivator.class).info("đã ghi nhật ký");
    }

    @Override
    public void stop(BundleContext context) {
        // Nothing to release.
    }
}
