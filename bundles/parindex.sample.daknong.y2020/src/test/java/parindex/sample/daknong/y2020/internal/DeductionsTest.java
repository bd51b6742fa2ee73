package parindex.sample.daknong.y2020.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parindex.assessment.Unit;
import parindex.criteria.CriteriaSet;
import parindex.criteria.DeductionReason;
import parindex.criteria.Level;
import parindex.criteria.Node;
import parindex.criteria.Source;
import parindex.sample.daknong.y2020.AttestedData;

class DeductionsTest {

    private final List<Deductions.Row> rows = Deductions.read().rows();

    @Test
    void everyRowNamesALeafOfItsSetAndAReasonOfThatLeaf() {
        CriteriaSet province = Sets.of(Level.PROVINCE).set();
        CriteriaSet district = Sets.of(Level.DISTRICT).set();
        for (Deductions.Row row : rows) {
            Node leaf = (row.level() == Level.PROVINCE ? province : district).node(row.leafId()).orElseThrow();
            Optional<DeductionReason> reason = leaf.leaf().orElseThrow().reasons().stream().filter(r -> r.id().equals(row.reason()))
                    .findFirst();
            assertTrue(reason.isPresent(), row.toString());
            assertTrue(row.loss().isEmpty() || row.loss().get().signum() > 0 && row.loss().get().compareTo(leaf.max()) <= 0,
                    row.toString());
            if (row.origin().startsWith("IV")) {
                assertEquals(Source.ATTESTED, reason.get().source(), row.toString());
            }
        }
    }

    @Test
    void originIsASectionOfTheReportOrSaysIllustrative() {
        Set<String> sections = Set.of("IV.1.3", "IV.2.4", "IV.3.3", "IV.4.3", "IV.5.3", "IV.6.3", "IV.7.3", "minh họa");
        assertEquals(Set.of(), rows.stream().map(Deductions.Row::origin).filter(o -> !sections.contains(o)).collect(Collectors.toSet()));
    }

    @Test
    void unitsAreKnownAndOfTheLevel() {
        List<Unit> units = new AttestedTables(new AttestedData()).units();
        rows.stream().filter(Deductions.Row::namesUnit).forEach(row -> assertTrue(
                units.stream().anyMatch(u -> u.code().equals(row.unit()) && u.level() == row.level()), row.toString()));
    }

    @Test
    void ownRowsComeFirstAndNoLeafTwice() {
        Unit unit = new AttestedTables(new AttestedData()).units().stream().filter(u -> u.code().equals("SYT")).findFirst().orElseThrow();
        Set<String> leaves = Set.of("LV1.2.1", "LV1.2.2", "LV1.5", "LV1.3.2", "LV1.3.3");
        List<Deductions.Row> chosen = Deductions.read().of(unit, 3, leaves);
        assertEquals(List.of("LV1.2.1", "LV1.2.2", "LV1.5"), chosen.subList(0, 3).stream().map(Deductions.Row::leafId).toList());
        assertEquals(leaves, chosen.stream().map(Deductions.Row::leafId).collect(Collectors.toSet()));
        assertEquals(leaves.size(), chosen.size());
    }

    @Test
    void neighboursStartThePoolAtDifferentRows() {
        Unit unit = new AttestedTables(new AttestedData()).units().stream().filter(u -> u.code().equals("CT")).findFirst().orElseThrow();
        Set<String> leaves = Sets.of(Level.PROVINCE).set().leaves().stream().map(Node::id).filter(id -> id.startsWith("LV6"))
                .collect(Collectors.toSet());
        assertNotEquals(Deductions.read().of(unit, 0, leaves), Deductions.read().of(unit, 1, leaves));
    }
}
