package parindex.launcher.tests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.launcher.tests.Program.Ended;
import parindex.launcher.tests.bundles.EndlessCommand;
import parindex.launcher.tests.bundles.HangingActivator;
import parindex.launcher.tests.bundles.OverflowingCommand;
import parindex.launcher.tests.bundles.ProbeCommand;
import parindex.launcher.tests.bundles.ThrowingActivator;
import parindex.launcher.tests.bundles.ThrowingCommand;

/** The launcher as its users meet it: as a process with arguments, output, signals and an exit code. */
class LauncherProcessTest {
    @TempDir
    private Path directory;
    private TestInstall install;
    private Path data;

    @BeforeEach
    void makeInstall() throws IOException {
        install = new TestInstall(directory.resolve("bản cài đặt"));
        data = directory.resolve("dữ liệu của tôi");
    }

    @Test
    void runsTheCommandOnTheMainThreadAndEndsWithItsCode() throws Exception {
        install.with("a", "probe", ProbeCommand.class);
        Ended ended = run("chấm điểm", "--json");
        assertEquals(7, ended.code(), ended.err());
        assertEquals("", ended.err());
        assertAll(
                () -> assertContains(ended.out(), "thread=main"),
                () -> assertContains(ended.out(), "arguments=chấm điểm|--json"),
                () -> assertContains(ended.out(), "parindex.data=" + data),
                () -> assertContains(ended.out(), "parindex.home=" + install.home()),
                () -> assertContains(ended.out(), "parindex.lang=vi"),
                () -> assertContains(ended.out(), "probe.property=p in vi"),
                () -> assertContains(ended.out(), "probe stopped"));
    }

