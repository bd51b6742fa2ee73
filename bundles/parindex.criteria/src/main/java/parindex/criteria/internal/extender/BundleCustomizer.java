package parindex.criteria.internal.extender;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Locale;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.namespace.extender.ExtenderNamespace;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parindex.criteria.io.CriteriaCatalogue;
import parindex.criteria.io.CriteriaDocument;

/** Registers the set of each criteria bundle when it starts and takes it back when it stops. */
final class BundleCustomizer implements BundleTrackerCustomizer<TrackedBundle> {

    private final Logger log = LoggerFactory.getLogger(BundleCustomizer.class);
    private final Bundle extender;
    private final BundleReader reader;

    BundleCustomizer(Bundle extender, BundleReader reader) {
        this.extender = extender;
        this.reader = reader;
    }

    @Override
    public TrackedBundle addingBundle(Bundle bundle, BundleEvent event) {
        if (isExtendedByAnother(bundle)) {
            return null;
        }
        return reader.read(bundle).flatMap(r -> track(bundle, r)).orElse(null);
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, TrackedBundle tracked) {
        // From STARTING to ACTIVE: the content is the same.
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, TrackedBundle tracked) {
        tracked.service().ifPresent(service -> {
            try {
                service.unregister();
            } catch (IllegalStateException e) {
                // The framework was faster: it takes back all services of a bundle that stops.
                log.trace("{} is unregistered already", bundle, e);
            }
        });
    }

    /** Empty if the bundle stopped in the meantime. */
    private Optional<TrackedBundle> track(Bundle bundle, BundleReading reading) {
        reading.problems().forEach(p -> log.warn("{} {}", p.severity(), p.in(Locale.ENGLISH)));
        if (reading.document().isEmpty()) {
            log.error("Criteria bundle {} is refused: {} problems", bundle, reading.problems().size());
            return Optional.of(new TrackedBundle(reading, Optional.empty()));
        }
        CriteriaDocument document = reading.document().get();
        BundleContext context = bundle.getBundleContext();
        if (context == null) {
            return Optional.empty();
        }
        try {
            // In the name of the criteria bundle: whoever looks at the service sees where it comes from.
            ServiceRegistration<CriteriaDocument> service =
                    context.registerService(CriteriaDocument.class, document, properties(bundle, document));
            log.info("Criteria set {} ({}) from {}", document.set().id(), document.set().hash(), bundle);
            return Optional.of(new TrackedBundle(reading, Optional.of(service)));
        } catch (IllegalStateException e) {
            log.debug("{} stopped before its set was registered", bundle, e);
            return Optional.empty();
        }
    }

    private static Dictionary<String, Object> properties(Bundle bundle, CriteriaDocument document) {
        Dictionary<String, Object> properties = new Hashtable<>();
        ManifestCheck.expected(document.set())
                .forEach((name, value) -> properties.put(CriteriaExtender.NAME + "." + name, value));
        properties.put(CriteriaCatalogue.HASH, document.set().hash());
        properties.put(CriteriaCatalogue.BUNDLE, bundle.getSymbolicName());
        return properties;
    }

    /** Whether the bundle's requirement of an extender was wired to another version of this bundle, which then serves it. */
    private boolean isExtendedByAnother(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        return wiring != null && wiring.getRequiredWires(ExtenderNamespace.EXTENDER_NAMESPACE).stream()
                .filter(w -> CriteriaExtender.NAME.equals(w.getCapability().getAttributes()
                        .get(ExtenderNamespace.EXTENDER_NAMESPACE)))
                .anyMatch(w -> !w.getProvider().getBundle().equals(extender));
    }
}
