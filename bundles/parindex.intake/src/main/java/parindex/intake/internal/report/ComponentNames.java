package parindex.intake.internal.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import parindex.values.text.VietnameseText;

/** How the tables of a report name its components, for sentences that speak of one. For use by one thread while names are added. */
final class ComponentNames {

    private static final int SHORTEST = 4;

    private final Vocabulary vocabulary;
    private final Map<String, Set<String>> names = new LinkedHashMap<>();

    ComponentNames(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Adds what a table of a component says of its name.
     *
     * @param id     of the table
     * @param texts  its title and headings
     */
    void add(String id, String... texts) {
        Set<String> of = names.computeIfAbsent(id, i -> new LinkedHashSet<>());
        for (String text : texts) {
            String folded = VietnameseText.fold(text);
            List<String> candidates = new ArrayList<>(List.of(vocabulary.folded("table.filler").matcher(folded).replaceAll(" ")));
            Matcher named = vocabulary.folded("component.named").matcher(folded);
            if (named.matches()) {
                candidates.add(named.group("name"));
            }
            candidates.stream().map(c -> c.replaceAll(" +", " ").strip()).filter(c -> c.length() >= SHORTEST).forEach(of::add);
        }
    }

    /**
     * The table of the component that a text names, by its number or by its name; empty if none is, or several are.
     *
     * @param text   such as {@code 3 năm 2020} or the name with words around it
     * @param ending of the level; empty if nothing tells it
     */
    Optional<String> table(String text, Optional<String> ending) {
        record Found(String id, int length) {
        }
        String folded = VietnameseText.fold(text);
        List<String> ids = names.keySet().stream().filter(id -> ending.map(e -> id.endsWith("_" + e)).orElse(true)).toList();
        Matcher number = vocabulary.folded("component.number").matcher(folded + " ");
        if (number.matches()) {
            String component = "c" + Integer.parseInt(number.group("number")) + "_";
            return only(ids.stream().filter(id -> id.startsWith(component)).toList());
        }
        String whole = " " + folded + " ";
        List<Found> found = ids.stream().flatMap(id -> names.get(id).stream().filter(n -> whole.contains(" " + n + " "))
                .map(n -> new Found(id, n.length()))).toList();
        int longest = found.stream().mapToInt(Found::length).max().orElse(0);
        return only(found.stream().filter(f -> f.length() == longest).map(Found::id).distinct().toList());
    }

    private static Optional<String> only(List<String> ids) {
        return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
    }

    /** Whether a text says nothing but the name of a component, or its number, with level and year around it. */
    boolean isOnlyName(String text, String table) {
        String folded = VietnameseText.fold(text);
        String rest = Stream.concat(names.getOrDefault(table, Set.of()).stream().sorted(Comparator.comparingInt(String::length).reversed()),
                Stream.of(table.substring(1, table.indexOf('_')))).filter(n -> (" " + folded + " ").contains(" " + n + " ")).findFirst()
                .map(n -> (" " + folded + " ").replace(" " + n + " ", " ")).orElse(folded);
        return vocabulary.folded("component.around").matcher(rest).replaceAll("").isBlank();
    }
}
