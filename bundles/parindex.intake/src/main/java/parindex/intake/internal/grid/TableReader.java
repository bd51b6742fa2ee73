package parindex.intake.internal.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import parindex.intake.grid.SheetRow;
import parindex.intake.internal.grid.Column.Role;
import parindex.intake.internal.report.Vocabulary;
import parindex.values.number.Rational;
import parindex.values.text.VietnameseText;

/** Reads one sheet: finds its headings among the first rows, then takes the rows below. For use by one thread. */
final class TableReader {

    /** Headings stand within so many rows that have something. */
    private static final int MOST_HEAD_ROWS = 60;
    /** Headings of merged cells stand at most so many rows above the numbers. */
    private static final int MOST_ABOVE = 3;
    private static final int MOST_ROWS = 200_000;
    private static final long MOST_CELLS = 20_000_000;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_HEADING = 400;
    private static final int FEW = 3;

    private final String file;
    private final String sheet;
    private final Headings headings;
    private final Vocabulary vocabulary;
    private final Figures figures;
    private final List<SheetRow> above = new ArrayList<>();
    private Optional<SheetRow> pending = Optional.empty();
    private final List<SheetRow> sincePending = new ArrayList<>();
    private GridTable table;
    private String level = "";
    private int headRows;

    TableReader(String file, String sheet, Headings headings, Vocabulary vocabulary, Figures figures) {
        this.file = file;
        this.sheet = sheet;
        this.headings = headings;
        this.vocabulary = vocabulary;
        this.figures = figures;
    }

    /** @return whether it is of use to read on */
    boolean row(SheetRow row) {
        if (table != null) {
            return data(row);
        }
        if (++headRows > MOST_HEAD_ROWS) {
            return false;
        }
        head(row);
        return true;
    }

    /** What was read; empty if there are no headings of a grid. */
    Optional<GridTable> table() {
        if (table == null && pending.isPresent()) {
            begin(pending.get());
        }
        return Optional.ofNullable(table);
    }

    private void head(SheetRow row) {
        List<Column> own = columns(row);
        boolean units = own.stream().anyMatch(Column::isUnit);
        if (deep(own, row) && (units || continuesUnits(row))) {
            begin(row.copy());
        } else if (pending.isPresent()) {
            sincePending.add(row.copy());
            if (!continuesUnits(row) || sincePending.size() > MOST_ABOVE) {
                begin(pending.get());
            }
        } else if (units && own.stream().anyMatch(c -> c.role() == Role.NODE)) {
            pending = Optional.of(row.copy());
        }
        if (table == null) {
            above.add(row.copy());
        }
    }

