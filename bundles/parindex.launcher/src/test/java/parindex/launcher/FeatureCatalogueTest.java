package parindex.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.launcher.Feature.FeatureBundle;
import parindex.launcher.Feature.Module;

class FeatureCatalogueTest {
    private static final String LINUX = "linux-x86_64";

    private final FeatureCatalogue catalogue = new FeatureCatalogue(List.of(
            feature("core", new Module(true, true, List.of()), "x@5", "y@1"),
            feature("reports", new Module(false, true, List.of("core")), "z@4", "x@2"),
            feature("shell", new Module(false, true, List.of("reports")), "s@5"),
            feature("console", new Module(false, false, List.of("shell")), "c@5"),
            feature("window", new Module(false, true, List.of(), List.of("workbench"), List.of("demo")), "w@4", "gtk@4@linux-x86_64", "cocoa@4@macos-aarch64")));

    @Test
    void withoutNamesStartsAllThatAreEnabled() throws LaunchFailure {
        assertEquals(List.of("y@1", "x@2", "z@4", "s@5"), plan());
    }

    @Test
    void withNamesStartsThoseAndWhatTheyRequireAndTheEssential() throws LaunchFailure {
        assertEquals(List.of("y@1", "x@2", "z@4"), plan("reports"));
        assertEquals(List.of("y@1", "x@2", "z@4", "c@5", "s@5"), plan("console"));
        assertEquals(List.of("y@1", "x@5"), plan("core"));
    }

    @Test
    void startsAFeatureThatIsForACommandOnlyWithThatCommandOrByName() throws LaunchFailure {
        assertEquals(List.of("y@1", "x@2", "z@4", "w@4", "gtk@4", "s@5"), plan(List.of(), List.of("--lang", "en", "workbench"), LINUX));
        assertEquals(List.of("y@1", "w@4", "gtk@4", "x@5"), plan("window"));
        assertEquals(List.of("y@1", "x@5"), plan(List.of("core"), List.of("workbench"), LINUX));
    }

    @Test
    void aCommandThatCanDoWithoutAWindowGetsOneOnlyWhereThereIsAScreen() throws LaunchFailure {
        assertEquals(List.of("y@1", "x@2", "z@4", "w@4", "gtk@4", "s@5"), plan(List.of(), List.of("demo"), LINUX, true));
        assertEquals(plan(), plan(List.of(), List.of("demo"), LINUX, false));
        assertEquals(plan(), plan(List.of(), List.of("demo"), "linux-riscv64", true), "no window for this platform");
        assertEquals(plan(), plan(List.of(), List.of("rounds"), LINUX, true));
        assertThrows(LaunchFailure.class, () -> plan(List.of(), List.of("workbench"), "linux-riscv64", true));
    }

    @Test
    void leavesOutWhatIsForAnotherPlatform() throws LaunchFailure {
        assertEquals(List.of("y@1", "w@4", "cocoa@4", "x@5"), plan(List.of("window"), List.of(), "macos-aarch64"));
        LaunchFailure failure = assertThrows(LaunchFailure.class, () -> plan(List.of("window"), List.of(), "linux-riscv64"));
        assertEquals(ExitCode.START_FAILED, failure.exitCode());
        assertEquals(List.of("window", "linux-riscv64", "linux-x86_64, macos-aarch64"), failure.lines().get(0).arguments());
    }

    @Test
    void namesAnUnknownFeatureAndThoseThereAre() {
        LaunchFailure failure = assertThrows(LaunchFailure.class, () -> catalogue.plan(List.of("core", "web"), List.of(), LINUX, true, Map.of()));
        assertEquals(ExitCode.USAGE, failure.exitCode());
        assertEquals(List.of("web", "console, core, reports, shell, window"), failure.lines().get(0).arguments());
    }

