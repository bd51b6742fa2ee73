package parindex.intake.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.intake.report.ReportDocument.Block;
import parindex.intake.report.ReportDocument.Paragraph;
import parindex.intake.report.ReportDocument.Row;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Severity;
import parindex.values.text.Message;

class WordReportsTest {

    @TempDir
    static Path folder;

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>";
    private static final String TAIL = "</w:body></w:document>";

    private static byte[] zip(String... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> texts(ReportDocument document) {
        return document.blocks().stream().map(b -> b instanceof Paragraph p ? p.text() : ((Row) b).cells().toString()).toList();
    }

    private static String part(String root, String content) {
        return "<w:" + root + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" + content + "</w:" + root + ">";
    }

    private static String level(int level, String format, String text, String more) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" + more
                + "<w:lvlText w:val=\"" + text
                + "\"/></w:lvl>";
    }

    private static String numbered(String number, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + number + "\"/></w:numPr></w:pPr><w:r><w:t>"
                + text
                + "</w:t></w:r></w:p>";
    }

    private static String styled(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    /** As in Word: a list of three levels, another one by styles, a bullet, and one that begins again. */
    @Test
    void numbersThatWordGivesByItselfAreRead() throws IOException {
        String numbering = part("numbering", "<w:abstractNum w:abstractNumId=\"1\">" + level(0, "upperRoman", "%1.", "")
                + level(1, "decimal", "%2", "") + level(2, "lowerLetter", "%2.%3)", "")
                + "</w:abstractNum><w:abstractNum w:abstractNumId=\"2\">"
                + level(0, "decimal", "Phần %1:", "<w:pStyle w:val=\"H1\"/>")
                + level(1, "upperRoman", "%1.%2.", "<w:pStyle w:val=\"H2\"/><w:isLgl/>") + "</w:abstractNum>"
                + "<w:abstractNum w:abstractNumId=\"3\">" + level(0, "bullet", "-", "") + "</w:abstractNum>"
                + "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"6\"><w:abstractNumId w:val=\"2\"/></w:num>"
                + "<w:num w:numId=\"7\"><w:abstractNumId w:val=\"3\"/></w:num><w:num w:numId=\"8\"><w:abstractNumId w:val=\"1\"/>"
                + "<w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>");
        String styles = part("styles", "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:pPr><w:numPr><w:numId w:val=\"6\"/></w:numPr>"
                + "</w:pPr>"
                + "</w:style><w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:basedOn w:val=\"H1\"/></w:style>");
        String body = numbered("5", 0, "Tổng quan") + numbered("5", 0, "Kết quả") + numbered("5", 1, "Cấp tỉnh") + numbered("7", 0, "gạch")
                + numbered("5", 1, "Cấp huyện") + numbered("5", 2, "a") + numbered("5", 2, "b") + numbered("5", 0, "Nhận xét")
                + numbered("5", 1, "Ưu điểm") + numbered("5", 1, "Hạn chế") + numbered("8", 1, "lại từ đầu") + numbered("0", 0, "không")
                + styled("H1", "một") + styled("H2", "hai") + styled("H2", "ba") + numbered("99", 0, "không có");
        assertEquals(List.of("I. Tổng quan", "II. Kết quả", "1. Cấp tỉnh", "gạch", "2. Cấp huyện", "2.a) a", "2.b) b", "III. Nhận xét",
                "1. Ưu điểm", "2. Hạn chế", "1. lại từ đầu", "không", "Phần 1: một", "1.1. hai", "1.2. ba", "không có"),
                texts(read(zip("word/document.xml", HEAD + body + TAIL, "word/styles.xml", styles, "word/numbering.xml", numbering))));
    }

    @Test
    void sectionsThatWordNumbersAreNamed() throws IOException {
        String numbering = part("numbering", "<w:abstractNum w:abstractNumId=\"1\">" + level(0, "upperRoman", "%1.", "")
                + level(1, "decimal", "%2.", "") + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>");
        String body = numbered("1", 0, "TỔNG QUAN") + numbered("1", 0, "KẾT QUẢ NĂM 2020") + numbered("1", 1, "Cấp tỉnh")
                + paragraph("Các đơn vị cấp tỉnh năm 2020 có 01 đơn vị (chiếm 34%) đạt loại cao.") + "<w:tbl>"
                + row("Xếp hạng", "Đơn vị", "Điểm", "Chỉ số") + row("1", "Sở A", "96", "96") + row("2", "Sở B", "90", "90")
                + row("3", "Sở C", "80", "80") + "</w:tbl>";
        AuditedReport audited = ReportAudit.audit(read(zip("word/document.xml", HEAD + body + TAIL, "word/numbering.xml", numbering)),
                Optional.empty(), Checkpoint.OPEN);
        assertEquals(List.of("đoạn 4, mục II.1: “Các đơn vị cấp tỉnh năm 2020 có 01 đơn vị (chiếm 34%) đạt l…”"),
                audited.findings().stream().map(f -> f.place().orElseThrow().message()
                .in(Message.VIETNAMESE) + ", " + f.table().in(Message.VIETNAMESE)).toList());
    }

    @Test
    void ranksThatWordNumbersAreRead() throws IOException {
        String numbering = part("numbering", "<w:abstractNum w:abstractNumId=\"1\">" + level(0, "decimal", "%1.", "")
                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>");
        String rank = "<w:tr><w:tc>" + numbered("1", 0, "") + "</w:tc>";
        String body = "<w:tbl>" + row("Xếp hạng", "Đơn vị", "Điểm") + rank + row("Sở A", "96").substring(6) + rank
                + row("Sở B", "96").substring(6) + rank + row("Sở C", "80").substring(6) + "</w:tbl>";
        ReportDocument document = read(zip("word/document.xml", HEAD + body + TAIL, "word/numbering.xml", numbering));
        assertEquals(List.of("[Xếp hạng, Đơn vị, Điểm]", "[1, Sở A, 96]", "[2, Sở B, 96]", "[3, Sở C, 80]"), texts(document));
    }

    private static String row(String... cells) {
        return Stream.of(cells).map(c -> cell("", c)).collect(Collectors.joining("", "<w:tr>", "</w:tr>"));
    }

    /** The same codes are small letters in one font and capitals in the other; text in a font of Unicode stays as it is. */
    @Test
    void oldEncodingsAreToldByTheFontsOfTheText() throws IOException {
        String styles = part("styles", "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\"/></w:rPr>"
                + "</w:rPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:rPr>"
                + "<w:rFonts w:hAnsi=\".VnTime\"/></w:rPr>"
                + "</w:style><w:style w:type=\"paragraph\" w:styleId=\"T\"><w:basedOn w:val=\"N\"/><w:rPr><w:rFonts w:hAnsi=\".VnTimeH\"/>"
                + "</w:rPr></w:style>");
        String body = styled("T", "b¸o c¸o") + paragraph("Së Néi vô")
                + "<w:p><w:pPr><w:rPr><w:rFonts w:hAnsi=\".VnTimeH\"/></w:rPr></w:pPr>"
                + run(".VnTimeH", "së ") + run("VNI-Times", "Noäi vuï") + run("Times New Roman", " và café") + "</w:p>"
                + "<w:tbl><w:tr><w:tc><w:p>" + run(".VnArial", "XÕp h¹ng") + "</w:p></w:tc><w:tc><w:p>" + run("Arial", "Điểm")
                + "</w:p></w:tc></w:tr></w:tbl>";
        ReportDocument document = read(zip("word/document.xml", HEAD + body + TAIL, "word/styles.xml", styles));
        assertEquals(List.of("b¸o c¸o", "Së Néi vô", "së Noäi vuï và café", "[XÕp h¹ng, Điểm]"), texts(document));
        assertEquals(List.of("BÁO CÁO", "Sở Nội vụ", "SỞ Nội vụ và café", "[Xếp hạng, Điểm]"), texts(document.byFonts()));
    }

    private static String run(String font, String text) {
        return "<w:r><w:rPr><w:rFonts w:ascii=\"" + font + "\" w:hAnsi=\"" + font + "\"/></w:rPr>"
                + "<w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    @Test
    void damagedStylesOrNumbersAreADamagedFile() throws IOException {
        String main = HEAD + paragraph("x") + TAIL;
        assertTrue(refused(zip("word/document.xml", main, "word/numbering.xml", "<w:x")).contains("bị hỏng"));
        assertTrue(refused(zip("word/document.xml", main, "word/styles.xml", "<!DOCTYPE a []><a/>")).contains("bị hỏng"));
        String circle = part("styles", "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>");
        assertEquals(List.of("x"), texts(read(zip("word/document.xml", HEAD + styled("A", "x") + TAIL, "word/styles.xml", circle))));
    }

    private static ReportDocument read(String body) throws IOException {
        return read(zip("word/document.xml", HEAD + body + TAIL));
    }

    private static ReportDocument read(byte[] content) throws IOException {
        return WordReports.read(Files.write(folder.resolve("báo cáo.docx"), content), Checkpoint.OPEN);
    }

    private static String refused(byte[] content) {
        BadInputException refused = assertThrows(BadInputException.class, () -> read(content));
        assertEquals(1, refused.problems().size());
        return refused.problems().get(0).in(Message.VIETNAMESE);
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text.replace("&", "&amp;").replace("<", "&lt;") + "</w:t></w:r></w:p>";
    }

    static byte[] word(ReportDocument document) throws IOException {
        StringBuilder body = new StringBuilder(HEAD);
        int table = 0;
        for (Block block : document.blocks()) {
            int now = block instanceof Row row ? row.table() : 0;
            if (now != table) {
                body.append(table == 0 ? "" : "</w:tbl>").append(now == 0 ? "" : "<w:tbl>");
                table = now;
            }
            body.append(block instanceof Paragraph p ? paragraph(p.text()) : "<w:tr>" + ((Row) block).cells().stream()
                    .map(c -> "<w:tc>" + paragraph(c) + "</w:tc>").collect(Collectors.joining()) + "</w:tr>");
        }
        return zip("word/document.xml", body.append(table == 0 ? "" : "</w:tbl>").append(TAIL).toString());
    }

    @Test
    void theReportOf2020AsWordHasTheSameErrors() throws IOException {
        AuditedReport audited = ReportAudit.audit(read(word(Report2020Test.document())),
                Optional.empty(), Checkpoint.OPEN);
        assertEquals(List.of("WRONG_MEAN 86.22 86.82", "WRONG_SHARE 4.54 4.55", "WRONG_RANK 6 4", "WRONG_RANK 7 5"),
                audited.findings().stream().filter(f -> f.finding().severity() == Severity.ERROR)
                        .map(f -> f.finding().kind() + " " + f.finding().printed() + " " + f.finding().right()).toList());
        assertEquals(12, audited.count(Severity.NOTE));
        assertTrue(audited.findings().get(2).place().orElseThrow().message().in(Message.VIETNAMESE).matches("bảng \\d+, hàng 7, cột 1"));
    }

    /** What LibreOffice makes of a text with tabs. */
    @Test
    void tablesWrittenWithTabsAreRead() throws IOException {
        StringBuilder body = new StringBuilder(paragraph("Kết quả năm 2020")).append(tabs("", "Xếp hạng", "Đơn vị", "Điểm"))
                .append(tabs("", "1", "Sở A", "90")).append(tabs("", "2", "Sở B", "80")).append(tabs("", "4", "Sở C", "70"))
                .append(tabs("", "", "Giá trị trung bình", "80")).append(paragraph("Hết.")).append(tabs("1.", "Mục"));
        ReportDocument document = read(body.toString());
        assertEquals(List.of("Kết quả năm 2020", "[, Xếp hạng, Đơn vị, Điểm]", "[, 1, Sở A, 90]", "[, 2, Sở B, 80]", "[, 4, Sở C, 70]",
                "[, , Giá trị trung bình, 80]", "Hết.", "1. Mục"), texts(document));
        assertEquals(List.of("đoạn 5, cột 2"), ReportAudit.audit(document, Optional.empty(), Checkpoint.OPEN).findings().stream()
                .map(f -> f.place().orElseThrow().message().in(Message.VIETNAMESE)).toList());
    }

    private static String tabs(String... cells) {
        return Stream.of(cells).map(c -> "<w:r><w:t>" + c + "</w:t></w:r>")
                .collect(Collectors.joining("<w:r><w:tab/></w:r>", "<w:p>", "</w:p>"));
    }

    @Test
    void onlyWhatAReaderSeesIsRead() throws IOException {
        ReportDocument document = read("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"1\"/></w:tabs></w:pPr><w:r><w:t>Hòa</w:t><w:tab/>"
                + "<w:t>Bình</w:t></w:r><w:del><w:r><w:delText>cũ</w:delText><w:t>cũ</w:t></w:r></w:del></w:p>"
                + "<w:p><mc:AlternateContent><mc:Choice><w:r><w:t>một</w:t></w:r></mc:Choice>"
                + "<mc:Fallback><w:r><w:t>hai</w:t></w:r></mc:Fallback>"
                + "</mc:AlternateContent></w:p>"
                + "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>b</w:t></w:r></w:p>"
                + "</w:tc><w:tc><w:tbl><w:tr><w:tc>" + paragraph("trong") + "</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>");
        assertEquals(List.of("Hòa Bình", "một", "[a b, , trong]"), document.blocks().stream()
                .map(b -> b instanceof Paragraph p ? p.text() : ((Row) b).cells().toString().replaceAll("  +", " ")).toList());
    }

    @Test
    void mergedCellsOfHeadingsOverTwoRows() throws IOException {
        String merged = "<w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>";
        String below = "<w:tcPr><w:vMerge/></w:tcPr>";
        StringBuilder table = new StringBuilder(paragraph("Kết quả năm 2020")).append("<w:tbl><w:tr>")
                .append(cell(merged, "Xếp hạng")).append(cell(merged, "Đơn vị"))
                .append(cell("<w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>", "Kết quả")).append("</w:tr><w:tr>")
                .append(cell(below, "")).append(cell(below, "")).append(cell("", "Điểm")).append(cell("", "Chỉ số (%)")).append("</w:tr>");
        String[] names = {"Sở Tư pháp", "Sở Nội vụ", "Sở Y tế"};
        for (int i = 0; i < names.length; i++) {
            table.append("<w:tr>").append(cell("", i == 2 ? "5" : Integer.toString(i + 1))).append(cell("", names[i]))
                    .append(cell("", Integer.toString(90 - i))).append(cell("", Integer.toString(90 - i))).append("</w:tr>");
        }
        AuditedReport audited = ReportAudit.audit(read(table.append("</w:tbl>").toString()), Optional.empty(), Checkpoint.OPEN);
        assertEquals(List.of("bảng 1, hàng 5, cột 1"), audited.findings().stream()
                .map(f -> f.place().orElseThrow().message().in(Message.VIETNAMESE)).toList());
    }

    private static String cell(String properties, String text) {
        return "<w:tc>" + properties + paragraph(text) + "</w:tc>";
    }

    @Test
    void hostileFilesAreRefusedInOneSentence() throws IOException {
        assertTrue(refused("not a zip".getBytes(StandardCharsets.UTF_8)).contains("bị hỏng"));
        assertTrue(refused(zip("word/other.xml", "x")).contains("bị hỏng"));
        assertTrue(refused(zip("word/vbaProject.bin", "x")).contains("macro"));
        assertTrue(refused(zip("word/document.xml", "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + HEAD + "<w:p><w:r><w:t>&e;"
                + "</w:t></w:r></w:p>" + TAIL)).contains("bị hỏng"));
        String bombs = Stream.iterate("<!ENTITY l0 \"lol\">", s -> s).limit(1).collect(Collectors.joining())
                + "<!ENTITY l1 \"&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;\"><!ENTITY l2 \"&l1;&l1;&l1;&l1;&l1;&l1;&l1;&l1;\">";
        assertTrue(refused(zip("word/document.xml", "<!DOCTYPE a [" + bombs + "]>" + HEAD + paragraph("x")
                + "<w:p><w:r><w:t>&l2;</w:t></w:r></w:p>"
                + TAIL)).contains("bị hỏng"));
        assertTrue(refused(zip("word/document.xml", HEAD + paragraph("x".repeat(30_000)) + TAIL)).contains("đoạn 1"));
        byte[] cut = zip("word/document.xml", HEAD + paragraph("x".repeat(300)) + TAIL);
        assertTrue(refused(java.util.Arrays.copyOf(cut, cut.length / 2)).contains("bị hỏng"));
    }

    @Test
    void workEndsInTimeAndWhenItIsCancelled() throws IOException {
        long[] now = {0};
        Checkpoint late = Checkpoint.of("a.docx", () -> now[0] += 1_000_000_000L, java.time.Duration.ofSeconds(5), () -> false);
        Path word = Files.write(folder.resolve("a.docx"), word(Report2020Test.document()));
        BadInputException tooLong = assertThrows(BadInputException.class, () -> WordReports.read(word, late));
        assertTrue(tooLong.problems().get(0).in(Message.VIETNAMESE).contains("Chưa xong sau 5 giây"));
        Checkpoint cancelled = Checkpoint.of("a.docx", () -> 0, java.time.Duration.ofSeconds(5), () -> true);
        BadInputException stopped = assertThrows(BadInputException.class,
                () -> ReportAudit.audit(Report2020Test.document(), Optional.empty(), cancelled));
        assertTrue(stopped.problems().get(0).in(Message.VIETNAMESE).contains("Đã dừng"));
    }
}
