package parindex.launcher;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import parindex.fuzz.Runs;

class FeatureFuzzTest {

    @FuzzTest(maxDuration = Runs.MOST, maxExecutions = 5_000 * Runs.TIMES)
    void feature(byte[] content) throws IOException {
        Path file = Files.createTempFile("fuzz", ".json");
        try {
            Files.write(file, content);
            FeatureReader.read(file);
        } catch (LaunchFailure e) {
            if (e.getMessage() == null && e.toString().isBlank()) {
                throw new IllegalStateException(e);
            }
        } finally {
            Files.delete(file);
        }
    }
}
