package parindex.criteria.internal.extender;

import java.util.Optional;
import org.osgi.framework.ServiceRegistration;
import parindex.criteria.io.CriteriaCatalogue.Installed;
import parindex.criteria.io.CriteriaCatalogue.Rejected;
import parindex.criteria.io.CriteriaDocument;

/**
 * What the extender made of a bundle.
 *
 * @param reading what was read
 * @param service the set as a service; empty if the bundle was refused
 */
record TrackedBundle(BundleReading reading, Optional<ServiceRegistration<CriteriaDocument>> service) {

    Optional<Installed> installed() {
        return reading.document().map(d -> new Installed(reading.bundle(), d, reading.problems()));
    }

    Optional<Rejected> rejected() {
        return reading.document().isPresent() ? Optional.empty()
                : Optional.of(new Rejected(reading.bundle(), reading.problems()));
    }
}
