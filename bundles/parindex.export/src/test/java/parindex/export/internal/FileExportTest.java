package parindex.export.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parindex.export.AtomicFiles;
import parindex.export.Book;
import parindex.export.BookExport;
import parindex.export.Samples;
import parindex.values.text.Message;

class FileExportTest {

    @TempDir
    Path folder;

    static List<BookExport> formats() {
        return List.of(new CsvExport(), new JsonExport());
    }

    @Test
    void csvIsOneFilePerTableWithAByteOrderMark() throws IOException {
        Book book = Samples.book(Samples.ranking(), Samples.words("c1/district", "=1"));
        List<Path> files = new CsvExport().write(book, folder, "kết quả: 2020", Message.VIETNAMESE);
        Path made = folder.resolve("kết quả_ 2020-csv");
        assertEquals(List.of(made.resolve("total-district.csv"), made.resolve("c1_district.csv")), files);
        assertEquals("\uFEFFrow;text\r\nbody;'=1\r\n", Files.readString(files.get(1)));
        assertEquals(2, list(made).size());
    }

    @Test
    void csvLeavesNoTableOfAnEarlierExport() throws IOException {
        new CsvExport().write(Samples.book(Samples.words("a", "1"), Samples.words("b", "1")), folder, "x", Message.VIETNAMESE);
        Path own = Files.writeString(folder.resolve("x-csv/ghi chú.txt"), "mine");
        List<Path> files = new CsvExport().write(Samples.book(Samples.words("a", "2")), folder, "x", Message.VIETNAMESE);
        assertEquals(List.of("x-csv"), list(folder));
        assertEquals(List.of("a.csv", "ghi chú.txt"), list(folder.resolve("x-csv")));
        assertEquals("mine", Files.readString(own));
        assertTrue(Files.readString(files.get(0)).contains("2"));
    }

    @Test
    void jsonIsOneFile() throws IOException {
        List<Path> files = new JsonExport().write(Samples.book(Samples.ranking()), folder, "x", Locale.ENGLISH);
        assertEquals(List.of(folder.resolve("x.json")), files);
        assertTrue(Files.readString(files.get(0)).startsWith("{\n  \"format\" : \"parindex.book/1\","));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aTableThatFailsHalfWayLeavesNothing(BookExport export) throws IOException {
        Book book = Samples.book(Samples.ranking(), Samples.failing("bad"));
        assertThrows(NullPointerException.class, () -> export.write(book, folder, "x", Message.VIETNAMESE));
        assertEquals(List.of(), list(folder));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aFailedExportLeavesTheEarlierOne(BookExport export) throws IOException {
        List<Path> earlier = export.write(Samples.book(Samples.ranking()), folder, "x", Message.VIETNAMESE);
        String before = Files.readString(earlier.get(0));
        assertThrows(NullPointerException.class,
                () -> export.write(Samples.book(Samples.words("total-district", "a"), Samples.failing("bad")), folder, "x",
                        Message.VIETNAMESE));
        assertEquals(before, Files.readString(earlier.get(0)));
        assertEquals(1, list(earlier.get(0).getParent()).size());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aFolderThatCannotBeWrittenIsAnError(BookExport export) throws IOException {
        Book book = Samples.book(Samples.ranking());
        assertThrows(NoSuchFileException.class, () -> export.write(book, folder.resolve("none"), "x", Message.VIETNAMESE));
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThrows(NotDirectoryException.class, () -> export.write(book, file, "x", Message.VIETNAMESE));
        assertEquals(List.of("file"), list(folder));
    }

    @Test
    void twoFilesOfOneNameAreRefused() throws IOException {
        Book book = Samples.book(Samples.words("a/b", "x"), Samples.words("a:b", "y"));
        assertThrows(IllegalArgumentException.class, () -> new CsvExport().write(book, folder, "x", Message.VIETNAMESE));
        assertEquals(List.of(), list(folder));
    }

    @Test
    void nothingHasItsNameBeforeTheCommit() throws IOException {
        try (AtomicFiles files = AtomicFiles.in(folder)) {
            files.write("a.txt", out -> out.write(65));
            assertTrue(Files.notExists(folder.resolve("a.txt")));
            assertEquals(List.of(folder.resolve("a.txt")), files.commit());
        }
        assertEquals(List.of("a.txt"), list(folder));
    }

    @Test
    void othersMayReadAReportAsAnyOtherFile() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Path usual = Files.writeString(folder.resolve("usual"), "");
        Path report = new JsonExport().write(Samples.book(Samples.ranking()), folder, "x", Message.VIETNAMESE).get(0);
        assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(report));
    }

    private static List<String> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }
}
