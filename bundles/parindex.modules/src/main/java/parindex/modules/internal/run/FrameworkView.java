package parindex.modules.internal.run;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.resource.Capability;

/** What can be seen of the framework. Changes nothing. */
public final class FrameworkView {

    /**
     * Something that a bundle provides.
     *
     * @param location of the bundle
     */
    public record Provided(String location, Capability capability) {
    }

    private final BundleContext context;

    public FrameworkView(BundleContext context) {
        this.context = context;
    }

    /** Everything that is provided by all bundles, those that are not resolved included. */
    public List<Provided> provided() {
        return Arrays.stream(context.getBundles()).flatMap(FrameworkView::provided).toList();
    }

    private static Stream<Provided> provided(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision == null ? Stream.empty()
                : revision.getCapabilities(null).stream().map(c -> new Provided(bundle.getLocation(), c));
    }

    /** Simple names of the interfaces of the services that bundles at these locations offer. */
    public List<String> services(Collection<String> locations) {
        return at(locations).map(Bundle::getRegisteredServices).filter(Objects::nonNull).flatMap(Arrays::stream)
                .flatMap(FrameworkView::interfaces).distinct().sorted().toList();
    }

    private static Stream<String> interfaces(ServiceReference<?> service) {
        return Arrays.stream((String[]) service.getProperty(Constants.OBJECTCLASS)).map(n -> n.substring(n.lastIndexOf('.') + 1));
    }

    /** Whether bundles at these locations add something to the window. */
    public boolean inWindow(Collection<String> locations) {
        return at(locations).anyMatch(b -> b.getHeaders("").get("Model-Fragment") != null);
    }

    /** Whether at least one bundle is running at these locations. */
    public boolean running(Collection<String> locations) {
        return at(locations).anyMatch(b -> b.getState() == Bundle.ACTIVE || b.getState() == Bundle.STARTING);
    }

    /** Ids of the bundles at these locations. */
    public List<Long> ids(Collection<String> locations) {
        return at(locations).map(Bundle::getBundleId).toList();
    }

    private Stream<Bundle> at(Collection<String> locations) {
        return Arrays.stream(context.getBundles()).filter(b -> locations.contains(b.getLocation()));
    }

    /** Value of a framework property; empty text if it is not set. */
    public String property(String name) {
        String value = context.getProperty(name);
        return value == null ? "" : value;
    }
}
