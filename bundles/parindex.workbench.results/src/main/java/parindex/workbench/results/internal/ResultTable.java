package parindex.workbench.results.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import parindex.export.CellText;
import parindex.export.Table;
import parindex.workbench.results.internal.model.CellsText;
import parindex.workbench.ui.CellTips;

/**
 * A table of values as a widget: numbers right, means in bold below. A chosen row of the body leads on; Ctrl+C copies the chosen rows, or
 * all if at most one is chosen, for a spreadsheet. For some thousand rows at most.
 */
final class ResultTable {

    private static final int MARGIN = 16;
    private static final int WIDEST = 420;

    private final org.eclipse.swt.widgets.Table table;
    private final Font bold;
    private int body;
    private Object shown;

    /**
     * @param id     by which tests find the widget
     * @param chosen gets the number of the row that was chosen; those of the footer go on behind those of the body
     */
    ResultTable(Composite parent, String id, IntConsumer chosen) {
        table = new org.eclipse.swt.widgets.Table(parent, SWT.FULL_SELECTION | SWT.BORDER | SWT.MULTI);
        table.setHeaderVisible(true);
        table.setData("parindex.id", id);
        bold = new LocalResourceManager(JFaceResources.getResources(), table)
                .create(FontDescriptor.createFrom(table.getFont()).setStyle(SWT.BOLD));
        Widgets.nothingChosenByFocus(table);
        CellTips.install(table);
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            if (table.getSelectionCount() == 1 && !Widgets.isQuiet(table)) {
                chosen.accept(table.getSelectionIndex());
            }
        }));
        table.addKeyListener(KeyListener.keyPressedAdapter(e -> {
            if ((e.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1 && (e.keyCode == 'c' || e.keyCode == 'C')) {
                copy();
            } else if ((e.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1 && (e.keyCode == 'a' || e.keyCode == 'A')) {
                table.selectAll();
            }
        }));
    }

    org.eclipse.swt.widgets.Table control() {
        return table;
    }

    /** How many rows the body has. */
    int body() {
        return body;
    }

    /** Shows a table; what is shown already stays as it is, with its place and choice. */
    void show(Table content, CellText text) {
        Object wanted = List.of(content, text);
        if (wanted.equals(shown)) {
            return;
        }
        shown = wanted;
        table.setRedraw(false);
        table.removeAll();
        for (TableColumn column : table.getColumns()) {
            column.dispose();
        }
        for (Table.Column column : content.columns()) {
            new TableColumn(table, column.number() ? SWT.RIGHT : SWT.LEFT).setText(column.title().in(text.locale()));
        }
        content.rows().forEach(row -> add(row, text));
        content.footer().forEach(row -> add(row, text).setFont(bold));
        body = content.rows().size();
        for (TableColumn column : table.getColumns()) {
            column.pack();
            column.setWidth(Math.min(column.getWidth() + MARGIN, WIDEST));
            column.setMoveable(true);
        }
        table.setRedraw(true);
    }

    void clear() {
        shown = null;
        table.removeAll();
    }

    void select(List<Integer> rows) {
        int[] wanted = rows.stream().mapToInt(Integer::intValue).toArray();
        if (!Arrays.equals(wanted, Arrays.stream(table.getSelectionIndices()).sorted().toArray())) {
            table.setSelection(wanted);
        }
    }

    private TableItem add(List<Table.Cell> row, CellText text) {
        TableItem item = new TableItem(table, SWT.NONE);
        item.setText(row.stream().map(text::shown).toArray(String[]::new));
        return item;
    }

    /** Copies with headings. */
    void copy() {
        if (table.getColumnCount() == 0) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(Arrays.stream(table.getColumns()).map(TableColumn::getText).toList());
        TableItem[] items = table.getSelectionCount() > 1 ? table.getSelection() : table.getItems();
        for (TableItem item : items) {
            rows.add(IntStream.range(0, table.getColumnCount()).mapToObj(item::getText).toList());
        }
        Clipboard clipboard = new Clipboard(table.getDisplay());
        clipboard.setContents(new Object[] {CellsText.of(rows)}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }
}
