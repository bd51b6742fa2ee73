package parindex.export;

import java.math.RoundingMode;
import java.util.List;
import parindex.export.Table.Cell;
import parindex.export.Table.Column;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;

/** Small tables for the tests. */
public final class Samples {

    private Samples() {
    }

    public static Book book(Table... tables) {
        return new Book(LocalizedText.of("Kết quả năm 2020", "Results of 2020"),
                List.of(Book.Line.of(LocalizedText.of("Kỳ đánh giá", "Round"), "2020")), RoundingMode.HALF_UP, List.of(tables));
    }

    public static Table ranking() {
        return new Table("total-district", LocalizedText.of("Xếp hạng cấp huyện", "Ranking of the districts"),
                List.of(new Column("rank", LocalizedText.of("Hạng", "Rank"), true),
                        new Column("unit", LocalizedText.of("Đơn vị", "Unit"), false),
                        new Column("score", LocalizedText.of("Điểm", "Score"), true),
                        new Column("change", LocalizedText.of("Tăng/giảm", "Change"), true)),
                List.of(List.of(Cell.whole(1), Cell.text("UBND huyện Cư Jút"), Cell.figure(Rational.ofDecimal("90.862"), 2),
                        Cell.difference(Rational.ofDecimal("0.102"), 2)),
                        List.of(Cell.whole(2), Cell.text("UBND huyện Đắk R'lấp"), Cell.figure(Rational.of(90), 2),
                                Cell.difference(Rational.ZERO, 2)),
                        List.of(Cell.whole(10), Cell.text("Phường; \"A\""), Cell.figure(Rational.of(200, 3), 3),
                                Cell.difference(Rational.ofDecimal("-14.8"), 2))),
                List.of(List.of(Cell.blank(), Cell.text(LocalizedText.of("Giá trị trung bình", "Mean")),
                        Cell.figure(Rational.ofDecimal("82.509"), 2), Cell.blank())),
                List.of(LocalizedText.of("Số liệu minh họa.", "Illustrative.")));
    }

    public static Table words(String id, String... words) {
        return new Table(id, LocalizedText.of("Chữ"), List.of(new Column("text", LocalizedText.of("Chữ"), false)),
                java.util.Arrays.stream(words).map(w -> List.of(Cell.text(w))).toList(), List.of(), List.of());
    }

    /** A table that is fine at first and fails while it is written. */
    public static Table failing(String id) {
        return new Table(id, LocalizedText.of("Hỏng"), List.of(new Column("a", LocalizedText.of("A"), true)),
                List.of(List.of(Cell.whole(1)), List.of(new Cell.Figure(null, 2, false))), List.of(), List.of());
    }
}
