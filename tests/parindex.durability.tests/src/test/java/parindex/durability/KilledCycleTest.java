package parindex.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import parindex.backup.Backups.Progress;
import parindex.backup.internal.OpenedBackups;

/**
 * A program that is killed while people do everything that there is to do in the cycle, and a backup runs, loses nothing that it has
 * acknowledged and leaves nothing half done.
 */
class KilledCycleTest {

    /** So many kills on the same data; then new data, because every act reads the ledger of a unit. */
    private static final int KILLS_PER_ROUND = 10;
    /** One kill of so many comes while the program starts. */
    private static final int KILLS_PER_START = 6;
    private static final int MOST_ACKNOWLEDGEMENTS = 100;
    private static final int MOST_NANOSECONDS = 50_000_000;
    /** Of so many kills, the backup is restored after one; after the others it is only verified. */
    private static final int KILLS_PER_RESTORE = 3;
    private static final int LONGEST_START_MILLISECONDS = 1500;
    private static final int LONGEST_FAILURE_SECONDS = 90;

    @TempDir
    Path temporary;

    private Path directory;
    private Survivors survivors;
    private Told told;

    @BeforeEach
    void round() throws Exception {
        newRound("first");
    }

    private void newRound(String name) throws IOException {
        directory = Files.createDirectories(temporary.resolve(name));
        for (String folder : List.of("backups", "tmp")) {
            Files.createDirectories(directory.resolve(folder));
        }
        told = new Told();
        try (Cycle cycle = new Cycle(directory.resolve("data"), Cycle.NOW)) {
            cycle.begin();
            cycle.openEverything();
            survivors = Survivors.of(cycle);
        }
    }

    @Test
    void everythingAcknowledgedSurvives() throws Exception {
        int kills = Integer.getInteger("parindex.kills", 6);
        long seed = Long.getLong("parindex.seed", 20201231);
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Integer> moments = new TreeMap<>();
        long acknowledged = 0;
        long unacknowledged = 0;
        long backups = 0;
        for (int kill = 0; kill < kills; kill++) {
            try {
                if (kill > 0 && kill % KILLS_PER_ROUND == 0) {
                    acknowledged += told.total();
                    backups += told.last(RecordingProcess.BACKUP);
                    newRound("from-kill-" + kill);
                }
                if (kill % KILLS_PER_START == KILLS_PER_START - 1) {
                    killedWhileStarting(random.nextInt(1, LONGEST_START_MILLISECONDS));
                } else {
                    killedAfter(random.nextInt(1, MOST_ACKNOWLEDGEMENTS), random.nextInt(0, MOST_NANOSECONDS));
                }
                moments.merge("transaction " + told.moment().transaction(), 1, Integer::sum);
                moments.merge("backup " + (told.moment().backingUp() ? "running" : "not running"), 1, Integer::sum);
                unacknowledged += checkAll(kill % KILLS_PER_RESTORE == 0);
            } catch (AssertionError | Exception e) {
                throw new AssertionError("kill " + kill + " with -Dparindex.seed=" + seed, e);
            }
        }
        acknowledged += told.total();
        backups += told.last(RecordingProcess.BACKUP);
        assertTrue(acknowledged >= kills, "the load was no load: " + acknowledged);
        System.out.println("parindex.kills: " + kills + " kills, seed " + seed + ", " + acknowledged + " acts acknowledged (" + backups
                + " backups), " + unacknowledged + " done but not acknowledged, at the moment of the kill " + moments);
    }

