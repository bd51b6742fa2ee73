package parindex.export.excel.internal;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parindex.export.Book;
import parindex.export.Table;
import parindex.export.Table.Cell;
import parindex.export.Table.Column;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;

/** Books for the tests: the overall ranking of 2020 of the province level, and a comparison. */
final class SampleBooks {

    private static final String RANKING = """
            1|Bảo hiểm xã hội tỉnh|95.895|92.49
            2|Sở Tư pháp|94.5|94.5
            3|Sở Nội vụ|94|90.99
            4|Thanh tra tỉnh|93|88.55
            5|Văn phòng UBND tỉnh|92.819|90.7
            6|Sở Thông tin và Truyền thông|92.357|81
            7|Sở Giao thông vận tải|92.111|83.1
            8|Sở Tài chính|91.385|89
            9|Sở Giáo dục và Đào tạo|90.948|88.5
            10|Sở Văn hóa, Thể thao và Du lịch|90.644|87.31
            11|Sở Khoa học và Công nghệ|90.5|80.33
            11|Ban Quản lý các Khu công nghiệp tỉnh|90.5|85.21
            12|Cục Thuế tỉnh|90.486|87
            13|Kho bạc Nhà nước tỉnh|90.306|92.3
            14|Sở Công Thương|89.7|91.25
            15|Ban Dân tộc|88.971|78
            16|Sở Kế hoạch và Đầu tư|88.747|90.75
            17|Sở Tài nguyên và Môi trường|86.951|83.5
            18|Sở Lao động - Thương binh và Xã hội|86.845|88.28
            19|Sở Xây dựng|86.657|81.3
            20|Sở Nông nghiệp và Phát triển nông thôn|85.702|88.46
            21|Sở Y tế|84.115|77.47
            """;

    private SampleBooks() {
    }

    static Book book() {
        return new Book(LocalizedText.of("Kết quả Chỉ số cải cách hành chính năm 2020 tỉnh Đắk Nông",
                "PAR index 2020 of Đắk Nông province"),
                List.of(Book.Line.of(LocalizedText.of("Kỳ đánh giá", "Round"), "Năm 2020"),
                        Book.Line.of(LocalizedText.of("Bộ tiêu chí cấp tỉnh", "Criteria set, province level"),
                                "daknong.province 1.0.0, SHA-256 3f9a1c7be0d24d51a6d3c2b1908f7e6d5c4b3a29180706f5e4d3c2b1a0998877"),
                        Book.Line.of(LocalizedText.of("Phiên bản chương trình", "Program version"), "0.1.0")),
                RoundingMode.HALF_UP, List.of(ranking(), comparison()));
    }

    static Table ranking() {
        List<List<Cell>> rows = new ArrayList<>();
        Rational sum = Rational.ZERO;
        for (String line : RANKING.lines().toList()) {
            String[] part = line.split("\\|");
            Rational score = Rational.ofDecimal(part[2]);
            sum = sum.plus(score);
            rows.add(List.of(Cell.whole(Long.parseLong(part[0])), Cell.text(part[1]), Cell.figure(score, 2), Cell.figure(score, 3),
                    Cell.text(score.compareTo(Rational.of(95)) >= 0 ? "Cao" : "Tương đối cao")));
        }
        Rational mean = sum.dividedBy(Rational.of(rows.size()));
        return new Table("total-province", LocalizedText.of("Kết quả Chỉ số CCHC của các đơn vị cấp tỉnh năm 2020",
                "PAR index of the province level, 2020"),
                List.of(column("rank", "Xếp hạng", "Rank", true), column("unit", "Các Sở, ngành", "Unit", false),
                        column("score", "Điểm thẩm định", "Appraised score", true), column("index", "Chỉ số CCHC (%)", "Index (%)", true),
                        column("class", "Xếp loại", "Class", false)),
                rows, List.of(List.of(Cell.blank(), Cell.text(LocalizedText.of("Giá trị trung bình", "Mean")), Cell.figure(mean, 2),
                        Cell.figure(Optional.of(mean), 2), Cell.blank())),
                List.of(LocalizedText.of("Điểm từng tiêu chí thành phần là số liệu minh họa; báo cáo năm 2020 không công bố.",
                        "The scores of the single sub-criteria are illustrative; the 2020 report did not publish them.")));
    }

    static Table comparison() {
        List<List<Cell>> rows = new ArrayList<>();
        for (String line : RANKING.lines().toList()) {
            String[] part = line.split("\\|");
            Rational now = Rational.ofDecimal(part[2]);
            Rational before = Rational.ofDecimal(part[3]);
            rows.add(List.of(Cell.whole(rows.size() + 1), Cell.text(part[1]), Cell.figure(before, 2), Cell.figure(now, 2),
                    Cell.difference(now.minus(before), 2)));
        }
        return new Table("comparison", LocalizedText.of("So sánh năm 2020 với năm 2019", "2020 compared with 2019"),
                List.of(column("number", "TT", "No.", true), column("unit", "Cơ quan, đơn vị", "Unit", false),
                        column("y2019", "Năm 2019", "2019", true),
                        column("y2020", "Năm 2020", "2020", true), column("change", "Giá trị tăng/giảm", "Change", true)),
                rows, List.of(), List.of());
    }

    static Column column(String key, String vietnamese, String english, boolean number) {
        return new Column(key, LocalizedText.of(vietnamese, english), number);
    }
}
