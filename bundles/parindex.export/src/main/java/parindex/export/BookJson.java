package parindex.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import parindex.export.Table.Cell;
import parindex.criteria.Node;
import parindex.scoring.LeafResult;
import parindex.scoring.LeafResult.State;
import parindex.scoring.ScoreUnit;
import parindex.scoring.UnitResult;
import parindex.values.text.LocalizedText;

/**
 * A book as JSON, described by the schema {@code schema/book-1.schema.json} of this bundle. Keys do not depend on the
 * language. A figure is given twice: exactly, as text ({@code 95.895}, or {@code 97/102} where there is no finite decimal),
 * and rounded as shown.
 */
public final class BookJson {

    /** Name and version of the format; a change that breaks readers gets another number. */
    public static final String FORMAT = "parindex.book/1";

    private BookJson() {
    }

    /**
     * Writes the book; the writer is flushed and left open.
     *
     * @param locale language of titles and texts
     * @throws IOException also if two columns of a table have the same key
     */
    public static void write(Book book, Locale locale, Writer out) throws IOException {
        JsonFactory factory = JsonFactory.builder().enable(StreamWriteFeature.STRICT_DUPLICATE_DETECTION)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT).build();
        try (JsonGenerator json = factory.createGenerator(out)) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(lines));
            new Body(json, new CellText(book.mode(), locale)).book(book);
        }
        out.write('\n');
        out.flush();
    }

    private record Body(JsonGenerator json, CellText text) {

        void book(Book book) throws IOException {
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeStringField("language", text.locale().getLanguage());
            json.writeStringField("title", in(book.title()));
            json.writeArrayFieldStart("provenance");
            for (Book.Line line : book.provenance()) {
                json.writeStartObject();
                json.writeStringField("label", in(line.label()));
                json.writeStringField("value", in(line.value()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringField("rounding", book.mode().name());
            json.writeArrayFieldStart("tables");
            for (Table table : book.tables()) {
                table(table);
            }
            json.writeEndArray();
            if (!book.grids().isEmpty()) {
                json.writeArrayFieldStart("grids");
                for (Grid grid : book.grids()) {
                    grid(grid);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }

        private void table(Table table) throws IOException {
            json.writeStartObject();
            json.writeStringField("id", table.id());
            json.writeStringField("title", in(table.title()));
            json.writeArrayFieldStart("columns");
            for (Table.Column column : table.columns()) {
                json.writeStartObject();
                json.writeStringField("key", column.key());
                json.writeStringField("title", in(column.title()));
                json.writeBooleanField("number", column.number());
                json.writeEndObject();
            }
            json.writeEndArray();
            rows("rows", table, table.rows());
            rows("footer", table, table.footer());
            notes(table.notes());
            json.writeEndObject();
        }

        private void notes(List<LocalizedText> notes) throws IOException {
            json.writeArrayFieldStart("notes");
            for (LocalizedText note : notes) {
                json.writeString(in(note));
            }
            json.writeEndArray();
        }

        private void rows(String name, Table table, List<List<Cell>> rows) throws IOException {
            json.writeArrayFieldStart(name);
            for (List<Cell> row : rows) {
                json.writeStartObject();
                for (int i = 0; i < row.size(); i++) {
                    json.writeFieldName(table.columns().get(i).key());
                    cell(row.get(i));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private void cell(Cell cell) throws IOException {
            if (cell instanceof Cell.Text) {
                json.writeString(text.plain(cell));
            } else if (cell instanceof Cell.Whole whole) {
                json.writeNumber(whole.value());
            } else if (cell instanceof Cell.Figure figure) {
                json.writeStartObject();
                json.writeStringField("exact", figure.value().toString());
                json.writeNumberField("shown", text.displayed(figure));
                json.writeEndObject();
            } else {
                json.writeNull();
            }
        }

        private void grid(Grid grid) throws IOException {
            json.writeStartObject();
            json.writeStringField("id", grid.id());
            json.writeStringField("title", in(grid.title()));
            json.writeArrayFieldStart("leaves");
            for (Node leaf : grid.counted().set().leaves()) {
                json.writeStartObject();
                json.writeStringField("id", leaf.id());
                json.writeStringField("number", leaf.number());
                json.writeStringField("name", in(leaf.name()));
                json.writeStringField("max", leaf.max().toString());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("layers");
            for (Grid.Layer layer : grid.layers()) {
                json.writeStartObject();
                json.writeStringField("id", layer.id());
                json.writeStringField("title", in(layer.title()));
                json.writeArrayFieldStart("units");
                for (ScoreUnit unit : grid.units()) {
                    unit(layer.results().unit(unit.code()).orElseThrow());
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            notes(grid.notes());
            json.writeEndObject();
        }

        private void unit(UnitResult unit) throws IOException {
            json.writeStartObject();
            json.writeStringField("code", unit.unit().code());
            json.writeStringField("name", unit.unit().name());
            json.writeObjectFieldStart("scores");
            for (LeafResult leaf : unit.leaves()) {
                json.writeFieldName(leaf.node().id());
                score(leaf);
            }
            json.writeEndObject();
            json.writeEndObject();
        }

        private void score(LeafResult leaf) throws IOException {
            if (leaf.isMissing()) {
                json.writeNull();
                return;
            }
            json.writeStartObject();
            if (leaf.state() != State.EXCLUDED) {
                json.writeStringField("exact", leaf.score().toString());
            }
            if (leaf.state() == State.EXCLUDED || leaf.state() == State.FULL_MARKS) {
                json.writeBooleanField("notApplicable", true);
            }
            json.writeEndObject();
        }

        private String in(LocalizedText words) {
            return words.in(text.locale());
        }
    }
}
