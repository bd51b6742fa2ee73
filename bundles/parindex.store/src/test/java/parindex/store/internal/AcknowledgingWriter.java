package parindex.store.internal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import parindex.assessment.Entry;

/** The child process of {@link KilledProcessTest}: writes transactions for ever and acknowledges each one after its commit. */
final class AcknowledgingWriter {

    /** Lines of one transaction: it is there with all of them or not at all. */
    static final int LINES = 5;

    private AcknowledgingWriter() {
    }

    public static void main(String[] arguments) throws Exception {
        EmbeddedStore store = Samples.store(Path.of(arguments[0]));
        long first = Long.parseLong(arguments[1]);
        // Unbuffered: what was acknowledged has left this process.
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            for (long n = first;; n++) {
                String transaction = "t" + n;
                List<Entry> lines = IntStream.range(0, LINES).mapToObj(i -> Samples.entry("r", "A", transaction)).toList();
                Samples.write(store, w -> w.append(lines, List.of()));
                out.write((n + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        }
    }
}
