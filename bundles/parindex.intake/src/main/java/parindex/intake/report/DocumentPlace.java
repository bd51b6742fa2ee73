package parindex.intake.report;

import parindex.intake.internal.report.PlaceNames;
import parindex.values.text.Message;

/**
 * Where something stands in a document, in the terms in which a person finds it there.
 *
 * @param kind   what is counted
 * @param part   name of the sheet, number of the page or of the table; empty text if the document has no such parts
 * @param number line, paragraph or row, from 1
 * @param column column of a table, from 1; 0 for the line or row as a whole
 */
public record DocumentPlace(Kind kind, String part, int number, int column) {

    /** What {@link DocumentPlace#number} counts. */
    public enum Kind {
        /** Lines of a plain text; the part is the page, where the text has form feeds. */
        LINE,
        /** Rows of a sheet, whose name is the part. */
        SHEET,
        /** Rows of a table, whose number in the document is the part. */
        TABLE,
        /** Paragraphs of a document, outside its tables. */
        PARAGRAPH
    }

    /** The same row, at a column counted from 1. */
    public DocumentPlace at(int newColumn) {
        return new DocumentPlace(kind, part, number, newColumn);
    }

    /** The place in words. */
    public Message message() {
        return PlaceNames.message(this);
    }
}
