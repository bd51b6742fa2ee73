package parindex.workbench.administration.internal.widgets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import parindex.workbench.ui.CellTips;

/**
 * A table of rows of one kind: sorted by a click on a heading, copied by Ctrl+C as cells, and with a sentence in its place while there is
 * no row.
 * Selection and check marks follow the row by its key when rows are read again. For some thousand rows at most.
 */
public final class RowTable<T> {

    private static final int MARGIN = 18;
    private static final int SIZED = -1;

    private final Composite area;
    private final Table table;
    private final Label empty;
    private final List<Column<T>> columns;
    private final Function<? super T, ?> key;
    private List<T> rows = List.of();
    /** Widths given by {@link #fit}; another one was given by the person. */
    private final int[] fitted;
    private boolean fitting;
    private int sorted = -1;
    private boolean descending;

    /**
     * @param style {@link SWT#MULTI}, {@link SWT#CHECK} or none
     * @param id    by which tests find the widget
     * @param name  what a screen reader calls it
     * @param key   what stays the same when a row is read again
     */
    public RowTable(Composite parent, int style, String id, String name, Function<? super T, ?> key, List<Column<T>> columns) {
        this.columns = List.copyOf(columns);
        this.fitted = new int[columns.size()];
        this.key = key;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(new StackLayout());
        table = new Table(area, style | SWT.FULL_SELECTION | SWT.BORDER);
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        table.setData("parindex.id", id);
        Fields.name(table, name);
        CellTips.install(table);
        empty = new Label(area, SWT.WRAP);
        empty.setData("org.eclipse.e4.ui.css.CssClassName", "Note");
        for (int i = 0; i < columns.size(); i++) {
            addColumn(i);
        }
        table.addControlListener(ControlListener.controlResizedAdapter(e -> fit()));
        table.addKeyListener(KeyListener.keyPressedAdapter(this::key));
        top().topControl = empty;
    }

