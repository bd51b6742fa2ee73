package parindex.modules.internal.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.osgi.resource.Requirement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parindex.modules.Module;
import parindex.modules.Module.Origin;
import parindex.modules.Module.State;
import parindex.modules.internal.ModuleFolder;
import parindex.modules.internal.content.BundleFacts;
import parindex.modules.internal.content.ProgramFeatures.ProgramBundle;
import parindex.modules.internal.content.ProgramFeatures.ProgramFeature;
import parindex.modules.internal.content.Stored;
import parindex.modules.internal.run.FrameworkView;
import parindex.modules.internal.run.FrameworkView.Provided;
import parindex.modules.internal.run.Location;
import parindex.values.problem.BadInputException;

/** All modules at one moment, and how they hang together. */
public final class Landscape {

    private static final Logger LOG = LoggerFactory.getLogger(Landscape.class);
    private static final String CRITERIA = "criteria";

    private final Stored stored;
    private final List<ProgramFeature> features;
    private final FrameworkView framework;
    private final ModuleFolder folder;
    private final Path home;
    private final List<Provided> provided;
    private final Map<String, String> owners = new HashMap<>();
    private final List<Module> modules;

    /** @param home of the program */
    public Landscape(Stored stored, List<ProgramFeature> features, FrameworkView framework, ModuleFolder folder, Path home) {
        this.stored = stored;
        this.features = List.copyOf(features);
        this.framework = framework;
        this.folder = folder;
        this.home = home;
        this.provided = framework.provided();
        features.forEach(f -> locations(f.id()).forEach(l -> owners.put(l, f.id())));
        stored.installed().forEach(i -> locations(i.id()).forEach(l -> owners.put(l, i.id())));
        this.modules = withDependants(describe());
    }

    public List<Module> modules() {
        return modules;
    }

    public Optional<Module> find(String id) {
        return modules.stream().filter(m -> m.id().equals(id)).findFirst();
    }

    public FrameworkView framework() {
        return framework;
    }

    public Optional<ProgramFeature> feature(String id) {
        return features.stream().filter(f -> f.id().equals(id)).findFirst();
    }

    /** Whether a module of the program has this name, or a bundle of the program. */
    public Optional<ProgramFeature> featureWithBundle(String symbolicName) {
        return features.stream().filter(f -> f.bundles().stream().anyMatch(b -> b.artifact().equals(symbolicName))).findFirst();
    }

    /** Where the bundles that only this module brings are in the framework, or would be. */
    public List<String> locations(String id) {
        Optional<ProgramFeature> feature = feature(id);
        if (feature.isPresent()) {
            Set<String> shared = features.stream().filter(f -> !f.id().equals(id)).flatMap(f -> f.bundles().stream())
                    .map(ProgramBundle::path).collect(Collectors.toSet());
            return feature.get().bundles().stream().map(ProgramBundle::path).filter(p -> !shared.contains(p))
                    .map(p -> Location.program(home, p)).toList();
        }
        return stored.find(id).map(i -> locations(i.current())).orElse(List.of());
    }

    public static List<String> locations(Stored.Packaged packaged) {
        return packaged.bundles().stream().map(b -> Location.installed(b.sha256())).toList();
    }

    private List<Module> describe() {
        List<Module> described = new ArrayList<>();
        for (ProgramFeature feature : features) {
            boolean enabled = feature.essential() || stored.program().getOrDefault(feature.id(), feature.enabled());
            described.add(new Module(feature.id(), feature.version(), feature.name(), feature.description(), feature.category(), Origin.PROGRAM,
                    enabled ? State.ENABLED : State.DISABLED, feature.essential(), feature.requires(), List.of(),
                    feature.bundles().stream().map(b -> b.artifact() + " " + b.version()).toList(), sets(feature), Optional.empty(), false,
                    Optional.empty(), Optional.empty()));
        }
        for (Stored.Installed installed : stored.installed()) {
            Stored.Packaged current = installed.current();
            State state = installed.enabled() ? State.ENABLED : installed.error() == null ? State.DISABLED : State.FAILED;
            described.add(new Module(installed.id(), current.version(), current.name().text(), current.description().text(), current.category(),
                    Origin.INSTALLED, state, false, needs(current), List.of(),
                    current.bundles().stream().map(b -> b.symbolicName() + " " + b.version()).toList(),
                    current.bundles().stream().flatMap(b -> b.sets().stream()).toList(),
                    Optional.ofNullable(current.signer()).map(Stored.Certificate::signer), current.allowedOnce(),
                    Optional.ofNullable(installed.previous()).map(Stored.Packaged::version),
                    Optional.ofNullable(installed.error()).map(Stored.Words::text)));
        }
        return described;
    }

