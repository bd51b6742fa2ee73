package parindex.evidence.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.evidence.BlobStore.Progress;
import parindex.evidence.StoredBlob;
import parindex.evidence.Verification;

/** A process that is killed loses no content that it has acknowledged, and leaves no half content under a final name. */
class KilledProcessTest {

    /** More with {@code -Dparindex.kills=50}. */
    private static final int ROUNDS = Integer.getInteger("parindex.kills", 6);

    @TempDir
    Path folder;

    @Test
    void acknowledgedContentsSurviveAKill() throws Exception {
        SplittableRandom random = new SplittableRandom(20201231);
        Set<String> acknowledged = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            killedAfter(round, random.nextInt(1, 60), random.nextInt(0, 3_000_000), acknowledged);
            Verification found = new FileBlobStore(folder).verify(acknowledged, Progress.NONE);
            assertEquals(List.of(), found.missing());
            assertEquals(List.of(), found.altered());
            assertEquals(List.of(), found.foreign());
            // One may have been stored without the acknowledgement, in each round.
            assertTrue(found.orphaned().size() <= round + 1, () -> found.orphaned().toString());
            assertTrue(found.leftovers().size() <= round + 1, () -> found.leftovers().toString());
        }
        assertTrue(acknowledged.size() >= ROUNDS);
    }

    private void killedAfter(int round, int acknowledgements, long nanos, Set<String> acknowledged) throws Exception {
        Process child = ChildJvm.start(List.of(), Putting.class, folder.toString(), Integer.toString(round));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.US_ASCII))) {
            for (int i = 0; i < acknowledgements; i++) {
                acknowledged.add(lines.readLine());
            }
            for (long until = System.nanoTime() + nanos; System.nanoTime() < until;) {
                Thread.onSpinWait();
            }
            // By its handle: Process.destroyForcibly would also close the stream with the last acknowledgements.
            child.toHandle().destroyForcibly();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged.add(line);
            }
        } finally {
            child.destroyForcibly();
        }
        assertTrue(child.waitFor(60, TimeUnit.SECONDS));
    }

    /** Puts contents for ever and acknowledges each by its hash. */
    static final class Putting {
        public static void main(String[] arguments) throws Exception {
            FileBlobStore store = new FileBlobStore(Path.of(arguments[0]));
            SplittableRandom random = new SplittableRandom(Long.parseLong(arguments[1]));
            // Unbuffered: what was acknowledged has left this process.
            try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
                for (;;) {
                    StoredBlob blob = store.put(new Generated(random.nextLong(), random.nextInt(1, 400_000)), FileBlobStoreTest.LIMITS);
                    out.write((blob.sha256() + "\n").getBytes(StandardCharsets.US_ASCII));
                }
            }
        }
    }
}
