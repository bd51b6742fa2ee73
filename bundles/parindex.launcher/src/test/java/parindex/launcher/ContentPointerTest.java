package parindex.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentPointerTest {
    @TempDir
    private Path data;

    @Test
    void withoutAPointerTheContentIsInTheDataDirectory() throws Exception {
        assertEquals(data, ContentPointer.resolve(data));
    }

    @Test
    void namesARestoredDirectory() throws Exception {
        Path content = Files.createDirectory(data.resolve("content-20201215-080000"));
        Files.writeString(data.resolve("content"), "content-20201215-080000\n");
        assertEquals(content, ContentPointer.resolve(data));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", ".", "../elsewhere", "/etc", "a/b", "a\nb", "a\\b"})
    void anythingButAPlainNameIsRefused(String name) throws Exception {
        Files.writeString(data.resolve("content"), name);
        assertFailure("content.bad.name", List.of(data.resolve("content").toString()));
    }

    @Test
    void aMissingDirectoryIsRefusedAndNotReplaced() throws Exception {
        Files.writeString(data.resolve("content"), "content-1");
        assertFailure("content.missing", List.of(data.resolve("content").toString(), data.resolve("content-1").toString()));
        Files.writeString(data.resolve("content-1"), "a file");
        assertFailure("content.missing", List.of(data.resolve("content").toString(), data.resolve("content-1").toString()));
    }

    @Test
    void anUnreadablePointerIsRefused() throws Exception {
        Files.createDirectory(data.resolve("content"));
        assertFailure("content.unreadable", List.of(data.resolve("content").toString()));
    }

    private void assertFailure(String key, List<String> arguments) {
        LaunchFailure failure = assertThrows(LaunchFailure.class, () -> ContentPointer.resolve(data));
        assertEquals(ExitCode.START_FAILED, failure.exitCode());
        assertEquals(key, failure.lines().get(0).key());
        assertEquals(arguments, failure.lines().get(0).arguments());
    }
}