    private static List<Module> withDependants(List<Module> all) {
        return all.stream().map(m -> new Module(m.id(), m.version(), m.name(), m.description(), m.category(), m.origin(), m.state(),
                m.essential(), m.needs(), all.stream().filter(o -> o.state() == State.ENABLED && o.needs().contains(m.id())).map(Module::id)
                .toList(), m.bundles(), m.sets(), m.signer(), m.allowedOnce(), m.previous(), m.error())).toList();
    }

    /** A disabled module of the program is not in the framework: its files say what it would bring. */
    private List<String> sets(ProgramFeature feature) {
        return feature.category().equals(CRITERIA)
                ? feature.bundles().stream().flatMap(b -> facts(home.resolve("bundles").resolve(b.path())).stream())
                        .flatMap(f -> f.sets().stream()).toList()
                : List.of();
    }

    private List<String> needs(Stored.Packaged packaged) {
        return needs(facts(packaged), packaged.requires(), Set.of());
    }

    /** What bundles need: the features that they name, and the modules without which a requirement would be met by nobody. */
    public List<String> needs(List<BundleFacts> facts, List<String> requires, Collection<String> without) {
        Set<String> needs = new TreeSet<>(requires);
        for (BundleFacts bundle : facts) {
            for (Requirement requirement : bundle.requirements()) {
                if (facts.stream().noneMatch(f -> f.capabilities().stream().anyMatch(c -> BundleFacts.meets(requirement, c)))) {
                    Set<String> providers = provided.stream().filter(p -> !without.contains(p.location()))
                            .filter(p -> BundleFacts.meets(requirement, p.capability()))
                            .map(p -> owners.getOrDefault(p.location(), "")).collect(Collectors.toCollection(LinkedHashSet::new));
                    if (providers.size() == 1 && !providers.contains("")) {
                        needs.addAll(providers);
                    }
                }
            }
        }
        needs.removeIf(id -> feature(id).filter(ProgramFeature::essential).isPresent());
        return List.copyOf(needs);
    }

    /** The requirements of bundles that neither they nor anything in the framework meets. */
    public Map<BundleFacts, List<Requirement>> unmet(List<BundleFacts> facts, Collection<String> without) {
        Map<BundleFacts, List<Requirement>> unmet = new java.util.LinkedHashMap<>();
        for (BundleFacts bundle : facts) {
            List<Requirement> missing = bundle.requirements().stream()
                    .filter(r -> facts.stream().noneMatch(f -> f.capabilities().stream().anyMatch(c -> BundleFacts.meets(r, c))))
                    .filter(r -> provided.stream().noneMatch(p -> !without.contains(p.location()) && BundleFacts.meets(r, p.capability())))
                    .toList();
            if (!missing.isEmpty()) {
                unmet.put(bundle, missing);
            }
        }
        return unmet;
    }

    /** The manifests of a version that is kept; those of missing files are left out. */
    public List<BundleFacts> facts(Stored.Packaged packaged) {
        return packaged.bundles().stream().flatMap(b -> facts(folder.packaged(b.sha256())).stream()).toList();
    }

    private static Optional<BundleFacts> facts(Path file) {
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            Manifest manifest = jar.getManifest();
            return manifest == null ? Optional.empty() : Optional.of(BundleFacts.of(manifest, file));
        } catch (IOException | BadInputException e) {
            LOG.warn("Not readable: {} ({})", file, e.getMessage());
            return Optional.empty();
        }
    }
}
