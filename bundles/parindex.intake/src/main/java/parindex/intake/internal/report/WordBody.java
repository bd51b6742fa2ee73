package parindex.intake.internal.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import parindex.intake.internal.report.WordNumbering.Item;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.DocumentPlace;
import parindex.intake.report.PieceText;
import parindex.intake.report.ReportDocument;
import parindex.intake.report.TextPiece;

/**
 * The body of a Word document as paragraphs and rows. A cell over several columns is followed by empty ones, so that columns stay under
 * their headings; a table inside a cell is text of the cell. Numbers that Word gives by itself stand in front of their paragraphs; in a
 * cell only where it holds nothing else. Paragraphs of three or more texts with tabs in between are rows, too. For use by one thread.
 */
final class WordBody implements WordXml.Visitor {

    /** With fewer, a tab only sets something apart, such as a number from its heading. */
    private static final int FEWEST_CELLS = 3;

    private final String name;
    private final WordStyles styles;
    private final WordNumbering numbering;
    private final Checkpoint checkpoint;
    private final List<ReportDocument.Block> blocks = new ArrayList<>();
    private final Map<DocumentPlace, List<TextPiece>> fonts = new HashMap<>();
    private final PieceText text = new PieceText();
    private List<String> cells = new ArrayList<>();
    private List<List<TextPiece>> pieces = new ArrayList<>();
    /** Tables of the document, as a person counts them. */
    private int tables;
    /** The same with the blocks of paragraphs whose cells are separated by tabs. */
    private int groups;
    private boolean tabbed;
    private int depth;
    private int rows;
    private int paragraphs;
    private int span = 1;
    /** So many open elements hold text that is not shown: deleted, or another form of what was shown before. */
    private int hidden;
    private boolean ofParagraph;
    private String paragraphStyle = "";
    private String number = "";
    private String level = "";
    private String numberOfCell = "";
    private String runStyle = "";
    private String runFont = "";

    WordBody(String name, WordStyles styles, WordNumbering numbering, Checkpoint checkpoint) {
        this.name = name;
        this.styles = styles;
        this.numbering = numbering;
        this.checkpoint = checkpoint;
    }

    ReportDocument document() {
        return new ReportDocument(name, blocks, fonts);
    }

    @Override
    public void begin(XMLStreamReader reader) throws XMLStreamException {
        String element = reader.getLocalName();
        if (hidden > 0 || element.equals("Fallback") || WordXml.isWord(reader) && (element.equals("del") || element.equals("moveFrom"))) {
            hidden++;
            return;
        }
        if (!WordXml.isWord(reader)) {
            return;
        }
        switch (element) {
            case "t" -> add(reader);
            case "tab" -> separate(reader);
            case "br", "cr" -> text.add(' ');
            case "noBreakHyphen" -> text.add('-');
            case "tbl" -> {
                if (depth++ == 0) {
                    tables++;
                    groups++;
                    tabbed = false;
                    rows = 0;
                }
            }
            case "tr" -> {
                if (depth == 1) {
                    rows++;
                    cells = new ArrayList<>();
                    pieces = new ArrayList<>();
                }
            }
            case "tc" -> {
                if (depth == 1) {
                    text.clear();
                    span = 1;
                    numberOfCell = "";
                }
            }
            case "gridSpan" -> span = FigureReader.whole(WordXml.attribute(reader, "val")).orElse(1);
            default -> property(reader);
        }
    }

