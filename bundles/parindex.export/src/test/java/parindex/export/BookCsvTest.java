package parindex.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import parindex.values.text.Message;

class BookCsvTest {

    @Test
    void vietnameseHasSemicolonsAndCommas() throws IOException {
        assertEquals("""
                row;rank;unit;score;change
                body;1;UBND huyện Cư Jút;90,86;0,1
                body;2;UBND huyện Đắk R'lấp;90;0
                body;10;"Phường; ""A""\";66,667;-14,8
                footer;;Giá trị trung bình;82,51;
                """.replace("\n", "\r\n"), csv(Samples.book(Samples.ranking()), Message.VIETNAMESE));
    }

    @Test
    void englishHasCommasAndPoints() throws IOException {
        assertEquals("""
                row,rank,unit,score,change
                body,1,UBND huyện Cư Jút,90.86,0.1
                body,2,UBND huyện Đắk R'lấp,90,0
                body,10,"Phường; ""A""\",66.667,-14.8
                footer,,Mean,82.51,
                """.replace("\n", "\r\n"), csv(Samples.book(Samples.ranking()), Locale.ENGLISH));
    }

    @Test
    void severalTablesAreToldApart() throws IOException {
        assertEquals("table;a;Chữ\r\nrow;text\r\nbody;x\r\n\r\ntable;b;Chữ\r\nrow;text\r\nbody;y\r\n",
                csv(Samples.book(Samples.words("a", "x"), Samples.words("b", "y")), Message.VIETNAMESE));
    }

    private static String csv(Book book, Locale locale) throws IOException {
        StringBuilder out = new StringBuilder();
        BookCsv.write(book, locale, out);
        return out.toString();
    }
}
