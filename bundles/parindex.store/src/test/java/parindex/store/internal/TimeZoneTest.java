package parindex.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.assessment.Entry;
import parindex.assessment.Unit;
import parindex.criteria.Level;
import parindex.scoring.Inputs;

/** Days and instants do not depend on the time zone of the process: written in one, read in another. */
class TimeZoneTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"Asia/Ho_Chi_Minh, America/Los_Angeles", "America/Los_Angeles, Asia/Ho_Chi_Minh", "Pacific/Apia, UTC",
            "UTC, America/Sao_Paulo"})
    void writtenInOneReadInAnother(String writing, String reading) throws Exception {
        run(writing, "write");
        run(reading, "read");
    }

    @Test
    void theSamplesHaveTheHoursThatGoWrong() {
        assertEquals(9 + 96, instants().size());
    }

    private void run(String zone, String what) throws Exception {
        Process child = ChildJvm.start(List.of("-Duser.timezone=" + zone), Child.class, directory.toString(), what);
        String said = new String(child.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals("equal", said.strip(), zone + " " + what);
    }

    private static List<LocalDate> days() {
        return List.of(LocalDate.of(1900, 1, 1), LocalDate.of(1945, 9, 2), LocalDate.of(1975, 4, 30), LocalDate.of(2011, 12, 30),
                LocalDate.of(2018, 11, 4), LocalDate.of(2020, 1, 1), LocalDate.of(2020, 2, 29), LocalDate.of(2020, 12, 31),
                LocalDate.of(2025, 7, 1));
    }

    /** A quarter of an hour apart over the night in which California sets its clocks back, and the starts of the days above. */
    private static List<Instant> instants() {
        Instant night = Instant.parse("2020-11-01T00:00:00.000000001Z");
        return Stream.concat(IntStream.range(0, 96).mapToObj(i -> night.plus(Duration.ofMinutes(15L * i))),
                days().stream().map(day -> Instant.parse(day + "T00:00:00Z"))).toList();
    }

    /** Writes or compares in a process of its own. */
    static final class Child {
        public static void main(String[] arguments) {
            List<Unit> units = IntStream.range(0, days().size()).mapToObj(i -> new Unit("U" + i, "n", Level.PROVINCE, "g", List.of(),
                    Optional.of(days().get(i)), Optional.of(days().get(i)), List.of())).toList();
            List<Entry> entries = instants().stream().map(at -> new Entry("r", "U0", "1", Inputs.NONE, false, Optional.empty(),
                    days().stream().map(day -> Samples.note("1", day)).toList(), "a", at)).toList();
            try (EmbeddedStore store = Samples.store(Path.of(arguments[0]))) {
                if (arguments[1].equals("write")) {
                    Samples.write(store, w -> {
                        w.putUnits(units);
                        w.addRound(Samples.round("r", List.of("U0")));
                        w.append(entries, List.of());
                    });
                }
                System.out.println(store.units().equals(units) && store.entries("r").equals(entries) ? "equal" : "different");
            }
        }
    }
}
