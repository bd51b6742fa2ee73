package parindex.samples.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.export.Book;
import parindex.export.Table;
import parindex.export.Table.Cell;
import parindex.export.Table.Column;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

class MarkdownExportTest {

    @TempDir
    Path folder;

    @Test
    void writesOneFileWhoseWordsAreNoMarkup() throws Exception {
        Table table = new Table("t", LocalizedText.of("Xếp hạng"), List.of(new Column("unit", LocalizedText.of("Đơn vị"), false),
                new Column("score", LocalizedText.of("Điểm"), true)), List.of(List.of(Cell.text("Sở *A* | [B]"), Cell.figure(Rational.of(1, 3), 2))),
                List.of(List.of(Cell.text("Cộng"), Cell.whole(2))), List.of(LocalizedText.of("minh họa")));
        Book book = new Book(LocalizedText.of("Kết quả"), List.of(Book.Line.of(LocalizedText.of("Đợt"), "thu_2025")), RoundingMode.HALF_UP,
                List.of(table));
        List<Path> files = new MarkdownExport().write(book, folder, "kết quả: 2025", Message.VIETNAMESE);
        assertEquals("""
                # Kết quả

                - Đợt: thu\\_2025

                ## Xếp hạng

                | Đơn vị | Điểm |
                | --- | ---: |
                | Sở \\*A\\* \\| \\[B\\] | 0,33 |
                | Cộng | 2 |

                minh họa
                """, Files.readString(files.get(0)));
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(files, all.toList(), "nothing half-written beside it");
        }
    }
}
