package parindex.criteria.internal.extender;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.namespace.extender.ExtenderNamespace;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;
import parindex.criteria.io.CriteriaCatalogue;
import parindex.criteria.io.CriteriaReader;

/**
 * Turns criteria bundles into services for as long as they are started (architecture, section 4). What is known of a bundle
 * lives in the tracker only, so nothing can be left behind when the bundle goes.
 */
@Capability(namespace = ExtenderNamespace.EXTENDER_NAMESPACE, name = CriteriaExtender.NAME, version = "1.0.0")
@Component(immediate = true, service = CriteriaCatalogue.class)
public final class CriteriaExtender implements CriteriaCatalogue {

    /** Name of the extender, and namespace of the capability that a criteria bundle provides. */
    static final String NAME = "parindex.criteria";

    private final BundleTracker<TrackedBundle> bundles;

    @Activate
    public CriteriaExtender(BundleContext context) {
        // STARTING too: a bundle that starts lazily stays in that state, and has no class that could wake it up.
        bundles = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE,
                new BundleCustomizer(context.getBundle(), new BundleReader(new CriteriaReader())));
        bundles.open();
    }

    @Deactivate
    void close() {
        bundles.close();
    }

    @Override
    public List<Installed> installed() {
        return tracked().flatMap(t -> t.installed().stream()).toList();
    }

    @Override
    public List<Rejected> rejected() {
        return tracked().flatMap(t -> t.rejected().stream()).toList();
    }

    private Stream<TrackedBundle> tracked() {
        return bundles.getTracked().values().stream().sorted(Comparator.comparingLong(t -> t.reading().bundle().bundleId()));
    }
}
