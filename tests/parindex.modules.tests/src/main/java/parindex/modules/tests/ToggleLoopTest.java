package parindex.modules.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.service.ServiceExtension;
import parindex.assessment.AssessmentStore;
import parindex.assessment.RoundEvaluation;
import parindex.assessment.RoundSource;
import parindex.assessment.audit.AuditLog;
import parindex.assessment.people.Session;
import parindex.assessment.people.SignIn;
import parindex.criteria.io.CriteriaCatalogue;
import parindex.modules.Change;
import parindex.modules.Modules;
import parindex.modules.Signing;
import parindex.modules.Trust;

/**
 * Disabled, enabled, updated and rolled back again and again, with a round open: no class loader, service, thread or file is left behind, and
 * nothing is lost. {@code PARINDEX_TOGGLES=1000} in the environment goes round more often than the build does.
 */
@ExtendWith(ServiceExtension.class)
class ToggleLoopTest {

    private static final String DISTRICT = DistrictSet.MODULE;
    /** The JVM of the tests inherits the environment of the build, but not its system properties. */
    private static final String ROUNDS = "PARINDEX_TOGGLES";
    private static final int USUAL_ROUNDS = 25;
    private static final int CODE_CHANGES = 4;
    private static final int LOOKS_AT_RESULTS = 10;
    private static final int MOST_COLLECTIONS = 200;
    /** The cache of the database and the code that is compiled may grow; 1,000 class loaders that stay would be more. */
    private static final long MOST_GROWTH = 12L << 20;

    /** Not an injected one, which takes back what a test installs. */
    private final BundleContext context = FrameworkUtil.getBundle(ToggleLoopTest.class).getBundleContext();

    @InjectService(timeout = 30_000)
    Modules modules;
    @InjectService(timeout = 30_000)
    Trust trust;
    @InjectService
    Signing signing;
    @InjectService(timeout = 30_000)
    SignIn signIn;
    @InjectService
    RoundSource source;
    @InjectService
    CriteriaCatalogue catalogue;
    @InjectService(timeout = 30_000)
    AssessmentStore store;
    @InjectService(timeout = 30_000)
    RoundEvaluation evaluation;
    @InjectService(timeout = 30_000)
    AuditLog audit;

    @TempDir
    Path folder;

    private final ReferenceQueue<Object> gone = new ReferenceQueue<>();
    private final Set<Reference<?>> watched = new HashSet<>();
    private Session admin;
    private long enabling;

    @Test
    @Timeout(7200)
    void nothingIsLeftBehind() throws Exception {
        int rounds = Optional.ofNullable(System.getenv(ROUNDS)).map(Integer::valueOf).orElse(USUAL_ROUNDS);
        admin = signIn.singleUser().orElseThrow();
        Results2020 results = new Results2020(source, catalogue, store, evaluation);
        Map<String, String> expected = results.now();
        Office office = new Office(folder, signing).trustedBy(trust, admin);
        DistrictSet district = new DistrictSet(context, office);
        modules.apply(admin, Office.install(district.original));
        Path code1 = office.code("office.service", "1.0.0", ServiceActivator.class);
        Path code2 = office.code("office.service", "2.0.0", ServiceActivator.class);
        modules.apply(admin, Office.install(code1));
        int services = services();
        Set<String> threads = threads();
        long heap = 0;
        for (int i = 0; i < rounds; i++) {
            round(i % 2 == 0 ? district.corrected : district.original, i % 2 == 0 ? code2 : code1);
            if (i % LOOKS_AT_RESULTS == 0) {
                assertEquals(expected, results.now());
            }
            if (i == rounds / LOOKS_AT_RESULTS) {
                heap = heap();
            }
        }
        assertEquals(expected, results.now());
        assertEquals(services, services(), "services left behind");
        Set<String> more = threads();
        more.removeAll(threads);
        assertTrue(more.stream().noneMatch(t -> t.startsWith("parindex")), more::toString);
        assertCollected(rounds * CODE_CHANGES);
        long grown = heap() - heap;
        assertTrue(grown < MOST_GROWTH, () -> "the heap has grown by " + grown);
        try (Stream<Path> packages = Files.list(modules.dropFolder().resolveSibling("packages"))) {
            assertEquals(4, packages.count(), "two modules with two versions each");
        }
        assertEquals(Optional.empty(), audit.verify(admin, Optional.empty()).broken());
        System.out.println("parindex.toggles: " + rounds + " rounds; enabling a criteria module until its set is there took "
                + enabling / rounds / 1_000_000 + " ms on average; the heap has grown by " + grown / 1024 + " KiB since the first tenth of "
                + heap / 1024 + " KiB");
        modules.apply(admin, new Change.Uninstall("office.service"));
        modules.apply(admin, new Change.Uninstall(DISTRICT));
        trust.distrust(admin, office.signer.fingerprint());
        district.close();
    }

    private void round(Path criteria, Path code) {
        assertDone(new Change.Disable(DISTRICT));
        assertEquals(0, districts());
        long begin = System.nanoTime();
        assertDone(new Change.Enable(DISTRICT));
        assertEquals(1, districts());
        enabling += System.nanoTime() - begin;
        assertDone(Office.update(criteria));
        assertEquals(1, districts());
        assertDone(new Change.Rollback(DISTRICT));
        assertDone(Office.update(criteria));
        watch();
        assertDone(new Change.Disable("office.service"));
        assertDone(new Change.Enable("office.service"));
        watch();
        assertDone(Office.update(code));
        watch();
        assertDone(new Change.Rollback("office.service"));
        watch();
        assertDone(Office.update(code));
    }

    private void assertDone(Change change) {
        assertEquals(List.of(), modules.apply(admin, change).notices());
    }

    private long districts() {
        return catalogue.installed().stream().filter(i -> i.document().set().id().name().equals("daknong.district")).count();
    }

    private void watch() {
        watched.add(new PhantomReference<>(DistrictSet.bundle(context, "office.service").orElseThrow().adapt(BundleWiring.class).getClassLoader(), gone));
    }

    private void assertCollected(int expected) throws InterruptedException {
        assertEquals(expected, watched.size());
        for (int i = 0; i < MOST_COLLECTIONS && !watched.isEmpty(); i++) {
            System.gc();
            for (Reference<?> next = gone.remove(100); next != null; next = gone.poll()) {
                watched.remove(next);
            }
        }
        assertEquals(0, watched.size(), "class loaders left behind");
    }

    private int services() throws Exception {
        return context.getAllServiceReferences(null, null).length;
    }

    private static long heap() {
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).collect(Collectors.toCollection(TreeSet::new));
    }
}
