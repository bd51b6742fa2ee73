package parindex.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import parindex.launcher.Feature.FeatureBundle;

/** The features of an install, and which bundles a choice of them needs. */
final class FeatureCatalogue {
    private final Map<String, Feature> features;
    private final List<LaunchFailure.Line> leftOut;

    FeatureCatalogue(Collection<Feature> features) {
        this(features, List.of());
    }

    private FeatureCatalogue(Collection<Feature> features, List<LaunchFailure.Line> leftOut) {
        this.leftOut = List.copyOf(leftOut);
        Map<String, Feature> byName = new TreeMap<>();
        features.forEach(feature -> byName.put(feature.name(), feature));
        this.features = byName;
    }

    /**
     * Reads {@code *.json} of a directory. A file that is not readable is left out, and so is a second one for the same feature: the rest of the
     * program runs, unless it needs what is left out.
     *
     * @throws LaunchFailure if there is none, or none that is readable
     */
    static FeatureCatalogue load(Path directory) throws LaunchFailure {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, "*.json")) {
            found.forEach(files::add);
        } catch (IOException e) {
            throw LaunchFailure.because(e, ExitCode.START_FAILED, "features.unreadable", directory);
        }
        if (files.isEmpty()) {
            throw LaunchFailure.of(ExitCode.START_FAILED, "features.unreadable", directory);
        }
        files.sort(null);
        Map<String, Path> origins = new LinkedHashMap<>();
        List<Feature> features = new ArrayList<>();
        List<LaunchFailure.Line> leftOut = new ArrayList<>();
        for (Path file : files) {
            try {
                Feature feature = FeatureReader.read(file);
                Path other = origins.putIfAbsent(feature.name(), file);
                if (other == null) {
                    features.add(feature);
                } else {
                    leftOut.add(LaunchFailure.Line.of("feature.twice", feature.name(), other, file));
                }
            } catch (LaunchFailure e) {
                leftOut.addAll(e.lines());
            }
        }
        if (features.isEmpty()) {
            throw new LaunchFailure(ExitCode.START_FAILED, leftOut, null);
        }
        return new FeatureCatalogue(features, leftOut);
    }

    /** What is wrong with the files that were left out. */
    List<LaunchFailure.Line> leftOut() {
        return leftOut;
    }

    Collection<Feature> features() {
        return features.values();
    }

    /**
     * What to start for a choice of features: the essential ones, the chosen ones, and what those require.
     *
     * @param names chosen features; if empty, all that are enabled for the command
     * @param arguments the command with its arguments
     * @param platform the {@link Platform} this is
     * @param screen whether a window {@linkplain Screen#isWanted can be opened and is wanted}
     * @param choices what an administrator has chosen, see {@link ModuleChoices}; does not count for features chosen by name
     * @throws LaunchFailure if a feature is unknown, or has bundles for other platforms and none for this
     */
    LaunchPlan plan(List<String> names, Collection<String> arguments, String platform, boolean screen,
            Map<String, Boolean> choices) throws LaunchFailure {
        Map<ArtifactId, FeatureBundle> bundles = new LinkedHashMap<>();
        Map<String, String> frameworkProperties = new TreeMap<>();
        boolean window = screen && isForThis(platform, arguments);
        Collection<Feature> selected = select(names, arguments, window, choices);
        for (Feature feature : selected) {
            requirePlatform(feature, platform);
            frameworkProperties.putAll(feature.frameworkProperties());
            for (FeatureBundle bundle : feature.bundles()) {
                if (bundle.isFor(platform)) {
                    bundles.merge(bundle.id(), bundle, (a, b) -> a.startLevel() <= b.startLevel() ? a : b);
                }
            }
        }
        List<FeatureBundle> inOrder = bundles.values().stream()
                .sorted(Comparator.comparingInt(FeatureBundle::startLevel)).toList();
        return new LaunchPlan(selected.stream().map(Feature::name).toList(), inOrder, Map.copyOf(frameworkProperties),
                FeatureCycles.among(selected));
    }

    /** An archive for another system has no window for this one: a command that can do without must not fail for that. */
    private boolean isForThis(String platform, Collection<String> arguments) {
        return features.values().stream().filter(feature -> feature.module().isDispensableFor(arguments))
                .allMatch(feature -> particular(feature).isEmpty() || particular(feature).stream().anyMatch(b -> b.isFor(platform)));
    }

    private static List<FeatureBundle> particular(Feature feature) {
        return feature.bundles().stream().filter(bundle -> !bundle.platform().isEmpty()).toList();
    }

    private static void requirePlatform(Feature feature, String platform) throws LaunchFailure {
        List<FeatureBundle> particular = particular(feature);
        if (!particular.isEmpty() && particular.stream().noneMatch(bundle -> bundle.isFor(platform))) {
            String others = particular.stream().map(FeatureBundle::platform).distinct().sorted().collect(Collectors.joining(", "));
            throw LaunchFailure.of(ExitCode.START_FAILED, "feature.platform.missing", feature.name(), platform, others);
        }
    }

    private Collection<Feature> select(List<String> names, Collection<String> arguments, boolean screen, Map<String, Boolean> choices)
            throws LaunchFailure {
        Deque<Feature> pending = new ArrayDeque<>();
        for (Feature feature : features.values()) {
            Optional<Boolean> chosen = Optional.ofNullable(choices.get(feature.name()));
            if (feature.module().essential() || names.isEmpty() && feature.module().isEnabledFor(arguments, screen, chosen)) {
                pending.add(feature);
            }
        }
        for (String name : names) {
            Feature feature = features.get(name);
            if (feature == null) {
                throw LaunchFailure.of(ExitCode.USAGE, "feature.unknown", name, String.join(", ", features.keySet()));
            }
            pending.add(feature);
        }
        Map<String, Feature> selected = new TreeMap<>();
        while (!pending.isEmpty()) {
            Feature feature = pending.remove();
            if (selected.putIfAbsent(feature.name(), feature) == null) {
                for (String required : feature.module().requires()) {
                    Feature other = features.get(required);
                    if (other == null) {
                        throw LaunchFailure.of(ExitCode.START_FAILED, "feature.required.missing", feature.name(), required);
                    }
                    pending.add(other);
                }
            }
        }
        return selected.values();
    }
}
