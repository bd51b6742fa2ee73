package parindex.intake.internal.entries;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parindex.criteria.Node;
import parindex.intake.TableGrid;
import parindex.intake.internal.csv.ProblemList;
import parindex.scoring.LeafEntry;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;
import parindex.values.problem.Severity;
import parindex.values.text.Message;

/** One row per unit, one column per leaf. */
final class WideForm {

    private static final Set<String> OTHER = Set.of(EntriesReader.UNIT, EntriesReader.NAME, EntriesReader.GROUP);

    private final EntriesReader file;

    WideForm(EntriesReader file) {
        this.file = file;
    }

    void read() {
        Map<Integer, String> leaves = leaves();
        for (TableGrid.Row row : file.grid.rows()) {
            Optional<String> unit = file.unit(row, true);
            unit.ifPresent(code -> leaves.forEach((column, leaf) -> cell(row, column, code, leaf)));
            if (file.problems.isFull()) {
                return;
            }
        }
    }

    /** The columns that are leaves; says which are none, and which leaves have none. */
    private Map<Integer, String> leaves() {
        Map<Integer, String> leaves = new LinkedHashMap<>();
        for (int i = 0; i < file.grid.columns().size(); i++) {
            String name = file.grid.columns().get(i);
            Optional<Node> node = file.set.node(name);
            if (node.filter(Node::isLeaf).isPresent()) {
                leaves.put(i, name);
            } else if (!OTHER.contains(name)) {
                file.problems.add(Place.of(file.grid.file(), 1, i + 1), node.isPresent() ? "entries.column.noLeaf"
                        : "entries.column.unknown",
                        ProblemList.shortened(name), file.set.id());
            }
        }
        file.set.leaves().stream().map(Node::id).filter(id -> !leaves.containsValue(id)).forEach(id ->
                file.warnings.add(new Problem(Severity.WARNING, Place.of(file.grid.file(), 1, 0),
                        Message.of(ProblemList.class, "entries.column.missing", id),
                        Message.of(ProblemList.class, "entries.column.missing.remedy", id))));
        return leaves;
    }

    private void cell(TableGrid.Row row, int column, String unit, String leaf) {
        String text = row.cells().get(column);
        Place place = file.grid.place(row, column);
        if (EntriesReader.isNotApplicable(text)) {
            file.entry(place, unit, leaf, LeafEntry.NOT_APPLICABLE);
        } else if (!text.isEmpty()) {
            file.score(place, text).ifPresent(score -> file.entry(place, unit, leaf, LeafEntry.ofScore(score)));
        }
    }
}
