package parindex.intake.internal.entries;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parindex.criteria.Node;
import parindex.intake.TableGrid;
import parindex.intake.internal.csv.ProblemList;
import parindex.scoring.InputValue;
import parindex.scoring.Inputs;
import parindex.scoring.LeafEntry;
import parindex.values.number.Rational;
import parindex.values.problem.Place;

/** One row per unit and leaf. */
final class LongForm {

    private static final String SCORE = "score";
    private static final String NA = "na";
    private static final String INPUT = "input.";
    private static final Set<String> OTHER = Set.of(EntriesReader.UNIT, EntriesReader.NAME, EntriesReader.GROUP,
            EntriesReader.LEAF, SCORE, NA);
    private static final Set<String> YES = Set.of("x", "1", "có", "yes", "true", "n/a", "kad");
    private static final Set<String> NO = Set.of("", "0", "không", "no", "false");

    private final EntriesReader file;
    private final Map<String, Node> leaves;

    LongForm(EntriesReader file) {
        this.file = file;
        this.leaves = file.set.leaves().stream().collect(Collectors.toMap(Node::id, n -> n));
    }

    void read() {
        List<String> columns = file.grid.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (!OTHER.contains(columns.get(i)) && !columns.get(i).startsWith(INPUT)) {
                file.problems.add(Place.of(file.grid.file(), 1, i + 1), "entries.column.long", ProblemList.shortened(columns.get(i)));
            }
        }
        for (TableGrid.Row row : file.grid.rows()) {
            file.unit(row, false).ifPresent(unit -> row(row, unit));
            if (file.problems.isFull()) {
                return;
            }
        }
    }

    private void row(TableGrid.Row row, String unit) {
        String id = file.grid.cell(row, EntriesReader.LEAF);
        Place place = file.place(row, EntriesReader.LEAF);
        Node leaf = leaves.get(id);
        if (id.isEmpty()) {
            file.problems.add(place, "csv.cell.empty", EntriesReader.LEAF);
            return;
        }
        if (leaf == null) {
            file.problems.add(place, file.set.node(id).isPresent() ? "entries.leaf.none" : "entries.leaf.unknown",
                    ProblemList.shortened(id), file.set.id());
            return;
        }
        String text = file.grid.cell(row, SCORE);
        Map<String, String> texts = inputs(row);
        if (notApplicable(row) || EntriesReader.isNotApplicable(text)) {
            if (!texts.isEmpty() || !text.isEmpty() && !EntriesReader.isNotApplicable(text)) {
                file.problems.add(place, "entries.na.withScore", id);
            }
            file.entry(place, unit, id, LeafEntry.NOT_APPLICABLE);
            return;
        }
        Optional<Rational> score = text.isEmpty() ? Optional.empty() : file.score(file.place(row, SCORE), text);
        Optional<Inputs> measured = texts.isEmpty() ? Optional.empty() : Optional.of(measured(row, leaf, texts));
        if (score.isPresent() || measured.isPresent()) {
            file.entry(score.isPresent() ? file.place(row, SCORE) : place, unit, id, new LeafEntry(measured, score, false));
        }
    }

    /** Each input by itself, so that what is wrong with it is said at its own cell. */
    private Inputs measured(TableGrid.Row row, Node leaf, Map<String, String> texts) {
        Map<String, InputValue> values = new LinkedHashMap<>();
        texts.forEach((name, text) -> {
            Inputs.Parsed parsed = Inputs.parse(leaf.leaf().orElseThrow().rule().inputs(), Map.of(name, text), file.options.mark());
            parsed.refusals().forEach(r -> file.problems.add(r.at(file.place(row, INPUT + name))));
            parsed.inputs().ifPresent(inputs -> values.putAll(inputs.values()));
        });
        return Inputs.of(values);
    }

    private boolean notApplicable(TableGrid.Row row) {
        String text = file.grid.cell(row, NA).toLowerCase(Locale.ROOT);
        if (!YES.contains(text) && !NO.contains(text)) {
            file.problems.add(file.place(row, NA), "csv.cell.choice", ProblemList.shortened(text), "x, có, không");
        }
        return YES.contains(text);
    }

    private Map<String, String> inputs(TableGrid.Row row) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String column = file.grid.columns().get(i);
            if (column.startsWith(INPUT) && !row.cells().get(i).isEmpty()) {
                texts.put(column.substring(INPUT.length()), row.cells().get(i));
            }
        }
        return texts;
    }
}
