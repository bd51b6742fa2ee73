package parindex.launcher;

import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.Callable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Hands the arguments to the bundles and calls the command on the thread that calls this, by the convention of bnd's launcher: a
 * service of class {@code Object} with {@code launcher.arguments} and {@code launcher.ready}, answered by a {@code Callable} with
 * {@code main.thread=true}, whose number is the exit code.
 */
final class CommandCall {
    private final BundleContext context;
    private final Duration limit;
    private volatile ServiceRegistration<Object> registration;

    CommandCall(BundleContext context, Duration limit) {
        this.context = context;
        this.limit = limit;
    }

    int call(List<String> arguments) throws LaunchFailure {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("launcher.arguments", arguments.toArray(String[]::new));
        properties.put("launcher.ready", "true");
        properties.put("launcher.name", "parindex");
        registration = context.registerService(Object.class, this, properties);
        ServiceTracker<Callable<?>, Callable<?>> commands = tracker();
        commands.open();
        try {
            Callable<?> command = commands.waitForService(limit.toMillis());
            if (command == null) {
                throw new LaunchFailure(ExitCode.START_FAILED, MissingCommand.explain(context, limit), null);
            }
            return command.call() instanceof Integer exitCode ? exitCode : 0;
        } catch (LaunchFailure failure) {
            throw failure;
        } catch (Exception | Error e) {
            // Errors too: a class that went away with its bundle, or a stack that overflowed, must not end the JVM with its own code.
            throw LaunchFailure.because(e, ExitCode.INTERNAL_ERROR, "command.failed", e);
        } finally {
            close(commands);
        }
    }

    private ServiceTracker<Callable<?>, Callable<?>> tracker() {
        try {
            return new ServiceTracker<>(context,
                    context.createFilter("(&(objectClass=" + Callable.class.getName() + ")(main.thread=true))"), null);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Takes back the service with the arguments, by which bundles learn that the program is about to stop, while all others are still there.
     * Returns when they have done what they have to do before.
     */
    void withdraw() {
        ServiceRegistration<Object> registered = registration;
        if (registered != null) {
            try {
                registered.unregister();
            } catch (IllegalStateException already) {
                return;
            }
        }
    }

    private void close(ServiceTracker<?, ?> commands) {
        try {
            commands.close();
            registration.unregister();
        } catch (IllegalStateException stopped) {
            // After an interruption the framework has already taken both back.
            return;
        }
    }
}
