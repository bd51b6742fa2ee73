package parindex.launcher.tests.bundles;

import java.io.PrintStream;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** A command that runs until its bundle is stopped, and then complains in every way. Tells whether anybody interrupted it. */
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
        // As a command line does that was made before the user wanted to stop.
        PrintStream err = System.err;
        System.out.println("ready");
        try {
            stopped.await();
        } catch (InterruptedException e) {
            System.out.println("command interrupted");
        }
        err.println("my store is closed");
        System.err.println("and so am I");
        throw new NoClassDefFoundError("my/classes/are/Gone");
    }

    @Override
    public void stop(BundleContext context) {
        System.out.println("bundle stopped");
        stopped.countDown();
    }
}
