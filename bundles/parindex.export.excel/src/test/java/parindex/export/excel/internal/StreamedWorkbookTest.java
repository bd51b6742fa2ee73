package parindex.export.excel.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import parindex.export.excel.Styles;
import parindex.export.excel.Styles.Part;
import parindex.values.number.Rational;

/** Rows written straight into the file read back as if POI had made them. */
class StreamedWorkbookTest {

    private static final int ROWS = 40;

    @Test
    void rowsStandBetweenThoseOfPoiWithTheirStylesAndHeights() throws IOException {
        try (XSSFWorkbook made = new XSSFWorkbook()) {
            StreamedWorkbook streamed = new StreamedWorkbook(made);
            XSSFCellStyle style = new Styles(made).number(Part.BODY, HorizontalAlignment.RIGHT, "General");
            XSSFSheet sheet = made.createSheet("đầu và cuối");
            sheet.createRow(0).createCell(0).setCellValue("trên");
            sheet.createRow(ROWS + 1).createCell(0).setCellValue("dưới");
            XSSFSheet open = made.createSheet("open");
            open.createRow(0).createCell(0).setCellValue("trên");
            for (XSSFSheet each : List.of(sheet, open)) {
                streamed.stream(each, 1, out -> {
                    for (int row = 1; row <= ROWS; row++) {
                        out.begin(row, 20.5f);
                        out.number(0, style, Rational.of(row));
                        out.empty(27, style);
                        out.formula(28, style, RowFormula.of("A" + RowFormula.ROW + "*2&\"<\""), row * 2 + "<");
                        out.end();
                    }
                });
            }
            try (XSSFWorkbook read = read(streamed)) {
                assertEquals("dưới", read.getSheetAt(0).getRow(ROWS + 1).getCell(0).getStringCellValue());
                for (XSSFSheet each : List.of(read.getSheetAt(0), read.getSheetAt(1))) {
                    assertEquals("trên", each.getRow(0).getCell(0).getStringCellValue());
                    for (int row = 1; row <= ROWS; row++) {
                        assertEquals(row, each.getRow(row).getCell(0).getNumericCellValue());
                        assertEquals(20.5f, each.getRow(row).getHeightInPoints());
                        assertEquals(CellType.BLANK, each.getRow(row).getCell(27).getCellType());
                        assertEquals(style.getIndex(), each.getRow(row).getCell(27).getCellStyle().getIndex());
                        assertEquals("A" + (row + 1) + "*2&\"<\"", each.getRow(row).getCell(28).getCellFormula());
                        assertEquals(row * 2 + "<", each.getRow(row).getCell(28).getStringCellValue());
                    }
                }
            }
        }
    }

    @Test
    void everyNumberReadsBackAsTheDoubleNearestToIt() throws IOException {
        Random random = new Random(7);
        List<Rational> values = java.util.stream.Stream.concat(
                List.of("0", "100", "-1", "0.000000001", "-0.5", "99.999999999", "123456.25", "0.0000000001", "987654321.125").stream()
                        .map(Rational::ofDecimal),
                random.longs(200, -1_000_000, 1_000_000).mapToObj(n -> Rational.of(n, 1 + random.nextInt(999)))).toList();
        try (XSSFWorkbook read = readRow((out, style) -> {
            for (int i = 0; i < values.size(); i++) {
                out.number(i, style, values.get(i));
            }
        })) {
            for (int i = 0; i < values.size(); i++) {
                assertEquals(values.get(i).toDecimal(15, RoundingMode.HALF_UP).doubleValue(),
                        read.getSheetAt(0).getRow(1).getCell(i).getNumericCellValue(), 0, values.get(i).toString());
            }
        }
    }

    @Test
    void wordsStayTheWordsTheyAre() throws IOException {
        List<String> words = List.of("=1+1", " Sở  Nội vụ ", "<a> & \"b\" 'c'", "_x0041_ và _x_", "dòng\nhai", "\uD834\uDD1E Đắk R'lấp",
                "a\tb");
        try (XSSFWorkbook read = readRow((out, style) -> {
            for (int i = 0; i < words.size(); i++) {
                out.words(i, style, words.get(i));
            }
            out.words(words.size(), style, "a\u0000b\u0007\uFFFFc");
        })) {
            for (int i = 0; i < words.size(); i++) {
                XSSFCell cell = read.getSheetAt(0).getRow(1).getCell(i);
                assertEquals(CellType.STRING, cell.getCellType());
                assertEquals(words.get(i), cell.getStringCellValue());
            }
            assertEquals("a?b??c", read.getSheetAt(0).getRow(1).getCell(words.size()).getStringCellValue(), "what XML cannot hold");
        }
    }

    @Test
    void wordsLongerThanTheBufferAreWhole() throws IOException {
        String words = "Đơn vị ".repeat(4000);
        try (XSSFWorkbook read = readRow((out, style) -> out.words(0, style, words))) {
            assertEquals(words, read.getSheetAt(0).getRow(1).getCell(0).getStringCellValue());
        }
    }

    /** Styles are written before the rows: one that came with a row would be missing, and Excel would call the file damaged. */
    @Test
    void aStyleThatComesTooLateIsNoticed() {
        assertThrows(IllegalStateException.class, () -> {
            try (XSSFWorkbook made = new XSSFWorkbook()) {
                StreamedWorkbook streamed = new StreamedWorkbook(made);
                XSSFSheet sheet = made.createSheet("a");
                sheet.createRow(0);
                streamed.stream(sheet, 1, out -> {
                    out.begin(1, 20);
                    out.empty(0, made.createCellStyle());
                    out.end();
                });
                streamed.write(new ByteArrayOutputStream());
            }
        });
    }

    private interface Cells {

        void write(RowStream out, XSSFCellStyle style) throws IOException;
    }

    private static XSSFWorkbook readRow(Cells cells) throws IOException {
        try (XSSFWorkbook made = new XSSFWorkbook()) {
            StreamedWorkbook streamed = new StreamedWorkbook(made);
            XSSFSheet sheet = made.createSheet("a");
            sheet.createRow(0);
            XSSFCellStyle style = made.createCellStyle();
            streamed.stream(sheet, 1, out -> {
                out.begin(1, 20);
                cells.write(out, style);
                out.end();
            });
            return read(streamed);
        }
    }

    private static XSSFWorkbook read(StreamedWorkbook streamed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        streamed.write(out);
        assertTrue(new String(out.toByteArray(), StandardCharsets.ISO_8859_1).contains("xl/worksheets/sheet1.xml"));
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
