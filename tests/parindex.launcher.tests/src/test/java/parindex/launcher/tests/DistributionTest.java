package parindex.launcher.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.osgi.service.feature.Feature;
import org.osgi.service.feature.FeatureBundle;
import org.osgi.service.feature.FeatureService;
import org.osgi.service.feature.ID;
import parindex.launcher.tests.Program.Ended;
import parindex.launcher.tests.bundles.LoggingActivator;
import parindex.launcher.tests.bundles.ProbeCommand;

/** The distribution that this build has made: complete, nothing too much, and it starts. */
class DistributionTest {
    private static final Path TARGET = Path.of(System.getProperty("distribution")).normalize();
    private static final Path HOME = TARGET.resolve("parindex");
    private static final Map<String, Feature> FEATURES = new TreeMap<>();

    @TempDir
    private Path directory;

    @BeforeAll
    static void readFeatures() throws IOException {
        assertTrue(Files.isDirectory(HOME), HOME + " is not there: run verify, not test");
        FeatureService service = ServiceLoader.load(FeatureService.class).findFirst().orElseThrow();
        try (Stream<Path> files = Files.list(HOME.resolve("features"))) {
            for (Path file : files.toList()) {
                try (var text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    Feature feature = service.readFeature(text);
                    assertEquals(feature.getID().getArtifactId() + ".json", file.getFileName().toString());
                    FEATURES.put(feature.getID().getArtifactId(), feature);
                }
            }
        }
    }

    /** By system, parts of the names of bundles that are only for other systems. */
    private static final Map<String, List<String>> OTHER_SYSTEMS = Map.of(
            "linux", List.of("swt.win32.", "swt.cocoa."), "macos", List.of("swt.win32.", "swt.gtk."), "windows", List.of("swt.gtk.", "swt.cocoa."));

    @Test
    void hasTheFeaturesOfTheProduct() {
        assertTrue(FEATURES.keySet().containsAll(
                Set.of("core", "criteria-daknong-2020", "sample-daknong-2020", "criteria-minhhoa-2025", "sample-minhhoa-2025", "reports",
                "authoring", "shell", "workbench", "workbench-results",
                "workbench-selfassessment")),
                FEATURES.keySet().toString());
    }

