package parindex.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.service.feature.FeatureService;
import parindex.launcher.Feature.FeatureBundle;
import parindex.launcher.Feature.Module;

class FeatureReaderTest {
    private static final String FULL = """
            {
              // a comment, which the specification allows
              "feature-resource-version": "1.0",
              "id": "g:core:1.0",
              "name": "Nền tảng",
              "bundles": [
                { "id": "g:a:1.0", "bundleStartLevel": 3, "hash": "x" },
                { "id": "g:b:2.0", "platform": "linux-x86_64" }
              ],
              "configurations": { "pid": { "k": 1 } },
              "extensions": {
                "other": { "kind": "optional", "type": "text", "text": ["x"] },
                "framework-launching-properties": { "kind": "mandatory", "type": "json", "json": { "k": "v" } },
                "parindex-module": { "kind": "optional", "type": "json",
                  "json": { "essential": true, "enabled": false, "requires": ["x"], "commands": ["c"], "screenCommands": ["d"],
                    "en": { "name": "Core" } } }
              }
            }
            """;

    @TempDir
    private Path directory;

    @Test
    void readsWhatTheLauncherNeeds() throws Exception {
        Feature feature = FeatureReader.read(write(FULL));
        assertEquals("core", feature.name());
        assertEquals(List.of(bundle("g:a:1.0", 3), new FeatureBundle(ArtifactId.parse("g:b:2.0"), 1, "linux-x86_64")), feature.bundles());
        assertEquals(Map.of("k", "v"), feature.frameworkProperties());
        assertEquals(new Module(true, false, List.of("x"), List.of("c"), List.of("d")), feature.module());
    }

    @Test
    void agreesWithTheReferenceReader() throws Exception {
        Feature ours = FeatureReader.read(write(FULL));
        FeatureService service = ServiceLoader.load(FeatureService.class).findFirst().orElseThrow();
        org.osgi.service.feature.Feature theirs;
        try (var text = Files.newBufferedReader(directory.resolve("f.json"))) {
            theirs = service.readFeature(text);
        }
        assertEquals(theirs.getID().toString(), ours.id().toString());
        List<FeatureBundle> bundles = theirs.getBundles().stream().map(bundle -> bundle(bundle.getID().toString(),
                ((Number) bundle.getMetadata().getOrDefault("bundleStartLevel", 1)).intValue())).toList();
        assertEquals(bundles, ours.bundles().stream().map(bundle -> new FeatureBundle(bundle.id(), bundle.startLevel())).toList());
    }

    @Test
    void theModuleExtensionMayBeMissing() throws Exception {
        assertEquals(Module.DEFAULT, FeatureReader.read(write("{\"id\":\"g:a:1\"}")).module());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id":"g:a:1"                                      | 1
            []                                                 | 1
            {"id":"a"}                                         | 1
            {"name":"x"}                                       | 1
            {"id":"g:a:1"} {}                                  | 1
            {"id":"g:a:1","id":"g:b:1"}                        | 1
            {"id":"g:a:1","bundles":{}}                        | 1
            {"id":"g:a:1","bundles":["g:b:1"]}                 | 1
            {"id":"g:a:1","bundles":[{}]}                      | 1
            {"id":"g:a:1","bundles":[{"id":1}]}                | 1
            {"id":"g:a:1","bundles":[{"id":"g:b:1","bundleStartLevel":0}]} | 1
            {"id":"g:a:1","bundles":[{"id":"g:b:1","bundleStartLevel":"4"}]} | 1
            {"id":"g:a:1","bundles":[{"id":"g:b:1","platform":1}]} | 1
            {"id":"g:a:1","extensions":{"parindex-module":{"json":{"commands":"c"}}}} | 1
            {"id":"g:a:1","bundles":[{"id":"g:b:1","bundleStartLevel":99999999999}]} | 1
            {"id":"g:a:1","extensions":{"parindex-module":{"json":{"essential":"yes"}}}} | 1
            """)
    void namesFileAndPlaceOfAMistake(String text, String line) throws IOException {
        Path file = write(text);
        LaunchFailure failure = assertThrows(LaunchFailure.class, () -> FeatureReader.read(file));
        assertEquals(ExitCode.START_FAILED, failure.exitCode());
        assertEquals("feature.corrupt", failure.lines().get(0).key());
        assertEquals(List.of(file.toString(), line), failure.lines().get(0).arguments().subList(0, 2));
    }

    @Test
    void namesAFileThatIsNoText() throws IOException {
        Path file = directory.resolve("f.json");
        Files.write(file, new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe});
        LaunchFailure failure = assertThrows(LaunchFailure.class, () -> FeatureReader.read(file));
        assertEquals("feature.unreadable", failure.lines().get(0).key());
    }

    private static FeatureBundle bundle(String id, int startLevel) {
        return new FeatureBundle(ArtifactId.parse(id), startLevel);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("f.json"), text);
    }
}
