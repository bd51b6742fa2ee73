package parindex.launcher.tests.bundles;

import java.io.File;
import java.io.IOException;
import java.util.Collection;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.Callable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** A command that prints what it was given, and ends with 7. */
public final class ProbeCommand implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("main.thread", "true");
        properties.put("service.ranking", 1000);
        Callable<Integer> command = () -> print(context);
        context.registerService(Callable.class, command, properties);
    }

    private static int print(BundleContext context) throws InvalidSyntaxException, IOException {
        System.out.println("thread=" + Thread.currentThread().getName());
        for (String name : List.of("parindex.data", "parindex.home", "parindex.version", "parindex.lang", "probe.property")) {
            System.out.println(name + "=" + context.getProperty(name));
        }
        Collection<ServiceReference<Object>> launchers = context.getServiceReferences(Object.class, "(launcher.ready=true)");
        for (ServiceReference<Object> launcher : launchers) {
            System.out.println("arguments=" + String.join("|", (String[]) launcher.getProperty("launcher.arguments")));
        }
        for (Bundle bundle : context.getBundles()) {
            System.out.println("bundle " + bundle.getSymbolicName() + " state=" + bundle.getState()
                    + " fragment=" + (bundle.getHeaders("").get("Fragment-Host") != null));
        }
        File file = context.getDataFile("seen");
        System.out.println("seen before=" + !file.createNewFile());
        return 7;
    }

    @Override
    public void stop(BundleContext context) {
        System.out.println("probe stopped");
    }
}
