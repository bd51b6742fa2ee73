package parindex.workbench.internal.app;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.application.ApplicationDescriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parindex.assessment.AssessmentStore;
import parindex.values.text.Message;

/**
 * The command {@code workbench}: opens the window on the thread that calls it, which must be the main thread of the process, and returns when the
 * window is closed. The shell finds it by the property {@code parindex.command}; as a function it opens the window on the round with that id.
 */
@Component(service = {Callable.class, ToIntFunction.class}, property = "parindex.command=workbench")
public final class WorkbenchCommand implements Callable<Integer>, ToIntFunction<String> {

    private static final Logger LOG = LoggerFactory.getLogger(WorkbenchCommand.class);
    private static final String APPLICATION = "parindex.workbench.application";
    private static final String TIMEOUT = "parindex.timeout.application";
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);
    private static final int DONE = 0;
    private static final int START_FAILED = 5;

    private final BundleContext context;
    private final Callable<?> runner;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile AssessmentStore store;

    /** @param runner runs the application that {@code org.eclipse.equinox.app} has made ready */
    @Activate
    public WorkbenchCommand(BundleContext context, @Reference(target = "(eclipse.application.runner=true)") Callable<?> runner) {
        this.context = context;
        this.runner = runner;
    }

    @Override
    public Integer call() throws Exception {
        return open(Map.of());
    }

    @Override
    public int applyAsInt(String roundId) {
        try {
            return open(Map.of(WindowApplication.ROUND, roundId));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private int open(Map<String, Object> arguments) throws Exception {
        openStoreAhead();
        Language.atStart(context::getProperty).apply();
        // Else SWT puts its libraries below the home directory, which may be read-only or shared by machines of different kinds.
        System.getProperties().putIfAbsent("swt.library.path", context.getProperty("osgi.configuration.area"));
        // Else SWT complains on the console where there is no session bus, as on a remote display.
        System.getProperties().putIfAbsent("org.eclipse.swt.internal.SessionManagerDBus.disable", "true");
        Optional<Message> trouble = openDisplay();
        if (trouble.isEmpty()) {
            trouble = runApplication(arguments);
        }
        trouble.ifPresent(WorkbenchCommand::tell);
        return trouble.isEmpty() ? DONE : START_FAILED;
    }

    /** Opening the database takes as long as opening the window, and the first page shows what is in it: both are done at the same time. */
    private void openStoreAhead() {
        AssessmentStore opening = store;
        if (opening != null) {
            JobBackground.ahead("store", opening::rounds);
        }
    }

    private static void tell(Message trouble) {
        // The window is what normally speaks to the person; without one only the console is left.
        System.err.println(trouble.in(Language.current().locale()));
    }

    private static Optional<Message> openDisplay() {
        Optional<Message> missing = DisplayTrouble.missing(SWT.getPlatform(), System.getenv());
        if (missing.isPresent()) {
            return missing;
        }
        try {
            Display.setAppName("PAR Index");
            Display.getDefault();
            return Optional.empty();
        } catch (SWTError | UnsatisfiedLinkError | NoClassDefFoundError | ExceptionInInitializerError e) {
            LOG.error("No display", e);
            return Optional.of(DisplayTrouble.of(e, System.getenv()));
        }
    }

    private Optional<Message> runApplication(Map<String, Object> arguments) throws Exception {
        ServiceTracker<ApplicationDescriptor, ApplicationDescriptor> applications = new ServiceTracker<>(context, filter(), null);
        applications.open();
        try {
            Duration limit = timeout();
            ApplicationDescriptor application = applications.waitForService(limit.toMillis());
            if (application == null) {
                return Optional.of(Message.of(WorkbenchCommand.class, "application.missing", limit.toSeconds()));
            }
            application.launch(arguments);
            runner.call();
            return Optional.empty();
        } finally {
            applications.close();
            JobBackground.finish();
        }
    }

    private static org.osgi.framework.Filter filter() throws InvalidSyntaxException {
        return FrameworkUtil.createFilter("(&(objectClass=" + ApplicationDescriptor.class.getName() + ")(service.pid=" + APPLICATION + "))");
    }

    private Duration timeout() {
        String seconds = context.getProperty(TIMEOUT);
        return seconds != null && seconds.matches("[1-9]\\d{0,4}") ? Duration.ofSeconds(Integer.parseInt(seconds)) : DEFAULT_TIMEOUT;
    }
}
