package parindex.workbench.internal.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parindex.values.text.VietnameseText;
import parindex.workbench.search.SearchItem;

/** Compares what was typed with what can be found, both without marks and case. */
public final class Finds {

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(SearchItem item, String text, String all) {
    }

    private record Ranked(SearchItem item, int rank) {
    }

    /** @param items in the order in which equally good finds are shown */
    Finds(List<SearchItem> items) {
        for (SearchItem item : items) {
            String text = VietnameseText.fold(item.text());
            entries.add(new Entry(item, text, " " + text + " " + VietnameseText.fold(item.detail())));
        }
    }

    /**
     * What contains every word of the query. First whose name is or begins with the query, then where each word begins a word, then the
     * rest.
     *
     * @param query as typed; if there is no letter or digit in it, everything fits
     */
    List<SearchItem> find(String query, int most) {
        String folded = VietnameseText.fold(query);
        List<String> words = folded.isEmpty() ? List.of() : List.of(folded.split(" "));
        return entries.stream().filter(entry -> words.stream().allMatch(entry.all()::contains))
                .map(entry -> new Ranked(entry.item(), rank(entry, folded, words))).sorted(Comparator.comparingInt(Ranked::rank))
                .limit(most).map(Ranked::item).toList();
    }

    private static int rank(Entry entry, String query, List<String> words) {
        if (entry.text().equals(query)) {
            return 0;
        }
        if (entry.text().startsWith(query)) {
            return 1;
        }
        return words.stream().allMatch(word -> entry.all().contains(" " + word)) ? 2 : 3;
    }
}
