package parindex.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parindex.backup.Backups.Progress;
import parindex.backup.internal.OpenedBackups;

/** A restore that is killed leaves either what was there or what was restored, each complete, and the next restore works. */
class KilledRestoreTest {

    private static final long IN_BACKUP = 8;
    private static final long LATER = 2;
    private static final int MOST_NANOSECONDS = 20_000_000;

    @TempDir
    Path directory;

    private Path data;
    private Path file;
    private Survivors survivors;

    @BeforeEach
    void backup() throws Exception {
        data = directory.resolve("data");
        file = directory.resolve("backup.zip");
        try (Cycle cycle = new Cycle(data, Cycle.NOW)) {
            cycle.begin();
            cycle.openEverything();
            survivors = Survivors.of(cycle);
            act(cycle, 1, IN_BACKUP);
            cycle.backups.backup(Cycle.ADMIN, file, Progress.NONE);
            act(cycle, IN_BACKUP + 1, LATER);
        }
    }

    private static void act(Cycle cycle, long first, long count) {
        for (Act act : Act.values()) {
            for (long n = first; n < first + count; n++) {
                act.perform(cycle, n);
            }
        }
    }

    /** The process is killed some nanoseconds after it has said that a step is done; {@code up}: before the first. */
    @ParameterizedTest
    @ValueSource(strings = {"up", "VERIFIED", "UNPACKED", "CHECKED", "MARKED", "SWITCHED"})
    void eitherTheOldOrTheNewIsThereAndWhole(String step) throws Exception {
        long seed = Long.getLong("parindex.seed", 20201231);
        int nanos = new SplittableRandom(seed + step.hashCode()).nextInt(MOST_NANOSECONDS);
        Process child = Child.start(List.of(), Files.createDirectories(directory.resolve("tmp")), Restoring.class,
                List.of(data.toString(), file.toString()));
        try (BufferedReader lines = Child.lines(child)) {
            for (String line = lines.readLine(); !step.equals(line); line = lines.readLine()) {
                assertTrue(line != null, "the child ended before " + step);
            }
            for (long until = System.nanoTime() + nanos; System.nanoTime() < until;) {
                Thread.onSpinWait();
            }
            child.toHandle().destroyForcibly();
        } finally {
            child.destroyForcibly();
        }
        assertTrue(child.waitFor(60, TimeUnit.SECONDS));

        Path active = OpenedBackups.active(data);
        assertTrue(!active.equals(data) || !step.equals("SWITCHED"), "the switch was said to be done");
        assertWhole(active, active.equals(data) ? IN_BACKUP + LATER : IN_BACKUP);
        // The next restore works, whatever was left behind, and removes it.
        try (Cycle cycle = new Cycle(data, active, Cycle.NOW, UnaryOperator.identity())) {
            cycle.backups.restore(file, Progress.NONE);
        }
        Path restored = OpenedBackups.active(data);
        assertTrue(!restored.equals(data) && !restored.equals(active), restored::toString);
        assertWhole(restored, IN_BACKUP);
        try (Stream<Path> all = Files.list(data)) {
            assertEquals(active.equals(data) ? 1 : 2, all.filter(f -> f.getFileName().toString().startsWith("content-")).count());
        }
        if (!active.equals(data)) {
            assertWhole(data, IN_BACKUP + LATER);
        }
    }

    private void assertWhole(Path content, long last) throws Exception {
        try (Cycle cycle = new Cycle(data, content, Cycle.NOW, UnaryOperator.identity())) {
            Map<Act, Long> found = survivors.check(cycle, act -> last, act -> last);
            assertEquals(Act.values().length, found.size());
        }
    }

    /** Restores, saying each step. */
    static final class Restoring {

        private Restoring() {
        }

        public static void main(String[] arguments) {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            Path data = Path.of(arguments[0]);
            try (Cycle cycle = new Cycle(data, Cycle.NOW)) {
                out.println("up");
                OpenedBackups.in(data, data, Cycle.NOW, cycle.store, cycle.store, out::println)
                        .restore(Path.of(arguments[1]), Progress.NONE);
            }
        }
    }
}
