package parindex.modules.internal.content;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Manifest;
import parindex.fuzz.Refusal;
import parindex.fuzz.Runs;

/** The index of a repository of modules, and the manifest of a bundle. */
class ModuleFilesFuzzTest {

    @FuzzTest(maxDuration = Runs.MOST, maxExecutions = 3_000 * Runs.TIMES)
    void index(byte[] content) throws IOException {
        Path file = Files.createTempFile("fuzz", ".xml");
        try {
            Files.write(file, content);
            Refusal.only(() -> RepositoryIndex.read(file));
        } finally {
            Files.delete(file);
        }
        manifest(content, file);
    }

    /** What the JDK does not take for a manifest never comes so far. */
    private static void manifest(byte[] content, Path file) throws IOException {
        Manifest manifest;
        try {
            manifest = new Manifest(new ByteArrayInputStream(content));
        } catch (IOException e) {
            return;
        }
        Refusal.only(() -> BundleFacts.of(manifest, file));
    }
}