    /** What paragraphs and runs say of their fonts and numbers. The properties of a paragraph have a font, too: that of its end. */
    private void property(XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "p" -> {
                paragraphStyle = "";
                number = "";
                level = "";
            }
            case "pPr" -> ofParagraph = true;
            case "pStyle" -> paragraphStyle = WordXml.attribute(reader, "val");
            case "numId" -> number = WordXml.attribute(reader, "val");
            case "ilvl" -> level = WordXml.attribute(reader, "val");
            case "r" -> {
                runStyle = "";
                runFont = "";
            }
            case "rStyle" -> runStyle = ofParagraph ? runStyle : WordXml.attribute(reader, "val");
            case "rFonts" -> runFont = ofParagraph ? runFont : WordXml.font(reader);
            default -> {
                // Only what is named above says anything about text and tables.
            }
        }
    }

    /** A tab in a paragraph; {@code w:tab} is also the name of a position in the properties of paragraphs, which has attributes. */
    private void separate(XMLStreamReader reader) {
        if (reader.getAttributeCount() == 0) {
            text.add('\t');
        }
    }

    private void add(XMLStreamReader reader) throws XMLStreamException {
        String content = reader.getElementText();
        if (text.length() + content.length() > ReportDocument.MOST_CHARACTERS) {
            throw PlainTextReader.refused(name, 0, "word.text", place().message(), "> " + ReportDocument.MOST_CHARACTERS);
        }
        text.add(runFont.isEmpty() ? styles.font(runStyle, paragraphStyle) : runFont, content);
    }

    private DocumentPlace place() {
        return depth > 0 ? new DocumentPlace(DocumentPlace.Kind.TABLE, Integer.toString(tables), Math.max(1, rows), 0)
                : new DocumentPlace(DocumentPlace.Kind.PARAGRAPH, "", paragraphs + 1, 0);
    }

    @Override
    public void end(XMLStreamReader reader) {
        if (hidden > 0) {
            hidden--;
            return;
        }
        if (!WordXml.isWord(reader)) {
            return;
        }
        switch (reader.getLocalName()) {
            case "p" -> paragraph();
            case "pPr" -> ofParagraph = false;
            case "tc" -> {
                if (depth == 1 && cells.size() < ReportDocument.MOST_COLUMNS) {
                    cell();
                }
            }
            case "tr" -> {
                if (depth == 1 && cells.stream().anyMatch(c -> !c.isEmpty())) {
                    row();
                }
            }
            case "tbl" -> depth--;
            default -> {
                // As at its beginning.
            }
        }
    }

    private void cell() {
        String content = text.text();
        cells.add(content.isEmpty() ? numberOfCell : content);
        pieces.add(text.legacy());
        for (int i = 1; i < span && cells.size() < ReportDocument.MOST_COLUMNS; i++) {
            cells.add("");
            pieces.add(List.of());
        }
        text.clear();
    }

    private void row() {
        for (int i = 0; i < pieces.size(); i++) {
            if (!pieces.get(i).isEmpty()) {
                fonts.put(place().at(i + 1), pieces.get(i));
            }
        }
        add(new ReportDocument.Row(place(), groups, cells));
    }

    private void paragraph() {
        Optional<Item> item = number.isEmpty() ? Optional.empty() : Optional.of(new Item(number, FigureReader.whole(level).orElse(0)));
        if (depth > 0) {
            // A number in an empty cell is what the cell shows, such as a rank.
            String label = text.text().isEmpty() && depth == 1 ? numbering.next(item, paragraphStyle) : "";
            numberOfCell = label.isEmpty() ? numberOfCell : label.replaceAll("[.)]+$", "");
            text.add(' ');
            return;
        }
        if (text.cells().size() >= FEWEST_CELLS) {
            tabbed();
            return;
        }
        tabbed = false;
        String content = text.text();
        // An empty paragraph with a number shows it and is counted.
        String label = numbering.next(item, paragraphStyle);
        if (!content.isEmpty()) {
            DocumentPlace place = place();
            paragraphs++;
            if (!text.legacy().isEmpty()) {
                fonts.put(place, text.legacy());
            }
            add(new ReportDocument.Paragraph(place, label.isEmpty() ? content : label + " " + content));
        }
        text.clear();
    }

    /** A line of a table that was written with tabs. */
    private void tabbed() {
        groups += tabbed ? 0 : 1;
        tabbed = true;
        DocumentPlace place = place();
        paragraphs++;
        List<PieceText> parts = text.cells().stream().limit(ReportDocument.MOST_COLUMNS).toList();
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).legacy().isEmpty()) {
                fonts.put(place.at(i + 1), parts.get(i).legacy());
            }
        }
        add(new ReportDocument.Row(place, groups, parts.stream().map(PieceText::text).toList()));
        text.clear();
    }

    private void add(ReportDocument.Block block) {
        checkpoint.pass();
        if (blocks.size() == ReportDocument.MOST_BLOCKS) {
            throw PlainTextReader.refused(name, 0, "text.tooMany", ReportDocument.MOST_BLOCKS);
        }
        blocks.add(block);
    }
}
