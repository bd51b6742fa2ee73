package parindex.launcher;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * Why no command appeared. The answer is usually a component that waits for another service. Its runtime is asked by reflection:
 * the interface belongs to a bundle inside the framework, the launcher stands outside and has no class for it.
 */
final class MissingCommand {
    private static final String COMPONENT_RUNTIME = "org.osgi.service.component.runtime.ServiceComponentRuntime";

    private MissingCommand() {
    }

    static List<LaunchFailure.Line> explain(BundleContext context, Duration limit) {
        List<LaunchFailure.Line> lines = new ArrayList<>();
        lines.add(LaunchFailure.Line.of("command.missing", Long.toString(limit.toSeconds())));
        ServiceReference<?> reference = context.getServiceReference(COMPONENT_RUNTIME);
        Object runtime = reference == null ? null : context.getService(reference);
        if (runtime == null) {
            lines.add(LaunchFailure.Line.of("command.missing.no.components"));
            return lines;
        }
        try {
            for (Object component : dtos(runtime, "getComponentDescriptionDTOs", (Object) new Bundle[0])) {
                for (Object configuration : dtos(runtime, "getComponentConfigurationDTOs", component)) {
                    addUnsatisfied(component, configuration, lines);
                }
            }
        } catch (ReflectiveOperationException e) {
            lines.add(LaunchFailure.Line.of("command.missing.no.components"));
        }
        return lines;
    }

    private static void addUnsatisfied(Object component, Object configuration, List<LaunchFailure.Line> lines)
            throws ReflectiveOperationException {
        Object name = field(component, "name");
        Object failure = field(configuration, "failure");
        if (failure != null) {
            lines.add(LaunchFailure.Line.of("component.failed", name, failure.toString().lines().findFirst().orElse("")));
        }
        for (Object missing : (Object[]) field(configuration, "unsatisfiedReferences")) {
            Object service = interfaceOf(component, field(missing, "name"));
            Object target = field(missing, "target");
            lines.add(LaunchFailure.Line.of("component.unsatisfied", name, service, target == null ? "" : target));
        }
    }

    private static Object interfaceOf(Object component, Object reference) throws ReflectiveOperationException {
        for (Object declared : (Object[]) field(component, "references")) {
            if (field(declared, "name").equals(reference)) {
                return field(declared, "interfaceName");
            }
        }
        return reference;
    }

    private static Collection<?> dtos(Object runtime, String method, Object argument) throws ReflectiveOperationException {
        for (Method candidate : runtime.getClass().getClassLoader().loadClass(COMPONENT_RUNTIME).getMethods()) {
            if (candidate.getName().equals(method) && candidate.getParameterCount() == 1) {
                return (Collection<?>) candidate.invoke(runtime, argument);
            }
        }
        throw new NoSuchMethodException(method);
    }

    private static Object field(Object dto, String name) throws ReflectiveOperationException {
        return dto.getClass().getField(name).get(dto);
    }
}
