package parindex.workbench.selfassessment.internal.parts;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
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
import parindex.assessment.Document;
import parindex.values.text.Message;
import parindex.workbench.selfassessment.internal.model.Days;
import parindex.workbench.ui.Words;

/** A searchable list of the documents that the unit has stored, in this round or an earlier one. */
final class EarlierDialog extends Dialog {

    private static final int[] WIDTHS = {230, 120, 90, 240};
    private static final Point SIZE = new Point(760, 420);

    private final Words words;
    private final Function<String, List<Document>> search;
    private List<Document> found = List.of();
    private Table table;
    private Label note;
    private Document chosen;

    private EarlierDialog(Shell parent, Words words, Function<String, List<Document>> search) {
        super(parent);
        this.words = words;
        this.search = search;
    }

    /**
     * @param search what is found for a text; in memory
     * @return the document that the person chose; empty for none
     */
    static Optional<Document> open(Shell parent, Words words, Function<String, List<Document>> search) {
        EarlierDialog dialog = new EarlierDialog(parent, words, search);
        return dialog.open() == OK ? Optional.ofNullable(dialog.chosen) : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(text("earlier.title"));
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
        Text query = FormKit.text(area, SWT.SINGLE | SWT.SEARCH, "earlier.search", text("earlier.search"), true);
        query.setMessage(text("earlier.search"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(query);
        table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        FormKit.identify(table, "earlier.list", text("earlier.title"));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        String[] titles = {"evidence.document", "evidence.number", "earlier.date", "earlier.summary"};
        for (int i = 0; i < titles.length; i++) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(text(titles[i]));
            column.setWidth(WIDTHS[i]);
        }
        note = new Label(area, SWT.WRAP);
        note.setData("org.eclipse.e4.ui.css.CssClassName", "Note");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(note);
        query.addModifyListener(e -> show(query.getText()));
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> enable()));
        table.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(e -> okPressed()));
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        FormKit.identify(createButton(parent, IDialogConstants.OK_ID, text("earlier.ok"), true), "earlier.ok", "");
        FormKit.identify(createButton(parent, IDialogConstants.CANCEL_ID, text("earlier.cancel"), false), "earlier.cancel", "");
        show("");
    }

    private void show(String typed) {
        found = search.apply(typed);
        table.removeAll();
        for (Document document : found) {
            new TableItem(table, SWT.NONE).setText(new String[] {document.fileName(), document.number(), document.date().map(Days::text).orElse(""),
                document.summary()});
        }
        if (!found.isEmpty()) {
            table.select(0);
        }
        note.setText(found.isEmpty() ? text(typed.isBlank() ? "earlier.empty" : "earlier.none") : text("earlier.note"));
        note.requestLayout();
        enable();
    }

    private void enable() {
        getButton(OK).setEnabled(table.getSelectionIndex() >= 0);
    }

    @Override
    protected void okPressed() {
        int index = table.getSelectionIndex();
        if (index >= 0) {
            chosen = found.get(index);
            super.okPressed();
        }
    }

    private String text(String key) {
        return words.text(Message.of(EarlierDialog.class, key));
    }
}
