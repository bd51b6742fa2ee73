package parindex.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.assessment.Entry;

/** A process that is killed loses nothing that it has acknowledged, and leaves no half transaction. */
class KilledProcessTest {

    private static final int ROUNDS = 6;

    @TempDir
    Path directory;

    @Test
    void acknowledgedTransactionsSurviveAKill() throws Exception {
        try (EmbeddedStore store = Samples.store(directory)) {
            Samples.write(store, w -> {
                w.putUnits(List.of(Samples.unit("A")));
                w.addRound(Samples.round("r", List.of("A")));
            });
        }
        SplittableRandom random = new SplittableRandom(20201231);
        long last = 0;
        for (int round = 0; round < ROUNDS; round++) {
            last = killedAfter(last + 1, random.nextInt(1, 60), random.nextInt(0, 3_000_000));
            try (EmbeddedStore store = Samples.store(directory)) {
                Map<Long, Long> found = store.entries("r").stream().map(Entry::leafId)
                        .collect(Collectors.groupingBy(leaf -> Long.valueOf(leaf.substring(1)), TreeMap::new, Collectors.counting()));
                long acknowledged = last;
                for (long n = 1; n <= acknowledged; n++) {
                    assertEquals((long) AcknowledgingWriter.LINES, found.getOrDefault(n, 0L), "transaction " + n + " of " + acknowledged);
                }
                // The one under way may or may not have been committed, but not in part, and not more than one.
                found.keySet().removeIf(n -> n <= acknowledged);
                assertTrue(found.size() <= 1 && found.values().stream().allMatch(count -> count == AcknowledgingWriter.LINES),
                        found::toString);
                last = acknowledged + found.size();
            }
        }
        assertTrue(last >= ROUNDS);
    }

    /** Runs the writer, kills it some nanoseconds after so many acknowledgements, and returns the last one it gave. */
    private long killedAfter(long first, int acknowledgements, long nanos) throws Exception {
        Process child = ChildJvm.start(List.of(), AcknowledgingWriter.class, directory.toString(), Long.toString(first));
        long last = first - 1;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.US_ASCII))) {
            for (int i = 0; i < acknowledgements; i++) {
                last = Long.parseLong(lines.readLine());
            }
            for (long until = System.nanoTime() + nanos; System.nanoTime() < until;) {
                Thread.onSpinWait();
            }
            // By its handle: Process.destroyForcibly would also close the stream with the last acknowledgements.
            child.toHandle().destroyForcibly();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = Long.parseLong(line);
            }
        } finally {
            child.destroyForcibly();
        }
        assertTrue(child.waitFor(60, TimeUnit.SECONDS));
        return last;
    }
}
