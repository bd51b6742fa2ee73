package org.eclipse.osgi.container;

import java.util.Map;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;

/** Of Equinox's module container only the factory with which the runtime asks the framework for a bundle by its name. */
public final class ModuleContainer {

    private ModuleContainer() {
    }

    /** A requirement that belongs to no resource. */
    public static Requirement createRequirement(String namespace, Map<String, String> directives, Map<String, ?> attributes) {
        return new FreeRequirement(namespace, Map.copyOf(directives), Map.copyOf(attributes));
    }

    private record FreeRequirement(String namespace, Map<String, String> directives, Map<String, Object> attributes) implements Requirement {

        @Override
        public String getNamespace() {
            return namespace;
        }

        @Override
        public Map<String, String> getDirectives() {
            return directives;
        }

        @Override
        public Map<String, Object> getAttributes() {
            return attributes;
        }

        @Override
        public Resource getResource() {
            return null;
        }
    }
}
