package parindex.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.assessment.internal.PinnedSets;
import parindex.assessment.internal.audit.StoredAuditLog;
import parindex.assessment.internal.cycle.AccessChecks;
import parindex.modules.Change;
import parindex.modules.Consent;
import parindex.modules.Module;
import parindex.modules.internal.run.OpenedModules;

/**
 * A program that is killed while it updates a module: the module is the one before or the one after, whole, it starts, and the audit chain
 * says of every version that was ever in use how it came.
 */
class KilledModulesTest {

    private static final String ID = "office.module";
    private static final int MOST_UPDATES = 6;
    private static final int MOST_NANOSECONDS = 60_000_000;
    private static final char[] PASSWORD = "correct horse".toCharArray();

    @TempDir
    Path directory;

    private Path data;

    @BeforeEach
    void twoVersions() throws Exception {
        data = directory.resolve("data");
        Files.createDirectories(directory.resolve("tmp"));
        Path keyStore = directory.resolve("office.p12");
        OpenedModules.signing(Cycle.NOW).createKey(keyStore, directory.resolve("office.pem"), "Sở Nội vụ", 30, PASSWORD);
        for (String version : List.of("1.0.0", "2.0.0")) {
            OpenedModules.signing(Cycle.NOW).sign(bundle(version), file(directory, version), keyStore, PASSWORD);
        }
        try (Cycle cycle = new Cycle(data, Cycle.NOW); OpenedModules opened = opened(cycle)) {
            cycle.begin();
            opened.trust(Cycle.ADMIN, directory.resolve("office.pem"));
            opened.modules().apply(Cycle.ADMIN, new Change.Install(file(directory, "1.0.0"), Optional.empty(), Consent.NONE));
        }
    }

    private Path bundle(String version) throws IOException {
        Manifest manifest = new Manifest(new ByteArrayInputStream("""
                Manifest-Version: 1.0
                Bundle-ManifestVersion: 2
                Bundle-SymbolicName: %s
                Bundle-Version: %s
                """.formatted(ID, version).getBytes(StandardCharsets.UTF_8)));
        Path file = directory.resolve("unsigned-" + version + ".jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            jar.putNextEntry(new JarEntry("content.bin"));
            // Long enough that writing it takes a while.
            byte[] content = new byte[1 << 20];
            new java.util.Random(version.hashCode()).nextBytes(content);
            jar.write(content);
            jar.closeEntry();
        }
        return file;
    }

    private static Path file(Path directory, String version) {
        return directory.resolve("module-" + version + ".jar");
    }

    private OpenedModules opened(Cycle cycle) throws Exception {
        return opened(data, directory.resolve("tmp"), cycle);
    }

    private static OpenedModules opened(Path data, Path temporary, Cycle cycle) throws Exception {
        return new OpenedModules(data, Files.createTempDirectory(temporary, "cache"), Cycle.NOW, cycle.store, access());
    }

    private static AccessChecks access() {
        return new AccessChecks(reading -> Cycle.NOW, new PinnedSets());
    }

    @Test
    void beforeOrAfterAndWhole() throws Exception {
        int kills = Integer.getInteger("parindex.kills", 6);
        long seed = Long.getLong("parindex.seed", 20201231);
        SplittableRandom random = new SplittableRandom(seed);
        String acknowledged = "1.0.0";
        int after = 0;
        for (int kill = 0; kill < kills; kill++) {
            try {
                acknowledged = killed(acknowledged, random.nextInt(0, MOST_UPDATES), random.nextInt(0, MOST_NANOSECONDS));
                String found = checked(acknowledged);
                after += found.equals(acknowledged) ? 0 : 1;
                acknowledged = found;
            } catch (AssertionError | Exception e) {
                throw new AssertionError("kill " + kill + " with -Dparindex.seed=" + seed, e);
            }
        }
        System.out.println("parindex.kills (modules): " + kills + " kills, seed " + seed + ", " + after + " with an update that was not acknowledged");
    }

    /** @return the version that was acknowledged last */
    private String killed(String before, int updates, int nanos) throws Exception {
        String last = before;
        Process child = Child.start(List.of(), directory.resolve("tmp"), Updating.class,
                List.of(data.toString(), directory.toString(), before));
        try (BufferedReader lines = Child.lines(child)) {
            int heard = -1;
            for (String line = lines.readLine(); heard < updates; line = lines.readLine()) {
                assertTrue(line != null, "the child ended by itself");
                last = line;
                heard++;
            }
            for (long until = System.nanoTime() + nanos; System.nanoTime() < until;) {
                Thread.onSpinWait();
            }
            child.toHandle().destroyForcibly();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line;
            }
        } finally {
            child.destroyForcibly();
        }
        assertTrue(child.waitFor(60, TimeUnit.SECONDS));
        return last;
    }

    private String checked(String acknowledged) throws Exception {
        for (String sha256 : OpenedModules.named(data)) {
            byte[] content = Files.readAllBytes(data.resolve("modules/packages").resolve(sha256 + ".jar"));
            assertEquals(sha256, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)), "a package is not whole");
        }
        try (Cycle cycle = new Cycle(data, Cycle.NOW); OpenedModules opened = opened(cycle)) {
            List<Module> modules = opened.modules().list(Cycle.ADMIN);
            assertEquals(1, modules.size());
            Module module = modules.get(0);
            assertEquals(Module.State.ENABLED, module.state(), module::toString);
            assertTrue(module.version().equals(acknowledged) || module.version().equals(other(acknowledged)), module::toString);
            assertEquals(List.of(module.version()), opened.running());
            assertEquals(Optional.empty(), new StoredAuditLog(cycle.store, access()).verify(Cycle.ADMIN, Optional.empty()).broken());
            String[] recorded = {""};
            cycle.store.audit(1, r -> recorded[0] = r.event().subject().equals(ID) ? r.event().after() : recorded[0]);
            // The record of the audit log comes first: it may be one ahead of what is in use, never behind.
            assertTrue(recorded[0].startsWith(module.version()) || module.version().equals(acknowledged), recorded[0]);
            try (Stream<Path> files = Stream.concat(Files.list(data.resolve("modules/work")), Files.list(data.resolve("modules/packages")))) {
                assertEquals(OpenedModules.named(data).size(), files.count(), "leftovers");
            }
            return module.version();
        }
    }

    private static String other(String version) {
        return version.equals("1.0.0") ? "2.0.0" : "1.0.0";
    }

    /** Updates from one version to the other and back until it is killed, and says each version when it is in use. */
    static final class Updating {

        private Updating() {
        }

        public static void main(String[] arguments) throws Exception {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            Path data = Path.of(arguments[0]);
            Path directory = Path.of(arguments[1]);
            try (Cycle cycle = new Cycle(data, Cycle.NOW); OpenedModules opened = opened(data, directory.resolve("tmp"), cycle)) {
                out.println(arguments[2]);
                for (String version = other(arguments[2]);; version = other(version)) {
                    opened.modules().apply(Cycle.ADMIN, new Change.Update(file(directory, version), Optional.empty(), Consent.NONE));
                    out.println(version);
                }
            }
        }
    }
}
