package parindex.sample.minhhoa.y2025.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import parindex.assessment.Unit;
import parindex.criteria.Level;
import parindex.values.text.Message;

/** The units: numbered, so that nobody takes them for real ones. Their number is that of a province after the mergers of 2025. */
final class Communes {

    static final int COUNT = 124;
    private static final LocalDate FOUNDED = LocalDate.of(2025, 7, 1);

    private Communes() {
    }

    static List<Unit> units() {
        return IntStream.rangeClosed(1, COUNT).mapToObj(number -> {
            String digits = String.format(Locale.ROOT, "%03d", number);
            return new Unit("XA" + digits, Message.of(Communes.class, "unit.name", digits).in(Message.VIETNAMESE), Level.COMMUNE, "",
                    List.of(),
                    Optional.of(FOUNDED), Optional.empty(), List.of());
        }).toList();
    }
}
