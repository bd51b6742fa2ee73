package parindex.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @Test
    void takesItsOwnOptionsAndLeavesTheRestToTheCommand() throws LaunchFailure {
        Options options = Options.parse(List.of("--data", "d", "--features=core, shell,core", "demo", "--json", "-x"), Map.of());
        assertEquals(Optional.of(Path.of("d").toAbsolutePath()), options.data());
        assertEquals(List.of("core", "shell"), options.features());
        assertEquals("vi", options.language());
        assertFalse(options.languageGiven());
        assertEquals(List.of("demo", "--json", "-x"), options.command());
    }

    @Test
    void findsItsOptionsAfterTheCommandButNotAfterTwoDashes() throws LaunchFailure {
        Options options = Options.parse(List.of("score", "--data=d", "--", "--features", "x"), Map.of());
        assertEquals(Optional.of(Path.of("d").toAbsolutePath()), options.data());
        assertEquals(List.of(), options.features());
        assertEquals(List.of("score", "--", "--features", "x"), options.command());
    }

    @Test
    void readsTheLanguageAndPassesItOn() throws LaunchFailure {
        Options options = Options.parse(List.of("demo", "--lang=en"), Map.of("PARINDEX_LANG", "vi"));
        assertEquals("en", options.language());
        assertTrue(options.languageGiven());
        assertEquals(List.of("demo", "--lang", "en"), options.command());
    }

    @Test
    void environmentIsTheDefault() throws LaunchFailure {
        Options options = Options.parse(List.of(), Map.of("PARINDEX_LANG", "en", "PARINDEX_DATA", "e"));
        assertEquals("en", options.language());
        assertEquals(Optional.of(Path.of("e").toAbsolutePath()), options.data());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--data", "--data=", "--features", "--lang", "--lang=fr"})
    void refusesAnOptionWithoutValueOrWithAWrongOne(String argument) {
        LaunchFailure failure = assertThrows(LaunchFailure.class, () -> Options.parse(List.of("demo", argument), Map.of()));
        assertEquals(ExitCode.USAGE, failure.exitCode());
    }
}