    @Test
    void holdsEveryBundleThatAFeatureNamesAndNoOther() throws IOException {
        Set<String> named = FEATURES.values().stream().flatMap(feature -> feature.getBundles().stream())
                .map(bundle -> path(bundle.getID())).collect(Collectors.toCollection(TreeSet::new));
        Path bundles = HOME.resolve("bundles");
        Set<String> present;
        try (Stream<Path> files = Files.walk(bundles)) {
            present = files.filter(Files::isRegularFile).map(file -> bundles.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        assertEquals(String.join("\n", named), String.join("\n", present));
    }

    @Test
    void namesEachBundleOnce() {
        Map<String, String> owners = new HashMap<>();
        FEATURES.forEach((name, feature) -> feature.getBundles().forEach(bundle -> {
            String other = owners.put(bundle.getID().getGroupId() + ":" + bundle.getID().getArtifactId(), name);
            assertEquals(null, other, () -> bundle.getID() + " is in " + name + " and in " + other);
        }));
    }

    @Test
    void filledInAllVersionsAndNamesAndStartLevels() {
        FEATURES.values().forEach(feature -> {
            assertTrue(feature.getName().isPresent() && feature.getDescription().isPresent(), feature.getID().toString());
            assertTrue(feature.getExtensions().containsKey("parindex-module"), feature.getID().toString());
            for (FeatureBundle bundle : feature.getBundles()) {
                assertFalse(bundle.getID().toString().contains("$"), bundle.getID().toString());
                assertTrue(bundle.getMetadata().containsKey("bundleStartLevel"), bundle.getID().toString());
            }
        });
    }

    @Test
    void everyBundleResolvesAndStarts() throws Exception {
        TestInstall copy = copyWithProbe();
        Ended ended;
        // With this command the features of the window start too; the probe answers in its place.
        try (Program program = Program.start(copy.home(), directory.resolve("data"), List.of(), "workbench")) {
            ended = program.end();
        }
        assertEquals(7, ended.code(), ended.err());
        assertEquals("", ended.err(), "the console belongs to the command");
        long bundles = FEATURES.values().stream().flatMap(feature -> feature.getBundles().stream()).filter(DistributionTest::isForThisSystem).count();
        List<String> states = ended.out().lines().filter(line -> line.startsWith("bundle ")).toList();
        assertEquals(bundles + 2, states.size(), "all bundles, the probe and the framework");
        // Those of the Eclipse platform are activated when a class of theirs is first used.
        states.forEach(state -> assertTrue(state.contains("state=" + Bundle.ACTIVE) || state.contains("fragment=true")
                || state.contains("state=" + Bundle.STARTING) && state.matches(".*(org\\.eclipse|com\\.sun\\.jna).*"), state));
    }

    private static boolean isForThisSystem(FeatureBundle bundle) {
        Object platform = bundle.getMetadata().get("platform");
        return platform == null || platform.equals("linux-x86_64") || !System.getProperty("os.name").equals("Linux");
    }

    @Test
    void logsToTheDataDirectory() throws Exception {
        TestInstall copy = copyWithProbe().with("logging", "logging", LoggingActivator.class, "Require-Capability: osgi.extender;"
                + "filter:=\"(osgi.extender=osgi.serviceloader.processor)\"");
        Path data = directory.resolve("dữ liệu");
        try (Program program = Program.start(copy.home(), data, List.of(), "--features", "probe,logging")) {
            Ended ended = program.end();
            assertEquals(7, ended.code(), ended.err());
            assertEquals("", ended.err());
        }
        assertTrue(Files.readString(data.resolve("logs/parindex.log")).contains("đã ghi nhật ký"));
        assertFalse(Files.exists(data.resolve("logs/launch.log")), "nothing to warn of");
    }

    @Test
    void tellsWhichComponentWaitsForWhatWhenNoCommandAppears() throws Exception {
        String component = """
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="waiting.command" immediate="true">
                  <implementation class="waiting.Command"/>
                  <reference name="bell" interface="some.Bell" target="(tone=a)"/>
                </scr:component>
                """;
        Map<String, byte[]> content = Map.of("OSGI-INF/waiting.xml", component.getBytes(StandardCharsets.UTF_8));
        TestInstall copy = copyWithProbe()
                .with("waiting", "waiting", content, List.of("Service-Component: OSGI-INF/waiting.xml"));
        try (Program program = Program.start(copy.home(), directory.resolve("data"), List.of("-Dparindex.timeout.command=1"),
                "--features", "waiting", "--lang", "en")) {
            Ended ended = program.end();
            assertEquals(5, ended.code(), ended.err());
            assertTrue(ended.err().contains("Component waiting.command waits for service some.Bell (tone=a)"), ended.err());
        }
    }

    @Test
    void theListOfThirdPartyComponentsInTheRepositoryIsTheGeneratedOne() throws IOException {
        assertEquals(Files.readString(HOME.resolve("THIRD-PARTY.txt")), Files.readString(TARGET.resolve("../../THIRD-PARTY.txt")),
                "copy distribution/target/third-party/THIRD-PARTY.txt to the root of the repository");
    }

    @Test
    void everyFeatureStartsWithOnlyWhatItRequires() throws Exception {
        TestInstall copy = copyWithProbe();
        for (String feature : FEATURES.keySet()) {
            Path data = directory.resolve("data");
            try (Program program = Program.start(copy.home(), data, List.of(), "--features", feature + ",probe")) {
                Ended ended = program.end();
                assertEquals(7, ended.code(), feature + ": " + ended.err());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"linux", "macos", "windows"})
    void archivesHoldTheSameInstallWithTheScriptOfTheirSystem(String system) throws IOException {
        assumeFalse(Boolean.getBoolean("archives.skip"), "this build makes no archives");
        String version = System.getProperty("project.version");
        String base = "parindex-" + version + "/";
        Path zip = TARGET.resolve("parindex-" + version + "-" + system + ".zip");
        Path tar = TARGET.resolve("parindex-" + version + "-" + system + ".tar.gz");
        String script = base + (system.equals("windows") ? "parindex.cmd" : "parindex");
        Set<String> expected = new TreeSet<>();
        try (Stream<Path> files = Files.walk(HOME)) {
            files.filter(Files::isRegularFile).map(file -> base + HOME.relativize(file).toString().replace('\\', '/'))
                    .forEach(expected::add);
        }
        expected.remove(base + (system.equals("windows") ? "parindex" : "parindex.cmd"));
        expected.removeIf(file -> OTHER_SYSTEMS.get(system).stream().anyMatch(file::contains));
        Map<String, Integer> zipped = new TreeMap<>();
        try (ZipFile archive = ZipFile.builder().setPath(zip).get()) {
            for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
                if (!entry.isDirectory()) {
                    zipped.put(entry.getName(), entry.getUnixMode());
                }
            }
        }
        Map<String, Integer> tarred = new TreeMap<>();
        try (var file = new BufferedInputStream(Files.newInputStream(tar));
                var archive = new TarArchiveInputStream(new GzipCompressorInputStream(file))) {
            for (ArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (!entry.isDirectory()) {
                    tarred.put(entry.getName(), ((TarArchiveEntry) entry).getMode());
                }
            }
        }
        assertEquals(expected, zipped.keySet());
        assertEquals(expected, tarred.keySet());
        if (!system.equals("windows")) {
            assertEquals(0755, zipped.get(script) & 0777);
            assertEquals(0755, tarred.get(script) & 0777);
        }
    }

    @Test
    void scriptsHaveTheLineEndingsOfTheirSystem() throws IOException {
        assertFalse(Files.readString(HOME.resolve("parindex")).contains("\r"));
        String windows = Files.readString(HOME.resolve("parindex.cmd"));
        assertEquals(windows.replace("\r", "").replace("\n", "\r\n"), windows);
    }

    private TestInstall copyWithProbe() throws IOException {
        Path home = directory.resolve("bản sao");
        try (Stream<Path> files = Files.walk(HOME)) {
            for (Path file : files.toList()) {
                Path target = home.resolve(HOME.relativize(file).toString());
                if (!Files.isDirectory(target)) {
                    Files.copy(file, target);
                }
            }
        }
        return new TestInstall(home).with("probe", "probe", ProbeCommand.class);
    }

    private static String path(ID id) {
        String suffix = id.getClassifier().map(classifier -> "-" + classifier).orElse("");
        return String.join("/", Arrays.asList(id.getGroupId().replace('.', '/'), id.getArtifactId(), id.getVersion(),
                id.getArtifactId() + "-" + id.getVersion() + suffix + "." + id.getType().orElse("jar")));
    }
}
