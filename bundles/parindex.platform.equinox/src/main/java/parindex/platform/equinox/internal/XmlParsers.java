package parindex.platform.equinox.internal;

import java.util.Dictionary;
import java.util.function.Supplier;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;

/** The parsers of the JDK as services. The extension registry reads {@code plugin.xml} with one, content types with the other. */
final class XmlParsers {

    private XmlParsers() {
    }

    static void register(BundleContext context, Dictionary<String, Object> properties) {
        context.registerService(SAXParserFactory.class, perBundle(SAXParserFactory::newDefaultInstance), properties);
        context.registerService(DocumentBuilderFactory.class, perBundle(DocumentBuilderFactory::newDefaultInstance), properties);
    }

    /** One for each bundle, because a factory keeps the settings of whoever uses it. */
    private static <T> ServiceFactory<T> perBundle(Supplier<T> factory) {
        return new ServiceFactory<>() {
            @Override
            public T getService(Bundle bundle, ServiceRegistration<T> registration) {
                return factory.get();
            }

            @Override
            public void ungetService(Bundle bundle, ServiceRegistration<T> registration, T service) {
                // A factory holds nothing.
            }
        };
    }
}
