package parindex.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesAndLimitsTest {

    private static final int BOMB = 100 << 20;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/../../x", "..", ".", "/etc/x", "C:/x", "C:x", "a\\b", "..\\x", "a//b", "a/", "", "a/./b",
            "a\u0000b", "a\nb",
        "a\u202Eb", "x:stream", "nul", "NUL.txt", "a/com1.pdf", "a.", "a ", "META-INF/x", "meta-inf/x", "META-INF"})
    void aNameThatIsNoFileBelowAFolderIsRefused(String name) throws IOException {
        Map<String, byte[]> entries = Samples.unzip(Samples.write(folder.resolve("a.zip")));
        entries.put(name, new byte[] {1});
        Samples.refused("entry-name", Samples.zip(folder.resolve("b.zip"), entries));
        var refused = Samples.refused("entry-name", () -> Samples.write(folder.resolve("c.zip"), Map.of(name, new byte[0])));
        assertEquals("remedy.rename", refused.problems().get(0).remedy().key());
        assertTrue(Files.notExists(folder.resolve("c.zip")));
    }

    @ParameterizedTest
    @CsvSource({"a.pdf,A.PDF", "Sở/x,SỞ/X", "a,a/b", "a/b,a", "A/b,a"})
    void namesThatMeetOnSomeSystemAreRefused(String one, String other) throws IOException {
        Map<String, byte[]> both = new LinkedHashMap<>();
        both.put(one, new byte[0]);
        both.put(other, new byte[0]);
        Samples.refused("entry-name-clash", () -> Samples.write(folder.resolve("c.zip"), both));
        Map<String, byte[]> entries = Samples.unzip(Samples.write(folder.resolve("a.zip")));
        entries.putAll(both);
        Samples.refused("entry-name-clash", Samples.zip(folder.resolve("b.zip"), entries));
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", Samples.MANIFEST, Samples.SIGNATURE})
    void anEntryThatIsThereTwiceIsRefused(String name) throws IOException {
        // The JDK writes no entry twice: a name of the same length becomes the other one afterwards.
        String stand = "z".repeat(name.length());
        Map<String, byte[]> entries = Samples.unzip(Samples.write(folder.resolve("a.zip")));
        entries.put(stand, new byte[] {1});
        Path file = Samples.zip(folder.resolve("b.zip"), entries);
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        Files.write(file, bytes.replace(stand, name).getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(name, Samples.place(Samples.refused("entry-twice", file)));
    }

    @Test
    void namesOfTheWriterAreCheckedForMeetingTwice() {
        Samples.refused("entry-twice", () -> {
            try (ArchiveWriter writer = ArchiveWriter.to(folder.resolve("a.zip"))) {
                writer.add("a", new byte[0]);
                writer.add("a", new byte[0]);
            }
        });
    }

    @Test
    void aBombIsRefusedAtTheLimit() throws IOException {
        Path file = Samples.write(folder.resolve("a.zip"), Map.of("zeros", new byte[BOMB]));
        assertTrue(Files.size(file) < BOMB / 500);
        Samples.refused("entry-too-big", file);
        Samples.refused("bomb", () -> SignedArchive.open(file, Samples.KIND, new Limits(1, BOMB, BOMB, 200)));
        Samples.refused("entry-too-big", () -> SignedArchive.open(file, Samples.KIND, new Limits(1, BOMB - 1, BOMB, Limits.ANY_RATIO)));
        Samples.refused("total-too-big", () -> SignedArchive.open(file, Samples.KIND, new Limits(1, BOMB, BOMB - 1, Limits.ANY_RATIO)));
        SignedArchive.open(file, Samples.KIND, new Limits(1, BOMB, BOMB, Limits.ANY_RATIO)).close();
    }

    @Test
    void theLimitOfAllEntriesIsThatOfTheirSum() throws IOException {
        Path file = Samples.write(folder.resolve("a.zip"), Map.of("a", new byte[60], "b", new byte[60]));
        Samples.refused("total-too-big", () -> SignedArchive.open(file, Samples.KIND, new Limits(2, 60, 119, 200)));
        Samples.refused("too-many-entries", () -> SignedArchive.open(file, Samples.KIND, new Limits(1, 60, 120, 200)));
        SignedArchive.open(file, Samples.KIND, new Limits(2, 60, 120, 200)).close();
    }
}