    private List<Column> columns(SheetRow row) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            // A spreadsheet keeps the heading 1 as 1.0.
            String heading = row.kind(i) == SheetRow.Kind.TEXT ? row.text(i)
                    : figures.of(row.text(i), row.kind(i)).map(f -> f.value().toString()).orElse("");
            if (heading.length() <= LONGEST_HEADING) {
                headings.column(i, heading).ifPresent(columns::add);
            }
        }
        return columns;
    }

    /**
     * Whether these are the numbers of leaves: several, and in order, as scores and remarks are not. Numbers typed as numbers must be all
     * of the row's.
     */
    private boolean deep(List<Column> columns, SheetRow row) {
        List<Column> deep = columns.stream().filter(headings::isDeep).toList();
        boolean typed = deep.stream().filter(c -> row.kind(c.position()) == SheetRow.Kind.TEXT).count() >= 2;
        List<Column> nodes = typed ? deep : columns.stream().filter(c -> c.role() == Role.NODE).toList();
        long numbers = IntStream.range(0, row.size()).filter(i -> row.kind(i) != SheetRow.Kind.TEXT).count();
        if (deep.size() < 2 || !typed && (deep.size() < FEW || numbers > nodes.size())) {
            return false;
        }
        List<String> order = nodes.stream().filter(c -> !headings.isLeafId(c)).map(c -> Tree.sortable(c.node())).toList();
        return IntStream.range(1, order.size()).allMatch(i -> order.get(i - 1).compareTo(order.get(i)) < (typed ? 1 : 0));
    }

    /** Whether a row leaves the cells below the headings of units empty, as the second row of headings does. */
    private boolean continuesUnits(SheetRow row) {
        for (int i = above.size() - 1; i >= Math.max(0, above.size() - MOST_ABOVE); i--) {
            List<Column> units = columns(above.get(i)).stream().filter(Column::isUnit).toList();
            if (!units.isEmpty()) {
                return units.stream().allMatch(u -> row.text(u.position()).isEmpty());
            }
        }
        return false;
    }

    private void begin(SheetRow head) {
        Map<Integer, Column> columns = new HashMap<>();
        columns(head).forEach(c -> columns.put(c.position(), c));
        int first = head.number();
        // What is merged over several rows stands in the first of them.
        List<SheetRow> before = above.stream().filter(r -> r.number() < head.number() && r.number() >= head.number() - MOST_ABOVE).toList();
        boolean ownUnits = columns.values().stream().anyMatch(Column::isUnit);
        for (int i = before.size() - 1; i >= 0 && !ownUnits; i--) {
            columns(before.get(i)).stream().filter(c -> c.role() != Role.NODE || head.text(c.position()).isEmpty())
                    .forEach(c -> columns.putIfAbsent(c.position(), c));
            first = before.get(i).number();
        }
        int top = first;
        StringBuilder title = new StringBuilder(sheet);
        above.stream().filter(r -> r.number() < top).forEach(r -> r.texts().stream().filter(t -> !t.isEmpty()).limit(3)
                .forEach(t -> title.append(' ').append(t)));
        table = new GridTable(sheet, head.number(), withCode(columns.values().stream().sorted((a, b) -> a.position() - b.position())
                .toList()),
                title.toString());
        refuseRepeated();
        sincePending.forEach(this::data);
    }

    /** A file of this program calls the code {@code unit} and has a {@code name} besides. */
    private static List<Column> withCode(List<Column> columns) {
        boolean code = columns.stream().anyMatch(c -> c.role() == Role.CODE);
        List<Column> names = columns.stream().filter(c -> c.role() == Role.NAME).toList();
        return code || names.size() < 2 ? columns : columns.stream().map(c -> c != names.get(0) ? c
                : new Column(c.position(), Role.CODE, "", c.heading(), c.maximum())).toList();
    }

    private void refuseRepeated() {
        Set<String> seen = new HashSet<>();
        for (Column column : table.columns) {
            if (column.role() == Role.NODE && !seen.add(column.node())) {
                throw GridTexts.refused(file, sheet, table.head, "grid.twice", column.heading());
            }
        }
    }

    private boolean data(SheetRow row) {
        if (row.number() <= table.head) {
            return true;
        }
        if (table.rows.size() >= MOST_ROWS || table.cells() > MOST_CELLS) {
            throw GridTexts.refused(file, sheet, row.number(), "grid.tooLong", Integer.toString(MOST_ROWS),
                    Long.toString(MOST_CELLS / 1_000_000));
        }
        String code = "";
        String name = "";
        String stage = "";
        String ofRow = level;
        int found = 0;
        Rational[] values = new Rational[table.columns.size()];
        int[] places = new int[values.length];
        Map<Integer, String> texts = Map.of();
        for (int i = 0; i < values.length; i++) {
            Column column = table.columns.get(i);
            String text = row.text(column.position());
            if (text.isEmpty()) {
                continue;
            }
            switch (column.role()) {
                case CODE -> code = text;
                case NAME -> name = text;
                case STAGE -> stage = text;
                case LEVEL -> ofRow = vocabulary.level(text).orElse(ofRow);
                case CLASS -> texts = with(texts, i, text);
                default -> {
                    Optional<Figures.Figure> figure = figures.of(text, row.kind(column.position()));
                    if (figure.isPresent()) {
                        values[i] = figure.get().value();
                        places[i] = figure.get().places();
                        found++;
                    } else {
                        texts = with(texts, i, text);
                    }
                }
            }
        }
        take(new GridTable.Row(row.number(), code, name, stage, ofRow, values, texts), found, row, places);
        return true;
    }

    private static Map<Integer, String> with(Map<Integer, String> texts, int column, String text) {
        Map<Integer, String> more = texts.isEmpty() ? new HashMap<>() : texts;
        more.put(column, text);
        return more;
    }

    private void take(GridTable.Row row, int found, SheetRow printed, int[] places) {
        String label = row.name().isEmpty() ? row.code() : row.name();
        String folded = label.length() > LONGEST_NAME ? "" : VietnameseText.fold(label);
        String first = label.isEmpty() && row.stage().isEmpty() ? firstText(printed) : label;
        if (headings.is("row.maxima", folded) || headings.is("row.maxima", VietnameseText.fold(row.stage()))
                || label.isEmpty() && headings.is("row.maxima", VietnameseText.fold(first))) {
            maxima(row);
        } else if (vocabulary.is("row.mean", first)) {
            table.means.add(row);
        } else if (label.isEmpty() || vocabulary.is("row.total", label)) {
            vocabulary.level(first).filter(l -> found == 0 && !l.equals(Vocabulary.ALL)).ifPresent(l -> level = l);
        } else if (found == 0) {
            section(row, label, printed);
        } else if (!headings.is("row.numbers", folded) && label.length() <= LONGEST_NAME) {
            table.rows.add(row);
            table.saw(places);
        }
    }

    /** A row with nothing but a text is a heading of what follows, or a remark; with anything else it is a unit without figures. */
    private void section(GridTable.Row row, String label, SheetRow printed) {
        Optional<String> said = vocabulary.level(label).filter(l -> !l.equals(Vocabulary.ALL));
        boolean alone = row.texts().isEmpty() && (row.code().isEmpty() || row.name().isEmpty());
        if (alone && said.isPresent()) {
            level = said.get();
        } else if (!alone && label.length() <= LONGEST_NAME) {
            table.rows.add(row);
        }
    }

    private static String firstText(SheetRow row) {
        return row.texts().stream().filter(t -> !t.isEmpty()).findFirst().orElse("");
    }

    private void maxima(GridTable.Row row) {
        for (int i = 0; i < row.figures().length; i++) {
            if (row.figures()[i] != null && table.columns.get(i).role() == Role.NODE) {
                table.maxima.put(i, row.figures()[i]);
            }
        }
    }
}
