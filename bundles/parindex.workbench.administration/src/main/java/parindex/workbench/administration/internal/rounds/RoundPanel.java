package parindex.workbench.administration.internal.rounds;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import parindex.assessment.ImportKind;
import parindex.assessment.Phase;
import parindex.assessment.Schedule;
import parindex.assessment.Unit;
import parindex.assessment.UnitStep;
import parindex.assessment.cycle.UnitStanding;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.Texts;
import parindex.workbench.administration.internal.imports.TableImports;
import parindex.workbench.administration.internal.services.PublicationCalls;
import parindex.workbench.administration.internal.services.RoundCalls;
import parindex.workbench.administration.internal.services.RoundCalls.Detail;
import parindex.workbench.administration.internal.widgets.Column;
import parindex.workbench.administration.internal.widgets.Complaint;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.administration.internal.widgets.FileChoice;
import parindex.workbench.administration.internal.widgets.RowTable;
import parindex.workbench.ui.Enabled;

/** One round: its phases with their days, its units with where they stand, and what can be done with them. */
final class RoundPanel {

    private final Desk desk;
    private final RoundCalls calls;
    private final PublicationCalls publications;
    private final FileChoice files;
    private final SetMoves setMoves;
    private final Composite page;
    private final Label heading;
    private final RowTable<Phase> phases;
    private final RowTable<UnitStanding> units;
    private final Button move;
    private final Button days;
    private final Button publish;
    private final Button changeSet;
    private final Button undoSet;
    private final TableImports.Buttons values;
    private final Button reopen;
    private final Button close;
    private final Complaint complaint;
    private Optional<Detail> shown = Optional.empty();

    RoundPanel(Composite parent, Desk desk, RoundCalls calls, PublicationCalls publications, FileChoice files, SetMoves setMoves,
            TableImports imports) {
        this.desk = desk;
        this.calls = calls;
        this.publications = publications;
        this.files = files;
        this.setMoves = setMoves;
        page = Fields.page(parent, 1);
        heading = Fields.heading(page, "");
        Composite row = Fields.row(page, 5);
        move = Fields.button(row, desk.text("rounds.move"), "parindex.administration.rounds.move", this::move);
        days = Fields.button(row, desk.text("rounds.days"), "parindex.administration.rounds.days", this::days);
        publish = Fields.button(row, desk.text("rounds.publish"), "parindex.administration.rounds.publish", this::publish);
        changeSet = Fields.button(row, desk.text("rounds.changeSet"), "parindex.administration.rounds.changeSet", this::changeSet);
        undoSet = Fields.button(row, desk.text("rounds.undoSet"), "parindex.administration.rounds.undoSet", this::undoSet);
        Composite valuesRow = Fields.row(page, 3);
        Fields.label(valuesRow, desk.text("rounds.values"));
        values = imports.buttons(valuesRow, ImportKind.VALUES, () -> shown.map(Detail::round), this::complain);
        SashForm sash = Fields.fill(new SashForm(page, SWT.HORIZONTAL), 1);
        phases = new RowTable<>(sash, SWT.NONE, "parindex.administration.rounds.phases", desk.text("rounds.phases"), phase -> phase,
                List.of(
                Column.sorted(desk.text("rounds.phase"), desk.texts()::phase, phase -> phase),
                Column.sorted(desk.text("days.first"), phase -> Texts.day(span(phase).map(Schedule.Span::from)),
                        phase -> span(phase).map(Schedule.Span::from).orElse(null)),
                Column.sorted(desk.text("days.last"), phase -> Texts.day(span(phase).map(Schedule.Span::to)),
                        phase -> span(phase).map(Schedule.Span::to).orElse(null)),
                Column.text(desk.text("rounds.here"), this::place)));
        Composite right = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(right);
        units = new RowTable<>(right, SWT.NONE, "parindex.administration.rounds.standings", desk.text("rounds.standings"),
                UnitStanding::unitCode, List.of(
                Column.text(desk.text("units.name"), this::unitName),
                Column.sorted(desk.text("rounds.phase"), (UnitStanding s) -> desk.texts().phase(s.phase()), UnitStanding::phase),
                Column.text(desk.text("rounds.submitted"), this::submitted), Column.text(desk.text("rounds.reopened"), this::reopened)));
        Fields.fill(units.area(), 1);
        units.onSelect(this::enable);
        Composite unitRow = Fields.row(right, 2);
        reopen = Fields.button(unitRow, desk.text("rounds.reopen"), "parindex.administration.rounds.reopen", this::reopen);
        close = Fields.button(unitRow, desk.text("rounds.close"), "parindex.administration.rounds.close", this::close);
        complaint = new Complaint(page, 1, "parindex.administration.round.complaint");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        sash.setWeights(42, 58);
        page.setVisible(false);
    }

