package parindex.exchange.excel.internal;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import parindex.criteria.Node;
import parindex.exchange.excel.sheet.Words;

/** How the documents sheet names leaves: number and the beginning of the name, each one unlike the others. */
final class LeafLabels {

    private static final int LONGEST_NAME = 70;

    private final Map<String, String> labels;
    private final Map<String, String> ids = new HashMap<>();

    LeafLabels(List<Node> leaves, Locale locale) {
        Map<String, Long> numbers = leaves.stream().collect(Collectors.groupingBy(n -> Words.clean(n.number()), Collectors.counting()));
        Map<String, String> made = new LinkedHashMap<>();
        for (Node leaf : leaves) {
            String number = Words.clean(leaf.number());
            boolean alone = numbers.get(number) == 1;
            String name = Words.shortened(Words.clean(leaf.name().in(locale)).replace('\n', ' '), LONGEST_NAME);
            String label = number + " – " + name + (alone ? "" : " [" + leaf.id() + "]");
            made.put(leaf.id(), label);
            ids.put(label, leaf.id());
            if (alone) {
                ids.putIfAbsent(number, leaf.id());
            }
        }
        labels = Collections.unmodifiableMap(made);
    }

    String of(Node leaf) {
        return labels.get(leaf.id());
    }

    List<String> all() {
        return List.copyOf(labels.values());
    }

    /** The leaf that a clean text names: by its label, or by its number alone. */
    Optional<String> leafId(String text) {
        return Optional.ofNullable(ids.get(text));
    }
}
