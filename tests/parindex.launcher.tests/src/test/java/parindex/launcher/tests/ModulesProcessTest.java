package parindex.launcher.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.launcher.tests.Program.Ended;
import parindex.launcher.tests.bundles.HaltingActivator;
import parindex.launcher.tests.bundles.LoggingActivator;
import parindex.launcher.tests.bundles.ThrowingActivator;

/** Modules by commands, each a process of its own on the distribution: what was chosen in one counts in the next. */
class ModulesProcessTest {
    private static final Path HOME = Path.of(System.getProperty("distribution")).normalize().resolve("parindex");
    private static final String SAMPLE = "sample-daknong-2020";

    @TempDir
    private Path directory;

    @Test
    void aDisabledModuleOfTheProgramStaysOut() throws Exception {
        assertTrue(run(0, "modules", "disable", SAMPLE).out().contains(SAMPLE));
        assertTrue(run(2, "demo", "--sample", "daknong-2020", "--no-window", "--out", directory.resolve("out").toString()).err()
                .contains("minhhoa-2025"), "names the samples that are there");
        assertTrue(run(6, "modules", "disable", "core").err().contains("core"));
        assertTrue(run(6, "modules", "disable", "shell").err().contains("shell"));
        run(0, "modules", "enable", SAMPLE);
        assertTrue(line(run(0, "modules", "list", "--csv", "--lang", "en"), SAMPLE).contains("enabled"));
    }

    @Test
    void aSignedModuleIsThereInTheNextProcess() throws Exception {
        Path signed = signed("office.throwing", ThrowingActivator.class);
        Ended refused = run(3, "modules", "install", signed.toString());
        Matcher fingerprint = Pattern.compile("[0-9a-f]{64}").matcher(refused.err());
        assertTrue(fingerprint.find(), refused.err());
        run(1, "modules", "trust", directory.resolve("office.pem").toString());
        run(0, "modules", "trust", directory.resolve("office.pem").toString(), "--fingerprint", fingerprint.group());
        // It is accepted, does not start, is disabled; the program goes on.
        assertTrue(run(1, "modules", "install", signed.toString(), "--lang", "en").out().contains("failed, disabled"));
        assertTrue(line(run(1, "modules", "list", "--csv", "--lang", "en"), "office.throwing").contains("failed, disabled"));
        run(0, "criteria", "list");
        run(0, "modules", "uninstall", "office.throwing");
        assertFalse(run(0, "modules", "list", "--csv").out().contains("office.throwing"));
    }

    @Test
    void afterAStartThatFailedTheNextIsInSafeMode() throws Exception {
        Path signed = signed("office.halting", HaltingActivator.class);
        run(0, "modules", "trust", directory.resolve("office.pem").toString(), "--fingerprint", fingerprint());
        run(99, "modules", "install", signed.toString());
        // The record says that it is enabled: it is started, and takes the program down with it.
        run(99, "criteria", "list");
        // The administrator looks for the reason first: that must work there.
        Ended safe = run(1, "modules", "list", "--csv", "--lang", "en");
        assertTrue(safe.err().contains("office.halting") && safe.err().contains("safe mode"), safe.err());
        assertTrue(line(safe, "office.halting").contains("failed, disabled"), safe.out());
        Ended after = run(1, "modules", "list", "--csv", "--lang", "en");
        assertTrue(line(after, "office.halting").contains("failed, disabled"), after.out());
        assertFalse(after.err().contains("safe mode"), after.err());
    }

