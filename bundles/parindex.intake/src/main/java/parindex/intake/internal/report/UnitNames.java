package parindex.intake.internal.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import parindex.intake.printed.ComputedReport.KnownUnit;
import parindex.values.text.VietnameseText;

/**
 * Which spellings mean which unit. Spellings are one unit if a register says so or if they fold to the same text; a spelling that is left
 * over in a table is the one unit that the table lacks, if the two are written nearly alike. The most usual spelling stands for a unit that
 * no register knows. Pure.
 */
final class UnitNames {

    /** Two names are nearly alike if at most this part of the letters differs: one in five. */
    private static final int ALIKE = 5;
    /** Marks keys that are codes of the register. */
    private static final String CODE = "=";
    /** A table that lacks more units than this is about other units. */
    private static final int MOST_MISSING = 100;
    /** Longer names are not compared letter by letter. */
    private static final int LONGEST = 200;

    private final Map<String, Map<String, String>> codes = new HashMap<>();
    private final List<KnownUnit> units = new ArrayList<>();

    /**
     * @param lists    the names of each table by level, in printed order
     * @param register the units that are known; empty without a register
     */
    UnitNames(Map<String, List<List<String>>> lists, List<KnownUnit> register) {
        units.addAll(register);
        lists.forEach((group, tables) -> codes.put(group, codes(group, tables, register)));
    }

    /** The code of a unit, or the spelling that stands for it. */
    String code(String group, String name) {
        return Optional.ofNullable(codes.get(group)).map(c -> c.get(name)).orElse(name);
    }

    /** The unit that a text names exactly, but for marks and capitals. */
    Optional<KnownUnit> unit(String name) {
        String folded = VietnameseText.fold(name);
        List<KnownUnit> found = units.stream().filter(u -> VietnameseText.fold(u.name()).equals(folded)
                || u.aliases().stream().anyMatch(a -> VietnameseText.fold(a).equals(folded))).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** All units: those of the register, else those that the tables name. */
    List<KnownUnit> units() {
        return List.copyOf(units);
    }

    private Map<String, String> codes(String group, List<List<String>> tables, List<KnownUnit> register) {
        Function<String, String> key = keys(tables, register.stream().filter(u -> u.group().equals(group)).toList());
        Map<String, String> written = register.stream().collect(Collectors.toMap(u -> CODE + u.code(), u -> VietnameseText.fold(u.name())));
        Map<String, String> aliasKeys = leftOver(tables.stream().map(names -> names.stream().map(key).toList()).toList(), written);
        Map<String, String> byName = new HashMap<>();
        Map<String, Map<String, Integer>> spellings = new LinkedHashMap<>();
        for (List<String> names : tables) {
            for (String name : names) {
                String one = aliasKeys.getOrDefault(key.apply(name), key.apply(name));
                spellings.computeIfAbsent(one, k -> new LinkedHashMap<>()).merge(name, 1, Integer::sum);
            }
        }
        spellings.forEach((one, counts) -> {
            String usual = counts.entrySet().stream().max(Comparator.comparingInt(Map.Entry::getValue)).orElseThrow().getKey();
            String code = one.startsWith(CODE) ? one.substring(CODE.length()) : usual;
            counts.keySet().forEach(name -> byName.put(name, code));
            if (register.isEmpty()) {
                units.add(new KnownUnit(usual, usual, group, List.copyOf(counts.keySet())));
            }
        });
        return byName;
    }

    /** What is the same for all spellings of a unit. Names that only marks tell apart stay apart if one table has both. */
    private static Function<String, String> keys(List<List<String>> tables, List<KnownUnit> register) {
        Set<String> ambiguous = new HashSet<>();
        for (List<String> names : tables) {
            Map<String, Set<String>> byFold = names.stream()
                    .collect(Collectors.groupingBy(VietnameseText::fold, Collectors.mapping(VietnameseText::caseless, Collectors.toSet())));
            byFold.forEach((folded, spellings) -> {
                if (spellings.size() > 1) {
                    ambiguous.add(folded);
                }
            });
        }
        Map<String, String> exact = new HashMap<>();
        Map<String, Set<String>> folded = new HashMap<>();
        for (KnownUnit unit : register) {
            for (String name : names(unit)) {
                exact.put(VietnameseText.caseless(name), CODE + unit.code());
                folded.computeIfAbsent(VietnameseText.fold(name), f -> new HashSet<>()).add(CODE + unit.code());
            }
        }
        return name -> {
            String fold = VietnameseText.fold(name);
            String known = exact.get(VietnameseText.caseless(name));
            Set<String> alike = folded.getOrDefault(fold, Set.of());
            return known != null ? known : alike.size() == 1 ? alike.iterator().next()
                    : ambiguous.contains(fold) ? VietnameseText.caseless(name) : fold;
        };
    }

    private static Set<String> names(KnownUnit unit) {
        Set<String> names = new LinkedHashSet<>(unit.aliases());
        names.add(unit.name());
        return names;
    }

    /** Keys that are in few tables, each with the key in most tables that it stands for. */
    private static Map<String, String> leftOver(List<List<String>> tables, Map<String, String> written) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        tables.forEach(keys -> keys.stream().distinct().forEach(k -> counts.merge(k, 1, Integer::sum)));
        Set<String> usual = counts.entrySet().stream().filter(e -> e.getValue() * 2 > tables.size()).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, String> aliases = new HashMap<>();
        for (List<String> keys : tables) {
            List<String> missing = new ArrayList<>(usual);
            missing.removeAll(new HashSet<>(keys));
            if (missing.size() > MOST_MISSING || keys.stream().filter(k -> !usual.contains(k)).count() > MOST_MISSING) {
                continue;
            }
            for (String key : keys) {
                if (usual.contains(key) || key.startsWith(CODE) || missing.isEmpty()) {
                    continue;
                }
                ToIntFunction<String> far = m -> difference(written.getOrDefault(m, m), key);
                String nearest = missing.stream().min(Comparator.comparingInt(far)).orElseThrow();
                if (far.applyAsInt(nearest) * ALIKE <= key.length()) {
                    aliases.put(key, nearest);
                    missing.remove(nearest);
                }
            }
        }
        return aliases;
    }

    private static int difference(String a, String b) {
        return a.length() > LONGEST || b.length() > LONGEST ? LONGEST : distance(a, b);
    }

    /** How many letters have to be put in, taken out or replaced. */
    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[b.length()];
    }
}
