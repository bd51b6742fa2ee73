package parindex.workbench.results.internal;

import java.util.List;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import parindex.export.CellText;
import parindex.export.Table;

/** A table of a report as a widget: numbers right, means in bold below. For some hundred rows at most. */
final class ResultTable {

    private static final int MARGIN = 16;

    private final org.eclipse.swt.widgets.Table table;
    private final Font bold;

    /** @param id by which tests find the widget */
    ResultTable(Composite parent, String id) {
        table = new org.eclipse.swt.widgets.Table(parent, SWT.FULL_SELECTION | SWT.BORDER);
        table.setHeaderVisible(true);
        table.setData("parindex.id", id);
        bold = new LocalResourceManager(JFaceResources.getResources(), table)
                .create(FontDescriptor.createFrom(table.getFont()).setStyle(SWT.BOLD));
    }

    Control control() {
        return table;
    }

    void show(Table content, CellText text) {
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
        for (TableColumn column : table.getColumns()) {
            column.pack();
            column.setWidth(column.getWidth() + MARGIN);
        }
        table.setRedraw(true);
    }

    void clear() {
        table.removeAll();
    }

    private TableItem add(List<Table.Cell> row, CellText text) {
        TableItem item = new TableItem(table, SWT.NONE);
        item.setText(row.stream().map(text::shown).toArray(String[]::new));
        return item;
    }
}
