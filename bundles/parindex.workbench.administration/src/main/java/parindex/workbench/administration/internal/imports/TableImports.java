package parindex.workbench.administration.internal.imports;

import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import parindex.assessment.ImportKind;
import parindex.assessment.Round;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.services.ImportCalls;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.administration.internal.widgets.FileChoice;
import parindex.workbench.ui.Enabled;

/** The buttons with which tables are imported and the last import is taken back, wherever that is. */
@Creatable
public final class TableImports {

    private final Desk desk;
    private final ImportCalls calls;
    private final FileChoice files;

    @Inject
    TableImports(Desk desk, ImportCalls calls, FileChoice files) {
        this.desk = desk;
        this.calls = calls;
        this.files = files;
    }

    /** The two buttons of one kind. */
    public static final class Buttons {

        private final Button bring;
        private final Button undo;

        private Buttons(Button bring, Button undo) {
            this.bring = bring;
            this.undo = undo;
        }

        public void enable(boolean enabled) {
            Enabled.set(bring, enabled);
            Enabled.set(undo, enabled);
        }
    }

    /**
     * @param row   where they are, side by side
     * @param round the round that the person is looking at, unless it is the register
     * @param place shows why something cannot be done
     */
    public Buttons buttons(Composite row, ImportKind kind, Supplier<Optional<Round>> round, Consumer<String> place) {
        String id = "parindex.administration.import." + kind.name().toLowerCase(Locale.ROOT);
        Button bring = Fields.button(row, desk.text("import." + kind + ".button"), id, () -> {
            Optional<Round> target = round.get();
            place.accept("");
            new ImportDialog(row.getShell(), desk, calls, files, kind, target, () -> changed(target)).open();
        });
        Button undo = Fields.button(row, desk.text("undoImport.button"), id + ".undo", () -> {
            Optional<Round> target = round.get();
            desk.act(row, "undoImport.reading", session -> calls.last(session, kind, target.map(Round::id)), last -> last.ifPresentOrElse(
                    found -> new UndoDialog(row.getShell(), desk, calls, found, () -> changed(target)).open(),
                    () -> place.accept(desk.text("undoImport.none"))), place);
        });
        return new Buttons(bring, undo);
    }

    private void changed(Optional<Round> round) {
        round.map(Round::id).ifPresentOrElse(desk::roundChanged, desk::registersChanged);
    }
}
