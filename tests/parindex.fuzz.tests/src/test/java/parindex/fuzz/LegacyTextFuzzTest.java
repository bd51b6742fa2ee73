package parindex.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import parindex.values.text.LegacyText;
import parindex.values.text.LegacyText.Encoding;
import parindex.values.text.VietnameseText;

/** Old texts are converted whatever they hold, to texts that are not much longer and in NFC. */
class LegacyTextFuzzTest {

    @FuzzTest(maxDuration = Runs.MOST, maxExecutions = 10_000 * Runs.TIMES)
    void legacy(byte[] content) {
        for (String text : new String[] {new String(content, StandardCharsets.ISO_8859_1), new String(content, StandardCharsets.UTF_8)}) {
            LegacyText.detect(text);
            for (Encoding encoding : Encoding.values()) {
                check(text, LegacyText.convert(text, encoding));
            }
            check(text, LegacyText.convertFont(text, ".VnTimeH"));
            check(text, LegacyText.convertFont(text, "VNI-Times"));
        }
    }

    private static void check(String text, String converted) {
        if (converted.length() > 3 * text.length() || !VietnameseText.nfc(converted).equals(converted)) {
            throw new IllegalStateException(text + " → " + converted);
        }
    }
}
