package parindex.modules.internal.run;

import java.util.Collection;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.service.component.annotations.Component;

/**
 * Keeps bundles of modules from staying in memory after they have gone. Felix 7.0.5 remembers a bundle that has used a service, with the directory of
 * its jar, as long as the service is there ({@code ServiceRegistry.m_inUseMap}), and log4j looks for its own provider in the name of every bundle that
 * starts, criteria without code included. It has found the provider with the bundles of the program; those of modules do not show it again.
 */
@Component(service = FindHook.class, immediate = true)
public final class LogProviderHook implements FindHook {

    private static final String PROVIDER = "org.apache.logging.log4j.spi.Provider";

    @Override
    public void find(BundleContext context, String name, String filter, boolean allServices, Collection<ServiceReference<?>> references) {
        if (PROVIDER.equals(name) && context.getBundle().getLocation().startsWith(Location.INSTALLED)) {
            references.clear();
        }
    }
}
