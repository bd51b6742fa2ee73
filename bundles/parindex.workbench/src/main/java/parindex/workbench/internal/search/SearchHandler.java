package parindex.workbench.internal.search;

import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import org.slf4j.LoggerFactory;
import parindex.assessment.RefusedActionException;
import parindex.workbench.jobs.Background;
import parindex.workbench.search.SearchContext;
import parindex.workbench.search.SearchItem;
import parindex.workbench.search.SearchProvider;
import parindex.workbench.selection.CurrentRound;
import parindex.workbench.selection.Person;
import parindex.workbench.ui.Problems;
import parindex.workbench.ui.Words;

/** Opens the quick search and then what was chosen in it. */
public final class SearchHandler {

    private record Found(List<SearchItem> items, List<Throwable> failures) {
    }

    @Execute
    void search(@Named(IServiceConstants.ACTIVE_SHELL) Shell shell, MApplication application, Words words, Background background,
            Problems problems, CurrentRound round, Person person, @Service List<SearchProvider> providers) {
        List<SearchItem> own = new ModelItems(application, words).items();
        SearchContext context = new SearchContext(words, round.id(), person);
        List<SearchProvider> asked = List.copyOf(providers);
        SearchDialog.open(shell, words, dialog -> {
            dialog.offer(own, words.text(SearchHandler.class, "search.reading"));
            background.run(dialog.area(), words.text(SearchHandler.class, "search.reading"), progress -> ask(asked, context), found -> {
                List<SearchItem> all = new ArrayList<>(own);
                all.addAll(found.items());
                dialog.offer(all, found.failures().stream().findFirst().map(problems::describe).orElse(""));
            });
        }).ifPresent(item -> item.open().accept(application.getContext()));
    }

    /** One provider that fails must not hide what the others have. */
    private static Found ask(List<SearchProvider> providers, SearchContext context) {
        Found found = new Found(new ArrayList<>(), new ArrayList<>());
        for (SearchProvider provider : providers) {
            try {
                found.items().addAll(provider.items(context));
            } catch (RefusedActionException e) {
                found.failures().add(e);
            } catch (RuntimeException e) {
                LoggerFactory.getLogger(SearchHandler.class).error("{} could not say what can be found", provider, e);
                found.failures().add(e);
            }
        }
        return found;
    }
}
