package parindex.intake.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parindex.values.text.VietnameseText;

/**
 * A published report as a sequence of paragraphs and rows of tables, in reading order. What its tables mean is not known yet.
 *
 * @param name   as the person named the file; used in messages
 * @param blocks first to last, without empty ones; texts are NFC
 * @param fonts  the pieces of paragraphs and cells that are in a font of an old encoding, by their places; empty where there are none, and
 *               always in formats that do not tell fonts
 */
public record ReportDocument(String name, List<Block> blocks, Map<DocumentPlace, List<TextPiece>> fonts) {

    /** No report is near this size: 200 pages have some 10,000 lines. */
    public static final int MOST_BLOCKS = 200_000;
    /** No table of a report is wider. */
    public static final int MOST_COLUMNS = 200;
    /** Longer than any paragraph. */
    public static final int MOST_CHARACTERS = 20_000;

    public ReportDocument {
        blocks = List.copyOf(blocks);
        fonts = Map.copyOf(fonts);
    }

    /** A document in Unicode, or one that does not tell its fonts. */
    public ReportDocument(String name, List<Block> blocks) {
        this(name, blocks, Map.of());
    }

    /** The same in Unicode, as the fonts tell it: each text in the encoding of its font, in capitals where the font shows those. */
    public ReportDocument byFonts() {
        return new ReportDocument(name, blocks.stream().<Block>map(block -> block instanceof Row row
                ? new Row(row.place(), row.table(), IntStream.range(0, row.cells().size())
                        .mapToObj(i -> byFont(row.place().at(i + 1), row.cell(i))).toList())
                : new Paragraph(block.place(), byFont(block.place(), ((Paragraph) block).text()))).toList());
    }

    /** A number in front of a paragraph is not in its pieces. */
    private String byFont(DocumentPlace place, String text) {
        List<TextPiece> pieces = fonts.getOrDefault(place, List.of());
        if (pieces.isEmpty()) {
            return text;
        }
        String raw = VietnameseText.nfc(pieces.stream().map(TextPiece::text).collect(Collectors.joining()).replace('\u00A0', ' ')).strip();
        String front = text.endsWith(raw) ? text.substring(0, text.length() - raw.length()) : "";
        return front + VietnameseText.nfc(TextPiece.converted(pieces)).strip();
    }

    /** The same with every text changed, such as from an old font encoding. */
    public ReportDocument mapped(UnaryOperator<String> text) {
        return new ReportDocument(name, blocks.stream().<Block>map(block -> block instanceof Row row
                ? new Row(row.place(), row.table(), row.cells().stream().map(text).toList())
                : new Paragraph(block.place(), text.apply(((Paragraph) block).text()))).toList());
    }

    /** All texts, one on a line. */
    public String text() {
        StringBuilder all = new StringBuilder();
        blocks.forEach(block -> all.append(block instanceof Row row ? String.join("\t", row.cells()) : ((Paragraph) block).text())
                .append('\n'));
        return all.toString();
    }

    /** One part of a document. */
    public sealed interface Block {

        DocumentPlace place();
    }

    /** A paragraph outside tables. */
    public record Paragraph(DocumentPlace place, String text) implements Block {
    }

    /**
     * A row of a table.
     *
     * @param table number of the table in the document, from 1: rows with different numbers belong to different tables, as far as the
     *              document tells
     * @param cells from the first column on, stripped; empty text for an empty cell
     */
    public record Row(DocumentPlace place, int table, List<String> cells) implements Block {

        public Row {
            cells = List.copyOf(cells);
        }

        /**
         * The paragraph that a row of a sheet is, if only one of its cells holds anything: sheets have no other paragraphs. Empty for rows
         * of tables, whose documents have paragraphs outside of them.
         */
        public Optional<Paragraph> paragraph() {
            List<Integer> filled = IntStream.range(0, cells.size()).filter(i -> !cells.get(i).isEmpty()).boxed().toList();
            return place.kind() != DocumentPlace.Kind.SHEET || filled.size() != 1 ? Optional.empty()
                    : Optional.of(new Paragraph(place.at(filled.get(0) + 1), cells.get(filled.get(0))));
        }

        /** The cell of a column counted from 0; empty text beyond the last one. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }
}
