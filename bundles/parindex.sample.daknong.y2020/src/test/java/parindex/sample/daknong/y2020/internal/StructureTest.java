package parindex.sample.daknong.y2020.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Level;
import parindex.criteria.Node;
import parindex.criteria.Source;
import parindex.sample.daknong.y2020.AttestedData;
import parindex.sample.daknong.y2020.AttestedData.Table;
import parindex.values.number.Rational;
import parindex.values.text.VietnameseText;

/** The sets that the round pins, against the attested structure. */
class StructureTest {

    private final AttestedData data = new AttestedData();

    private static Node component(CSVRecord row) {
        CriteriaSet set = Sets.of(Level.ofId(row.get("level"))).set();
        return set.node(row.get("component")).orElseThrow();
    }

    @Test
    void componentsHaveTheAttestedNamesMaximaAndNumbersOfCriteriaAndLeaves() {
        List<CSVRecord> rows = CsvTable.attested(data, Table.CRITERIA_STRUCTURE);
        assertEquals(14, rows.size());
        for (CSVRecord row : rows) {
            Node component = component(row);
            assertEquals(VietnameseText.nfc(row.get("name")), component.name().vietnamese());
            assertEquals(Rational.ofDecimal(row.get("max")), component.max());
            assertEquals(Source.ATTESTED, component.maxSource());
            assertEquals(Integer.parseInt(row.get("criteria")), component.children().size(), row.toString());
            assertEquals(Integer.parseInt(row.get("sub_criteria")), component.walk().filter(Node::isLeaf).count(), row.toString());
        }
    }

    @Test
    void criteriaHaveTheAttestedNamesInTheirOrder() {
        List<CSVRecord> rows = CsvTable.attested(data, Table.CRITERIA_NAMES);
        assertEquals(36 + 41, rows.size());
        for (CSVRecord row : rows) {
            Node criterion = component(row).children().get(Integer.parseInt(row.get("order")) - 1);
            assertEquals(VietnameseText.nfc(row.get("criterion_name")), criterion.name().vietnamese());
            assertEquals(Source.ATTESTED, criterion.source());
        }
    }

    @Test
    void everyNodeSaysWhereItIsFromAndNoRuleIsAttested() {
        for (Level level : List.of(Level.PROVINCE, Level.DISTRICT)) {
            Sets.of(level).set().nodes().forEach(node -> {
                assertNotNull(node.source(), node.id());
                assertNotNull(node.maxSource(), node.id());
                node.leaf().ifPresent(leaf -> assertEquals(Source.ILLUSTRATIVE, leaf.source(), node.id()));
            });
        }
    }
}
