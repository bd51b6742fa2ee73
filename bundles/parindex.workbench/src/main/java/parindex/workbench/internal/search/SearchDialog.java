package parindex.workbench.internal.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import parindex.workbench.search.SearchItem;
import parindex.workbench.ui.FindDialog;
import parindex.workbench.ui.FindDialog.Column;
import parindex.workbench.ui.FindDialog.Found;
import parindex.workbench.ui.FindDialog.Look;
import parindex.workbench.ui.Words;

/** The quick search. What can be found comes while it is open. */
public final class SearchDialog {

    private static final int MOST = 50;
    private static final Point SIZE = new Point(680, 420);

    private final FindDialog<SearchItem> dialog;
    private Finds finds = new Finds(List.of());
    private String remark;

    private SearchDialog(Shell parent, Words words, Consumer<SearchDialog> reading) {
        remark = words.text(SearchDialog.class, "search.reading");
        dialog = new FindDialog<>(parent, new Look<>("parindex.workbench.search", words.text(SearchDialog.class, "search.title"),
                words.text(SearchDialog.class, "search.hint"), words.text(SearchDialog.class, "search.query"),
                words.text(SearchDialog.class, "search.list"), List.of(
                new Column<>("", 380, SearchItem::text), new Column<>("", 110, SearchItem::category),
                new Column<>("", 150, SearchItem::detail)),
                List.of(), SIZE), typed -> new Found<>(finds.find(typed, MOST), remark), opened -> reading.accept(this));
    }

    /**
     * @param reading begins to collect what can be found, and says it by {@link #offer}
     * @return what was chosen; empty if the person closed the search
     */
    public static Optional<SearchItem> open(Shell parent, Words words, Consumer<SearchDialog> reading) {
        return new SearchDialog(parent, words, reading).dialog.ask();
    }

    /**
     * What can be found from now on.
     *
     * @param now for the line below the list, such as what could not be read; may be empty
     */
    public void offer(List<SearchItem> items, String now) {
        finds = new Finds(items);
        remark = now;
        dialog.refresh();
    }

    /** What lives as long as the dialog. */
    Control area() {
        return dialog.area();
    }
}
