package parindex.export.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.common.service.ServiceAware;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import parindex.export.Book;
import parindex.export.BookExport;
import parindex.export.Table;
import parindex.export.Table.Cell;
import parindex.export.Table.Column;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;

/** Each format is a service of its own, writes its files, and goes with its bundle. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class FormatsInFrameworkTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    @InjectBundleContext
    BundleContext context;

    @InjectService(filter = "(parindex.export.format=csv)")
    BookExport csv;

    @InjectService(filter = "(parindex.export.format=json)")
    BookExport json;

    @InjectService(filter = "(parindex.export.format=xlsx)")
    ServiceAware<BookExport> xlsx;

    @TempDir
    Path folder;

    @Test
    void csvIsWritten() throws IOException {
        List<Path> files = csv.write(book(), folder, "ket-qua", VIETNAMESE);
        assertEquals("\uFEFFrow;rank;unit;score\r\nbody;1;Sở Tư pháp;94,5\r\nbody;2;Sở Nội vụ;94\r\n", Files.readString(files.get(0)));
    }

    @Test
    void jsonIsWritten() throws IOException {
        List<Path> files = json.write(book(), folder, "ket-qua", VIETNAMESE);
        assertTrue(Files.readString(files.get(0)).contains("\"exact\" : \"94.5\""));
    }

    @Test
    void aWorkbookWithAChartIsWrittenWhateverTheContextClassLoader() throws IOException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        for (ClassLoader loader : new ClassLoader[] {before, null, ClassLoader.getPlatformClassLoader()}) {
            Thread.currentThread().setContextClassLoader(loader);
            try {
                Path file = xlsx.getService().write(book(), folder, "ket-qua", VIETNAMESE).get(0);
                assertSame(loader, Thread.currentThread().getContextClassLoader());
                try (var in = Files.newInputStream(file); XSSFWorkbook workbook = new XSSFWorkbook(in)) {
                    XSSFSheet sheet = workbook.getSheet("total-province");
                    assertEquals(94.5, sheet.getRow(3).getCell(2).getNumericCellValue(), 0);
                    assertEquals(1, sheet.getDrawingPatriarch().getCharts().size());
                }
            } finally {
                Thread.currentThread().setContextClassLoader(before);
            }
        }
    }

    @Test
    void theFormatComesAndGoesWithItsBundle() throws BundleException, InterruptedException {
        Bundle bundle = java.util.Arrays.stream(context.getBundles()).filter(b -> b.getSymbolicName().equals("parindex.export.excel"))
                .findFirst().orElseThrow();
        bundle.stop();
        try {
            assertTrue(xlsx.isEmpty());
        } finally {
            bundle.start();
        }
        assertEquals("xlsx", xlsx.waitForService(10_000).format());
    }

    private static Book book() {
        Table table = new Table("total-province", LocalizedText.of("Xếp hạng"),
                List.of(new Column("rank", LocalizedText.of("Hạng"), true), new Column("unit", LocalizedText.of("Đơn vị"), false),
                        new Column("score", LocalizedText.of("Điểm"), true)),
                List.of(List.of(Cell.whole(1), Cell.text("Sở Tư pháp"), Cell.figure(Rational.ofDecimal("94.5"), 2)),
                        List.of(Cell.whole(2), Cell.text("Sở Nội vụ"), Cell.figure(Rational.of(94), 2))),
                List.of(), List.of());
        return new Book(LocalizedText.of("Kết quả"), List.of(Book.Line.of(LocalizedText.of("Kỳ"), "2020")), RoundingMode.HALF_UP,
                List.of(table));
    }
}