    @Test
    void modulesAreInABackup() throws Exception {
        Path signed = signed("office.logging", LoggingActivator.class);
        run(0, "modules", "trust", directory.resolve("office.pem").toString(), "--fingerprint", fingerprint());
        run(0, "modules", "install", signed.toString());
        run(0, "modules", "disable", SAMPLE);
        Path backup = directory.resolve("backup.zip");
        run(0, "backup", backup.toString());
        run(0, "modules", "uninstall", "office.logging");
        run(0, "modules", "enable", SAMPLE);
        run(0, "restore", backup.toString(), "--yes");
        Ended restored = run(0, "modules", "list", "--csv", "--lang", "en");
        assertTrue(line(restored, "office.logging").contains("enabled"), restored.out());
        assertTrue(line(restored, SAMPLE).contains("disabled"), restored.out());
        run(0, "restore", "--undo", "--yes");
        assertFalse(run(0, "modules", "list", "--csv").out().contains("office.logging"));
    }

    @Test
    void filesOfTheProgramThatAreNotAsTheyWereBuiltAreNamed() throws Exception {
        assertTrue(run(0, "modules", "verify", "--lang", "en").out().contains("as they were built"));
        Path copy = directory.resolve("bản sao");
        try (Stream<Path> files = Files.walk(HOME)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.createDirectories(copy.resolve(HOME.relativize(file)).getParent());
                Files.copy(file, copy.resolve(HOME.relativize(file)));
            }
        }
        Path altered = copy.resolve("features/reports.json");
        Files.writeString(altered, Files.readString(altered) + "\n");
        Path added = Files.writeString(copy.resolve("bundles/surprise.jar"), "PK");
        Path missing = copy.resolve("features/sample-minhhoa-2025.json");
        Files.delete(missing);
        try (Program program = Program.start(copy, directory.resolve("data"), List.of(), "modules", "verify", "--lang", "en")) {
            Ended ended = program.end();
            assertEquals(1, ended.code(), ended.err());
            assertTrue(ended.err().contains("not as it was built: " + altered), ended.err());
            assertTrue(ended.err().contains(added.toString()) && ended.err().contains("is missing: " + missing), ended.err());
            assertTrue(ended.out().contains("Files that are not: 3"), ended.out());
        }
    }

    @Test
    void aRecordThatCannotBeReadIsNamedAndTheProgramStarts() throws Exception {
        Path record = Files.createDirectories(directory.resolve("data/modules")).resolve("modules.json");
        Files.writeString(record, "{ \"program\": ");
        Ended ended = run(0, "criteria", "list", "--lang", "en");
        assertTrue(ended.err().contains("modules.json"), ended.err());
        assertTrue(ended.out().contains("daknong.province"), ended.out());
        assertTrue(run(3, "modules", "list").err().contains("modules.json"));
        assertEquals("{ \"program\": ", Files.readString(record));
    }

    private Path signed(String name, Class<? extends org.osgi.framework.BundleActivator> activator) throws Exception {
        Path unsigned = new TestInstall(directory.resolve("made")).with("any", name, activator).file(name);
        Path password = Files.writeString(directory.resolve("password"), "correct horse", StandardCharsets.UTF_8);
        run(0, "modules", "keygen", directory.resolve("office.p12").toString(), directory.resolve("office.pem").toString(), "--name",
                "Sở Nội vụ", "--key-password-file", password.toString());
        Path signed = directory.resolve(name + ".jar");
        run(0, "modules", "sign", unsigned.toString(), signed.toString(), "--key", directory.resolve("office.p12").toString(),
                "--key-password-file", password.toString());
        return signed;
    }

    private String fingerprint() throws Exception {
        Matcher fingerprint = Pattern.compile("[0-9a-f]{64}")
                .matcher(run(1, "modules", "trust", directory.resolve("office.pem").toString()).out());
        assertTrue(fingerprint.find());
        return fingerprint.group();
    }

    private static String line(Ended ended, String module) {
        // Its own line, not those of modules that need it.
        return ended.out().lines().filter(l -> l.startsWith("body," + module + ",")).findFirst().orElseThrow();
    }

    private Ended run(int code, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(arguments));
        try (Program program = Program.start(HOME, directory.resolve("data"), List.of(), all.toArray(String[]::new))) {
            Ended ended = program.end();
            assertEquals(code, ended.code(), () -> all + "\n" + ended.out() + ended.err());
            return ended;
        }
    }
}
