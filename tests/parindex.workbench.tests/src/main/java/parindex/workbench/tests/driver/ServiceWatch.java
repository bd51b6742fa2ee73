package parindex.workbench.tests.driver;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collection;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/**
 * Stands in front of every service of this product that is registered with interfaces, for the bundles of the window only: those get a
 * proxy in its place that tells of each call. All other bundles are bound to the services themselves as always.
 */
final class ServiceWatch implements ServiceTrackerCustomizer<Object, ServiceRegistration<?>>, FindHook, EventListenerHook, AutoCloseable {

    private static final String FRONT = "parindex.workbench";
    private static final String MARK = "parindex.workbench.tests.watched";
    // Properties that the framework sets, and those by which Declarative Services know their own.
    private static final Set<String> NOT_COPIED = Set.of(Constants.OBJECTCLASS, Constants.SERVICE_ID, Constants.SERVICE_BUNDLEID,
            Constants.SERVICE_SCOPE, "component.id", "component.name");

    private final BundleContext context;
    private final Consumer<Method> onCall;
    private final Map<ServiceReference<?>, List<Class<?>>> hidden = new ConcurrentHashMap<>();
    private final ServiceTracker<Object, ServiceRegistration<?>> tracker;
    private final ServiceRegistration<?> hooks;
    private volatile boolean closing;

    /** @param onCall is told of each call before it is made, by the thread that makes it */
    ServiceWatch(BundleContext context, Consumer<Method> onCall) throws Exception {
        this.context = context;
        this.onCall = onCall;
        tracker = new ServiceTracker<>(context, context.createFilter("(&(objectClass=parindex.*)(!(" + MARK + "=*)))"), this);
        // First, so that nobody else ever sees a proxy.
        hooks = context.registerService(new String[] {FindHook.class.getName(), EventListenerHook.class.getName()}, this, null);
        tracker.open(true);
        restartWindow();
    }

    /** Names of the interfaces that are watched. */
    Set<String> watched() {
        return hidden.values().stream().flatMap(List::stream).map(Class::getName).collect(Collectors.toSet());
    }

    @Override
    public ServiceRegistration<?> addingService(ServiceReference<Object> reference) {
        Object service = context.getService(reference);
        List<Class<?>> types = service == null ? List.of() : interfaces(reference, service.getClass().getClassLoader());
        if (types.isEmpty()) {
            return null;
        }
        Object proxy = Proxy.newProxyInstance(service.getClass().getClassLoader(), types.toArray(Class<?>[]::new),
                (self, method, arguments) -> call(service, self, method, arguments));
        Hashtable<String, Object> properties = new Hashtable<>(Map.of(MARK, true));
        Stream.of(reference.getPropertyKeys()).filter(key -> !NOT_COPIED.contains(key))
                .forEach(key -> properties.put(key, reference.getProperty(key)));
        // Before the service, so that who was given it for an earlier window asks again.
        properties.put(Constants.SERVICE_RANKING, Integer.MAX_VALUE);
        String[] names = types.stream().map(Class::getName).toArray(String[]::new);
        ServiceRegistration<?> registration = context.registerService(names, proxy, properties);
        hidden.put(reference, types);
        return registration;
    }

    private Object call(Object service, Object self, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> self == arguments[0];
                case "hashCode" -> System.identityHashCode(self);
                default -> "watched " + service;
            };
        }
        onCall.accept(method);
        try {
            return method.invoke(service, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Values that are registered as services, such as criteria documents, have no interface: reading them is no call. */
    private static List<Class<?>> interfaces(ServiceReference<?> reference, ClassLoader loader) {
        return Arrays.stream((String[]) reference.getProperty(Constants.OBJECTCLASS)).filter(name -> name.startsWith("parindex.")
                && !name.startsWith(FRONT)).<Class<?>>map(name -> load(loader, name)).filter(Class::isInterface).toList();
    }

    private static Class<?> load(ClassLoader loader, String name) {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void modifiedService(ServiceReference<Object> reference, ServiceRegistration<?> registration) {
        // The properties of the services that the window uses do not change.
    }

    @Override
    public void removedService(ServiceReference<Object> reference, ServiceRegistration<?> registration) {
        hidden.remove(reference);
        registration.unregister();
        context.ungetService(reference);
    }

    @Override
    public void find(BundleContext who, String name, String filter, boolean all, Collection<ServiceReference<?>> references) {
        if (ofWindow(who.getBundle()) && !closing) {
            references.removeAll(hidden.keySet());
        } else {
            references.removeIf(reference -> reference.getProperty(MARK) != null && who != context);
        }
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
        ServiceReference<?> reference = event.getServiceReference();
        if (reference.getProperty(MARK) != null) {
            listeners.keySet().removeIf(who -> !ofWindow(who.getBundle()));
        } else if (hidden.containsKey(reference)) {
            listeners.keySet().removeIf(who -> ofWindow(who.getBundle()));
        }
    }

    private static boolean ofWindow(Bundle bundle) {
        String name = String.valueOf(bundle.getSymbolicName());
        return name.startsWith(FRONT) && !name.endsWith(".tests") || name.startsWith("org.eclipse.");
    }

    /** Eclipse keeps lists of services for each bundle, and is not told that one was hidden or is hidden no more. */
    private void restartWindow() throws BundleException {
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getState() == Bundle.ACTIVE && bundle.getSymbolicName().startsWith(FRONT) && ofWindow(bundle)) {
                bundle.stop(Bundle.STOP_TRANSIENT);
                bundle.start(Bundle.START_TRANSIENT);
            }
        }
    }

    @Override
    public void close() throws BundleException {
        // Who is told that a proxy goes asks at once for another service, while the proxy can still be found.
        closing = true;
        tracker.close();
        hooks.unregister();
        restartWindow();
    }
}