    @Test
    void refusesASecondProcessOnTheSameDataAndTellsWhoHoldsIt() throws Exception {
        install.with("a", "endless", EndlessCommand.class).with("b", "probe", ProbeCommand.class);
        try (Program first = start("--features", "a")) {
            first.awaitLine("ready");
            Ended second = run("--features", "b");
            assertEquals(4, second.code());
            assertContains(second.err(), data.toString());
            assertContains(second.err(), "(mã tiến trình " + first.pid() + ")");
            assertEquals("", second.out());
            first.signal("TERM");
            first.end();
        }
        assertEquals(7, run("--features", "b").code(), "the lock goes with the process");
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no signals")
    void stopsCleanlyOnASignal(String signal, int code) throws Exception {
        install.with("a", "endless", EndlessCommand.class);
        try (Program program = start()) {
            program.awaitLine("ready");
            program.signal(signal);
            Ended ended = program.end();
            assertEquals(code, ended.code());
            assertContains(ended.out(), "bundle stopped");
            assertFalse(ended.out().contains("interrupted"), ended.out());
            assertEquals("Đang dừng…\n", ended.err());
        }
        String log = Files.readString(data.resolve("logs/launch.log"));
        assertAll(() -> assertContains(log, "my store is closed"), () -> assertContains(log, "and so am I"),
                () -> assertContains(log, "NoClassDefFoundError: my/classes/are/Gone"));
        assertTrue(Files.exists(data.resolve("framework/install.sha256")), "the framework has stopped in order");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no signals")
    void aKilledProcessLeavesNothingInTheWay() throws Exception {
        install.with("a", "endless", EndlessCommand.class).with("b", "probe", ProbeCommand.class);
        try (Program program = start("--features", "a")) {
            program.awaitLine("ready");
            program.signal("KILL");
            assertEquals(137, program.end().code());
        }
        assertEquals(7, run("--features", "b").code());
    }

    @Test
    void namesABundleThatDoesNotResolveAndWhatItMisses() throws Exception {
        install.with("a", "probe", ProbeCommand.class)
                .with("a", "alpha", "Import-Package: from.beta")
                .with("a", "beta", "Export-Package: from.beta", "Import-Package: nobody.has.it;version=\"[1,2)\"");
        Ended ended = run();
        assertEquals(5, ended.code());
        List<String> lines = ended.err().lines().toList();
        assertEquals(2, lines.size(), ended.err());
        assertContains(lines.get(0), "beta 1.0.0");
        assertContains(lines.get(0), "nobody.has.it");
        assertContains(lines.get(1), "alpha 1.0.0");
        assertContains(lines.get(1), "beta 1.0.0");
    }

    @Test
    void tellsWhichVersionThereIsInstead() throws Exception {
        install.with("a", "probe", ProbeCommand.class)
                .with("a", "provider", "Export-Package: some.api;version=\"1.4.0\"")
                .with("a", "consumer", "Import-Package: some.api;version=\"[2,3)\"");
        Ended ended = run("--lang", "en");
        assertEquals(5, ended.code());
        assertContains(ended.err(), "consumer 1.0.0 does not resolve");
        assertContains(ended.err(), "there is only version 1.4.0 (provider 1.0.0)");
    }

    @Test
    void namesABundleForAnotherJava() throws Exception {
        install.with("a", "probe", ProbeCommand.class)
                .with("a", "future", "Require-Capability: osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=99))\"");
        Ended ended = run("--lang", "en");
        assertEquals(5, ended.code());
        assertContains(ended.err(), "future 1.0.0 needs Java (&(osgi.ee=JavaSE)(version=99))");
        assertContains(ended.err(), "runs on Java " + System.getProperty("java.specification.version"));
    }

    @Test
    void namesFeaturesThatRequireEachOtherAndStarts() throws Exception {
        install.with("a", "probe", ProbeCommand.class).with("b", "other");
        requires("a", "b");
        requires("b", "a");
        Ended ended = run("--lang", "en");
        assertEquals(7, ended.code());
        assertContains(ended.err(), "a → b → a");
    }

    private void requires(String feature, String other) throws IOException {
        Path file = install.feature(feature);
        Files.writeString(file, Files.readString(file).replace("\"extensions\": {", """
                "extensions": {
                    "parindex-module": { "type": "json", "kind": "optional", "json": { "requires": ["%s"] } },""".formatted(other)));
    }

    @Test
    void acceptsFragments() throws Exception {
        install.with("a", "probe", ProbeCommand.class).with("a", "piece", "Fragment-Host: probe")
                .with("a", "extension", "Fragment-Host: system.bundle; extension:=framework");
        Ended ended = run();
        assertEquals(7, ended.code(), ended.err());
        assertContains(ended.out(), "bundle piece state=4");
        assertContains(ended.out(), "bundle extension state=4");
    }

    @Test
    void namesABundleWhoseActivatorFails() throws Exception {
        install.with("a", "probe", ProbeCommand.class).with("a", "broken", ThrowingActivator.class);
        Ended ended = run();
        assertEquals(5, ended.code());
        assertContains(ended.err(), "broken 1.0.0");
        assertContains(ended.err(), "no such setting");
        assertFalse(ended.err().contains("\tat "), "stack traces belong to the log");
        assertContains(Files.readString(data.resolve("logs/launch.log")), "\tat ");
    }

    @Test
    void namesABundleThatHangs() throws Exception {
        install.with("a", "probe", ProbeCommand.class).with("a", "stuck", HangingActivator.class);
        List<String> timeouts = List.of("-Dparindex.timeout.start=1", "-Dparindex.timeout.stop=1");
        try (Program program = Program.start(install.home(), data, timeouts)) {
            Ended ended = program.end();
            assertEquals(5, ended.code());
            assertContains(ended.err(), "stuck 1.0.0");
        }
    }

    @Test
    void doesNotWaitForEverForACommand() throws Exception {
        install.with("a", "nothing");
        try (Program program = Program.start(install.home(), data, List.of("-Dparindex.timeout.command=1"))) {
            Ended ended = program.end();
            assertEquals(5, ended.code());
            assertContains(ended.err(), "Sau 1 giây");
        }
    }

    @Test
    void reportsACommandThatFailsUnexpectedly() throws Exception {
        install.with("a", "failing", ThrowingCommand.class);
        Ended ended = run();
        assertEquals(70, ended.code());
        assertContains(ended.err(), "boom");
        assertContains(ended.err(), data.resolve("logs/launch.log").toString());
    }

    @Test
    void anErrorOfACommandIsNotMistakenForFindings() throws Exception {
        install.with("a", "failing", OverflowingCommand.class);
        Ended ended = run();
        assertEquals(70, ended.code());
        assertEquals(2, ended.err().lines().count(), ended.err());
        assertContains(Files.readString(data.resolve("logs/launch.log")), "StackOverflowError");
    }

    @Test
    void namesAnUnknownFeature() throws Exception {
        install.with("a", "probe", ProbeCommand.class);
        Ended ended = run("--features", "a,web");
        assertEquals(2, ended.code());
        assertContains(ended.err(), "web");
        assertFalse(Files.exists(data), "nothing is touched");
    }

    @Test
    void namesACorruptFeatureFileAndThePlaceAndGoesOnWithoutIt() throws Exception {
        install.with("a", "probe", ProbeCommand.class);
        int well = run().code();
        Files.writeString(install.feature("b"), "{\n  \"id\": \"g:b:1\",\n  \"bundles\": [ { \"id\": 5 } ]\n}\n");
        Ended ended = run();
        assertEquals(well, ended.code(), ended.err());
        assertContains(ended.err(), install.feature("b") + ", dòng 3, cột 24");
        assertContains(ended.out(), "seen before=");
    }

    @Test
    void namesEveryFileThatIsMissingOrNoBundle() throws Exception {
        install.with("a", "probe", ProbeCommand.class).with("a", "gone").with("a", "text");
        Files.delete(install.file("gone"));
        Ended missing = run();
        assertEquals(5, missing.code());
        assertContains(missing.err(), install.file("gone").toString());
        install.with("a", "gone");
        Files.writeString(install.file("text"), "no jar");
        Ended corrupt = run();
        assertEquals(5, corrupt.code());
        assertContains(corrupt.err(), install.file("text").toString());
    }

    @Test
    void keepsTheCacheUntilTheInstallChanges() throws Exception {
        install.with("a", "probe", ProbeCommand.class);
        assertContains(run().out(), "seen before=false");
        assertContains(run().out(), "seen before=true");
        Files.setLastModifiedTime(install.file("probe"), FileTime.fromMillis(1_000_000));
        Path document = Files.writeString(data.resolve("document"), "mine");
        assertContains(run().out(), "seen before=false");
        assertTrue(Files.exists(document), "only the cache is cleaned");
    }

    @Test
    void runsTheBundlesOfTheFeaturesAskedForAndNoOthers() throws Exception {
        install.with("a", "probe", ProbeCommand.class).with("b", "other");
        assertContains(run().out(), "bundle other");
        assertFalse(run("--features=a").out().contains("bundle other"));
        assertContains(run("--features=a,b").out(), "bundle other");
    }

    private Ended run(String... arguments) throws Exception {
        try (Program program = start(arguments)) {
            return program.end();
        }
    }

    private Program start(String... arguments) throws IOException {
        return Program.start(install.home(), data, List.of(), arguments);
    }

    private static void assertContains(String text, String part) {
        assertTrue(text.contains(part), () -> "\"" + part + "\" is not in: " + text);
    }
}
