package parindex.workbench.results.internal;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Round;
import parindex.assessment.RoundEvaluation;
import parindex.assessment.cycle.RoundScreens;
import parindex.export.CellText;
import parindex.values.text.Message;
import parindex.workbench.jobs.Background;
import parindex.workbench.selection.Changes;
import parindex.workbench.selection.CurrentRound;
import parindex.workbench.selection.Person;
import parindex.workbench.ui.Problems;
import parindex.workbench.ui.Words;

/** The result tables of the current round, one at a time. Follows the current round and reads again when it has changed. */
public final class RankingPart {

    private final Words words;
    private final Background background;
    private final CurrentRound current;
    private final Person person;
    private final Problems problems;
    private Composite page;
    private Combo rounds;
    private Combo tables;
    private Label note;
    private ResultTable table;
    private RoundTables shown;
    private String wanted;

    @Inject
    @Optional
    private AssessmentStore store;
    @Inject
    @Optional
    private RoundEvaluation evaluation;
    @Inject
    @Optional
    private RoundScreens screens;

    @Inject
    RankingPart(Words words, Background background, CurrentRound current, Person person, Problems problems) {
        this.person = person;
        this.problems = problems;
        this.words = words;
        this.background = background;
        this.current = current;
    }

    @PostConstruct
    void create(Composite parent) {
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(8, 8).spacing(8, 8).applyTo(page);
        rounds = combo("ranking.round", "parindex.workbench.results.rounds");
        rounds.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> current.choose(shown.rounds().get(rounds.getSelectionIndex()).id())));
        tables = combo("ranking.table", "parindex.workbench.results.tables");
        tables.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> showTable()));
        note = new Label(page, SWT.WRAP);
        note.setData("org.eclipse.e4.ui.css.CssClassName", "Note");
        GridDataFactory.fillDefaults().span(4, 1).grab(true, false).applyTo(note);
        table = new ResultTable(page, "parindex.workbench.results.table");
        GridDataFactory.fillDefaults().span(4, 1).grab(true, true).applyTo(table.control());
        read();
    }

    private Combo combo(String key, String id) {
        new Label(page, SWT.NONE).setText(text(key));
        Combo combo = new Combo(page, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setData("parindex.id", id);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(combo);
        return combo;
    }

    @Inject
    @Optional
    void choose(@Named(CurrentRound.ID) String roundId) {
        wanted = roundId;
        read();
    }

    @Inject
    @Optional
    void changed(@UIEventTopic(Changes.ROUND) String roundId) {
        read();
    }

    private void read() {
        if (page == null || page.isDisposed()) {
            return;
        }
        AssessmentStore reading = store;
        RoundEvaluation computing = evaluation;
        RoundScreens rights = screens;
        if (reading == null || computing == null || rights == null) {
            note.setText(text("ranking.noStore"));
            return;
        }
        String id = wanted;
        background.run(page, text("ranking.reading"), progress -> RoundTables.read(reading, computing, rights, person, id), this::show,
                this::refuse);
    }

    private void show(RoundTables found) {
        shown = found;
        if (found == null) {
            note.setText(text("ranking.noRounds"));
            page.layout();
            return;
        }
        int before = Math.max(tables.getSelectionIndex(), 0);
        rounds.setItems(found.rounds().stream().map(Round::name).toArray(String[]::new));
        rounds.select(found.rounds().indexOf(found.round()));
        tables.setItems(found.tables().stream().map(t -> words.text(t.title())).toArray(String[]::new));
        tables.select(Math.min(before, found.tables().size() - 1));
        note.setText(found.round().illustrative() ? text("ranking.illustrative") : "");
        showTable();
    }

    /** In place of the table: a dialog would come up again with every change of the round. */
    private void refuse(Throwable problem) {
        table.clear();
        note.setText(problems.describe(problem));
        page.layout();
    }

    private void showTable() {
        table.show(shown.tables().get(tables.getSelectionIndex()), new CellText(shown.mode(), words.locale()));
        page.layout();
    }

    private String text(String key, Object... arguments) {
        return words.text(Message.of(RankingPart.class, key, arguments));
    }

    @Focus
    void focus() {
        List.of(table.control(), tables).stream().filter(control -> control.isVisible()).findFirst().ifPresent(control -> control.setFocus());
    }
}
