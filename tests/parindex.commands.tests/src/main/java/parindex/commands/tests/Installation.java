package parindex.commands.tests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.util.tracker.ServiceTracker;

/**
 * One installation of the program: a framework of its own with the bundles that surround the test, on a data directory of its own. What is
 * typed and shown is kept in {@code transcript.txt} beside the data.
 */
final class Installation implements AutoCloseable {

    /** Bundles around the test that are not the program. */
    private static final List<String> TESTING = List.of("parindex.commands.tests", "junit-", "org.opentest4j",
            "org.apiguardian", "org.osgi.test.", "biz.aQute.");
    private static final String COMMANDS = "parindex.shell.internal.GogoCommands";
    private static final String PROCESSOR = "org.apache.felix.service.command.CommandProcessor";
    private static final long PATIENCE = 60_000;

    private final BundleContext host;
    private final Path data;
    private Framework framework;

    private Installation(BundleContext host, Path data) {
        this.host = host;
        this.data = data;
    }

    /**
     * Starts the program for the first time.
     *
     * @param host the framework that has the bundles
     * @param name tells the installations of a run of the tests apart
     */
    static Installation start(BundleContext host, String name) throws Exception {
        Path data = Path.of(host.getProperty("parindex.data")).resolve("dữ liệu " + name).toAbsolutePath();
        Installation installation = new Installation(host, Files.createDirectories(data));
        installation.start();
        return installation;
    }

    /** Ends the program. What is on the disk can be looked at, and changed, before it is started again. */
    void stop() throws Exception {
        framework.stop();
        framework.waitForStop(PATIENCE);
    }

    /** Starts the program, as a person does who calls it anew. */
    void start() throws Exception {
        // The class of the framework around the test; its packages of the framework are those that the test uses.
        FrameworkFactory factory = (FrameworkFactory) host.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getClass().getClassLoader()
                .loadClass("org.apache.felix.framework.FrameworkFactory").getConstructor().newInstance();
        framework = factory.newFramework(Map.of(Constants.FRAMEWORK_STORAGE, data.resolve("cache").toString(),
                "parindex.data", data.toString(), "parindex.content", content().toString(),
                "parindex.lang", "vi", "parindex.version", "0.0.0-test"));
        framework.init();
        List<Bundle> installed = Stream.of(host.getBundles()).filter(Installation::isOfTheProgram).map(this::install).toList();
        for (Bundle bundle : installed) {
            if (bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null) {
                bundle.start(Bundle.START_ACTIVATION_POLICY);
            }
        }
        framework.start();
        service(COMMANDS);
    }

    private static boolean isOfTheProgram(Bundle bundle) {
        return bundle.getBundleId() != Constants.SYSTEM_BUNDLE_ID && TESTING.stream().noneMatch(bundle.getSymbolicName()::startsWith);
    }

    private Bundle install(Bundle bundle) {
        try {
            return framework.getBundleContext().installBundle(bundle.getLocation());
        } catch (BundleException e) {
            throw new IllegalStateException(bundle.getLocation(), e);
        }
    }

    /** Installs and starts a further bundle; it stays over restarts. */
    void add(String name, byte[] jar) throws BundleException {
        framework.getBundleContext().installBundle("test:" + name, new ByteArrayInputStream(jar)).start();
    }

    Path data() {
        return data;
    }

    /** Where database, evidence and keys are: a restored backup is in a folder that the file {@code content} names. */
    Path content() throws IOException {
        Path pointer = data.resolve("content");
        return Files.exists(pointer) ? data.resolve(Files.readString(pointer).strip()) : data;
    }

    /** Gives a command as at the administrator's console. */
    Outcome run(String line) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Object processor = service(PROCESSOR);
        Object session = call(processor, PROCESSOR, "createSession",
                new Class<?>[] {InputStream.class, OutputStream.class, OutputStream.class},
                InputStream.nullInputStream(), out, out);
        String type = "org.apache.felix.service.command.CommandSession";
        int code;
        try {
            code = (Integer) call(session, type, "execute", new Class<?>[] {CharSequence.class}, "parindex:" + line);
        } finally {
            call(session, type, "close", new Class<?>[0]);
        }
        Outcome outcome = new Outcome(line, code, bytes.toString(StandardCharsets.UTF_8));
        Files.writeString(data.resolve("transcript.txt"), "$ " + outcome + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return outcome;
    }

    /** Gives a command that must succeed. */
    Outcome done(String line) throws Exception {
        return run(line).exits(0);
    }

    private Object service(String type) throws InterruptedException {
        ServiceTracker<Object, Object> tracker = new ServiceTracker<>(framework.getBundleContext(), type, null);
        // Classes of the inner framework are not those of the test.
        tracker.open(true);
        try {
            Object service = tracker.waitForService(PATIENCE);
            if (service == null) {
                throw new IllegalStateException("no " + type);
            }
            return service;
        } finally {
            tracker.close();
        }
    }

    private static Object call(Object target, String type, String method, Class<?>[] types, Object... arguments) throws Exception {
        try {
            return target.getClass().getClassLoader().loadClass(type).getMethod(method, types).invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    @Override
    public void close() throws Exception {
        stop();
    }
}
