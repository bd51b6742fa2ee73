package parindex.workbench.search;

import java.util.List;

/**
 * Says what can be found by the quick search. A service of whoever has something to be found; it may come and go at any time.
 */
public interface SearchProvider {

    /**
     * Everything of this provider that the person may see, in the order in which equally good finds are shown. Asked each time the
     * search is opened, by a task in the background; the search itself compares what was typed.
     *
     * @throws parindex.assessment.RefusedActionException if the person may see nothing of it; the search then has the rest
     */
    List<SearchItem> items(SearchContext context);
}
