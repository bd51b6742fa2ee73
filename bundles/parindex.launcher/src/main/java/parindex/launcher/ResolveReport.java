package parindex.launcher;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/**
 * Why bundles do not resolve, for a person: first the causes (a bundle and the requirement that no bundle meets), then the
 * bundles that only wait for those.
 */
final class ResolveReport {
    private final List<Bundle> all;
    private final List<Bundle> unresolved;

    private ResolveReport(Framework framework, Collection<Bundle> installed) {
        this.all = List.of(framework.getBundleContext().getBundles());
        this.unresolved = installed.stream().filter(bundle -> bundle.getState() == Bundle.INSTALLED).toList();
    }

    /** @return lines to show; none if all are resolved */
    static List<LaunchFailure.Line> of(Framework framework, Collection<Bundle> installed) {
        return new ResolveReport(framework, installed).lines();
    }

    private List<LaunchFailure.Line> lines() {
        List<LaunchFailure.Line> causes = new ArrayList<>();
        List<LaunchFailure.Line> consequences = new ArrayList<>();
        for (Bundle bundle : unresolved) {
            List<BundleRequirement> missing = mandatory(bundle).filter(requirement -> providers(requirement).isEmpty()).toList();
            missing.forEach(requirement -> causes.add(cause(bundle, requirement)));
            Set<Bundle> waitsFor = waitsFor(bundle);
            if (missing.isEmpty() && !waitsFor.isEmpty()) {
                consequences.add(LaunchFailure.Line.of("bundle.waits", name(bundle), names(waitsFor)));
            } else if (missing.isEmpty()) {
                causes.add(conflict(bundle));
            }
        }
        return Stream.concat(causes.stream(), consequences.stream()).toList();
    }

    private LaunchFailure.Line cause(Bundle bundle, BundleRequirement requirement) {
        String namespace = requirement.getNamespace();
        String wanted = requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, "");
        if (namespace.equals(ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE)) {
            return LaunchFailure.Line.of("bundle.java", name(bundle), wanted, System.getProperty("java.specification.version", "?"));
        }
        Set<String> near = all.stream().flatMap(ResolveReport::capabilities)
                .filter(capability -> capability.getNamespace().equals(namespace) && sameName(capability, wanted))
                .map(capability -> capability.getAttributes().getOrDefault(versionAttribute(namespace), "?") + " ("
                        + name(capability.getRevision().getBundle()) + ")")
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return near.isEmpty() ? LaunchFailure.Line.of("bundle.unresolved", name(bundle), namespace, wanted)
                : LaunchFailure.Line.of("bundle.unresolved.version", name(bundle), namespace, wanted, String.join(", ", near));
    }

    private static boolean sameName(BundleCapability capability, String filter) {
        Object value = capability.getAttributes().get(capability.getNamespace());
        return value instanceof String text && filter.contains("(" + capability.getNamespace() + "=" + text + ")");
    }

    private static String versionAttribute(String namespace) {
        return namespace.equals(BundleRevision.BUNDLE_NAMESPACE) || namespace.equals(BundleRevision.HOST_NAMESPACE)
                ? Constants.BUNDLE_VERSION_ATTRIBUTE : Constants.VERSION_ATTRIBUTE;
    }

    /** Every requirement has a provider, and yet: only the resolver knows, so its own words are shown. */
    private static LaunchFailure.Line conflict(Bundle bundle) {
        try {
            bundle.start(Bundle.START_TRANSIENT);
            return LaunchFailure.Line.of("bundle.conflict", name(bundle), "?");
        } catch (BundleException e) {
            return LaunchFailure.Line.of("bundle.conflict", name(bundle), e.getMessage());
        }
    }

    private Set<Bundle> waitsFor(Bundle bundle) {
        return mandatory(bundle).map(this::providers)
                .filter(providers -> unresolved.containsAll(providers))
                .flatMap(Set::stream).filter(provider -> provider != bundle)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<Bundle> providers(BundleRequirement requirement) {
        return all.stream().filter(bundle -> capabilities(bundle).anyMatch(requirement::matches))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<BundleCapability> capabilities(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision == null ? Stream.empty() : revision.getDeclaredCapabilities(null).stream();
    }

    private static Stream<BundleRequirement> mandatory(Bundle bundle) {
        return bundle.adapt(BundleRevision.class).getDeclaredRequirements(null).stream().filter(ResolveReport::isMandatory);
    }

    private static boolean isMandatory(BundleRequirement requirement) {
        Map<String, String> directives = requirement.getDirectives();
        String resolution = directives.getOrDefault(Constants.RESOLUTION_DIRECTIVE, Constants.RESOLUTION_MANDATORY);
        String effective = directives.getOrDefault(Constants.EFFECTIVE_DIRECTIVE, Constants.EFFECTIVE_RESOLVE);
        return resolution.equals(Constants.RESOLUTION_MANDATORY) && effective.equals(Constants.EFFECTIVE_RESOLVE);
    }

    private static String names(Collection<Bundle> bundles) {
        return bundles.stream().map(ResolveReport::name).collect(Collectors.joining(", "));
    }

    private static String name(Bundle bundle) {
        return bundle.getSymbolicName() + " " + bundle.getVersion();
    }
}
