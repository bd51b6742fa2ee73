package parindex.workbench.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedModelTest {

    @TempDir
    private Path directory;

    @Test
    void aWriteThatFailsLeavesTheFileAsItWas() throws IOException {
        Path file = directory.resolve("a b/workbench.xmi");
        SavedModel saved = new SavedModel(file);
        saved.write(out -> out.write("first".getBytes(StandardCharsets.UTF_8)));
        assertThrows(IOException.class, () -> saved.write(out -> {
            out.write("sec".getBytes(StandardCharsets.UTF_8));
            throw new IOException("No space left on device");
        }));
        assertEquals("first", Files.readString(file));
        saved.write(out -> out.write("third".getBytes(StandardCharsets.UTF_8)));
        assertEquals("third", Files.readString(file));
    }
}
