package parindex.exchange.excel.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parindex.assessment.Round;
import parindex.assessment.Unit;
import parindex.criteria.CriteriaSet;
import parindex.exchange.excel.WorkbookPlan;
import parindex.exchange.excel.sheet.WorkbookFile;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Problem;
import parindex.values.text.Message;

/** Files that cannot be used as a whole: one problem that says why, and what to do. */
class FileProblemsTest {

    private static final CriteriaSet SET = Fixture.allRules();

    @TempDir
    Path folder;

    /** Makes a good file bad. */
    @FunctionalInterface
    interface Damage {

        void to(Path file) throws IOException;
    }

    record Fault(String key, String name, Damage damage) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Fault> faults() {
        return Stream.of(
                new Fault("file.missing", "no file", Files::delete),
                new Fault("file.notRegular", "folder", file -> {
                    Files.delete(file);
                    Files.createDirectory(file);
                }),
                new Fault("file.empty", "0 bytes", file -> Files.write(file, new byte[0])),
                new Fault("file.large", "more than 20 MB", file -> {
                    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
                        large.setLength(20L * 1024 * 1024 + 1);
                    }
                }),
                new Fault("file.notWorkbook", "text", file -> Files.writeString(file, "TT;Tên;Điểm\n1;a;2\n")),
                new Fault("file.notWorkbook", "zip of something else", file -> zip(file, "a.txt", 3)),
                new Fault("file.damaged", "first half", file -> Files.write(file, half(Files.readAllBytes(file)))),
                new Fault("file.damaged", "flipped bytes", file -> {
                    byte[] content = Files.readAllBytes(file);
                    for (int i = content.length / 3; i < content.length / 3 + 2000; i++) {
                        content[i] ^= 0x55;
                    }
                    Files.write(file, content);
                }),
                new Fault("file.xls", "old Excel", file -> {
                    try (HSSFWorkbook old = new HSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
                        old.createSheet("Tự đánh giá");
                        old.write(out);
                    }
                }),
                new Fault("file.xls", "old Excel, broken", file -> {
                    byte[] content = new byte[1000];
                    Arrays.fill(content, (byte) 7);
                    System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A,
                            (byte) 0xE1}, 0, content,
                            0, 8);
                    Files.write(file, content);
                }),
                new Fault("file.password", "password", file -> {
                    try (POIFSFileSystem box = new POIFSFileSystem(); OutputStream out = Files.newOutputStream(file)) {
                        box.createDocument(new ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
                        box.createDocument(new ByteArrayInputStream(new byte[100]), "EncryptionInfo");
                        box.writeFilesystem(out);
                    }
                }),
                new Fault("file.macros", "macros", file -> Fixture.change(file, w -> w.setWorkbookType(XSSFWorkbookType.XLSM))),
                new Fault("file.bomb", "zip bomb", file -> zip(file, "xl/workbook.xml", WorkbookFile.MOST_UNPACKED + 1)),
                new Fault("file.bomb", "thousands of entries", FileProblemsTest::manyEntries),
                new Fault("file.bomb", "a sheet packed a thousand times", FileProblemsTest::packedSheet),
                new Fault("file.notOurs", "another workbook", file -> {
                    try (XSSFWorkbook other = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
                        other.createSheet("Tự đánh giá");
                        other.write(out);
                    }
                }),
                new Fault("file.newer", "newer format", file -> identity(file, 0, "2")),
                new Fault("file.identity", "no format", file -> identity(file, 0, "một")),
                new Fault("file.round", "wrong round", file -> identity(file, 1, "daknong-2021")),
                new Fault("file.unit", "wrong unit", file -> identity(file, 2, "STC")),
                new Fault("file.set", "wrong set", file -> identity(file, 4, "0".repeat(64))),
                new Fault("file.identity", "hidden rows removed", file -> Fixture.change(file, w -> {
                    var sheet = w.getSheet("_parindex");
                    sheet.removeRow(sheet.getRow(sheet.getLastRowNum()));
                })),
                new Fault("file.identity", "version that is none", file -> Fixture.change(file,
                        w -> w.getSheet("_parindex").getRow(8).getCell(1).setCellValue("x"))),
                new Fault("sheet.missing", "sheet renamed", file -> Fixture.change(file, w -> w.setSheetName(2, "Số liệu 2"))),
                new Fault("sheet.missing", "sheet removed", file -> Fixture.change(file, w -> w.removeSheetAt(3))),
                new Fault("sheet.columns", "columns moved", file -> Fixture.change(file,
                        w -> w.getSheetAt(1).getRow(0).getCell(7).setCellValue("EXPLANATION"))),
                new Fault("sheet.columns", "first row removed", file -> Fixture.change(file,
                        w -> w.getSheetAt(1).removeRow(w.getSheetAt(1).getRow(0)))));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isRefusedAsAWhole(Fault fault) throws IOException {
        Path file = written("f.xlsx");
        fault.damage().to(file);
        BadInputException refused = assertThrows(BadInputException.class, () -> read(file));
        assertEquals(List.of(fault.key()), refused.problems().stream().map(Problem::code).toList());
        for (Locale locale : List.of(Message.VIETNAMESE, Locale.ENGLISH)) {
            String said = refused.problems().get(0).in(locale);
            assertEquals(0, said.indexOf("f.xlsx"), said);
        }
    }

    @Test
    void saysWhichUnitAndWhatToDo() throws IOException {
        Path file = written("f.xlsx");
        Unit other = new Unit("STC", "Sở Tài chính", SET.level(), "dept", List.of(), Optional.empty(), Optional.empty(), List.of());
        BadInputException refused = assertThrows(BadInputException.class, () -> Fixture.WORKBOOKS.read(file, Fixture.round(SET), other,
                SET));
        assertEquals("f.xlsx: Tệp của đơn vị “SNV”, không phải “STC”. → Hãy chọn đúng đơn vị, hoặc gửi tệp của đơn vị “STC”.",
                refused.problems().get(0).in(Message.VIETNAMESE));
    }

    @Test
    void everyMessageIsThereInBothLanguages() throws IOException {
        var vietnamese = new Properties();
        var english = new Properties();
        try (var vi = Texts.class.getResourceAsStream("messages.properties");
                var en = Texts.class.getResourceAsStream("messages_en.properties")) {
            vietnamese.load(vi);
            english.load(en);
        }
        assertEquals(vietnamese.stringPropertyNames(), english.stringPropertyNames());
    }

    @Test
    void aFailedWriteLeavesTheEarlierFile() throws IOException {
        Path file = written("f.xlsx");
        byte[] before = Files.readAllBytes(file);
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Round broken = new Round(null, "x", 2020, null, false, List.of(), List.of());
        assertThrows(NullPointerException.class, () -> Fixture.WORKBOOKS.write(new WorkbookPlan(broken, Fixture.unit(SET), SET,
                List.of()), file));
        assertArrayEquals(before, Files.readAllBytes(file));
        assertSame(loader, Thread.currentThread().getContextClassLoader());
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
        assertThrows(NoSuchFileException.class,
                () -> Fixture.WORKBOOKS.write(Fixture.round(SET), Fixture.unit(SET), SET, List.of(), folder.resolve("none/f.xlsx")));
    }

    private Path written(String name) throws IOException {
        Path file = folder.resolve(name);
        Fixture.WORKBOOKS.write(Fixture.round(SET), Fixture.unit(SET), SET, List.of(), file);
        return file;
    }

    private static void read(Path file) throws IOException {
        Fixture.WORKBOOKS.read(file, Fixture.round(SET), Fixture.unit(SET), SET);
    }

    private static byte[] half(byte[] content) {
        return Arrays.copyOf(content, content.length / 2);
    }

    private static void identity(Path file, int row, String value) throws IOException {
        Fixture.change(file, w -> w.getSheet("_parindex").getRow(row).getCell(1).setCellValue(value));
    }

    private static void zip(Path file, String name, long size) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] block = new byte[64 * 1024];
            for (long left = size; left > 0; left -= block.length) {
                zip.write(block, 0, (int) Math.min(left, block.length));
            }
        }
    }

    private static void manyEntries(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 2001; i++) {
                zip.putNextEntry(new ZipEntry("xl/" + i));
            }
        }
    }

    /** Stays below the limit in bytes, but not below POI's on how much a part may grow. */
    private static void packedSheet(Path file) throws IOException {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(Files.newInputStream(file)); ZipOutputStream out = new ZipOutputStream(changed)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.readAllBytes();
                out.write(content);
                if (entry.getName().equals("xl/worksheets/sheet2.xml")) {
                    byte[] blanks = new byte[20_000_000];
                    Arrays.fill(blanks, (byte) ' ');
                    out.write(blanks);
                }
            }
        }
        Files.write(file, changed.toByteArray());
    }
}
