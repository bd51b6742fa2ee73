package parindex.assessment.internal.earlier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static parindex.assessment.internal.Refusals.forbidden;
import static parindex.assessment.internal.Refusals.invalid;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parindex.assessment.EarlierImport;
import parindex.assessment.EarlierResult;
import parindex.assessment.MemoryStore;
import parindex.assessment.Unit;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.internal.TestClock;
import parindex.assessment.internal.Time;
import parindex.assessment.people.Session;
import parindex.assessment.people.User;
import parindex.criteria.Level;
import parindex.values.number.Rational;

class StoredEarlierResultsTest {

    private static final Session ADMIN = new Session("admin", true);

    private final MemoryStore store = new MemoryStore();
    private StoredEarlierResults results;

    @BeforeEach
    void people() {
        store.write(writer -> {
            writer.putUser(new User("admin", "Quản trị", true, true, Optional.empty(), 0, Optional.empty()));
            writer.putUser(new User("anh", "Ánh", false, true, Optional.empty(), 0, Optional.empty()));
            writer.putUnits(List.of(new Unit("A", "Sở A", Level.PROVINCE, "dept", List.of(), Optional.empty(), Optional.empty(),
                    List.of())));
            writer.record(new AuditEvent(Instant.EPOCH, "test", "test.done", Optional.empty(), Optional.empty(), "", "", ""));
        });
        results = new StoredEarlierResults(store, new Time(new TestClock()));
    }

    private static EarlierImport content(String unit, String total) {
        return new EarlierImport(2019, "báo cáo.txt", "0".repeat(64), "QĐ 1", EarlierImport.Choice.RIGHT,
                List.of(new EarlierImport.Score(unit, EarlierImport.TOTAL, Optional.of(Rational.ofDecimal("86.22")),
                        Rational.ofDecimal(total)),
                        new EarlierImport.Score(unit, "c1", Optional.empty(), Rational.ONE)),
                List.of(new EarlierImport.Finding("WRONG_FIGURE", "ERROR", "dòng 1", "86.22", total, "sai", "wrong")), "somebody",
                        Instant.EPOCH);
    }

    @Test
    void anImportIsKeptWithItsFindingsAndItsTotalsAreWhatLaterYearsAreComparedWith() {
        results.take(ADMIN, content("A", "86.82"));
        results.take(ADMIN, content("A", "86.83"));
        assertEquals(List.of(new EarlierResult(2019, "A", Rational.ofDecimal("86.83"), "QĐ 1")), store.earlierResults(2019));
        assertEquals(2, results.imports(2019).size());
        EarlierImport first = results.imports(2019).get(0);
        assertEquals("admin", first.actor());
        assertEquals(content("A", "86.82").findings(), first.findings());
    }

    @Test
    void onlyWhoManagesRoundsMayImportAndOnlyForKnownUnits() {
        forbidden("access.forbidden", () -> results.take(new Session("anh", false), content("A", "1")));
        invalid("earlier.unknownUnits", () -> results.take(ADMIN, content("X", "1")));
        assertEquals(List.of(), results.imports(2019));
    }
}
