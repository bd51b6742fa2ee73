package parindex.intake.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parindex.intake.printed.ComputedReport;
import parindex.intake.printed.DakNongReport;
import parindex.values.problem.Severity;
import parindex.values.text.Message;

/** The published report of 2020 as plain text: what is found in it, by itself and beside computed results, and nothing else. */
class Report2020Test {

    private static final List<String> LAST_PLACES = List.of("LAST_PLACE dòng 103, cột 3: 91.38 91.39",
            "LAST_PLACE dòng 115, cột 3: 86.84 86.85",
            "LAST_PLACE dòng 303, cột 4: 95.52 95.53", "LAST_PLACE dòng 365, cột 4: 97.24 97.25", "LAST_PLACE dòng 366, cột 4: 81.72 81.73",
            "LAST_PLACE dòng 367, cột 4: 79.95 79.96");

    static ReportDocument document() throws IOException {
        try (InputStream in = Report2020Test.class.getResourceAsStream("/reports/report-2020.txt")) {
            return PlainTextReports.read("report-2020.txt", in.readAllBytes(), Checkpoint.OPEN);
        }
    }

    @Test
    void byItselfItHasExactlyTheseErrors() throws IOException {
        AuditedReport audited = ReportAudit.audit(document(), Optional.empty(), Checkpoint.OPEN);
        assertEquals(16, audited.printed().tables().size());
        assertEquals(30, audited.printed().comparison().size());
        assertEquals(30, audited.units());
        assertEquals("DENSE", audited.ranking());
        assertEquals(List.of("WRONG_MEAN dòng 89: 86.22 86.82", "WRONG_SHARE dòng 91: 4.54 4.55", "WRONG_RANK dòng 201, cột 1: 6 4",
                "WRONG_RANK dòng 202, cột 1: 7 5"), found(audited, Severity.ERROR));
        assertEquals(List.of(), found(audited, Severity.WARNING));
        assertEquals(LAST_PLACES, found(audited, Severity.NOTE).stream().filter(f -> f.startsWith("LAST_PLACE")).toList());
        assertEquals(List.of("NAME_VARIANT dòng 265: Sở Lao động -Thương binh và Xã hội | Sở Lao động, Thương binh và Xã hội "
                + "Sở Lao động - Thương binh và Xã hội", "NAME_VARIANT dòng 297: UBND huyện K'ông Nô | UBND huyện K'rông Nô "
                + "UBND huyện K'rong Nô",
                "NAME_VARIANT dòng 636: UBND huyện Đăk R'lấp UBND huyện Đắk R'lấp",
                        "NAME_VARIANT dòng 637: UBND huyện Đăk Mil UBND huyện Đắk Mil",
                "NAME_VARIANT dòng 638: UBND huyện Đăk G'long UBND huyện Đắk G'long",
                "NAME_VARIANT dòng 640: UBND huyện Đăk Song UBND huyện Đắk Song"),
                found(audited, Severity.NOTE).stream().filter(f -> !f.startsWith("LAST_PLACE")).toList());
    }

    @Test
    void theWrongMeanTakesTheChangeWithIt() throws IOException {
        LocatedFinding mean = ReportAudit.audit(document(), Optional.empty(), Checkpoint.OPEN).findings().get(0);
        assertEquals("Giá trị trung bình năm 2019, cấp tỉnh: giá trị trung bình in là 86,22; đúng là 86,82 (giá trị chính xác 86,817727). "
                + "Kéo theo ở mục III.1: mức tăng/giảm in là +4,1, đúng là +3,51. "
                + "Kéo theo ở mục III.3: mức tăng/giảm in là +4,1, đúng là +3,51. "
                + "Cũng in ở: III.3. Nguyên nhân có thể: gõ nhầm một chữ số (2 thay cho 8).", mean.finding().in(Message.VIETNAMESE));
        assertEquals("mục III.1: “Chỉ số CCHC của các đơn vị cấp tỉnh năm 2020 có giá trị tru…”", mean.table().in(Message.VIETNAMESE));
    }

    /** A sheet has no paragraphs but rows with a single cell, and its figures have commas where the text has points. */
    @Test
    void asASheetItHasTheSameErrors() throws IOException {
        List<ReportDocument.Block> rows = document().blocks().stream().<ReportDocument.Block>map(b -> new ReportDocument.Row(
                new DocumentPlace(DocumentPlace.Kind.SHEET, "A", b.place().number(), 0), 1,
                b instanceof ReportDocument.Row row ? row.cells().stream().map(c -> c.replaceAll("([0-9])\\.([0-9])", "$1,$2")).toList()
                        : List.of(((ReportDocument.Paragraph) b).text()))).toList();
        AuditedReport audited = ReportAudit.audit(new ReportDocument("report-2020.xlsx", rows), Optional.empty(), Checkpoint.OPEN);
        assertEquals(List.of("WRONG_MEAN trang tính “A”, ô A89: 86.22 86.82", "WRONG_SHARE trang tính “A”, ô A91: 4.54 4.55",
                "WRONG_RANK trang tính “A”, ô A201: 6 4", "WRONG_RANK trang tính “A”, ô A202: 7 5"), found(audited, Severity.ERROR));
        assertEquals(12, audited.count(Severity.NOTE));
    }

    @Test
    void besideComputedResultsTheErrorsAreTheSameAndUnitsHaveTheirCodes() throws IOException {
        ComputedReport right = DakNongReport.right();
        AuditedReport audited = ReportAudit.audit(document(), Optional.of(right), Checkpoint.OPEN);
        assertEquals(List.of("WRONG_MEAN dòng 89: 86.22 86.82", "WRONG_SHARE dòng 91: 4.54 4.55", "WRONG_RANK dòng 201, cột 1: 6 4",
                "WRONG_RANK dòng 202, cột 1: 7 5"), found(audited, Severity.ERROR));
        assertEquals(LAST_PLACES, found(audited, Severity.NOTE).stream().filter(f -> f.startsWith("LAST_PLACE")).toList());
        List<String> names = found(audited, Severity.NOTE).stream().filter(f -> !f.startsWith("LAST_PLACE")).toList();
        assertEquals(7, names.size(), names.toString());
        assertTrue(names.contains("NAME_VARIANT dòng 138: UBND huyện K'rong Nô | UBND huyện K'ông Nô | "
        + "UBND huyện K'rông Nô UBND huyện Krông Nô"),
                names.toString());
        assertTrue(audited.findings().stream().anyMatch(f -> f.finding().unit().equals("VPUB")));
    }

    static List<String> found(AuditedReport audited, Severity severity) {
        return audited.findings().stream().filter(f -> f.finding().severity() == severity).map(f -> f.finding().kind() + " "
                + f.place().map(p -> p.message().in(Message.VIETNAMESE)).orElse("?") + ": " + f.finding().printed() + " "
                        + f.finding().right())
                .toList();
    }
}
