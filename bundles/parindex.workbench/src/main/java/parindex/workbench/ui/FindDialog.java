package parindex.workbench.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/**
 * A field and what is found by it, from which one is chosen. The keys stay in the field: arrows move in the list, Enter chooses, Escape
 * closes. For the thread of the window.
 *
 * @param <T> what is found
 */
public final class FindDialog<T> extends Dialog {

    private static final int PAGE = 10;

    /**
     * What the dialog looks like, in the language of the window.
     *
     * @param id      by which tests find it: {@code .query} and {@code .list} are added, and {@code .ok} and {@code .cancel} for buttons
     * @param title   of the dialog
     * @param hint    in the empty field
     * @param query   what a screen reader calls the field
     * @param list    what a screen reader calls the list
     * @param columns those of the list; without any title it has no heading
     * @param buttons words of the buttons that choose and cancel; none if the keys do it
     * @param size    in pixels
     */
    public record Look<T>(String id, String title, String hint, String query, String list, List<Column<T>> columns, List<String> buttons,
            Point size) {
    }

    /**
     * A column.
     *
     * @param title may be empty
     * @param width in pixels
     * @param text  of a cell
     */
    public record Column<T>(String title, int width, Function<? super T, String> text) {
    }

    /**
     * What was found.
     *
     * @param items in the order of the list
     * @param note  the line below it; may be empty
     */
    public record Found<T>(List<T> items, String note) {
    }

    private final Look<T> look;
    private final Function<String, Found<T>> search;
    private final Consumer<FindDialog<T>> opened;
    private List<T> found = List.of();
    private Text query;
    private Table list;
    private Label note;
    private T chosen;

    /**
     * @param search finds by what was typed, in memory: it is asked after every letter
     * @param opened called when the dialog is there, before it is shown
     */
    public FindDialog(Shell parent, Look<T> look, Function<String, Found<T>> search, Consumer<FindDialog<T>> opened) {
        super(parent);
        this.look = look;
        this.search = search;
        this.opened = opened;
    }

    /** Shows the dialog until something is chosen or it is closed. @return what was chosen; empty for nothing */
    public Optional<T> ask() {
        return open() == OK ? Optional.ofNullable(chosen) : Optional.empty();
    }

    /** Searches again: there is something else to be found. */
    public void refresh() {
        Found<T> now = search.apply(query.getText());
        found = now.items();
        list.setRedraw(false);
        list.removeAll();
        for (T item : found) {
            new TableItem(list, SWT.NONE).setText(look.columns().stream().map(column -> column.text().apply(item)).toArray(String[]::new));
        }
        list.setSelection(found.isEmpty() ? -1 : 0);
        list.setRedraw(true);
        note.setText(now.note());
        note.requestLayout();
        enable();
    }

    /** What lives as long as the dialog. */
    public Control area() {
        return list;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(look.title());
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Point getInitialSize() {
        return look.size();
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults().margins(10, 10).spacing(8, 8).applyTo(area);
        query = new Text(area, SWT.BORDER | SWT.SINGLE | SWT.SEARCH);
        query.setMessage(look.hint());
        identify(query, ".query", look.query());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(query);
        list = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        list.setHeaderVisible(look.columns().stream().anyMatch(column -> !column.title().isEmpty()));
        identify(list, ".list", look.list());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(list);
        for (Column<T> column : look.columns()) {
            TableColumn made = new TableColumn(list, SWT.LEFT);
            made.setText(column.title());
            made.setWidth(column.width());
        }
        note = new Label(area, SWT.WRAP);
        note.setData("org.eclipse.e4.ui.css.CssClassName", "Note");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(note);
        query.addModifyListener(e -> refresh());
        query.addKeyListener(KeyListener.keyPressedAdapter(this::key));
        list.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> enable()));
        list.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(e -> okPressed()));
        query.setFocus();
        return area;
    }

    @Override
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        refresh();
        opened.accept(this);
        return contents;
    }

    @Override
    protected Control createButtonBar(Composite parent) {
        return look.buttons().isEmpty() ? null : super.createButtonBar(parent);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, look.buttons().get(0), true).setData("parindex.id", look.id() + ".ok");
        createButton(parent, IDialogConstants.CANCEL_ID, look.buttons().get(1), false).setData("parindex.id", look.id() + ".cancel");
    }

    private void identify(Control control, String id, String name) {
        control.setData("parindex.id", look.id() + id);
        SpokenName.give(control, name);
    }

    private void enable() {
        Button ok = getButton(OK);
        if (ok != null) {
            ok.setEnabled(list.getSelectionIndex() >= 0);
        }
    }

    private void key(KeyEvent event) {
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> move(event, 1);
            case SWT.ARROW_UP -> move(event, -1);
            case SWT.PAGE_DOWN -> move(event, PAGE);
            case SWT.PAGE_UP -> move(event, -PAGE);
            case SWT.CR, SWT.KEYPAD_CR -> {
                event.doit = false;
                okPressed();
            }
            default -> {
                // The field takes it.
            }
        }
    }

    private void move(KeyEvent event, int by) {
        event.doit = false;
        if (!found.isEmpty()) {
            list.setSelection(Math.max(0, Math.min(found.size() - 1, list.getSelectionIndex() + by)));
            list.showSelection();
        }
    }

    @Override
    protected void okPressed() {
        int index = list.getSelectionIndex();
        if (index >= 0) {
            chosen = found.get(index);
            super.okPressed();
        }
    }
}
