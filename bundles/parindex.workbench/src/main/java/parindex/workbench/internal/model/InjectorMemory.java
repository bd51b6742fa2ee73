package parindex.workbench.internal.model;

import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.di.IInjector;
import org.eclipse.e4.core.di.InjectorFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Eclipse's injector remembers of the classes of a bundle. Its maps have weak keys, but values that hold the keys (the
 * constructors of a class, for instance): every class that was ever injected stays, and with it the class loader of a bundle that has
 * long been replaced. There is no API to make it forget.
 */
final class InjectorMemory {

    private static final Logger LOG = LoggerFactory.getLogger(InjectorMemory.class);

    private final IInjector injector = InjectorFactory.getDefault();
    private final List<Field> maps;

    InjectorMemory() {
        maps = Stream.concat(Stream.of(injector.getClass().getDeclaredFields()), shared())
                .filter(field -> Map.class.isAssignableFrom(field.getType()))
                .filter(InjectorMemory::open).toList();
        if (maps.isEmpty()) {
            LOG.warn("{} remembers in another way than expected; replaced modules may stay in memory", injector.getClass());
        }
    }

    /** What those that ask for injection remember in common. */
    private Stream<Field> shared() {
        try {
            Class<?> requestor = injector.getClass().getClassLoader().loadClass(injector.getClass().getPackageName() + ".Requestor");
            return Stream.of(requestor.getDeclaredFields()).filter(field -> Modifier.isStatic(field.getModifiers()));
        } catch (ClassNotFoundException e) {
            LOG.warn("Injection is remembered in another way than expected; replaced modules may stay in memory", e);
            return Stream.empty();
        }
    }

    private static boolean open(Field field) {
        try {
            return field.trySetAccessible();
        } catch (RuntimeException e) {
            LOG.warn("{} cannot be looked at; replaced modules may stay in memory", field, e);
            return false;
        }
    }

    /**
     * For each object that it makes, the injector listens to the context in which it does so, and names the class. A handler of the
     * application is made in the context that lasts as long as the program; what listened for one that is gone stays there until the
     * context changes.
     */
    void forget(Bundle bundle, IEclipseContext context) {
        try {
            Map<?, ?> listeners = (Map<?, ?>) value(context, "activeComputations");
            synchronized (listeners) {
                Set<Object> gone = Collections.newSetFromMap(new IdentityHashMap<>());
                for (Object listener : listeners.values()) {
                    if (bundle.equals(bundleOf(listener))) {
                        gone.add(listener);
                    }
                }
                // By the iterator: what they are found by changes when the object is collected for which they listen.
                listeners.values().removeIf(gone::contains);
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            // Memory is lost, nothing else.
            LOG.warn("{} could not be made to forget {}", context, bundle, e);
        }
    }

    /** @return null for listeners that are not of the injector */
    private static Bundle bundleOf(Object listener) throws ReflectiveOperationException {
        Object runnable = value(listener, "runnable");
        Object requestor = runnable == null ? null : value(runnable, "requestor");
        return requestor != null && value(requestor, "location") instanceof Class<?> type ? bundleWith(type) : null;
    }

    /** @return null for what is neither a class nor a member of one */
    private static Bundle bundleWith(Object place) {
        return place instanceof Class<?> type ? FrameworkUtil.getBundle(type)
                : place instanceof Member member ? FrameworkUtil.getBundle(member.getDeclaringClass()) : null;
    }

    /** @return null if it has no such field */
    private static Object value(Object of, String name) throws ReflectiveOperationException {
        for (Class<?> type = of.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name) && field.trySetAccessible()) {
                    return field.get(of);
                }
            }
        }
        return null;
    }

    /** To be called when no object of the bundle is in use any more. What is needed when it runs again is found out again. */
    void forget(Bundle bundle) {
        for (Field field : maps) {
            try {
                Map<?, ?> map = (Map<?, ?>) field.get(Modifier.isStatic(field.getModifiers()) ? null : injector);
                synchronized (map) {
                    Set<?> keys = map.keySet();
                    keys.removeIf(key -> bundle.equals(bundleWith(key)));
                }
            } catch (ReflectiveOperationException | RuntimeException e) {
                // Memory is lost, nothing else.
                LOG.warn("{} could not be made to forget {}", field, bundle, e);
            }
        }
    }
}
