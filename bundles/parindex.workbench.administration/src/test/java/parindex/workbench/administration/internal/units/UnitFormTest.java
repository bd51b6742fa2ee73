package parindex.workbench.administration.internal.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parindex.assessment.Unit;
import parindex.criteria.Level;
import parindex.values.text.Message;

class UnitFormTest {

    private static final Unit A = new Unit("A", "Xã A", Level.COMMUNE, "", List.of("Xa A"), Optional.empty(), Optional.empty(), List.of());
    private static final Unit B = new Unit("B", "Xã B", Level.COMMUNE, "", List.of(), Optional.empty(),
            Optional.of(LocalDate.of(2020, 1, 1)), List.of());

    @Test
    void whatIsShownIsWhatIsRead() {
        assertEquals(List.of(A), UnitForm.of(A).units(List.of(A, B)));
    }

    @Test
    void aMergerEndsWhatIsMergedTheDayBefore() {
        UnitForm merged = new UnitForm(" AB ", "Xã AB", Level.COMMUNE, "", "01/07/2025", "", "A, B,A, ", "", true);
        assertEquals(List.of(new Unit("AB", "Xã AB", Level.COMMUNE, "", List.of(), Optional.of(LocalDate.of(2025, 7, 1)), Optional.empty(),
                List.of("A", "B")),
                new Unit("A", "Xã A", Level.COMMUNE, "", List.of("Xa A"), Optional.empty(), Optional.of(LocalDate.of(2025, 6, 30)),
                        List.of())),
                merged.units(List.of(A, B)), "B had ended before");
    }

    @Test
    void aUnitThatAbsorbsOthersAndKeepsItsCodeDoesNotEnd() {
        UnitForm absorbing = new UnitForm("A", "Xã A", Level.COMMUNE, "", "01/07/2025", "", "A, B", "", true);
        assertEquals(1, absorbing.units(List.of(A, B)).size());
    }

    @Test
    void saysWhatCannotBeRead() {
        UnitForm form = new UnitForm("", "Xã", Level.COMMUNE, "", "mai", "31/02/2025", "", "", true);
        assertEquals(List.of("day.unreadable", "day.unreadable", "unit.nameless", "unit.merger.day"),
                form.wrong().stream().map(Message::key).toList());
        assertThrows(IllegalStateException.class, () -> form.units(List.of()));
    }

    @Test
    void unitsAreFoundWithoutMarksByCodeNameAndAlias() {
        assertEquals(List.of(A), UnitSearch.find(List.of(A, B), "xa a"));
        assertEquals(List.of(A, B), UnitSearch.find(List.of(A, B), " "));
        assertEquals(List.of(), UnitSearch.find(List.of(A, B), "sở"));
    }
}
