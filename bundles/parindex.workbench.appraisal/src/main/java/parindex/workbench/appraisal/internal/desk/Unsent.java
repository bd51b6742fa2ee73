package parindex.workbench.appraisal.internal.desk;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Display;
import parindex.workbench.appraisal.internal.model.Draft;
import parindex.workbench.appraisal.internal.model.DraftBook;
import parindex.workbench.appraisal.internal.model.Place;
import parindex.workbench.appraisal.internal.model.RoundData;
import parindex.workbench.drafts.DraftKeeper;
import parindex.workbench.drafts.Drafts;

/** What the person has filled in and not recorded, kept on the disk shortly after it is typed. For the thread of the window. */
public final class Unsent {

    private final DraftBook book = new DraftBook();
    private final DraftKeeper keeper;
    private Drafts.Key key;

    /** @param failed told when the disk does not take it */
    Unsent(Display display, Supplier<Optional<Drafts>> drafts, Consumer<Exception> failed) {
        keeper = new DraftKeeper(display, drafts, failed);
    }

    /** Another round, with what was kept of it; null for none. */
    void open(RoundData data) {
        keeper.flush();
        key = data == null ? null : RoundReader.key(data.round().id(), data.user());
        book.restore(data == null ? Map.of() : data.drafts().map(Drafts.Found::drafts).orElse(Map.of()));
    }

    /** What was typed last is kept. */
    void flush() {
        keeper.flush();
    }

    public Optional<Draft> draft(Place place) {
        return book.draft(place);
    }

    /** See {@link DraftBook#isRestored}. */
    public boolean isRestored(Place place) {
        return book.isRestored(place);
    }

    /** See {@link DraftBook#edit}. */
    public void edit(Place place, String field, Draft start, Draft now) {
        book.edit(place, field, start, now);
        changed();
    }

    /** @return what is filled in then; empty if there is nothing to undo */
    public Optional<Draft> undo(Place place) {
        Optional<Draft> now = book.undo(place);
        changed();
        return now;
    }

    public Optional<Draft> redo(Place place) {
        Optional<Draft> now = book.redo(place);
        changed();
        return now;
    }

    /** See {@link DraftBook#rebase}. */
    public void rebase(Place place, long seen) {
        book.rebase(place, seen);
        changed();
    }

    /** It is recorded: at once, so that it does not come back after a killed process. */
    void forget(Place place) {
        book.forget(place);
        changed();
        keeper.flush();
    }

    private void changed() {
        if (key != null) {
            keeper.typed(key, book::values);
        }
    }
}