    @Test
    void namesARequiredFeatureThatIsMissing() {
        FeatureCatalogue damaged = new FeatureCatalogue(List.of(feature("a", new Module(true, true, List.of("b")))));
        LaunchFailure failure = assertThrows(LaunchFailure.class, () -> damaged.plan(List.of(), List.of(), LINUX, true, Map.of()));
        assertEquals(ExitCode.START_FAILED, failure.exitCode());
        assertEquals(List.of("a", "b"), failure.lines().get(0).arguments());
    }

    @Test
    void featuresThatRequireEachOtherAreToldAndStarted() throws LaunchFailure {
        FeatureCatalogue circular = new FeatureCatalogue(List.of(feature("d", new Module(false, true, List.of("b")), "w@5"),
                feature("b", new Module(false, true, List.of("a", "c")), "x@5"), feature("c", new Module(false, true, List.of("d", "b")), "y@5"),
                feature("a", new Module(true, true, List.of()), "z@4"), feature("self", new Module(false, true, List.of("self")), "s@6")));
        LaunchPlan plan = circular.plan(List.of(), List.of(), LINUX, false, Map.of());
        assertEquals(List.of("a", "b", "c", "d", "self"), plan.features());
        assertEquals(5, plan.bundles().size());
        assertEquals(List.of(List.of("b", "c", "b"), List.of("self", "self")), plan.cycles());
        assertEquals(List.of(), circular.plan(List.of("a"), List.of(), LINUX, false, Map.of()).cycles(), "only of what is started");
    }

    @Test
    void refusesAFolderWithoutFeatures(@TempDir Path directory) throws Exception {
        assertThrows(LaunchFailure.class, () -> FeatureCatalogue.load(directory));
        assertThrows(LaunchFailure.class, () -> FeatureCatalogue.load(directory.resolve("absent")));
        Files.writeString(directory.resolve("a.json"), "{");
        LaunchFailure failure = assertThrows(LaunchFailure.class, () -> FeatureCatalogue.load(directory));
        assertEquals("feature.corrupt", failure.lines().get(0).key());
    }

    @Test
    void leavesOutABrokenFileAndTheSecondOfTwoForOneFeature(@TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve("a.json"), "{\"id\":\"g:a:1\"}");
        assertEquals(List.of(), FeatureCatalogue.load(directory).leftOut());
        Files.writeString(directory.resolve("b.json"), "{\"id\":\"g:a:2\"}");
        Files.writeString(directory.resolve("c.json"), "{");
        Files.writeString(directory.resolve("d.json"), "{\"id\":\"g:d:1\"}");
        FeatureCatalogue catalogue = FeatureCatalogue.load(directory);
        assertEquals(List.of("a", "d"), catalogue.features().stream().map(Feature::name).toList());
        assertEquals(List.of("feature.twice", "feature.corrupt"), catalogue.leftOut().stream().map(LaunchFailure.Line::key).toList());
        assertTrue(catalogue.leftOut().get(0).arguments().get(2).endsWith("b.json"));
    }

    private List<String> plan(String... names) throws LaunchFailure {
        return plan(List.of(names), List.of(), LINUX);
    }

    private List<String> plan(List<String> names, List<String> arguments, String platform) throws LaunchFailure {
        return plan(names, arguments, platform, false);
    }

    private List<String> plan(List<String> names, List<String> arguments, String platform, boolean screen) throws LaunchFailure {
        return catalogue.plan(names, arguments, platform, screen, Map.of()).bundles().stream()
                .map(bundle -> bundle.id().artifact() + "@" + bundle.startLevel()).toList();
    }

    private static Feature feature(String name, Module module, String... bundles) {
        List<FeatureBundle> parsed = Stream.of(bundles).map(bundle -> bundle.split("@"))
                .map(parts -> new FeatureBundle(ArtifactId.parse("g:" + parts[0] + ":1"), Integer.parseInt(parts[1]),
                        parts.length > 2 ? parts[2] : "")).toList();
        return new Feature(ArtifactId.parse("g:" + name + ":1"), parsed, Map.of(), module);
    }
}
