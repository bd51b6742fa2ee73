package parindex.platform.equinox.internal;

import org.eclipse.equinox.log.ExtendedLogService;
import org.eclipse.equinox.log.Logger;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.log.FormatterLogger;

/** The log service as one bundle sees it: itself a logger, and the source of named ones. The platform's statuses are written through it. */
final class BundleLogService extends BundleLogger implements ExtendedLogService {

    private BundleLogService(LogJournal journal, Bundle bundle) {
        super(journal, bundle, null, Style.BRACES);
    }

    @Override
    public Logger getLogger(String name) {
        return new BundleLogger(journal(), bundle(), name, Style.BRACES);
    }

    @Override
    public Logger getLogger(Bundle bundle, String name) {
        return new BundleLogger(journal(), bundle == null ? bundle() : bundle, name, Style.BRACES);
    }

    @Override
    public org.osgi.service.log.Logger getLogger(Class<?> type) {
        return getLogger(type.getName());
    }

    @Override
    public <L extends org.osgi.service.log.Logger> L getLogger(String name, Class<L> loggerType) {
        return getLogger(bundle(), name, loggerType);
    }

    @Override
    public <L extends org.osgi.service.log.Logger> L getLogger(Class<?> type, Class<L> loggerType) {
        return getLogger(bundle(), type.getName(), loggerType);
    }

    @Override
    public <L extends org.osgi.service.log.Logger> L getLogger(Bundle bundle, String name, Class<L> loggerType) {
        Style style = loggerType == FormatterLogger.class ? Style.PERCENT : Style.BRACES;
        return loggerType.cast(new BundleLogger(journal(), bundle, name, style));
    }

    /** Gives each bundle its own. */
    record Factory(LogJournal journal) implements ServiceFactory<ExtendedLogService> {
        @Override
        public ExtendedLogService getService(Bundle bundle, ServiceRegistration<ExtendedLogService> registration) {
            return new BundleLogService(journal, bundle);
        }

        @Override
        public void ungetService(Bundle bundle, ServiceRegistration<ExtendedLogService> registration, ExtendedLogService service) {
            // A logger holds nothing.
        }
    }
}
