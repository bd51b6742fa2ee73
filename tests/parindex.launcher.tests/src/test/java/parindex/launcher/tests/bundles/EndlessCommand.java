package parindex.launcher.tests.bundles;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** A command that runs until its bundle is stopped, and tells whether anybody interrupted it. */
public final class EndlessCommand implements BundleActivator {
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Override
    public void start(BundleContext context) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("main.thread", "true");
        Callable<Integer> command = this::run;
        context.registerService(Callable.class, command, properties);
    }

    private int run() {
        System.out.println("ready");
        try {
            stopped.await();
        } catch (InterruptedException e) {
            System.out.println("command interrupted");
        }
        throw new IllegalStateException("my services are gone");
    }

    @Override
    public void stop(BundleContext context) {
        System.out.println("bundle stopped");
        stopped.countDown();
    }
}
