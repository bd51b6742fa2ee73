package parindex.launcher.tests.bundles;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.concurrent.Callable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** A command that dies of an error of the virtual machine. */
public final class OverflowingCommand implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("main.thread", "true");
        Callable<Integer> command = () -> depth(0);
        context.registerService(Callable.class, command, properties);
    }

    private static int depth(int level) {
        return depth(level + 1) + 1;
    }

    @Override
    public void stop(BundleContext context) {
        // Nothing to release.
    }
}
