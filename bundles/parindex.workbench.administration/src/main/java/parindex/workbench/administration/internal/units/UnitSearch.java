package parindex.workbench.administration.internal.units;

import java.util.List;
import java.util.stream.Stream;
import parindex.assessment.Unit;
import parindex.values.text.VietnameseText;

/** Finds units as people type them: without marks, any of code, name and aliases. */
final class UnitSearch {

    private UnitSearch() {
    }

    static List<Unit> find(List<Unit> units, String typed) {
        String wanted = VietnameseText.fold(typed);
        return wanted.isEmpty() ? units : units.stream().filter(unit -> Stream.concat(Stream.of(unit.code(), unit.name()),
                unit.aliases().stream())
                .anyMatch(text -> VietnameseText.fold(text).contains(wanted))).toList();
    }
}
