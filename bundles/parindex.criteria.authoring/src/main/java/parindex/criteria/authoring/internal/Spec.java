package parindex.criteria.authoring.internal;

import java.util.Optional;

/**
 * What stands in a cell, and where in the document it belongs.
 *
 * @param width     of the column in characters; 0 if it is hidden
 * @param path      from the element of the row: {@code @id}, {@code name/vi}, {@code leaf/@lead}; empty if it is only shown
 * @param form      how it is written in a cell
 * @param words     for a choice
 * @param required  whether an empty cell is an error where the row needs the column
 * @param otherwise what an empty cell means; empty if nothing
 */
record Spec(int width, String path, Form form, Optional<Vocabulary> words, boolean required, String otherwise) {

    /** How a value is written in a cell. */
    enum Form { TEXT, NUMBER, PERCENT, WHOLE, DAY, CHOICE }

    static Spec of(Form form, int width, String path) {
        return new Spec(width, path, form, Optional.empty(), false, "");
    }

    static Spec text(int width, String path) {
        return of(Form.TEXT, width, path);
    }

    static Spec choice(int width, String path, Vocabulary words) {
        return new Spec(width, path, Form.CHOICE, Optional.of(words), false, "");
    }

    /** A cell that is only shown and never read. */
    static Spec shown(int width) {
        return of(Form.TEXT, width, "");
    }

    Spec must() {
        return new Spec(width, path, form, words, true, otherwise);
    }

    Spec or(String value) {
        return new Spec(width, path, form, words, required, value);
    }

    boolean isShownOnly() {
        return path.isEmpty();
    }
}
