package parindex.launcher.tests.bundles;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.concurrent.Callable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** A command that fails unexpectedly. */
public final class ThrowingCommand implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("main.thread", "true");
        Callable<Integer> command = () -> {
            throw new IllegalStateException("boom");
        };
        context.registerService(Callable.class, command, properties);
    }

    @Override
    public void stop(BundleContext context) {
        // Nothing to release.
    }
}
