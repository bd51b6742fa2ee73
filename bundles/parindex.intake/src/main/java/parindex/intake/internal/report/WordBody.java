package parindex.intake.internal.report;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.DocumentPlace;
import parindex.intake.report.ReportDocument;
import parindex.values.text.VietnameseText;

/**
 * The body of a Word document as paragraphs and rows. A cell over several columns is followed by empty ones, so that columns stay under
 * their
 * headings; a table inside a cell is text of the cell. For use by one thread.
 */
final class WordBody {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private final String name;
    private final Checkpoint checkpoint;
    private final List<ReportDocument.Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int tables;
    private int depth;
    private int rows;
    private int paragraphs;
    private int span = 1;
    /** So many open elements hold text that is not shown: deleted, or another form of what was shown before. */
    private int hidden;

    WordBody(String name, Checkpoint checkpoint) {
        this.name = name;
        this.checkpoint = checkpoint;
    }

    ReportDocument read(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(reader);
                case XMLStreamConstants.END_ELEMENT -> end(reader);
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException("no document types");
                default -> {
                    // Text counts only inside w:t, see begin().
                }
            }
        }
        return new ReportDocument(name, blocks);
    }

    private static boolean isWord(XMLStreamReader reader) {
        return WORD.equals(reader.getNamespaceURI()) || STRICT.equals(reader.getNamespaceURI());
    }

    private void begin(XMLStreamReader reader) throws XMLStreamException {
        String element = reader.getLocalName();
        if (hidden > 0 || element.equals("Fallback") || isWord(reader) && (element.equals("del") || element.equals("moveFrom"))) {
            hidden++;
            return;
        }
        if (!isWord(reader)) {
            return;
        }
        switch (element) {
            case "t" -> add(reader);
            case "tab" -> separate(reader);
            case "br", "cr" -> text.append(' ');
            case "noBreakHyphen" -> text.append('-');
            case "tbl" -> {
                if (depth++ == 0) {
                    tables++;
                    rows = 0;
                }
            }
            case "tr" -> {
                if (depth == 1) {
                    rows++;
                    cells = new ArrayList<>();
                }
            }
            case "tc" -> {
                if (depth == 1) {
                    text.setLength(0);
                    span = 1;
                }
            }
            case "gridSpan" -> span(reader);
            default -> {
                // Only what is named above says anything about text and tables.
            }
        }
    }

    /** A tab in a paragraph; {@code w:tab} is also the name of a position in the properties of paragraphs, which has attributes. */
    private void separate(XMLStreamReader reader) {
        if (reader.getAttributeCount() == 0) {
            text.append(' ');
        }
    }

    private void span(XMLStreamReader reader) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals("val")) {
                span = FigureReader.whole(reader.getAttributeValue(i)).orElse(1);
            }
        }
    }

    private void add(XMLStreamReader reader) throws XMLStreamException {
        String content = reader.getElementText();
        if (text.length() + content.length() > ReportDocument.MOST_CHARACTERS) {
            throw PlainTextReader.refused(name, 0, "word.text", place().message(), "> " + ReportDocument.MOST_CHARACTERS);
        }
        text.append(content);
    }

    private DocumentPlace place() {
        return depth > 0 ? new DocumentPlace(DocumentPlace.Kind.TABLE, Integer.toString(tables), Math.max(1, rows), 0)
                : new DocumentPlace(DocumentPlace.Kind.PARAGRAPH, "", paragraphs + 1, 0);
    }

    private void end(XMLStreamReader reader) {
        if (hidden > 0) {
            hidden--;
            return;
        }
        if (!isWord(reader)) {
            return;
        }
        switch (reader.getLocalName()) {
            case "p" -> paragraph();
            case "tc" -> {
                if (depth == 1 && cells.size() < ReportDocument.MOST_COLUMNS) {
                    cells.add(taken());
                    for (int i = 1; i < span && cells.size() < ReportDocument.MOST_COLUMNS; i++) {
                        cells.add("");
                    }
                }
            }
            case "tr" -> {
                if (depth == 1 && cells.stream().anyMatch(c -> !c.isEmpty())) {
                    add(new ReportDocument.Row(place(), tables, cells));
                }
            }
            case "tbl" -> depth--;
            default -> {
                // As at its beginning.
            }
        }
    }

    private void paragraph() {
        if (depth > 0) {
            text.append(' ');
            return;
        }
        String content = taken();
        if (!content.isEmpty()) {
            DocumentPlace place = place();
            paragraphs++;
            add(new ReportDocument.Paragraph(place, content));
        }
    }

    private String taken() {
        String content = VietnameseText.nfc(text.toString().replace('\u00A0', ' ')).strip();
        text.setLength(0);
        return content;
    }

    private void add(ReportDocument.Block block) {
        checkpoint.pass();
        if (blocks.size() == ReportDocument.MOST_BLOCKS) {
            throw PlainTextReader.refused(name, 0, "text.tooMany", ReportDocument.MOST_BLOCKS);
        }
        blocks.add(block);
    }
}
