package parindex.modules.internal.content;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parindex.values.problem.BadInputException;
import parindex.values.text.LocalizedText;

/** The features that come with the program. */
public final class ProgramFeatures {

    private static final Logger LOG = LoggerFactory.getLogger(ProgramFeatures.class);

    /**
     * One of them.
     *
     * @param bundles  of this platform
     * @param commands if not empty, it runs with these commands only
     */
    public record ProgramFeature(String id, String version, LocalizedText name, LocalizedText description, String category,
            boolean essential, boolean enabled, List<String> requires, List<String> commands, List<ProgramBundle> bundles) {
    }

    /** A bundle of the program; the path is below its folder of bundles. */
    public record ProgramBundle(String artifact, String version, String path, int startLevel) {
    }

    private ProgramFeatures() {
    }

    /**
     * @param home     of the program; what is not there has no features
     * @param platform the platform as feature files write it
     */
    public static List<ProgramFeature> read(Path home, String platform) {
        Map<String, ProgramFeature> features = new TreeMap<>();
        Path folder = home.resolve("features");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.json")) {
            found.forEach(files::add);
        } catch (IOException e) {
            LOG.error("Features of the program could not be read: {}", folder, e);
        }
        files.sort(null);
        for (Path file : files) {
            try {
                ProgramFeature feature = feature(FeatureFile.read(Files.readAllBytes(file), file), platform);
                features.putIfAbsent(feature.id(), feature);
            } catch (IOException | BadInputException e) {
                // The launcher has told it, and started the others.
                LOG.error("Feature of the program could not be read: {}", file, e);
            }
        }
        return List.copyOf(features.values());
    }

    private static ProgramFeature feature(FeatureDescription feature, String platform) {
        List<ProgramBundle> bundles = feature.bundles().stream().filter(b -> b.platform().isEmpty() || b.platform().equals(platform))
                .map(b -> new ProgramBundle(b.artifact(), b.version(), b.path(), b.startLevel())).toList();
        return new ProgramFeature(feature.id(), feature.version(), feature.name(), feature.description(), feature.category(),
                feature.essential(), feature.enabled(), feature.requires(), feature.commands(), bundles);
    }
}
