package parindex.workbench.preview.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parindex.values.problem.BadInputException;

class OpenedCopiesTest {

    @TempDir
    Path data;

    private static Callable<InputStream> content(String text) {
        return () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void twoFilesOfOneNameDoNotMeetAndNeitherCanBeWrittenTo() throws Exception {
        OpenedCopies copies = new OpenedCopies(data.resolve("opened"));
        Path one = copies.copy("Kế hoạch.txt", content("một"));
        Path two = copies.copy("Kế hoạch.txt", content("hai"));
        assertNotEquals(one, two);
        assertEquals("Kế hoạch.txt", one.getFileName().toString());
        assertEquals("một", Files.readString(one));
        assertEquals("hai", Files.readString(two));
        assertTrue(Files.getPosixFilePermissions(one).stream().noneMatch(p -> p.name().endsWith("_WRITE")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../ngoài.txt", "/etc/ngoài.txt", "C:\\ngoài.txt", "..", "CON"})
    void noNameLeadsOutOfTheFolder(String name) throws Exception {
        Path opened = data.resolve("opened");
        Path copy = new OpenedCopies(opened).copy(name, content("x"));
        assertEquals(opened, copy.normalize().getParent().getParent());
        assertEquals(List.of(copy), files());
    }

    @Test
    void theFolderIsEmptiedAtTheEndAndAfterAKilledProcess() throws Exception {
        Path other = Files.writeString(data.resolve("other.txt"), "not a copy");
        OpenedCopies copies = new OpenedCopies(data.resolve("opened"));
        copies.copy("a.txt", content("a"));
        copies.clear();
        assertEquals(List.of(other), files());
        copies.copy("b.txt", content("b"));
        // The process was killed here: the next one finds the copy.
        new OpenedCopies(data.resolve("opened"));
        assertEquals(List.of(other), files());
    }

    @Test
    void aLinkInTheFolderIsRemovedAndNotFollowed() throws Exception {
        Path outside = Files.createDirectories(data.resolve("outside"));
        Path kept = Files.writeString(outside.resolve("kept.txt"), "kept");
        Files.createSymbolicLink(Files.createDirectories(data.resolve("opened")).resolve("link"), outside);
        new OpenedCopies(data.resolve("opened"));
        assertEquals(List.of(kept), files());
        assertFalse(Files.exists(data.resolve("opened/link")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cài đặt.exe", "báo cáo.pdf.bat", "x.desktop", "không đuôi"})
    void aProgramIsNeverCopied(String name) throws Exception {
        BadInputException refused = assertThrows(BadInputException.class,
                () -> new OpenedCopies(data.resolve("opened")).copy(name, content("#!/bin/sh\necho")));
        assertTrue(refused.problems().get(0).in(java.util.Locale.forLanguageTag("vi")).contains(name), refused::getMessage);
        assertEquals(List.of(), files());
    }
}
