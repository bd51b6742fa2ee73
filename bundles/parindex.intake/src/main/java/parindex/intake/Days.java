package parindex.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one way to read a day that a person wrote outside the inputs of a rule. */
public final class Days {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern VIETNAMESE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private Days() {
    }

    /**
     * Reads {@code 2020-12-01} or {@code 01/12/2020}, the day before the month as Vietnamese writes.
     *
     * @return empty if the text is anything else or no day of the calendar
     */
    public static Optional<LocalDate> parse(String text) {
        Matcher iso = ISO.matcher(text.strip());
        Matcher vietnamese = VIETNAMESE.matcher(text.strip());
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        return vietnamese.matches() ? day(vietnamese.group(3), vietnamese.group(2), vietnamese.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