    private void complain(String words) {
        complaint.accept(words);
    }

    void show(Optional<Detail> detail) {
        if (!shown.map(d -> d.round().id()).equals(detail.map(d -> d.round().id()))) {
            complaint.accept("");
        }
        shown = detail;
        page.setVisible(detail.isPresent());
        detail.ifPresent(found -> {
            heading.setText(Fields.escaped(desk.text("rounds.heading", found.round().name(), desk.texts().phase(found.round().phase()))));
            phases.show(List.of(Phase.values()), "");
            units.show(found.standings(), desk.text("rounds.noUnits"));
            page.layout(true, true);
        });
        enable();
    }

    private void enable() {
        boolean toPublish = shown.filter(d -> d.next().contains(Phase.PUBLISHED)).isPresent();
        boolean published = shown.filter(d -> d.round().phase().compareTo(Phase.PUBLISHED) >= 0).isPresent();
        Enabled.set(move, shown.filter(d -> !d.next().isEmpty()).isPresent() && !toPublish);
        Enabled.set(days, shown.isPresent() && !published);
        publish.setText(desk.text(published ? "rounds.export" : "rounds.publish"));
        Enabled.set(publish, (toPublish || published) && publications.present());
        publish.requestLayout();
        Enabled.set(changeSet, shown.isPresent() && !published);
        Enabled.set(undoSet, shown.isPresent() && !published);
        values.enable(shown.isPresent() && !published);
        Enabled.set(reopen, selected().isPresent() && !published);
        Enabled.set(close, units.selected().flatMap(UnitStanding::reopened).isPresent());
    }

    private Optional<Schedule.Span> span(Phase phase) {
        return shown.flatMap(detail -> detail.schedule().span(phase));
    }

    private String place(Phase phase) {
        return shown.filter(detail -> detail.round().phase() == phase).map(detail -> desk.text("rounds.here.now")).orElse("");
    }

    private String unitName(UnitStanding standing) {
        return shown.map(detail -> detail.units().get(standing.unitCode())).map(Unit::name).orElse(standing.unitCode());
    }

    private String submitted(UnitStanding standing) {
        return Arrays.stream(Phase.values()).filter(standing::hasSubmitted)
                .map(phase -> desk.texts().phase(phase) + " " + Texts.moment(standing.submitted().get(phase)))
                        .collect(Collectors.joining("; "));
    }

    private String reopened(UnitStanding standing) {
        return standing.reopened().map(step -> step.lastDay().isPresent()
                ? desk.text("rounds.reopened.until", desk.texts().phase(step.phase()),
                Texts.day(step.lastDay())) : desk.texts().phase(step.phase())).orElse("") + standing.reopened().map(UnitStep::reason)
                .map(r -> ": " + r).orElse("");
    }

    private Optional<Unit> selected() {
        return units.selected().flatMap(standing -> shown.map(detail -> detail.units().get(standing.unitCode())));
    }

    private void move() {
        shown.ifPresent(detail -> desk.act(page, "move.reading", session -> calls.missing(session, detail.round().id()),
                missing -> new MoveDialog(page.getShell(), desk, calls, detail.round(), detail.next().get(0), missing,
                        nothing -> desk.roundChanged(detail.round().id())).open(), complaint));
    }

    private void days() {
        shown.ifPresent(detail -> new ScheduleDialog(page.getShell(), desk, calls, detail.round(), detail.schedule(),
                () -> desk.roundChanged(detail.round().id())).open());
    }

    private void reopen() {
        shown.ifPresent(detail -> selected().ifPresent(unit -> new ReopenDialog(page.getShell(), desk, calls, detail.round(), unit,
                () -> desk.roundChanged(detail.round().id())).open()));
    }

    private void close() {
        shown.ifPresent(detail -> selected().ifPresent(unit -> new CloseDialog(page.getShell(), desk, calls, detail.round(), unit,
                () -> desk.roundChanged(detail.round().id())).open()));
    }

    private void changeSet() {
        shown.map(Detail::round).ifPresent(round -> setMoves.change(page, page.getShell(), round, complaint));
    }

    private void undoSet() {
        shown.map(Detail::round).ifPresent(round -> setMoves.undo(page.getShell(), round, complaint));
    }

    /** Publishes, or writes the file of the publication again. */
    private void publish() {
        shown.map(Detail::round).ifPresent(round -> {
            boolean published = round.phase().compareTo(Phase.PUBLISHED) >= 0;
            new PublishDialog(page.getShell(), desk, publications, files, round, published, file -> {
                complaint.accept(desk.text(published ? "publish.exported" : "publish.done", file));
                desk.roundChanged(round.id());
            }).open();
        });
    }
}
