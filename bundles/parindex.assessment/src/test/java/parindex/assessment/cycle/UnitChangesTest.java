package parindex.assessment.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parindex.assessment.Unit;
import parindex.criteria.Level;

class UnitChangesTest {

    private static final Unit KNOWN = new Unit("STP", "Sở Tư pháp", Level.PROVINCE, "dept", List.of("STP cũ"),
            Optional.of(LocalDate.of(2004, 1, 1)),
            Optional.empty(), List.of());

    @Test
    void whatIsNotStatedStays() {
        assertEquals(new UnitChanges(List.of(), List.of(), 1), UnitChanges.of(List.of(KNOWN), List.of(unit("STP", "Sở Tư pháp", ""))));
    }

    @Test
    void everyDifferenceIsNamed() {
        UnitChanges changes = UnitChanges.of(List.of(KNOWN), List.of(unit("STP", "Sở Tư Pháp", "dept", "Tư pháp"),
                unit("SNV", "Sở Nội vụ", "dept")));
        assertEquals(List.of(new UnitChanges.Change("STP", "name", "Sở Tư pháp", "Sở Tư Pháp"),
                new UnitChanges.Change("STP", "aliases", "STP cũ", "STP cũ | Tư pháp"), new UnitChanges.Change("SNV", "", "", "Sở Nội vụ")),
                changes.changes());
        assertEquals(KNOWN.validFrom(), changes.units().get(0).validFrom());
    }

    private static Unit unit(String code, String name, String group, String... aliases) {
        return new Unit(code, name, Level.PROVINCE, group, List.of(aliases), Optional.empty(), Optional.empty(), List.of());
    }
}