    private void addColumn(int index) {
        TableColumn column = new TableColumn(table, columns.get(index).right() ? SWT.RIGHT : SWT.LEFT);
        column.setText(columns.get(index).title());
        column.addListener(SWT.Resize, e -> sized(index));
        column.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            descending = sorted == index && !descending;
            sorted = index;
            table.setSortColumn(column);
            table.setSortDirection(descending ? SWT.DOWN : SWT.UP);
            show(rows, empty.getText());
        }));
    }

    /** What is laid out. */
    public Composite area() {
        return area;
    }

    public Table control() {
        return table;
    }

    /** @param nothing what to say if there is no row: why, and what to do first */
    public void show(List<T> content, String nothing) {
        Set<Object> chosen = Arrays.stream(table.getSelection()).map(this::keyOf).collect(Collectors.toSet());
        Set<Object> checked = checkable() ? checked().stream().map(key).collect(Collectors.toSet()) : Set.of();
        rows = List.copyOf(content);
        List<T> shown = new ArrayList<>(rows);
        if (sorted >= 0) {
            Comparator<? super T> order = columns.get(sorted).order();
            shown.sort(descending ? order.reversed() : order);
        }
        table.setRedraw(false);
        if (shown.stream().map(key).toList().equals(Arrays.stream(table.getItems()).map(this::keyOf).toList())) {
            // The same rows with other words perhaps: nothing moves under the person's eyes.
            IntStream.range(0, shown.size()).forEach(i -> fill(table.getItem(i), shown.get(i)));
        } else {
            replace(shown, chosen, checked);
        }
        fit();
        table.setRedraw(true);
        empty.setText(nothing);
        top().topControl = rows.isEmpty() ? empty : table;
        area.layout();
    }

    private void fill(TableItem item, T row) {
        item.setData(row);
        item.setText(texts(row).toArray(String[]::new));
    }

    private void replace(List<T> shown, Set<Object> chosen, Set<Object> checked) {
        Optional<Object> top = table.getItemCount() == 0 ? Optional.empty() : Optional.of(keyOf(table.getItem(table.getTopIndex())));
        table.removeAll();
        for (T row : shown) {
            TableItem item = new TableItem(table, SWT.NONE);
            fill(item, row);
            item.setChecked(checkable() && checked.contains(key.apply(row)));
        }
        table.setSelection(Arrays.stream(table.getItems()).filter(i -> chosen.contains(keyOf(i))).toArray(TableItem[]::new));
        // After the selection, which scrolls to itself.
        top.flatMap(wanted -> IntStream.range(0, shown.size()).filter(i -> key.apply(shown.get(i)).equals(wanted)).boxed().findFirst())
                .ifPresent(table::setTopIndex);
    }

    private boolean checkable() {
        return (table.getStyle() & SWT.CHECK) != 0;
    }

    /**
     * Each column as wide as its texts, up to its limit; beyond it as far as there is room. One that the person has sized stays as it is.
     */
    private void fit() {
        int[] wanted = new int[columns.size()];
        int room = table.getClientArea().width;
        fitting = true;
        for (int i = 0; i < wanted.length; i++) {
            TableColumn column = table.getColumn(i);
            if (fitted[i] == SIZED) {
                wanted[i] = column.getWidth();
            } else {
                column.pack();
                wanted[i] = column.getWidth() + MARGIN;
                column.setWidth(Math.min(wanted[i], columns.get(i).width()));
            }
            room -= column.getWidth();
        }
        for (int i = 0; i < wanted.length; i++) {
            TableColumn column = table.getColumn(i);
            int more = Math.min(Math.max(0, room), Math.max(0, wanted[i] - column.getWidth()));
            if (more > 0) {
                column.setWidth(column.getWidth() + more);
                room -= more;
            }
            fitted[i] = fitted[i] == SIZED ? SIZED : column.getWidth();
        }
        fitting = false;
    }

    /** The toolkit stretches the last column over the rest of the table by itself. */
    private void sized(int index) {
        if (!fitting && index < fitted.length - 1 && table.getColumn(index).getWidth() != fitted[index]) {
            fitted[index] = SIZED;
        }
    }

    private StackLayout top() {
        return (StackLayout) area.getLayout();
    }

    private List<String> texts(T row) {
        return columns.stream().map(column -> column.text().apply(row)).toList();
    }

    @SuppressWarnings("unchecked")
    private T row(TableItem item) {
        return (T) item.getData();
    }

    private Object keyOf(TableItem item) {
        return key.apply(row(item));
    }

    public List<T> rows() {
        return rows;
    }

    /** The first of the selected rows. */
    public Optional<T> selected() {
        return Arrays.stream(table.getSelection()).map(this::row).findFirst();
    }

    public void select(Object rowKey) {
        Arrays.stream(table.getItems()).filter(item -> keyOf(item).equals(rowKey)).findFirst().ifPresent(table::setSelection);
    }

    /** The rows with a check mark, in the order they were given. */
    public List<T> checked() {
        return Arrays.stream(table.getItems()).filter(TableItem::getChecked).map(this::row).toList();
    }

    public void check(java.util.function.Predicate<? super T> wanted) {
        Arrays.stream(table.getItems()).forEach(item -> item.setChecked(wanted.test(row(item))));
    }

    /** Runs after the person has selected or checked something. */
    public void onSelect(Runnable then) {
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> then.run()));
    }

    private void key(KeyEvent e) {
        if ((e.stateMask & SWT.MOD1) != 0 && Character.toLowerCase((char) e.keyCode) == 'c') {
            copy();
        }
    }

    /** The selected rows, or all, with their headings as cells on the clipboard. */
    private void copy() {
        List<List<String>> cells = new ArrayList<>();
        cells.add(columns.stream().map(Column::title).toList());
        TableItem[] chosen = table.getSelectionCount() > 1 ? table.getSelection() : table.getItems();
        Arrays.stream(chosen).forEach(item -> cells.add(texts(row(item))));
        Clipboard clipboard = new Clipboard(table.getDisplay());
        clipboard.setContents(new Object[] {Cells.text(cells)}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }
}
