package parindex.shell.internal;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The command of the process: the launcher takes this service and calls it on the main thread; what it returns is the
 * exit code. The arguments come as a service property of a marker service. Other launchers that use the same convention, such as
 * the one that runs tests, are left alone.
 */
@Component(service = Callable.class, property = "main.thread=true")
public final class Application implements Callable<Integer> {

    private final Services services;
    private final String[] arguments;

    @Activate
    public Application(@Reference Services services,
            @Reference(service = Object.class, target = "(&(launcher.name=parindex)(launcher.arguments=*))") Map<String, Object> launcher) {
        this.services = services;
        this.arguments = (String[]) launcher.get("launcher.arguments");
    }

    @Override
    public Integer call() {
        return new CommandLines(services, writer(System.out), writer(System.err)).run(arguments);
    }

    // Always UTF-8: the scripts tell the JVM and the terminal so, and a redirected file must not depend on the machine.
    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }
}
