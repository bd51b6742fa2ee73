package parindex.launcher.tests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.osgi.framework.BundleActivator;

/** An install made for one test: bundles as a Maven repository, and feature files. */
final class TestInstall {
    private final Path home;
    private final Map<String, List<String>> features = new LinkedHashMap<>();

    TestInstall(Path home) throws IOException {
        this.home = home;
        Files.createDirectories(home.resolve("bundles"));
        Files.createDirectories(home.resolve("features"));
    }

    Path home() {
        return home;
    }

    Path file(String bundle) {
        return home.resolve("bundles/test/" + bundle + "/1.0.0/" + bundle + "-1.0.0.jar");
    }

    Path feature(String feature) {
        return home.resolve("features/" + feature + ".json");
    }

    /** Adds a bundle with this activator. */
    TestInstall with(String feature, String bundle, Class<? extends BundleActivator> activator, String... headers) {
        Map<String, byte[]> content = new LinkedHashMap<>();
        String path = activator.getName().replace('.', '/') + ".class";
        content.put(path, bytes(activator.getClassLoader(), path));
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Bundle-Activator: " + activator.getName());
        all.add("Import-Package: org.osgi.framework,org.slf4j;resolution:=optional");
        return with(feature, bundle, content, all);
    }

    /** Adds a bundle without code. */
    TestInstall with(String feature, String bundle, String... headers) {
        return with(feature, bundle, Map.of(), List.of(headers));
    }

    /** Adds a bundle with these entries and manifest headers. */
    TestInstall with(String feature, String bundle, Map<String, byte[]> content, List<String> headers) {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Bundle-ManifestVersion", "2");
        attributes.putValue("Bundle-SymbolicName", bundle);
        attributes.putValue("Bundle-Version", "1.0.0");
        for (String header : headers) {
            int colon = header.indexOf(':');
            attributes.putValue(header.substring(0, colon), header.substring(colon + 2));
        }
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        try (JarOutputStream out = new JarOutputStream(jar, manifest)) {
            for (Map.Entry<String, byte[]> entry : content.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write(file(bundle), jar.toByteArray());
        return with(feature, bundle, "test:" + bundle + ":1.0.0", 5);
    }

    /** Names a bundle in a feature. */
    TestInstall with(String feature, String bundle, String id, int startLevel) {
        features.computeIfAbsent(feature, name -> new ArrayList<>())
                .add("{ \"id\": \"" + id + "\", \"bundleStartLevel\": " + startLevel + " }");
        String text = features.get(feature).stream().collect(Collectors.joining(",\n    ", """
                {
                  "feature-resource-version": "1.0",
                  "id": "test:%s:1.0.0",
                  "extensions": {
                    "framework-launching-properties": { "type": "json", "kind": "mandatory", "json": { "probe.property": "p in ${parindex.lang}" } }
                  },
                  "bundles": [
                    """.formatted(feature), "\n  ]\n}\n"));
        write(feature(feature), text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                out.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(ClassLoader loader, String path) {
        try (InputStream in = loader.getResourceAsStream(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
