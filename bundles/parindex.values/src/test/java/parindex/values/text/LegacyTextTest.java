package parindex.values.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parindex.values.text.LegacyText.Encoding;

class LegacyTextTest {

    @ParameterizedTest
    @CsvSource({"TCVN3, Së Néi vô tØnh §¾k N«ng, Sở Nội vụ tỉnh Đắk Nông", "TCVN3, hép møt tÕt, hộp mứt tết",
        "TCVN3, XÕp h¹ng ®iÓm thÈm ®Þnh, Xếp hạng điểm thẩm định",
        "VNI, Sôû Noäi vuï tænh Ñaék Noâng, Sở Nội vụ tỉnh Đắk Nông", "VNI, Xin chaøo caùc baïn, Xin chào các bạn",
        "VNI, Xeáp haïng ñieåm thaåm ñònh, Xếp hạng điểm thẩm định", "VNI, ÑAÏI HOÏC, ĐẠI HỌC"})
    void oldTextsAreSeenAndConverted(Encoding encoding, String old, String unicode) {
        assertEquals(unicode, LegacyText.convert(old, encoding));
        assertEquals(old.contains("Ñ") && old.length() < 12 ? Optional.empty() : Optional.of(encoding), LegacyText.detect(old));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 2 3", "Sở Nội vụ tỉnh Đắk Nông", "So\u031b\u0309 No\u0323\u0302i vu\u0323", "café déjà vu",
            "Sở Tư pháp hòa",
        "PAR index 2020", "© 2020 ® ½"})
    void otherTextsAreLeftAlone(String text) {
        assertEquals(Optional.empty(), LegacyText.detect(text));
    }

    @Test
    void everyLetterComesBackFromTcvn3() {
        String old = "µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ¨©ª«¬\u00AD®";
        assertEquals("àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵăâêôơưđ", LegacyText.convert(old, Encoding.TCVN3));
    }

    @Test
    void textThatIsUnicodeAlreadyIsBroughtIntoItsNormalForm() {
        assertEquals("ơ\u00B7", LegacyText.convertFont("o\u031B\u0387", ".VnTime"));
        assertEquals("ơ\u00B7", LegacyText.convertFont("ơ\u0387", ".VnTimeH").toLowerCase(java.util.Locale.ROOT));
        assertEquals("a\u00B7", LegacyText.convertFont("a\u0387", "Times New Roman"));
    }
}
