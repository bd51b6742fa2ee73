package parindex.modules.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;

/**
 * The folder {@code modules} of a content directory: {@code modules.json} says what is installed and enabled, {@code packages} holds the
 * verified bundles under their SHA-256, {@code trust} the certificates; these are in backups. {@code work} is emptied at every start.
 *
 * @param root the folder
 * @param drop the watched folder, which stays where people know it when a backup is restored: in the data directory itself
 */
public record ModuleFolder(Path root, Path drop) {

    private static final String NAME = "modules";
    private static final String JAR = ".jar";

    /** Of the running program. */
    public static ModuleFolder of(BundleContext context) {
        Path data = Path.of(Optional.ofNullable(context.getProperty("parindex.data"))
                .orElseThrow(() -> new IllegalStateException("framework property parindex.data is not set"))).toAbsolutePath();
        Path content = Optional.ofNullable(context.getProperty("parindex.content")).map(Path::of).orElse(data).toAbsolutePath();
        return new ModuleFolder(content.resolve(NAME), data.resolve(NAME).resolve("drop"));
    }

    public Path record() {
        return root.resolve("modules.json");
    }

    public Path packages() {
        return root.resolve("packages");
    }

    public Path trust() {
        return root.resolve("trust");
    }

    public Path work() {
        return root.resolve("work");
    }

    /** Of a file with this content. */
    public Path packaged(String sha256) {
        return packages().resolve(sha256 + JAR);
    }

    public void create() throws IOException {
        for (Path folder : new Path[] {packages(), trust(), drop, work()}) {
            Files.createDirectories(folder);
        }
    }

    /** Removes packages that nobody names and what interrupted changes have left. */
    public void tidy(Set<String> named) throws IOException {
        try (Stream<Path> files = Stream.concat(Files.list(packages()), Files.list(work()))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                boolean wanted = name.endsWith(JAR) && named.contains(name.substring(0, name.length() - JAR.length()));
                if (!wanted && Files.isRegularFile(file)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
