package parindex.workbench.preview.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

class PreviewReaderTest {

    private static final String PDF = "application/pdf";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void aPageOfAPdfIsAPictureOfItsShape() throws Exception {
        byte[] pdf = pdf(new PDRectangle(200, 100), null);
        Preview.Picture second = assertInstanceOf(Preview.Picture.class, PreviewReader.read(pdf, PDF, 1));
        assertEquals(1, second.page());
        assertEquals(2, second.pages());
        assertEquals(second.image().width, 2 * second.image().height);
        assertEquals(0xffffff, second.image().getPixel(0, 0));
        assertEquals(1, ((Preview.Picture) PreviewReader.read(pdf, PDF, 99)).page(), "the last one");
        assertEquals(0, ((Preview.Picture) PreviewReader.read(pdf, PDF, -1)).page());
    }

    @Test
    void aPageOfAnySizeFitsIntoTheMemory() throws Exception {
        for (PDRectangle size : new PDRectangle[] {new PDRectangle(14_400, 14_400), new PDRectangle(1, 14_400),
                new PDRectangle(14_400, 1)}) {
            Preview.Picture picture = assertInstanceOf(Preview.Picture.class, PreviewReader.read(pdf(size, null), PDF, 0));
            assertTrue((long) picture.image().width * picture.image().height < 7_000_000, size.toString());
        }
    }

    @Test
    void aPasswordIsNamed() throws Exception {
        assertEquals("preview.password", why(PreviewReader.read(pdf(PDRectangle.A4, "bí mật"), PDF, 0)));
    }

    @Test
    void imagesAreShownOnWhite() throws Exception {
        BufferedImage image = new BufferedImage(3000, 2500, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0xff112233);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        Preview.Picture picture = assertInstanceOf(Preview.Picture.class, PreviewReader.read(png.toByteArray(), "image/png", 0));
        assertEquals(0x112233, picture.image().getPixel(0, 0));
        assertEquals(0xffffff, picture.image().getPixel(1, 0));
        assertEquals(1500, picture.image().width, "every second pixel of an image that is too large for a screen");
    }

    @Test
    void textOfWordAndExcelIsShown() throws Exception {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Kế hoạch số 12");
            XWPFTable table = document.createTable(1, 2);
            table.getRow(0).getCell(0).setText("Đơn vị");
            table.getRow(0).getCell(1).setText("Điểm");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            assertEquals(new Preview.Words("Kế hoạch số 12\nĐơn vị\tĐiểm\n", false), PreviewReader.read(out.toByteArray(), WORD, 0));
        }
        String expected = "■ Biểu 1\nĐơn vị\t\t1,5\n\n";
        assertEquals(new Preview.Words(expected, false), PreviewReader.read(workbook(new XSSFWorkbook()), EXCEL, 0));
        assertEquals(new Preview.Words(expected, false), PreviewReader.read(workbook(new HSSFWorkbook()), "application/vnd.ms-excel", 0));
    }

    @Test
    void longTextsAreCut() {
        byte[] text = "ă".repeat(PreviewReader.MOST_CHARACTERS + 1).getBytes(StandardCharsets.UTF_8);
        Preview.Words words = assertInstanceOf(Preview.Words.class, PreviewReader.read(text, "text/plain", 0));
        assertTrue(words.cut());
        assertEquals(PreviewReader.MOST_CHARACTERS, words.text().length());
    }

    @Test
    void whateverIsDamagedOrUnknownGetsASentence() throws Exception {
        assertEquals("preview.type", why(PreviewReader.read(new byte[] {1, 2}, "application/msword", 0)));
        assertEquals("preview.type", why(PreviewReader.read(new byte[] {1, 2}, "image/png", 0)));
        assertEquals("preview.large", why(PreviewReader.read(new byte[PreviewReader.MOST_OFFICE_BYTES + 1], WORD, 0)));
        Random random = new Random(7);
        byte[][] files = {pdf(PDRectangle.A4, null), workbook(new XSSFWorkbook()), workbook(new HSSFWorkbook())};
        String[] types = {PDF, EXCEL, "application/vnd.ms-excel"};
        for (int i = 0; i < files.length; i++) {
            for (int trial = 0; trial < 60; trial++) {
                byte[] damaged = Arrays.copyOf(files[i], trial % 3 == 0 ? random.nextInt(files[i].length) : files[i].length);
                for (int hit = 0; hit < 20 && damaged.length > 0; hit++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                }
                Preview preview = PreviewReader.read(damaged, types[i], 0);
                assertTrue(!(preview instanceof Preview.Nothing nothing) || nothing.why().key().startsWith("preview."), types[i]);
            }
        }
        assertEquals("preview.damaged", why(PreviewReader.read("%PDF-1.4 x".getBytes(StandardCharsets.US_ASCII), PDF, 0)));
        assertEquals("preview.damaged", why(PreviewReader.read(new byte[] {'P', 'K'}, WORD, 0)));
    }

    private static String why(Preview preview) {
        return assertInstanceOf(Preview.Nothing.class, preview).why().key();
    }

    private static byte[] pdf(PDRectangle size, String password) throws Exception {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(size));
            document.addPage(new PDPage(size));
            if (password != null) {
                document.protect(new StandardProtectionPolicy("chủ", password, new AccessPermission()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] workbook(Workbook workbook) throws Exception {
        try (workbook) {
            var row = workbook.createSheet("Biểu 1").createRow(0);
            row.createCell(0).setCellValue("Đơn vị");
            row.createCell(2).setCellValue(1.5);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
