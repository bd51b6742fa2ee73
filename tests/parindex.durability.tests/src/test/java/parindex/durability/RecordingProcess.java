package parindex.durability;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import parindex.assessment.Document;
import parindex.assessment.EvidenceNote;
import parindex.evidence.BlobLimits;
import parindex.evidence.BlobStore;
import parindex.evidence.StoredBlob;

/** The child process of {@link KilledCycleTest}: two threads record for ever and acknowledge each call after it has returned. */
final class RecordingProcess {

    private final Cycle cycle;
    private final BlobStore blobs;
    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);

    private RecordingProcess(Path directory) {
        cycle = new Cycle(directory.resolve("db"), Cycle.NOW);
        blobs = BlobStore.in(directory.resolve("evidence"));
    }

    /** The arguments: folder, and the first number of each of the two threads. */
    public static void main(String[] arguments) {
        RecordingProcess process = new RecordingProcess(Path.of(arguments[0]));
        new Thread(() -> process.record("SYT", Long.parseLong(arguments[1]), true)).start();
        new Thread(() -> process.record("SNV", Long.parseLong(arguments[2]), false)).start();
    }

    static long score(long n, String leaf) {
        return n % (leaf.equals("C1") ? 61 : 41);
    }

    static byte[] content(long n) {
        return ("Kế hoạch số " + n).getBytes(StandardCharsets.UTF_8);
    }

    private void record(String unit, long first, boolean withFile) {
        for (long n = first;; n++) {
            List<EvidenceNote> evidence = withFile ? List.of(evidence(unit, n)) : List.of();
            cycle.self.record(Cycle.ASSESSORS.get(unit), Cycle.ROUND, List.of(
                    Cycle.statement(unit, "C1", cycle.version(unit, "C1"), score(n, "C1"), Long.toString(n), evidence),
                    Cycle.statement(unit, "C2", cycle.version(unit, "C2"), score(n, "C2"), Long.toString(n), evidence)));
            acknowledge(unit + " " + n + "\n");
        }
    }

    private EvidenceNote evidence(String unit, long n) {
        StoredBlob blob = blobs.put(new ByteArrayInputStream(content(n)), BlobLimits.of("kh.txt", 1000));
        Document document = new Document(UUID.randomUUID().toString(), blob.sha256(), blob.size(), "text/plain", "kh.txt", unit, n + "/KH",
                Optional.empty(), "", "", "lan", Cycle.NOW);
        cycle.store.write(w -> {
            w.addDocuments(List.of(document));
            w.record(Cycle.event("lan"));
        });
        return new EvidenceNote(n + "/KH", Optional.empty(), "x", Optional.empty(), Optional.of(document.id()));
    }

    // Unbuffered and in one write: what was acknowledged has left this process.
    private synchronized void acknowledge(String line) {
        try {
            out.write(line.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
