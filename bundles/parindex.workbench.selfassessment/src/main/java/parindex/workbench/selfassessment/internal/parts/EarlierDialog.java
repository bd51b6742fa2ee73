package parindex.workbench.selfassessment.internal.parts;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Shell;
import parindex.assessment.Document;
import parindex.values.text.Message;
import parindex.workbench.selfassessment.internal.model.Days;
import parindex.workbench.ui.FindDialog;
import parindex.workbench.ui.FindDialog.Column;
import parindex.workbench.ui.FindDialog.Found;
import parindex.workbench.ui.FindDialog.Look;
import parindex.workbench.ui.Words;

/**
 * A searchable list of the documents that the unit has stored, in this round or an earlier one.
 *
 * @param words  the language
 * @param search what is found for a text; in memory
 */
record EarlierDialog(Words words, Function<String, List<Document>> search) {

    private static final Point SIZE = new Point(760, 420);

    /** @return the document that the person chose; empty for none */
    Optional<Document> ask(Shell parent) {
        return new FindDialog<>(parent, new Look<>(FormKit.ID + "earlier", text("earlier.title"), text("earlier.search"),
                text("earlier.search"), text("earlier.title"), List.of(new Column<>(text("evidence.document"), 230, Document::fileName),
                        new Column<>(text("evidence.number"), 120, Document::number),
                        new Column<>(text("earlier.date"), 90, document -> document.date().map(Days::text).orElse("")),
                        new Column<>(text("earlier.summary"), 240, Document::summary)),
                List.of(text("earlier.ok"), text("earlier.cancel")), SIZE), this::find, opened -> { }).ask();
    }

    private Found<Document> find(String typed) {
        List<Document> found = search.apply(typed);
        return new Found<>(found, text(!found.isEmpty() ? "earlier.note" : typed.isBlank() ? "earlier.empty" : "earlier.none"));
    }

    private String text(String key) {
        return words.text(Message.of(EarlierDialog.class, key));
    }
}
