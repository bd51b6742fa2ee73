package parindex.modules.internal.run;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parindex.modules.internal.Texts;
import parindex.values.text.Message;

/**
 * Brings bundles into the framework and takes them out again, all of a module or none. One thread at a time.
 *
 * <p>Bundles are started for this run only: which of them start the next time is decided from the record, after they were verified again.
 */
public final class FrameworkModules {

    private static final Logger LOG = LoggerFactory.getLogger(FrameworkModules.class);

    /**
     * A bundle to bring in.
     *
     * @param content its bytes, if the framework is to have a copy; empty if the location itself leads to the file
     */
    public record Load(String location, Optional<byte[]> content, int startLevel) {
    }

    private final BundleContext context;
    private final long seconds;

    /** @param seconds how long the start of one bundle and a refresh may take */
    public FrameworkModules(BundleContext context, long seconds) {
        this.context = context;
        this.seconds = seconds;
    }

    /**
     * Installs, resolves and starts bundles.
     *
     * @return why they did not start: then none of them is left; empty if all did
     */
    public Optional<Message> start(List<Load> loads) {
        List<Bundle> installed = new ArrayList<>();
        Optional<Message> failure = load(loads, installed).or(() -> resolve(installed)).or(() -> startAll(installed));
        if (failure.isPresent()) {
            remove(installed);
        }
        return failure;
    }

    private Optional<Message> load(List<Load> loads, List<Bundle> installed) {
        for (Load load : loads) {
            try (InputStream in = load.content().map(ByteArrayInputStream::new).orElse(null)) {
                Bundle bundle = context.installBundle(load.location(), in);
                installed.add(bundle);
                // Beyond the level that the framework has reached nothing starts; a framework for tests knows one level only.
                int reached = context.getBundle(0).adapt(FrameworkStartLevel.class).getStartLevel();
                bundle.adapt(BundleStartLevel.class).setStartLevel(Math.min(load.startLevel(), reached));
            } catch (BundleException | java.io.IOException e) {
                LOG.warn("Not installed: {}", load.location(), e);
                return Optional.of(Texts.of("failed.install", load.location(), String.valueOf(e.getMessage())));
            }
        }
        return Optional.empty();
    }

    private Optional<Message> resolve(List<Bundle> bundles) {
        if (context.getBundle(0).adapt(FrameworkWiring.class).resolveBundles(bundles)) {
            return Optional.empty();
        }
        for (Bundle bundle : bundles) {
            if (bundle.getState() == Bundle.INSTALLED) {
                return Optional.of(Texts.of("failed.resolve", name(bundle), resolverSays(bundle)));
            }
        }
        return Optional.empty();
    }

    /** Only the resolver knows what is wrong when each requirement alone could be met. */
    private static String resolverSays(Bundle bundle) {
        try {
            bundle.start(Bundle.START_TRANSIENT);
            return "?";
        } catch (BundleException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private Optional<Message> startAll(List<Bundle> bundles) {
        List<Bundle> inOrder = bundles.stream().filter(b -> !isFragment(b))
                .sorted(Comparator.comparingInt(b -> b.adapt(BundleStartLevel.class).getStartLevel())).toList();
        for (Bundle bundle : inOrder) {
            Optional<Message> failure = start(bundle);
            if (failure.isPresent()) {
                return failure;
            }
        }
        return Optional.empty();
    }

    /** On a thread of its own, because an activator may hang for ever. */
    private Optional<Message> start(Bundle bundle) {
        CountDownLatch ended = new CountDownLatch(1);
        List<Throwable> problems = java.util.Collections.synchronizedList(new ArrayList<>());
        Thread starter = new Thread(() -> {
            try {
                bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
            } catch (BundleException | RuntimeException | LinkageError e) {
                problems.add(e);
            } finally {
                ended.countDown();
            }
        }, "parindex-module-start");
        starter.setDaemon(true);
        starter.start();
        if (!await(ended)) {
            return Optional.of(Texts.of("failed.hangs", name(bundle), seconds));
        }
        if (problems.isEmpty()) {
            return Optional.empty();
        }
        LOG.warn("Not started: {}", name(bundle), problems.get(0));
        return Optional.of(Texts.of("failed.start", name(bundle), innermost(problems.get(0))));
    }

    /** Stops and removes the bundles at these locations, the last one first; what is not there is passed over. */
    public void stop(Collection<String> locations) {
        remove(Arrays.stream(context.getBundles()).filter(b -> locations.contains(b.getLocation())).toList());
    }

    private void remove(List<Bundle> bundles) {
        List<Bundle> reversed = new ArrayList<>(bundles);
        reversed.sort(Comparator.comparingLong(Bundle::getBundleId).reversed());
        for (Bundle bundle : reversed) {
            try {
                if (bundle.getState() == Bundle.ACTIVE) {
                    bundle.stop(Bundle.STOP_TRANSIENT);
                }
            } catch (BundleException e) {
                LOG.warn("Did not stop in order: {}", name(bundle), e);
            }
        }
        for (Bundle bundle : reversed) {
            // Whoever hangs in its activator holds its lock: waiting for it would hang us too.
            if (bundle.getState() == Bundle.STARTING && bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATIONPOLICY) == null) {
                LOG.warn("Left in the framework until the program ends, because its start hangs: {}", name(bundle));
                continue;
            }
            try {
                bundle.uninstall();
            } catch (BundleException e) {
                LOG.warn("Not uninstalled: {}", name(bundle), e);
            }
        }
        refresh(reversed);
    }

    /** Lets go of removed bundles, unless this would restart parts of the program: then they go with the next start. */
    private void refresh(List<Bundle> removed) {
        FrameworkWiring wiring = context.getBundle(0).adapt(FrameworkWiring.class);
        Collection<Bundle> concerned = wiring.getDependencyClosure(removed);
        if (concerned.stream().anyMatch(b -> !removed.contains(b) && !b.getLocation().startsWith(Location.INSTALLED))) {
            LOG.info("Packages of {} stay in use until the program starts again.", removed);
            return;
        }
        CountDownLatch refreshed = new CountDownLatch(1);
        wiring.refreshBundles(removed, event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                refreshed.countDown();
            }
        });
        if (!await(refreshed)) {
            LOG.warn("The framework did not refresh in {} s.", seconds);
        }
    }

    /** Waits to the end of the time even if somebody interrupts, and keeps the interruption for whoever looks at it. */
    private boolean await(CountDownLatch latch) {
        try {
            return latch.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            LOG.warn("Interrupted while waiting for the framework", e);
            return latch.getCount() == 0;
        }
    }

    private static boolean isFragment(Bundle bundle) {
        return bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
    }

    private static String name(Bundle bundle) {
        return bundle.getSymbolicName() + " " + bundle.getVersion();
    }

    private static String innermost(Throwable problem) {
        Throwable cause = problem;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
