package parindex.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import parindex.values.number.Numbers;
import parindex.values.number.Numbers.DecimalMark;
import parindex.values.number.Rational;
import parindex.values.text.Message;

class NumbersFuzzTest {

    @FuzzTest(maxDuration = Runs.MOST, maxExecutions = 30_000 * Runs.TIMES)
    void numbers(byte[] content) throws IOException {
        String text = new String(content, StandardCharsets.UTF_8);
        for (DecimalMark mark : DecimalMark.values()) {
            Refusal.only(() -> {
                Rational value = Numbers.parse(text, mark);
                Rational again = Numbers.parse(Numbers.formatTrimmed(value, 40, RoundingMode.HALF_UP, Message.VIETNAMESE),
                        DecimalMark.COMMA);
                if (!again.equals(value)) {
                    throw new IllegalStateException(text + " is " + value + ", then " + again);
                }
            });
        }
    }
}
