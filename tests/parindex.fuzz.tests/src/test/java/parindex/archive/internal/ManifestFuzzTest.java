package parindex.archive.internal;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import parindex.archive.ArchiveKind;
import parindex.archive.Limits;
import parindex.archive.SignedArchive;
import parindex.fuzz.Refusal;
import parindex.fuzz.Runs;

/** The signed container as it is, and its manifest, which nobody reaches without a valid signature. */
class ManifestFuzzTest {

    private static final ArchiveKind KIND = new ArchiveKind("parindex.test", 2);
    private static final Limits LIMITS = new Limits(100, 1 << 20, 4 << 20, 200);

    @FuzzTest(maxDuration = Runs.MOST, maxExecutions = 5_000 * Runs.TIMES)
    void manifest(byte[] content) throws IOException {
        Refusal.only(() -> ManifestJson.read(content, KIND, LIMITS.entries(), Refusals.reading(Path.of("a.zip"))));
        Path file = Files.createTempFile("fuzz", ".zip");
        try {
            Files.write(file, content);
            Refusal.only(() -> SignedArchive.open(file, KIND, LIMITS).close());
        } finally {
            Files.delete(file);
        }
    }
}
