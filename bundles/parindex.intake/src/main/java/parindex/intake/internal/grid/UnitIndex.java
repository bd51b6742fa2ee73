package parindex.intake.internal.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parindex.intake.printed.ComputedReport.KnownUnit;
import parindex.values.text.VietnameseText;

/** Which unit a row is about: by its code, else by its name, else by what the name folds to if that is one unit only. Immutable. */
final class UnitIndex {

    private final Map<String, KnownUnit> codes = new HashMap<>();
    private final Map<String, Set<KnownUnit>> names = new HashMap<>();
    private final Map<String, Set<KnownUnit>> folded = new HashMap<>();

    UnitIndex(List<KnownUnit> register) {
        for (KnownUnit unit : register) {
            codes.put(VietnameseText.caseless(unit.code()), unit);
            List<String> all = new ArrayList<>(unit.aliases());
            all.add(unit.name());
            for (String name : all) {
                names.computeIfAbsent(VietnameseText.caseless(name), n -> new HashSet<>()).add(unit);
                folded.computeIfAbsent(VietnameseText.fold(name), n -> new HashSet<>()).add(unit);
            }
        }
    }

    Optional<KnownUnit> byCode(String code) {
        return Optional.ofNullable(codes.get(VietnameseText.caseless(code)));
    }

    /** @param level where a name fits several units, that of this level is meant */
    Optional<KnownUnit> byName(String name, Optional<String> level) {
        return bySpelling(name, level).or(() -> one(folded.get(VietnameseText.fold(name)), level));
    }

    /** The unit that has just this name among its spellings. */
    Optional<KnownUnit> bySpelling(String name, Optional<String> level) {
        return one(names.get(VietnameseText.caseless(name)), level);
    }

    private static Optional<KnownUnit> one(Set<KnownUnit> found, Optional<String> level) {
        if (found == null || found.isEmpty()) {
            return Optional.empty();
        }
        if (found.size() == 1) {
            return Optional.of(found.iterator().next());
        }
        List<KnownUnit> fitting = found.stream().filter(u -> level.isEmpty() || u.group().equals(level.get())).toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }
}
