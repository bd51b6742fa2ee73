package parindex.workbench.administration.internal.rounds;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import parindex.assessment.Round;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.RoundFollowingPart;
import parindex.workbench.administration.internal.imports.TableImports;
import parindex.workbench.administration.internal.services.PublicationCalls;
import parindex.workbench.administration.internal.services.RoundCalls;
import parindex.workbench.administration.internal.services.RoundCalls.Detail;
import parindex.workbench.administration.internal.widgets.Column;
import parindex.workbench.administration.internal.widgets.Complaint;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.administration.internal.widgets.FileChoice;
import parindex.workbench.administration.internal.widgets.RowTable;
import parindex.workbench.selection.CurrentRound;
import parindex.workbench.selection.RoundChoice;
import parindex.workbench.ui.ModelIds;

/** The rounds; below them the one that is selected, which is the current round of the window. */
public final class RoundsPart extends RoundFollowingPart {

    private final Desk desk;
    private final RoundCalls calls;
    private final CurrentRound current;
    private final ECommandService commands;
    private final EHandlerService handlers;
    private final PublicationCalls publications;
    private final FileChoice files;
    private final SetMoves setMoves;
    private final TableImports imports;
    private Composite page;
    private RowTable<Round> table;
    private RoundPanel panel;
    private Complaint complaint;

    @Inject
    RoundsPart(Desk desk, RoundCalls calls, PublicationCalls publications, FileChoice files, SetMoves setMoves,
            TableImports imports, CurrentRound current,
            ECommandService commands, EHandlerService handlers) {
        this.desk = desk;
        this.calls = calls;
        this.publications = publications;
        this.files = files;
        this.setMoves = setMoves;
        this.imports = imports;
        this.current = current;
        this.commands = commands;
        this.handlers = handlers;
    }

    @PostConstruct
    void create(Composite parent) {
        page = Fields.page(parent, 1);
        SashForm sash = Fields.fill(new SashForm(page, SWT.VERTICAL), 1);
        Composite top = Fields.page(sash, 1);
        table = new RowTable<>(top, SWT.NONE, "parindex.administration.rounds", desk.text("rounds.title"), Round::id, List.of(
                Column.text(desk.text("rounds.name"), Round::name), Column.text(desk.text("rounds.id"), Round::id),
                Column.number(desk.text("rounds.year"), Round::year),
                Column.number(desk.text("rounds.units"), (Round round) -> round.unitCodes().size()),
                Column.sorted(desk.text("rounds.phase"), (Round round) -> desk.texts().phase(round.phase()), Round::phase)));
        Fields.fill(table.area(), 1);
        table.onSelect(() -> table.selected().ifPresent(round -> current.choose(round.id())));
        Fields.button(top, desk.text("rounds.new"), ModelIds.COMMAND_NEW_ROUND, this::newRound);
        panel = new RoundPanel(sash, desk, calls, publications, files, setMoves, imports);
        sash.setWeights(32, 68);
        complaint = new Complaint(page, 1, "parindex.administration.rounds.complaint");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        read();
    }

    private void newRound() {
        ParameterizedCommand command = commands.createCommand(ModelIds.COMMAND_NEW_ROUND, Map.of());
        if (command != null && handlers.canExecute(command)) {
            handlers.executeHandler(command);
        } else {
            complaint.accept(desk.text("service.missing"));
        }
    }

    private record Found(List<Round> rounds, Optional<Detail> detail) {
    }

    @Override
    protected void read() {
        if (page == null || page.isDisposed()) {
            return;
        }
        String id = wanted();
        desk.act(page, "rounds.reading", session -> {
            List<Round> all = calls.all();
            return new Found(all, RoundChoice.of(all, Optional.ofNullable(id)).flatMap(round -> calls.detail(session, round.id())));
        }, this::show, complaint);
    }

    private void show(Found found) {
        table.show(found.rounds(), desk.text("rounds.none"));
        found.detail().ifPresent(detail -> table.select(detail.round().id()));
        panel.show(found.detail());
    }

    @Focus
    void focus() {
        if (table.rows().isEmpty()) {
            page.setFocus();
        } else {
            table.control().setFocus();
        }
    }
}
