package parindex.workbench.internal.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import parindex.workbench.search.SearchItem;
import parindex.workbench.ui.Words;

/** A field and what is found by it. The keys stay in the field: arrows move in the list, Enter chooses, Escape closes. */
public final class SearchDialog extends Dialog {

    private static final int MOST = 50;
    private static final int PAGE = 10;
    private static final Point SIZE = new Point(680, 420);
    private static final int[] COLUMNS = {380, 110, 150};

    private final Words words;
    private final Consumer<SearchDialog> reading;
    private Finds finds = new Finds(List.of());
    private List<SearchItem> shown = List.of();
    private Text query;
    private Table list;
    private Label note;
    private SearchItem chosen;

    private SearchDialog(Shell parent, Words words, Consumer<SearchDialog> reading) {
        super(parent);
        this.words = words;
        this.reading = reading;
    }

    /**
     * @param reading begins to collect what can be found, and says it by {@link #offer}
     * @return what was chosen; empty if the person closed the search
     */
    public static Optional<SearchItem> open(Shell parent, Words words, Consumer<SearchDialog> reading) {
        SearchDialog dialog = new SearchDialog(parent, words, reading);
        dialog.open();
        return Optional.ofNullable(dialog.chosen);
    }

    /**
     * What can be found from now on.
     *
     * @param remark for the line below the list, such as what could not be read; may be empty
     */
    public void offer(List<SearchItem> items, String remark) {
        finds = new Finds(items);
        note.setText(remark);
        refresh();
    }

    /** What lives as long as the dialog. */
    Control area() {
        return list;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(text("search.title"));
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults().margins(10, 10).spacing(8, 8).applyTo(area);
        query = new Text(area, SWT.BORDER | SWT.SINGLE | SWT.SEARCH);
        query.setMessage(text("search.hint"));
        query.setData("parindex.id", "parindex.workbench.search.query");
        named(query, text("search.query"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(query);
        list = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        list.setData("parindex.id", "parindex.workbench.search.list");
        named(list, text("search.list"));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(list);
        for (int width : COLUMNS) {
            new TableColumn(list, SWT.LEFT).setWidth(width);
        }
        note = new Label(area, SWT.WRAP);
        note.setText(text("search.reading"));
        note.setData("org.eclipse.e4.ui.css.CssClassName", "Note");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(note);
        query.addModifyListener(e -> refresh());
        query.addKeyListener(KeyListener.keyPressedAdapter(this::key));
        list.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(e -> choose()));
        reading.accept(this);
        query.setFocus();
        return area;
    }

    /** No buttons: Enter and Escape do it. */
    @Override
    protected Control createButtonBar(Composite parent) {
        return null;
    }

    private static void named(Control control, String name) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name;
            }
        });
    }

    private void key(KeyEvent event) {
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> move(event, 1);
            case SWT.ARROW_UP -> move(event, -1);
            case SWT.PAGE_DOWN -> move(event, PAGE);
            case SWT.PAGE_UP -> move(event, -PAGE);
            case SWT.CR, SWT.KEYPAD_CR -> {
                event.doit = false;
                choose();
            }
            default -> {
                // The field takes it.
            }
        }
    }

    private void move(KeyEvent event, int by) {
        event.doit = false;
        if (!shown.isEmpty()) {
            list.setSelection(Math.max(0, Math.min(shown.size() - 1, list.getSelectionIndex() + by)));
            list.showSelection();
        }
    }

    private void refresh() {
        shown = finds.find(query.getText(), MOST);
        list.setRedraw(false);
        list.removeAll();
        for (SearchItem item : shown) {
            new TableItem(list, SWT.NONE).setText(new String[] {item.text(), item.category(), item.detail()});
        }
        list.setSelection(shown.isEmpty() ? -1 : 0);
        list.setRedraw(true);
    }

    private void choose() {
        int index = list.getSelectionIndex();
        if (index >= 0) {
            chosen = shown.get(index);
            okPressed();
        }
    }

    private String text(String key) {
        return words.text(SearchDialog.class, key);
    }
}
