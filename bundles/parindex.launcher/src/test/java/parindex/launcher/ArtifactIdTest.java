package parindex.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactIdTest {
    @Test
    void namesItsFileInARepository() {
        Path repository = Path.of("r");
        assertEquals(Path.of("r/org/a/b/1.0/b-1.0.jar"), ArtifactId.parse("org.a:b:1.0").in(repository));
        assertEquals(Path.of("r/org/a/b/1.0/b-1.0-linux.zip"), ArtifactId.parse("org.a:b:zip:linux:1.0").in(repository));
    }

    @ParameterizedTest
    @ValueSource(strings = {"g:a:1.0", "g:a:zip:1.0", "g:a:jar:linux:1.0"})
    void isWrittenAsItIsRead(String text) {
        assertEquals(text, ArtifactId.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "g", "g:a", "g::1", "g:a:t:c:1:x", "g:..:1", "g:a/b:1", "g:a:${version}"})
    void refusesWhatIsNoCoordinates(String text) {
        assertThrows(IllegalArgumentException.class, () -> ArtifactId.parse(text));
    }
}
