package parindex.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.RoundingMode;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import parindex.values.text.Message;

class TextTableTest {

    @Test
    void figuresStandUnderEachOtherByTheirDecimalMark() {
        assertEquals("""
                Xếp hạng cấp huyện
                Hạng  Đơn vị                  Điểm  Tăng/giảm
                ────  ────────────────────  ──────  ─────────
                   1  UBND huyện Cư Jút     90,86        +0,1
                   2  UBND huyện Đắk R'lấp  90            0
                  10  Phường; "A"           66,667      -14,8
                ────  ────────────────────  ──────  ─────────
                      Giá trị trung bình    82,51
                * Số liệu minh họa.
                """, TextTable.render(Samples.ranking(), RoundingMode.HALF_UP, Message.VIETNAMESE));
    }

    @Test
    void englishHasAPoint() {
        assertEquals("  10  Phường; \"A\"           66.667   -14.8", TextTable.render(Samples.ranking(), RoundingMode.HALF_UP,
                Locale.ENGLISH).lines().toList().get(5));
    }

    @Test
    void aCellIsOneLineAndCarriesNoControlCharacters() {
        assertEquals("Chữ\nChữ\n──────────────\na b [31mđỏ c  d\n".replace("──────────────", "─".repeat(15)),
                TextTable.render(Samples.words("t", "a\nb\u001b[31mđỏ\tc\r\nd"), RoundingMode.HALF_UP, Message.VIETNAMESE));
    }

    @Test
    void charactersOutsideTheBasicPlaneCountOnce() {
        assertEquals("─────", TextTable.render(Samples.words("t", "\ud83d\udcca 123"), RoundingMode.HALF_UP, Message.VIETNAMESE).lines()
                .toList().get(2));
    }
}
