package parindex.values.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import parindex.values.number.Numbers;
import parindex.values.number.Rational;

class MessageTest {

    @Test
    void argumentsAreRenderedForPeopleInTheLanguageOfTheSentence() {
        assertEquals("\"1,5\" không phải một số.", said(Rational.ofDecimal("1.5"), Message.VIETNAMESE));
        assertEquals("\"01/02/2020\" không phải một số.", said(LocalDate.of(2020, 2, 1), Message.VIETNAMESE));
    }

    @Test
    void momentsAreThoseOfTheClockOnTheWallInVietnam() {
        assertEquals("\"01/01/2021 00:30:05\" không phải một số.", said(Instant.parse("2020-12-31T17:30:05.123456789Z"),
                Message.VIETNAMESE));
        assertEquals(said("01/01/2021 00:30:05", Locale.ENGLISH), said(Instant.parse("2020-12-31T17:30:05Z"), Locale.ENGLISH));
    }

    private static String said(Object argument, Locale locale) {
        return Message.of(Numbers.class, "number.invalid", argument).in(locale);
    }
}
