package parindex.workbench.administration.internal.imports;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import parindex.assessment.ImportChange;
import parindex.assessment.ImportKind;
import parindex.assessment.cycle.ImportTexts;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.Texts;
import parindex.workbench.administration.internal.services.ImportCalls;
import parindex.workbench.administration.internal.services.ImportCalls.Last;
import parindex.workbench.administration.internal.widgets.Column;
import parindex.workbench.administration.internal.widgets.FormDialog;
import parindex.workbench.administration.internal.widgets.RowTable;

/** Takes the last import back: shows what will stand again, or what depends on the import by now. */
final class UndoDialog extends FormDialog {

    private final ImportCalls calls;
    private final Last last;
    private final Runnable changed;

    UndoDialog(Shell shell, Desk desk, ImportCalls calls, Last last, Runnable changed) {
        super(shell, desk, "undoImport", last.applied().file(), Texts.moment(last.applied().at()), last.applied().actor());
        this.calls = calls;
        this.last = last;
        this.changed = changed;
    }

    @Override
    protected void fields(Composite parent) {
        ImportKind kind = last.applied().kind();
        RowTable<ImportChange> table = new RowTable<>(parent, SWT.MULTI, "parindex.administration.undoImport.changes",
                text("undoImport.changes"),
                change -> change, List.of(
                Column.text(text(kind == ImportKind.MEMBERS ? "members.user" : "units.code"), ImportChange::subject),
                Column.text(text("import.change"), change -> desk().texts().get(ImportTexts.field(kind, change))),
                Column.text(text("undoImport.now"), change -> desk().texts().get(ImportTexts.before(kind, change))),
                Column.text(text("undoImport.again"), change -> desk().texts().get(ImportTexts.after(kind, change)))));
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(660, 220).applyTo(table.area());
        table.show(last.back(), text("undoImport.cannot"));
    }

    @Override
    protected void opened() {
        enable(last.obstacles().isEmpty());
    }

    @Override
    public void create() {
        super.create();
        complain(last.obstacles().stream().map(desk().texts()::get).collect(Collectors.joining("\n")));
    }

    @Override
    protected void submit() {
        finish("import.working", session -> {
            calls.undo(session, last.applied().id());
            return last;
        }, done -> changed.run());
    }
}
