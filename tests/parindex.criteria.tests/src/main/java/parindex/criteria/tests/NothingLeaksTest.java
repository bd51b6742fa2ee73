package parindex.criteria.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import parindex.criteria.io.CriteriaCatalogue;
import parindex.criteria.io.CriteriaDocument;

/** A hundred times started, used, stopped, refreshed: no service, no set and no class loader is left behind. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class NothingLeaksTest {

    private static final int ROUNDS = 100;
    private static final int MOST_COLLECTIONS = 200;

    @InjectBundleContext
    BundleContext context;
    @InjectService
    CriteriaCatalogue catalogue;

    private final ReferenceQueue<Object> gone = new ReferenceQueue<>();
    private final Set<Reference<?>> watched = new HashSet<>();

    @Test
    void hundredTimes() throws Exception {
        int servicesBefore = allServices();
        Bundle bundle = CriteriaBundles.install(context, "criteria.small", "1.0.0");
        for (int i = 0; i < ROUNDS; i++) {
            round(bundle);
        }
        bundle.uninstall();
        refresh(bundle);
        assertEquals(servicesBefore, allServices());
        assertEquals(List.of(), catalogue.installed());
        assertEquals(2 * ROUNDS, watched.size());
        assertCollected();
    }

    /** In a method of its own, so that no local variable keeps anything alive. */
    private void round(Bundle bundle) throws Exception {
        bundle.start();
        Collection<ServiceReference<CriteriaDocument>> services = context.getServiceReferences(CriteriaDocument.class, null);
        assertEquals(1, services.size());
        ServiceReference<CriteriaDocument> service = services.iterator().next();
        watched.add(new PhantomReference<>(context.getService(service).set(), gone));
        context.ungetService(service);
        ClassLoader loader = bundle.adapt(BundleWiring.class).getClassLoader();
        assertNotNull(loader);
        watched.add(new PhantomReference<>(loader, gone));
        bundle.stop();
        assertTrue(context.getServiceReferences(CriteriaDocument.class, null).isEmpty());
        refresh(bundle);
    }

    private void refresh(Bundle bundle) throws InterruptedException {
        CountDownLatch refreshed = new CountDownLatch(1);
        context.getBundle(0).adapt(FrameworkWiring.class).refreshBundles(List.of(bundle), event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                refreshed.countDown();
            }
        });
        assertTrue(refreshed.await(30, TimeUnit.SECONDS), "the framework did not refresh");
    }

    private void assertCollected() throws InterruptedException {
        List<Reference<?>> collected = new ArrayList<>();
        for (int i = 0; i < MOST_COLLECTIONS && watched.size() > 0; i++) {
            System.gc();
            Reference<?> next = gone.remove(100);
            while (next != null) {
                collected.add(next);
                watched.remove(next);
                next = gone.poll();
            }
        }
        assertEquals(0, watched.size(), "still reachable: " + watched.size() + " of " + (watched.size() + collected.size()));
    }

    private int allServices() throws Exception {
        ServiceReference<?>[] all = context.getAllServiceReferences(null, null);
        return all.length;
    }
}
