package parindex.intake.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import parindex.intake.report.ReportDocument.Block;
import parindex.intake.report.ReportDocument.Paragraph;
import parindex.intake.report.ReportDocument.Row;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Severity;
import parindex.values.text.Message;

class WordReportsTest {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>";
    private static final String TAIL = "</w:body></w:document>";

    private static byte[] zip(String entry, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static ReportDocument read(String body) throws IOException {
        return WordReports.read("báo cáo.docx", zip("word/document.xml", HEAD + body + TAIL), Checkpoint.OPEN);
    }

    private static String refused(byte[] content) {
        BadInputException refused = assertThrows(BadInputException.class, () -> WordReports.read("x.docx", content, Checkpoint.OPEN));
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
        AuditedReport audited = ReportAudit.audit(WordReports.read("report-2020.docx", word(Report2020Test.document()), Checkpoint.OPEN),
                Optional.empty(), Checkpoint.OPEN);
        assertEquals(List.of("WRONG_MEAN 86.22 86.82", "WRONG_SHARE 4.54 4.55", "WRONG_RANK 6 4", "WRONG_RANK 7 5"),
                audited.findings().stream().filter(f -> f.finding().severity() == Severity.ERROR)
                        .map(f -> f.finding().kind() + " " + f.finding().printed() + " " + f.finding().right()).toList());
        assertEquals(12, audited.count(Severity.NOTE));
        assertTrue(audited.findings().get(2).place().orElseThrow().message().in(Message.VIETNAMESE).matches("bảng \\d+, hàng 7, cột 1"));
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
        byte[] word = word(Report2020Test.document());
        BadInputException tooLong = assertThrows(BadInputException.class, () -> WordReports.read("a.docx", word, late));
        assertTrue(tooLong.problems().get(0).in(Message.VIETNAMESE).contains("Chưa xong sau 5 giây"));
        Checkpoint cancelled = Checkpoint.of("a.docx", () -> 0, java.time.Duration.ofSeconds(5), () -> true);
        BadInputException stopped = assertThrows(BadInputException.class,
                () -> ReportAudit.audit(Report2020Test.document(), Optional.empty(), cancelled));
        assertTrue(stopped.problems().get(0).in(Message.VIETNAMESE).contains("Đã dừng"));
    }
}
