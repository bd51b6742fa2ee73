package parindex.samples.perspective;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Round;
import parindex.workbench.jobs.Background;
import parindex.workbench.selection.Changes;
import parindex.workbench.selection.CurrentRound;
import parindex.workbench.ui.Words;

/** The rounds in a table; a double click makes one the round of the window. */
public final class RoundsPart {

    private static final List<String> COLUMNS = List.of("column.name", "column.year", "column.phase", "column.units");
    private static final int[] WIDTHS = {360, 80, 200, 100};

    private final Words words;
    private final Background background;
    private final CurrentRound current;
    private Label head;
    private Table table;

    // Null while the bundle of the store is stopped; injected again when it comes back.
    @Inject
    @Optional
    private volatile AssessmentStore store;

    @Inject
    RoundsPart(Words words, Background background, CurrentRound current) {
        this.words = words;
        this.background = background;
        this.current = current;
    }

    @PostConstruct
    void create(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(page);
        head = new Label(page, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        table = new Table(page, SWT.FULL_SELECTION | SWT.BORDER | SWT.SINGLE);
        table.setHeaderVisible(true);
        table.setData("parindex.id", "parindex.samples.perspective.rounds");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        for (int c = 0; c < COLUMNS.size(); c++) {
            TableColumn column = new TableColumn(table, c == 1 || c == 3 ? SWT.RIGHT : SWT.LEFT);
            column.setText(text(COLUMNS.get(c)));
            column.setWidth(WIDTHS[c]);
        }
        table.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(e -> current.choose((String) e.item.getData())));
        read();
    }

    /** Somebody has made, moved or published a round. */
    @Inject
    @Optional
    void changed(@UIEventTopic(Changes.ROUND) String roundId) {
        read();
    }

    private void read() {
        // Events also come before there are widgets.
        if (table == null || table.isDisposed()) {
            return;
        }
        AssessmentStore reads = store;
        if (reads == null) {
            head.setText(text("stopped"));
            return;
        }
        background.run(table, text("reading"), progress -> reads.rounds(), this::show);
    }

    private void show(List<Round> rounds) {
        table.removeAll();
        for (Round round : rounds) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setData(round.id());
            item.setText(new String[] {round.name(), Integer.toString(round.year()), words.text(round.phase().label()),
                Integer.toString(round.unitCodes().size())});
        }
        head.setText(text(rounds.isEmpty() ? "none" : "some"));
        head.requestLayout();
    }

    @Focus
    void focus() {
        table.setFocus();
    }

    private String text(String key) {
        return words.text(RoundsPart.class, key);
    }
}
