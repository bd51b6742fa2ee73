package parindex.sample.daknong.y2020.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import parindex.assessment.EarlierResult;
import parindex.assessment.Unit;
import parindex.criteria.Level;
import parindex.sample.daknong.y2020.AttestedData;
import parindex.sample.daknong.y2020.AttestedData.Table;
import parindex.values.number.Rational;
import parindex.values.text.VietnameseText;

/** The attested tables as values. */
final class AttestedTables {

    private static final String MAXIMA = "_MAX";

    private final AttestedData data;

    AttestedTables(AttestedData data) {
        this.data = data;
    }

    /** The 30 units in the order of the report, with every spelling that occurs as an alias. */
    List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        for (CSVRecord row : CsvTable.attested(data, Table.UNITS)) {
            String name = VietnameseText.nfc(row.get("canonical_name"));
            List<String> aliases = Arrays.stream(row.get("name_variants").split("\\|")).map(String::strip).map(VietnameseText::nfc)
                    .filter(variant -> !variant.isEmpty() && !variant.equals(name)).toList();
            units.add(new Unit(row.get("code"), name, Level.ofId(row.get("level")), row.get("group"), aliases, Optional.empty(),
                    Optional.empty(), List.of()));
        }
        return units;
    }

    /** Score of each component by unit code, then component id. */
    Map<String, Map<String, Rational>> componentScores() {
        Map<String, Map<String, Rational>> scores = new HashMap<>();
        for (CSVRecord row : CsvTable.attested(data, Table.COMPONENT_SCORES)) {
            if (!row.get("code").equals(MAXIMA)) {
                Map<String, Rational> ofUnit = new HashMap<>();
                row.toMap().forEach((column, text) -> {
                    if (column.startsWith("LV")) {
                        ofUnit.put(column, Rational.ofDecimal(text));
                    }
                });
                scores.put(row.get("code"), Map.copyOf(ofUnit));
            }
        }
        return Map.copyOf(scores);
    }

    /** The totals of 2019. */
    List<EarlierResult> totals2019() {
        return CsvTable.attested(data, Table.TOTALS).stream()
                .map(row -> new EarlierResult(2019, row.get("code"), Rational.ofDecimal(row.get("y2019")),
                        AttestedData.SOURCE + ", mục III.3"))
                .toList();
    }
}
