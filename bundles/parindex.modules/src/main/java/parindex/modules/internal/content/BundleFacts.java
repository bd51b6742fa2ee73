package parindex.modules.internal.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Manifest;
import org.apache.felix.utils.resource.RequirementImpl;
import org.apache.felix.utils.resource.ResourceBuilder;
import org.apache.felix.utils.resource.ResourceImpl;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.IdentityNamespace;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;
import parindex.modules.internal.Texts;

/**
 * What the manifest of a bundle says, read without the framework.
 *
 * @param name         {@code Bundle-Name}, or the symbolic name
 * @param capabilities all it provides
 * @param requirements what must be there for it to resolve; without the optional and dynamic ones
 */
public record BundleFacts(String symbolicName, String version, String name, List<Capability> capabilities, List<Requirement> requirements) {

    /** Namespace of the capability of criteria bundles. */
    public static final String CRITERIA = "parindex.criteria";

    public BundleFacts {
        capabilities = List.copyOf(capabilities);
        requirements = List.copyOf(requirements);
    }

    /**
     * @param shown what the person calls the file
     * @throws parindex.values.problem.BadInputException if it is no bundle, or an extension of the framework, which cannot be taken back
     */
    public static BundleFacts of(Manifest manifest, Path shown) {
        Map<String, String> headers = new HashMap<>();
        manifest.getMainAttributes().forEach((key, value) -> headers.put(key.toString(), value.toString()));
        String named = headers.get(Constants.BUNDLE_SYMBOLICNAME);
        if (named == null || !"2".equals(headers.get(Constants.BUNDLE_MANIFESTVERSION))) {
            throw Texts.bad(shown, "author", "bundle.none");
        }
        String host = headers.getOrDefault(Constants.FRAGMENT_HOST, "");
        if (host.contains(Constants.EXTENSION_DIRECTIVE) || host.startsWith(Constants.SYSTEM_BUNDLE_SYMBOLICNAME)) {
            throw Texts.bad(shown, "author", "bundle.extension");
        }
        try {
            String symbolicName = named.split(";", 2)[0].strip();
            Version version = Version.parseVersion(headers.get(Constants.BUNDLE_VERSION));
            ResourceImpl resource = ResourceBuilder.build(shown.toString(), headers);
            List<Requirement> mandatory = resource.getRequirements(null).stream().filter(BundleFacts::isMandatory).toList();
            return new BundleFacts(symbolicName, version.toString(), headers.getOrDefault(Constants.BUNDLE_NAME, symbolicName),
                    resource.getCapabilities(null), mandatory);
        } catch (BundleException | IllegalArgumentException e) {
            throw Texts.bad(shown, "author", "bundle.manifest", String.valueOf(e.getMessage()));
        }
    }

    private static boolean isMandatory(Requirement requirement) {
        Map<String, String> directives = requirement.getDirectives();
        String resolution = directives.getOrDefault(Constants.RESOLUTION_DIRECTIVE, Constants.RESOLUTION_MANDATORY);
        String effective = directives.getOrDefault(Constants.EFFECTIVE_DIRECTIVE, Constants.EFFECTIVE_RESOLVE);
        return resolution.equals(Constants.RESOLUTION_MANDATORY) && effective.equals(Constants.EFFECTIVE_RESOLVE)
                && !requirement.getNamespace().equals(IdentityNamespace.IDENTITY_NAMESPACE);
    }

    /** Whether a requirement is met by a capability. */
    public static boolean meets(Requirement requirement, Capability capability) {
        return requirement.getNamespace().equals(capability.getNamespace())
                && new RequirementImpl(requirement.getResource(), requirement).matches(capability);
    }

    /** {@code id/year/version} of the criteria sets that it brings, as {@code SetId} writes it. */
    public List<String> sets() {
        List<String> sets = new ArrayList<>();
        for (Capability capability : capabilities) {
            if (capability.getNamespace().equals(CRITERIA)) {
                Map<String, Object> set = capability.getAttributes();
                sets.add(set.get("id") + "/" + set.get("year") + "/" + set.get(Constants.VERSION_ATTRIBUTE));
            }
        }
        return sets;
    }
}