    /** A limit on the size of files stands for a disk that fills up: all threads of the child end, each with a clear message. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aDiskThatFillsUpLeavesNoHalfCall() throws Exception {
        long blocks;
        try (Stream<Path> files = Files.list(directory.resolve("data").resolve("db"))) {
            blocks = files.mapToLong(file -> file.toFile().length()).max().orElseThrow() / 1024 + 64;
        }
        Process child = start(List.of("bash", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "bash"));
        // In rare runs a thread of H2 2.4.240 spins in its rollback (MVStore.registerVersionUsage): then only killing helps, and nothing may
        // be lost by that either.
        CompletableFuture<Void> net = CompletableFuture.runAsync(child::destroyForcibly,
                CompletableFuture.delayedExecutor(LONGEST_FAILURE_SECONDS, TimeUnit.SECONDS));
        try (BufferedReader lines = Child.lines(child)) {
            lines.lines().forEach(told::hear);
        } finally {
            child.destroyForcibly();
        }
        boolean endedByItself = net.cancel(false);
        assertTrue(child.waitFor(60, TimeUnit.SECONDS));
        assertTrue(told.total() > 0, "nothing was written before the disk was full");
        if (endedByItself) {
            checkFailures();
        }
        checkAll(true);
        // There is room again.
        killedAfter(5, 0);
        checkAll(true);
    }

    private void checkFailures() {
        // RECORD, REPLY, APPRAISE_FIRST or REQUEST, APPRAISE_SECOND, SUPPLY, ATTACH or STORE, BACKUP.
        assertEquals(7, told.failures().size(), told.failures()::toString);
        for (String failure : told.failures()) {
            assertTrue(failure.contains(directory.toString()), failure);
            assertTrue(failure.contains("Hãy"), failure);
            assertTrue(!failure.contains("Exception"), failure);
        }
        // Whoever met the limit first, an act or the backup; the others only see that the database has been given up.
        assertTrue(told.failures().stream().anyMatch(failure -> failure.contains(": File too large.")
                && failure.contains("Hãy kiểm tra dung lượng đĩa")), told.failures()::toString);
    }

    /** How many acts were there without acknowledgement: of each kind, the one under way may have been committed. */
    private long checkAll(boolean restoring) throws Exception {
        Map<Act, Long> found;
        try (Cycle cycle = new Cycle(directory.resolve("data"), Cycle.NOW)) {
            found = survivors.check(cycle, act -> told.last(act.name()), act -> told.last(act.name()) + 1);
            checkStored(cycle, told.last(RecordingProcess.STORE));
        }
        checkBackup(restoring);
        long unacknowledged = Stream.of(Act.values()).mapToLong(act -> found.get(act) - told.last(act.name())).sum();
        told.restart(found);
        return unacknowledged;
    }

    /** Contents that no record names. */
    private static void checkStored(Cycle cycle, long last) throws Exception {
        for (long n = 1; n <= last; n++) {
            byte[] content = Act.content(n, RecordingProcess.STORE);
            String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            Survivors.assertContent(cycle, sha256, n, RecordingProcess.STORE);
        }
    }

    /** The file is that of the last backup, or of the one under way; both hold what was acknowledged before the last one began. */
    private void checkBackup(boolean restoring) throws Exception {
        Path file = RecordingProcess.backup(directory);
        assertTrue(Files.exists(file) || told.last(RecordingProcess.BACKUP) == 0, "the backup is gone");
        try (Stream<Path> files = Files.list(file.getParent())) {
            for (Path left : files.toList()) {
                assertOwnerOnly(left);
            }
        }
        if (!Files.exists(file)) {
            return;
        }
        OpenedBackups.requireWhole(file);
        if (!restoring) {
            return;
        }
        Path other = Files.createTempDirectory(temporary, "restored-");
        try (Cycle empty = new Cycle(other, Cycle.NOW)) {
            empty.backups.restore(file, Progress.NONE);
        }
        try (Cycle restored = new Cycle(other, OpenedBackups.active(other), Cycle.NOW, UnaryOperator.identity())) {
            survivors.check(restored, act -> told.lastInBackup(act.name()), act -> told.last(act.name()) + 1);
            checkStored(restored, told.lastInBackup(RecordingProcess.STORE));
        }
    }

    /** It holds private keys, also when it is not finished. */
    private static void assertOwnerOnly(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), file::toString);
        }
    }

    /** Kills the child some nanoseconds after so many acknowledgements. */
    private void killedAfter(int acknowledgements, int nanos) throws Exception {
        Process child = start(List.of());
        try (BufferedReader lines = Child.lines(child)) {
            for (int heard = 0; heard < acknowledgements;) {
                String line = lines.readLine();
                assertNotNull(line, "the child ended by itself");
                heard += told.hear(line) ? 1 : 0;
            }
            for (long until = System.nanoTime() + nanos; System.nanoTime() < until;) {
                Thread.onSpinWait();
            }
            kill(child, lines);
        } finally {
            child.destroyForcibly();
        }
        assertTrue(child.waitFor(60, TimeUnit.SECONDS));
    }

    private void killedWhileStarting(int milliseconds) throws Exception {
        Process child = start(List.of());
        try (BufferedReader lines = Child.lines(child)) {
            assertEquals(RecordingProcess.UP, lines.readLine());
            assertTrue(!child.waitFor(milliseconds, TimeUnit.MILLISECONDS), "the child ended by itself");
            kill(child, lines);
        } finally {
            child.destroyForcibly();
        }
        assertTrue(child.waitFor(60, TimeUnit.SECONDS));
    }

    private void kill(Process child, BufferedReader lines) {
        // By its handle: Process.destroyForcibly would also close the stream with the last acknowledgements.
        child.toHandle().destroyForcibly();
        lines.lines().forEach(told::hear);
        assertEquals(List.of(), told.failures());
    }

    private Process start(List<String> before) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(directory.toString()));
        arguments.addAll(told.arguments());
        return Child.start(before, directory.resolve("tmp"), RecordingProcess.class, arguments);
    }
}
