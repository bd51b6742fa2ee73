package parindex.intake.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parindex.values.text.Message;

/** Sentences about single components: where they state another mean than the table of the component has. */
class ComponentSentencesTest {

    private static final String TABLE = """
            Chỉ số thành phần %1$d. %2$s năm 2020: Cấp tỉnh
            Xếp hạng\tCác sở, ban, ngành\tĐiểm (tối đa 20)\tChỉ số thành phần (%%)
            1\tSở Tư pháp\t%3$d,00\t%4$d,00
            2\tSở Nội vụ\t10,00\t50,00
            """;

    private static List<String> found(String sentence) {
        String text = "Kết quả năm 2020\n" + TABLE.formatted(1, "Công tác chỉ đạo, điều hành CCHC", 16, 80)
                + TABLE.formatted(2, "Cải cách thủ tục hành chính", 18, 90)
                + TABLE.formatted(3, "Cải cách thủ tục hành chính công", 20, 100) + "\nIV. KẾT QUẢ\n" + sentence;
        return ReportAudit.audit(PlainTextReports.text("báo cáo.txt", text, Checkpoint.OPEN), Optional.empty(), Checkpoint.OPEN).findings()
                .stream().map(f -> f.finding().kind() + " " + f.finding().printed() + " " + f.finding().right() + " "
                        + f.place().map(p -> p.message().in(Message.VIETNAMESE)).orElse("?")).toList();
    }

    /** The means are 13 and 65 %, 14 and 70 %, 15 and 75 %. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Điểm trung bình của tiêu chí Công tác chỉ đạo, điều hành CCHC là 13,5 điểm. | 13,5 13",
        "Giá trị trung bình lĩnh vực 1 của các đơn vị cấp tỉnh năm 2020 đạt 65,3%. | 65,3 65",
        "Chỉ số thành phần Cải cách thủ tục hành chính đạt 71,2 %, tăng so với năm trước. | 71,2 70",
        "Lĩnh vực Cải cách thủ tục hành chính công có điểm trung bình đạt 14 điểm | 14 15",
        "Cấp tỉnh: chỉ số thành phần có giá trị trung bình cao nhất là “Cải cách thủ tục hành chính công” (74%). | 74 75",
        "Lĩnh vực công tác chỉ đạo điều hành CCHC của các cơ quan cấp tỉnh đạt 66% | 66 65"})
    void wrongMeansAreFound(String sentence, String figures) {
        assertEquals(List.of("WRONG_MEAN " + figures + " dòng 16"), found(sentence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Điểm trung bình của tiêu chí Công tác chỉ đạo, điều hành CCHC là 13 điểm.",
        "Chỉ số thành phần 2 đạt 70%.", "Lĩnh vực 2 năm 2019 có giá trị trung bình đạt 12%.",
        "Sở Tư pháp có chỉ số thành phần Cải cách thủ tục hành chính của Sở Tư pháp đạt 90%.",
        "Điểm trung bình của tiêu chí Kế hoạch CCHC là 1,5 điểm.", "Lĩnh vực 9 đạt 12%.",
        "Chỉ số thành phần này có điểm tối đa là 20 điểm."})
    void rightMeansAndWhatIsNoMeanOfAComponentAreLeftAlone(String sentence) {
        assertEquals(List.of(), found(sentence));
    }

    @Test
    void theSubjectIsTheTableOfTheComponent() {
        String text = "Kết quả năm 2020\n" + TABLE.formatted(1, "Chỉ đạo, điều hành", 16, 80) + "\nLĩnh vực 1 cấp tỉnh đạt 64%.";
        AuditedReport audited = ReportAudit.audit(PlainTextReports.text("a.txt", text, Checkpoint.OPEN), Optional.empty(),
                Checkpoint.OPEN);
        assertEquals("Giá trị trung bình: Chỉ số thành phần 1. Chỉ đạo, điều hành năm 2020: Cấp tỉnh: chỉ số trung bình in là 64; "
                + "đúng là 65 (giá trị chính xác 65). Nguyên nhân có thể: gõ nhầm một chữ số (4 thay cho 5).",
                audited.findings().get(0).finding().in(Message.VIETNAMESE));
    }

    /** The words of tables of 2020 name components in their headings. */
    @Test
    void namesInHeadingsAreKnown() throws IOException {
        List<ReportDocument.Block> blocks = new ArrayList<>(Report2020Test.document().blocks());
        blocks.add(new ReportDocument.Paragraph(new DocumentPlace(DocumentPlace.Kind.LINE, "", 9999, 0),
                "Điểm trung bình lĩnh vực cải cách tài chính công cấp tỉnh năm 2020 là 10,98 điểm."));
        assertEquals(List.of("10,98 10.89"), ReportAudit.audit(new ReportDocument("a.txt", blocks), Optional.empty(), Checkpoint.OPEN)
                .findings().stream().filter(f -> f.place().filter(p -> p.number() == 9999).isPresent())
                .map(f -> f.finding().printed() + " " + f.finding().right()).toList());
    }
}
