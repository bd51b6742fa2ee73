package parindex.intake.internal.printed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parindex.intake.printed.ComputedReport;
import parindex.intake.printed.ComputedReport.KnownUnit;
import parindex.intake.printed.Finding;
import parindex.intake.printed.Finding.Kind;
import parindex.intake.printed.PrintedReport;
import parindex.intake.printed.PrintedTable;

/**
 * Spellings of unit names in the tables, together with the official name. The running text shortens names in lists, which is
 * no other spelling.
 */
public final class NameCheck {

    private NameCheck() {
    }

    public static List<Finding> check(PrintedReport printed, ComputedReport right) {
        Map<String, Map<String, Set<String>>> placesBySpelling = new LinkedHashMap<>();
        for (PrintedTable table : printed.tables()) {
            table.rows().forEach(row -> note(placesBySpelling, row.code(), row.name(), table.id()));
        }
        printed.comparison().forEach(row -> note(placesBySpelling, row.code(), row.name(), ComparisonCheck.PLACE));
        List<Finding> found = new ArrayList<>();
        for (KnownUnit unit : right.units()) {
            Map<String, Set<String>> spellings = placesBySpelling.getOrDefault(unit.code(), Map.of());
            found.addAll(unconfirmed(unit, spellings));
            Set<String> all = Stream.concat(Stream.of(unit.name()), spellings.keySet().stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (all.size() > 1) {
                String place = spellings.entrySet().stream().filter(e -> !e.getKey().equals(unit.name())).findFirst()
                        .map(e -> e.getValue().iterator().next()).orElse("");
                String printedNames = spellings.keySet().stream().filter(s -> !s.equals(unit.name())).collect(Collectors.joining(" | "));
                found.add(Findings.of(Kind.NAME_VARIANT, place, unit.code(), Findings.unit(right, unit.code()), printedNames, unit.name(),
                        Findings.message("name.variants", all.size(), all.stream().map(s -> "“" + s + "”")
                                .collect(Collectors.joining(", ")))));
            }
        }
        return found;
    }

    private static void note(Map<String, Map<String, Set<String>>> places, String code, String name, String place) {
        places.computeIfAbsent(code, c -> new LinkedHashMap<>()).computeIfAbsent(name, n -> new LinkedHashSet<>()).add(place);
    }

    private static List<Finding> unconfirmed(KnownUnit unit, Map<String, Set<String>> spellings) {
        return spellings.entrySet().stream().filter(e -> !e.getKey().equals(unit.name()) && !unit.aliases().contains(e.getKey()))
                .map(e -> Findings.of(Kind.NAME_VARIANT, e.getValue().iterator().next(), unit.code(),
                        Findings.message("subject.unit", unit.name()),
                        e.getKey(), unit.name(), Findings.message("name.unconfirmed", e.getKey(), unit.name()))).toList();
    }
}
