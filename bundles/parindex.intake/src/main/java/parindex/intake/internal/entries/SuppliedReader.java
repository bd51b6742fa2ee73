package parindex.intake.internal.entries;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.intake.CsvFile;
import parindex.intake.SuppliedCsv;
import parindex.intake.internal.csv.CsvGrid;
import parindex.intake.internal.csv.CsvTable;
import parindex.intake.internal.csv.ProblemList;
import parindex.scoring.InputValue;
import parindex.scoring.Inputs;
import parindex.values.number.BadNumberException;
import parindex.values.number.Numbers;
import parindex.values.number.Numbers.DecimalMark;
import parindex.values.number.Rational;

/** Reads sheets of supplied values. */
public final class SuppliedReader {

    private static final String UNIT = "unit";
    private static final String LEAF = "leaf";
    private static final String SCORE = "score";
    private static final String INPUT = "input.";
    private static final int EXAMPLES = 10;

    private final CsvTable table;
    private final Map<String, CriteriaSet> sets;
    private final DecimalMark mark;
    private final Set<List<String>> seen = new HashSet<>();

    private SuppliedReader(CsvTable table, Map<String, CriteriaSet> sets, DecimalMark mark) {
        this.table = table;
        this.sets = sets;
        this.mark = mark;
    }

    public static List<SuppliedCsv.Row> read(CsvFile file, Map<String, CriteriaSet> sets, DecimalMark mark) {
        CsvTable table = new CsvTable(file, List.of(UNIT, LEAF), c -> Set.of(UNIT, LEAF, SCORE).contains(c) || c.startsWith(INPUT),
                "unit, leaf, score, input.…");
        SuppliedReader reader = new SuppliedReader(table, sets, mark);
        List<SuppliedCsv.Row> rows = new ArrayList<>();
        for (CsvGrid.Row row : table.rows()) {
            reader.leaf(row).ifPresent(leaf -> rows.add(reader.row(row, leaf)));
            if (table.problems().isFull()) {
                break;
            }
        }
        table.finish();
        return rows;
    }

    /** The leaf of the row; empty if unit or leaf cannot be used. */
    private Optional<Node> leaf(CsvGrid.Row row) {
        String unit = table.text(row, UNIT);
        String id = table.text(row, LEAF);
        if (unit.isEmpty() || id.isEmpty()) {
            return Optional.empty();
        }
        CriteriaSet set = sets.get(unit);
        if (set == null) {
            table.refuse(row, UNIT, "entries.unit.unknown", ProblemList.shortened(unit), examples());
            return Optional.empty();
        }
        Optional<Node> node = set.node(id);
        if (node.filter(Node::isLeaf).isEmpty()) {
            table.refuse(row, LEAF, node.isPresent() ? "entries.leaf.none" : "entries.leaf.unknown", ProblemList.shortened(id), set.id());
            return Optional.empty();
        }
        if (!seen.add(List.of(unit, id))) {
            table.refuse(row, LEAF, "supplied.twice", unit, id);
        }
        return node;
    }

    private SuppliedCsv.Row row(CsvGrid.Row row, Node leaf) {
        Map<String, InputValue> values = new LinkedHashMap<>();
        for (String column : table.columns()) {
            if (column.startsWith(INPUT) && !table.cell(row, column).isEmpty()) {
                Inputs.Parsed parsed = Inputs.parse(leaf.leaf().orElseThrow().rule().inputs(),
                        Map.of(column.substring(INPUT.length()), table.cell(row, column)), mark);
                parsed.refusals().forEach(r -> table.problems().add(r.at(table.place(row, column))));
                parsed.inputs().ifPresent(inputs -> values.putAll(inputs.values()));
            }
        }
        Inputs inputs = Inputs.of(values);
        inputs.check(leaf).forEach(r -> table.problems().add(r.at(table.place(row, LEAF))));
        Optional<Rational> score = score(row);
        if (values.isEmpty() && score.isEmpty() && table.problems().isEmpty()) {
            table.refuse(row, LEAF, "supplied.nothing", leaf.id());
        }
        return new SuppliedCsv.Row(row.line(), table.cell(row, UNIT), leaf.id(), inputs, score);
    }

    private Optional<Rational> score(CsvGrid.Row row) {
        String text = table.cell(row, SCORE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Numbers.parse(text, mark));
        } catch (BadNumberException e) {
            table.problems().add(table.place(row, SCORE), e);
            return Optional.empty();
        }
    }

    private String examples() {
        List<String> codes = sets.keySet().stream().sorted().toList();
        return codes.size() <= EXAMPLES ? String.join(", ", codes) : String.join(", ", codes.subList(0, EXAMPLES)) + ", …";
    }
}
