package parindex.exchange.excel.internal;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import parindex.intake.grid.SheetRow;
import parindex.intake.grid.SheetRow.Kind;
import parindex.intake.grid.SheetVisitor;
import parindex.intake.report.Checkpoint;

/** The XML of a sheet as rows. Cells beyond the widest table that is understood are left out. For use by one thread. */
final class SheetEvents extends DefaultHandler {

    /** A cell of Excel holds at most 32,767 characters. */
    private static final int MOST_CHARACTERS = 40_000;
    /** Shown for a formula whose value the file does not have. */
    private static final String NOT_COMPUTED = "=";

    private final WorkbookParts parts;
    private final SheetVisitor visitor;
    private final Checkpoint checkpoint;
    private final SheetRow row = new SheetRow();
    private final StringBuilder value = new StringBuilder();
    private boolean wanted;
    private boolean phonetic;
    private int number;
    private int column;
    private String type;
    private String style;
    private boolean formula;
    private int formulas;

    SheetEvents(WorkbookParts parts, SheetVisitor visitor, Checkpoint checkpoint) {
        this.parts = parts;
        this.visitor = visitor;
        this.checkpoint = checkpoint;
    }

    /** Ends the reading of a sheet of which no more is wanted. */
    static final class Enough extends SAXException {

        private static final long serialVersionUID = 1;

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    int formulas() {
        return formulas;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> {
                checkpoint.pass();
                int stated = digits(attributes.getValue("r"), 0);
                number = stated > 0 ? stated : number + 1;
                column = -1;
                row.begin(number);
            }
            case "c" -> {
                int stated = column(attributes.getValue("r"));
                column = stated >= 0 ? stated : column + 1;
                type = attributes.getValue("t");
                style = attributes.getValue("s");
                formula = false;
                value.setLength(0);
            }
            case "v" -> wanted = true;
            case "t" -> wanted = !phonetic;
            case "f" -> formula = true;
            // How Japanese is pronounced.
            case "rPh" -> phonetic = true;
            default -> { }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (wanted) {
            if (value.length() + length > MOST_CHARACTERS) {
                throw new SAXException("a cell with more than " + MOST_CHARACTERS + " characters");
            }
            value.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "v", "t" -> wanted = false;
            case "rPh" -> phonetic = false;
            case "c" -> cell();
            case "row" -> {
                if (!row.isBlank() && !visitor.row(row)) {
                    throw new Enough();
                }
            }
            default -> { }
        }
    }

    private void cell() {
        formulas += formula ? 1 : 0;
        if (column >= SheetRow.MOST_COLUMNS) {
            return;
        }
        String text = value.toString();
        if (formula && text.isEmpty() && !"str".equals(type)) {
            row.set(column, NOT_COMPUTED, Kind.TEXT);
        } else if (!text.isEmpty()) {
            if (type == null || type.equals("n")) {
                row.set(column, text.strip(), parts.isPercent(style) ? Kind.PERCENT : Kind.NUMBER);
            } else {
                row.set(column, type.equals("s") ? parts.text(text) : WorkbookParts.clean(text), Kind.TEXT);
            }
        }
    }

    /** The column of a reference such as B7, from 0; -1 if there is none. */
    private static int column(String reference) {
        int found = 0;
        for (int i = 0; reference != null && i < reference.length() && reference.charAt(i) >= 'A' && i < 4; i++) {
            found = found * 26 + reference.charAt(i) - 'A' + 1;
        }
        return found - 1;
    }

    private static int digits(String text, int from) {
        int found = 0;
        for (int i = from; text != null && i < text.length() && i < 8; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            found = found * 10 + c - '0';
        }
        return found;
    }
}
