package parindex.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * A copy of the distribution with a feature more, whose bundles measure.
 *
 * @param distribution the unpacked distribution
 * @param benchmarks   folder of the benchmarks
 * @param home         where the copy is made
 */
record ProbedInstall(Path distribution, Path benchmarks, Path home) {

    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A feature for all commands, with no bundle yet. */
    static ObjectNode feature(String name) {
        ObjectNode feature = JSON.createObjectNode();
        feature.put("feature-resource-version", "1.0").put("id", "parindex.features:benchmark:" + VERSION).put("name", name).put("description", name);
        feature.putArray("bundles");
        ObjectNode module = feature.putObject("extensions").putObject("parindex-module").put("kind", "optional").put("type", "json").putObject("json");
        module.put("essential", false).put("enabled", true).putArray("requires");
        module.putObject("en").put("name", name).put("description", name);
        return feature;
    }

    /** Adds a bundle of the benchmarks. */
    void add(ArrayNode bundles, String module) throws IOException {
        String artifact = "parindex.benchmarks." + module;
        Path target = home.resolve("bundles/parindex/" + artifact + "/" + VERSION + "/" + artifact + "-" + VERSION + ".jar");
        Files.createDirectories(target.getParent());
        Files.copy(benchmarks.resolve(module + "/target/" + artifact + "-" + VERSION + ".jar"), target, StandardCopyOption.REPLACE_EXISTING);
        bundles.addObject().put("id", "parindex:" + artifact + ":" + VERSION).put("bundleStartLevel", 5);
    }

    /** @param whole with all features of the distribution, or only with the bundles of this one */
    void write(ObjectNode feature, boolean whole) throws IOException {
        try (Stream<Path> files = Files.walk(distribution)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path relative = distribution.relativize(file);
                boolean wanted = whole || !relative.startsWith("features")
                        && (!relative.startsWith("bundles") || named((ArrayNode) feature.get("bundles"), file));
                if (wanted) {
                    Files.createDirectories(home.resolve(relative).getParent());
                    Files.copy(file, home.resolve(relative), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        Files.createDirectories(home.resolve("features"));
        JSON.writeValue(home.resolve("features/benchmark.json").toFile(), feature);
    }

    private static boolean named(ArrayNode bundles, Path file) {
        for (JsonNode bundle : bundles) {
            String[] id = bundle.get("id").asText().split(":");
            if (file.getFileName().toString().equals(id[1] + "-" + id[2] + ".jar")) {
                return true;
            }
        }
        return false;
    }
}
