package parindex.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MediaTypesTest {

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

    private static byte[] text(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static byte[] text(String text) {
        return text(text, StandardCharsets.UTF_8);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] padded(byte[] start, int size) {
        return ByteBuffer.allocate(size).put(start).array();
    }

    /** @param entries name, content, name, content … */
    private static byte[] zip(String... entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(text(entries[i + 1]));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] office(String mainType, String... others) {
        String[] types = {"[Content_Types].xml", "<Types><Override PartName=\"/x\" ContentType=\"application/vnd." + mainType
                + ".main+xml\"/></Types>"};
        return zip(Stream.concat(Stream.of("_rels/.rels", "<x/>"), Stream.concat(Stream.of(types), Stream.of(others)))
                .toArray(String[]::new));
    }

    /** An OLE2 file whose directory, in its third sector, has a root entry and one stream. */
    private static byte[] ole2(int rootClass, String stream) {
        ByteBuffer file = ByteBuffer.allocate(512 * 5).order(ByteOrder.LITTLE_ENDIAN);
        file.put(hex("d0cf11e0a1b11ae1"));
        file.putShort(30, (short) 9).putInt(48, 2);
        file.position(512 * 3);
        file.put(text("Root Entry", StandardCharsets.UTF_16LE));
        file.putInt(512 * 3 + 80, rootClass);
        file.position(512 * 3 + 128);
        file.put(text(stream, StandardCharsets.UTF_16LE));
        return file.array();
    }

    private static final byte[] PDF = text("%PDF-1.4\n1 0 obj<<>>endobj\n%%EOF\n");
    private static final byte[] PNG = hex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489");
    private static final byte[] JPEG = hex("ffd8ffe000104a46494600010100000100010000ffd9");
    private static final byte[] DOCX = office("openxmlformats-officedocument.wordprocessingml.document");
    private static final byte[] XLSX = office("openxmlformats-officedocument.spreadsheetml.sheet");
    private static final byte[] EXE = padded(hex("4d5a90000300000004000000ffff0000"), 256);
    private static final byte[] ELF = padded(hex("7f454c460201010000000000000000000200"), 128);

    private static DetectedType detect(byte[] content, String name) throws IOException {
        return MediaTypes.detect(new ByteArrayInputStream(content), name);
    }

    private record Case(String name, byte[] content, String type, boolean contradicts, boolean executable) {
    }

    @TestFactory
    Stream<DynamicTest> theContentDecides() {
        return Stream.of(
                new Case("a.pdf", PDF, "application/pdf", false, false),
                new Case("a.PDF", PDF, "application/pdf", false, false),
                new Case("a", PDF, "application/pdf", false, false),
                new Case("a.docx", PDF, "application/pdf", true, false),
                new Case("a.png", PNG, "image/png", false, false),
                new Case("a.jpg", PNG, "image/png", true, false),
                new Case("a.jpeg", JPEG, "image/jpeg", false, false),
                new Case("a.pdf", JPEG, "image/jpeg", true, false),
                new Case("a.docx", DOCX, OOXML + "wordprocessingml.document", false, false),
                new Case("a.zip", DOCX, OOXML + "wordprocessingml.document", true, false),
                new Case("a.xlsx", XLSX, OOXML + "spreadsheetml.sheet", false, false),
                new Case("a.docx", XLSX, OOXML + "spreadsheetml.sheet", true, false),
                new Case("a.pptx", office("openxmlformats-officedocument.presentationml.presentation"),
                        OOXML + "presentationml.presentation", false, false),
                new Case("a.odt", zip("mimetype", "application/vnd.oasis.opendocument.text"), "application/vnd.oasis.opendocument.text",
                        false, false),
                new Case("a.docx", zip("báo cáo.txt", "x"), "application/zip", true, false),
                new Case("a.zip", zip("báo cáo.txt", "x"), "application/zip", false, false),
                new Case("a.doc", ole2(0x00020906, "x"), "application/msword", false, false),
                new Case("a.doc", ole2(0, "WordDocument"), "application/msword", false, false),
                new Case("a.xls", ole2(0, "Workbook"), "application/vnd.ms-excel", false, false),
                new Case("a.doc", ole2(0x00020820, "x"), "application/vnd.ms-excel", true, false),
                new Case("a.doc", ole2(0, "x"), "application/x-tika-msoffice", false, false),
                new Case("a.doc", ole2(0x000c1084, "x"), "application/x-msi", true, true),
                new Case("a.txt", text("Cải cách hành chính\n"), "text/plain", false, false),
                new Case("a.pdf", text("Cải cách hành chính\n"), "text/plain", true, false),
                new Case("a.txt", text("MZ là viết tắt của một cụm từ trong văn bản này, không phải chương trình.\n"), null, false, false),
                new Case("a.pdf", EXE, "application/x-executable", true, true),
                new Case("a.exe", EXE, "application/x-executable", false, true),
                new Case("a.doc", ELF, "application/x-executable", true, true),
                new Case("a", padded(hex("cffaedfe07000001"), 64), "application/x-executable", false, true),
                new Case("a.txt", text("#!/bin/sh\nrm -rf /\n"), "application/x-sh", false, true),
                new Case("a.zip", zip("META-INF/MANIFEST.MF", "Main-Class: x"), "application/java-archive", true, true),
                new Case("a.vbs", text("MsgBox 1\n"), "text/plain", false, true),
                new Case("a.bat", text("del x\n"), null, false, true),
                new Case("báo cáo.pdf.js", text("alert(1)\n"), null, false, true),
                new Case("a.bin", new byte[] {1, 0, 2}, "application/octet-stream", false, false))
                .map(c -> DynamicTest.dynamicTest(c.name() + " = " + c.type(), () -> {
                    DetectedType found = detect(c.content(), c.name());
                    if (c.type() != null) {
                        assertEquals(c.type(), found.mediaType());
                    }
                    assertEquals(c.contradicts(), found.contradicts(), found::toString);
                    assertEquals(c.executable(), found.executable(), found::toString);
                }));
    }

    @Test
    void macrosAreSeen() throws IOException {
        assertFalse(detect(XLSX, "a.xlsx").macros());
        assertTrue(detect(office("ms-excel.sheet.macroEnabled", "xl/vbaProject.bin", "x"), "a.xlsm").macros());
        assertTrue(detect(office("ms-word.document.macroEnabled"), "a.docx").contradicts());
        assertTrue(detect(ole2(0x00020820, "_VBA_PROJECT_CUR"), "a.xls").macros());
    }

    @Test
    void aZipBombIsLookedAtInPartOnly() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        }
        byte[] bomb = bytes.toByteArray();
        ByteArrayInputStream in = new ByteArrayInputStream(bomb);
        assertEquals("application/zip", MediaTypes.detect(in, "a.zip").mediaType());
        assertTrue(in.available() > bomb.length / 4, in.available() + " of " + bomb.length);
    }

    @Test
    void aTruncatedZipIsStillOne() throws IOException {
        byte[] cut = java.util.Arrays.copyOf(DOCX, DOCX.length / 2);
        assertTrue(detect(cut, "a.docx").mediaType().equals("application/zip") || detect(cut, "a.docx").mediaType().startsWith(OOXML));
    }

    @Test
    void thePolicySaysWhyAFileIsRefused() throws IOException {
        EvidencePolicy policy = new EvidencePolicy(100, java.util.Set.of("executable", "macro", ".rar", "image/*"));
        assertEquals(List.of(), policy.check("a.pdf", 100, detect(PDF, "a.pdf")));
        assertEquals(List.of("Không nhận tệp a.pdf: dung lượng 101 byte, tối đa 100 byte. Hãy nén ảnh quét hoặc tách tệp.",
                "Không nhận tệp a.pdf: đây là tệp chương trình (application/x-executable), có thể gây hại cho máy của người mở. "
                        + "Hãy gửi văn bản ở dạng PDF hoặc tệp văn phòng."), said(policy, "a.pdf", 101, EXE));
        assertEquals(List.of("Không nhận tệp a.png: loại tệp image/png không được phép. Hãy gửi ở dạng PDF hoặc tệp văn phòng."),
                said(policy, "a.png", 1, PNG));
        assertEquals(1, said(policy, "a.rar", 1, text("Rar!")).size());
        assertEquals(List.of("Không nhận tệp a.txt: tệp rỗng (0 byte). Hãy kiểm tra tệp gốc rồi gửi lại."),
                said(policy, "a.txt", 0, text("x")));
        assertEquals(List.of("refused-macro"), policy.check("a.xlsm", 1, detect(office("ms-excel.sheet.macroEnabled"), "a.xlsm")).stream()
                .map(m -> m.key()).toList());
        assertEquals(List.of(), EvidencePolicy.DEFAULT.check("a.xlsm", 1, detect(office("ms-excel.sheet.macroEnabled"), "a.xlsm")));
    }

    private static List<String> said(EvidencePolicy policy, String name, long size, byte[] content) throws IOException {
        return policy.check(name, size, detect(content, name)).stream().map(m -> m.in(parindex.values.text.Message.VIETNAMESE)).toList();
    }

    @Test
    void thePolicyIsMadeFromSettings() {
        assertEquals(EvidencePolicy.DEFAULT, EvidencePolicy.from(Map.of("other", "x")));
        EvidencePolicy policy = EvidencePolicy.from(Map.of("evidence.max-file-bytes", " 5 ", "evidence.forbidden-types",
                "Macro, .RAR ,text/html"));
        assertEquals(new EvidencePolicy(5, java.util.Set.of("macro", ".rar", "text/html")), policy);
        assertEquals(policy, EvidencePolicy.from(policy.toSettings()));
        assertEquals(java.util.Set.of(), EvidencePolicy.from(Map.of("evidence.forbidden-types", "")).forbiddenTypes());
    }

    @Test
    void wrongSettingsAreAllNamed() {
        var e = org.junit.jupiter.api.Assertions.assertThrows(parindex.values.problem.BadInputException.class, () -> EvidencePolicy.from(
                Map.of("evidence.max-file-bytes", "-1", "evidence.forbidden-types", "rar!")));
        assertEquals(List.of("evidence.max-file-bytes: Giá trị không hợp lệ: -1. → Hãy đặt một số nguyên từ 1 đến 9223372036854775807 thay "
                + "cho -1.",
                "evidence.forbidden-types: Không hiểu loại tệp: rar!. → Hãy thay rar! bằng executable, macro, một phần mở rộng như .rar "
                        + "hoặc một loại như text/html, cách nhau bằng dấu phẩy."),
                e.problems().stream().map(p -> p.in(parindex.values.text.Message.VIETNAMESE)).toList());
    }
}
