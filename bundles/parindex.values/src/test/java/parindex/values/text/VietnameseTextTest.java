package parindex.values.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Đắk Nông            | dak nong
            Ðắk Nông            | dak nong
            Đăk Nông            | dak nong
            ĐẮK NÔNG            | dak nong
            hòa                 | hoa
            hoà                 | hoa
            Krông Nô            | krong no
            Krông Nô          | krong no
            KRÔNG  NÔ           | krong no
            Krông-Nô            | krong no
            Sở LĐ-TB&XH         | so ld tb xh
            Sở LĐ–TB và XH      | so ld tb va xh
            Đắk R'lấp           | dak rlap
            Đắk R’lấp           | dak rlap
            Đắk Glong           | dak glong
            Gia Nghĩa           | gia nghia
            Ｔuy Đức             | tuy duc
            số 12               | so 12
            …                   | ''
            """)
    void folds(String text, String folded) {
        assertEquals(folded, VietnameseText.fold(text));
        assertEquals(folded, VietnameseText.fold(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)));
        assertEquals(folded, VietnameseText.fold(folded), "folding again changes nothing");
    }

    @Test
    void composesToNormalFormC() {
        assertEquals("Đắk Nông", VietnameseText.nfc("Đa\u0306\u0301k No\u0302ng"));
    }

    @Test
    void dictionaryOrder() {
        List<String> expected = List.of("An", "Ăn", "Ân", "Ba", "Da", "Đa", "Em", "Êm", "Mo", "Ô", "Ơ", "Sở Y tế", "Ta", "Tư",
                "Ý", "Za");
        List<String> sorted = new ArrayList<>(expected);
        Collections.shuffle(sorted, new Random(1));
        sorted.sort(VietnameseText.order());
        assertEquals(expected, sorted);
    }

    @Test
    void unitsOfTheReportInOrder() {
        List<String> expected = List.of("Cư Jút", "Đắk Glong", "Đắk Mil", "Đắk R'lấp", "Đắk Song", "Gia Nghĩa", "Krông Nô",
                "Tuy Đức");
        List<String> sorted = new ArrayList<>(expected);
        Collections.reverse(sorted);
        sorted.sort(VietnameseText.order());
        assertEquals(expected, sorted);
    }

    @Test
    void orderIsTotalAndTransitive() {
        SplittableRandom random = new SplittableRandom(4);
        String letters = "aAăâbcdđĐðeêoôơuưyàáảãạ -'1\u0301";
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(4); j > 0; j--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            texts.add(text.toString());
        }
        Comparator<String> order = VietnameseText.order();
        for (String a : texts) {
            for (String b : texts) {
                assertEquals(Integer.signum(order.compare(a, b)), -Integer.signum(order.compare(b, a)));
                assertEquals(order.compare(a, b) == 0, a.equals(b));
                for (String c : texts) {
                    assertTrue(!(order.compare(a, b) <= 0 && order.compare(b, c) <= 0) || order.compare(a, c) <= 0);
                }
            }
        }
    }
}
