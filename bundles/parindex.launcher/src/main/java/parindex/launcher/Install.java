package parindex.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import parindex.launcher.Feature.FeatureBundle;

/**
 * An unpacked distribution: {@code lib/} (class path of the launcher), {@code bundles/} (a Maven repository), {@code features/},
 * {@code etc/}.
 *
 * @param home absolute path of the distribution
 * @param version version of the launcher, which is the version of the product
 */
record Install(Path home, String version) {

    /**
     * Finds the install: {@code parindex.home} if the start script has set it, else the folder above the launcher's jar.
     *
     * @throws LaunchFailure if neither leads to an install
     */
    static Install locate(Properties system) throws LaunchFailure {
        String configured = system.getProperty("parindex.home", "");
        try {
            Path home = configured.isBlank()
                    ? Path.of(Install.class.getProtectionDomain().getCodeSource().getLocation().toURI()).getParent().getParent()
                    : Path.of(configured);
            return new Install(home.toAbsolutePath().normalize(), readVersion());
        } catch (URISyntaxException | IOException e) {
            throw LaunchFailure.because(e, ExitCode.START_FAILED, "install.not.found", configured);
        }
    }

    Path features() {
        return home.resolve("features");
    }

    Path logConfiguration() {
        return home.resolve("etc").resolve("logback.xml");
    }

    Path file(ArtifactId bundle) {
        return bundle.in(home.resolve("bundles"));
    }

    /** @throws LaunchFailure naming every bundle whose file is not there */
    void requireFiles(Collection<FeatureBundle> bundles) throws LaunchFailure {
        List<LaunchFailure.Line> missing = bundles.stream().filter(bundle -> !Files.isRegularFile(file(bundle.id())))
                .map(bundle -> LaunchFailure.Line.of("bundle.file.missing", bundle.id(), file(bundle.id()))).toList();
        if (!missing.isEmpty()) {
            throw new LaunchFailure(ExitCode.START_FAILED, missing, null);
        }
    }

    private static String readVersion() throws IOException {
        try (InputStream in = Install.class.getResourceAsStream("build.properties")) {
            Properties build = new Properties();
            build.load(in);
            return build.getProperty("version");
        }
    }
}
