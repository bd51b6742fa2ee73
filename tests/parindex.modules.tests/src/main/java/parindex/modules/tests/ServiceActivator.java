package parindex.modules.tests;

import java.util.Hashtable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Of a module with code that offers a service. Packed into bundles by the tests. */
public final class ServiceActivator implements BundleActivator, Runnable {

    @Override
    public void start(BundleContext context) {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("test.module", context.getBundle().getVersion().toString());
        context.registerService(Runnable.class, this, properties);
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the service back.
    }

    @Override
    public void run() {
        // To be there is all it does.
    }
}
