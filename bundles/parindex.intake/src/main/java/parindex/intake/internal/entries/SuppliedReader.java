package parindex.intake.internal.entries;

import static parindex.intake.internal.table.KnownFields.INPUT;
import static parindex.intake.internal.table.KnownFields.LEAF;
import static parindex.intake.internal.table.KnownFields.OF;
import static parindex.intake.internal.table.KnownFields.SCORE;
import static parindex.intake.internal.table.KnownFields.UNIT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.criteria.rule.InputSpec;
import parindex.intake.ColumnMapping;
import parindex.intake.SuppliedFile;
import parindex.intake.TableFile;
import parindex.intake.TableGrid;
import parindex.intake.internal.csv.ProblemList;
import parindex.intake.internal.table.MappedTable;
import parindex.scoring.InputValue;
import parindex.scoring.Inputs;
import parindex.values.number.BadNumberException;
import parindex.values.number.Numbers;
import parindex.values.number.Numbers.DecimalMark;
import parindex.values.number.Rational;
import parindex.values.text.VietnameseText;

/** Reads sheets of supplied values, in the long and the wide form. For one use. */
public final class SuppliedReader {

    private static final int EXAMPLES = 10;

    private final MappedTable table;
    private final SuppliedFile.Units units;
    private final DecimalMark mark;
    private final List<SuppliedFile.Row> found = new ArrayList<>();
    private final Set<List<String>> seen = new HashSet<>();
    /** The fields of each leaf that has columns of its own. */
    private final Map<String, List<String>> wide = new LinkedHashMap<>();

    private SuppliedReader(MappedTable table, SuppliedFile.Units units, DecimalMark mark) {
        this.table = table;
        this.units = units;
        this.mark = mark;
        table.fields().stream().filter(field -> field.contains(OF))
                .forEach(field -> wide.computeIfAbsent(field.substring(0, field.lastIndexOf(OF)), leaf -> new ArrayList<>()).add(field));
    }

    public static List<SuppliedFile.Row> read(TableFile file, ColumnMapping mapping, SuppliedFile.Units units, DecimalMark mark) {
        SuppliedReader reader = new SuppliedReader(new MappedTable(file, mapping), units, mark);
        reader.read();
        reader.table.finish();
        return List.copyOf(reader.found);
    }

    private void read() {
        boolean isLong = table.fields().contains(LEAF);
        TableGrid.Row first = table.rows().get(0);
        if (isLong && !wide.isEmpty()) {
            table.refuse(first, LEAF, "supplied.bothForms", String.join(", ", wide.values().stream().map(f -> table.heading(f.get(0)))
                    .limit(EXAMPLES)
                    .toList()));
            return;
        }
        if (!isLong && wide.isEmpty() || isLong && table.fields().stream().noneMatch(f -> f.equals(SCORE) || f.startsWith(INPUT))) {
            table.refuse(first, "", "supplied.noValues");
            return;
        }
        for (TableGrid.Row row : table.rows()) {
            Optional<String> unit = unit(row);
            if (isLong) {
                leaf(row, unit).ifPresent(leaf -> longRow(row, unit.orElseThrow(), leaf));
            } else {
                unit.ifPresent(code -> wide.forEach((leaf, fields) -> wideCells(row, code, leaf, fields)));
            }
            if (table.problems().isFull()) {
                return;
            }
        }
    }

    /** The code of the row's unit, written as such or as one of the unit's names; empty if it cannot be used, which is said. */
    private Optional<String> unit(TableGrid.Row row) {
        String written = table.text(row, UNIT);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        String code = units.sets().containsKey(written) ? written : units.names().getOrDefault(written, written);
        if (!units.sets().containsKey(code)) {
            table.refuse(row, UNIT, "entries.unit.unknown", ProblemList.shortened(written), examples());
            return Optional.empty();
        }
        return Optional.of(code);
    }

    private Optional<Node> leaf(TableGrid.Row row, Optional<String> unit) {
        String written = table.text(row, LEAF);
        if (unit.isEmpty() || written.isEmpty()) {
            return Optional.empty();
        }
        CriteriaSet set = units.sets().get(unit.get());
        Optional<Node> node = set.node(written).or(() -> byNumber(set, written));
        if (node.filter(Node::isLeaf).isEmpty()) {
            table.refuse(row, LEAF, node.isPresent() ? "entries.leaf.none" : "entries.leaf.unknown", ProblemList.shortened(written),
                    set.id());
            return Optional.empty();
        }
        return node;
    }

    /** The leaf with this printed number, if there is one only. */
    private static Optional<Node> byNumber(CriteriaSet set, String written) {
        String number = VietnameseText.fold(written);
        List<Node> leaves = set.leaves().stream().filter(leaf -> VietnameseText.fold(leaf.number()).equals(number)).toList();
        return number.isEmpty() || leaves.size() != 1 ? Optional.empty() : Optional.of(leaves.get(0));
    }

    private void longRow(TableGrid.Row row, String unit, Node leaf) {
        Map<String, String> fields = new LinkedHashMap<>();
        table.fields().stream().filter(field -> field.startsWith(INPUT) && !field.contains(OF))
                .forEach(field -> fields.put(field, field.substring(INPUT.length())));
        add(row, unit, leaf, LEAF, fields, table.fields().contains(SCORE) ? Optional.of(SCORE) : Optional.empty());
    }

    /** The cells of one leaf; those of a leaf that the unit's set does not have must be empty. */
    private void wideCells(TableGrid.Row row, String unit, String leafId, List<String> columns) {
        List<String> filled = columns.stream().filter(field -> !table.cell(row, field).isEmpty()).toList();
        if (filled.isEmpty()) {
            return;
        }
        CriteriaSet set = units.sets().get(unit);
        Optional<Node> leaf = set.node(leafId).filter(Node::isLeaf);
        if (leaf.isEmpty()) {
            table.refuse(row, filled.get(0), "supplied.leafOfLevel", leafId, set.id(), unit);
            return;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        Function<String, String> name = field -> field.substring(leafId.length() + OF.length());
        filled.stream().filter(field -> !name.apply(field).equals(SCORE)).forEach(field -> fields.put(field, name.apply(field)));
        add(row, unit, leaf.get(), filled.get(0), fields, filled.stream().filter(field -> name.apply(field).equals(SCORE)).findFirst());
    }

    /**
     * @param at     the field at which something that concerns the whole leaf is said
     * @param fields names of inputs by the fields that hold them
     */
    private void add(TableGrid.Row row, String unit, Node leaf, String at, Map<String, String> fields, Optional<String> scoreField) {
        if (!seen.add(List.of(unit, leaf.id()))) {
            table.refuse(row, at, "supplied.twice", unit, leaf.id());
        }
        int before = table.problems().size();
        Map<String, InputValue> values = new LinkedHashMap<>();
        fields.forEach((field, name) -> {
            if (!table.cell(row, field).isEmpty()) {
                input(row, leaf, field, name).ifPresent(inputs -> values.putAll(inputs.values()));
            }
        });
        Inputs inputs = Inputs.of(values);
        inputs.check(leaf).forEach(r -> table.problems().add(r.at(table.place(row, at))));
        Optional<Rational> score = scoreField.flatMap(field -> score(row, field));
        if (values.isEmpty() && score.isEmpty() && table.problems().size() == before) {
            table.refuse(row, at, "supplied.nothing", leaf.id());
        }
        found.add(new SuppliedFile.Row(row.line(), unit, leaf.id(), inputs, score));
    }

    private Optional<Inputs> input(TableGrid.Row row, Node leaf, String field, String name) {
        List<InputSpec> specs = leaf.leaf().orElseThrow().rule().inputs();
        String text = table.cell(row, field);
        boolean percent = text.endsWith("%") && specs.stream().anyMatch(s -> s.name().equals(name) && s.kind() == InputSpec.Kind.PERCENT);
        Inputs.Parsed parsed = Inputs.parse(specs, Map.of(name, percent ? text.substring(0, text.length() - 1) : text),
                table.mark(row, field, mark));
        parsed.refusals().forEach(r -> table.problems().add(r.at(table.place(row, field))));
        return parsed.inputs();
    }

    private Optional<Rational> score(TableGrid.Row row, String field) {
        String text = table.cell(row, field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Numbers.parse(text, table.mark(row, field, mark)));
        } catch (BadNumberException e) {
            table.problems().add(table.place(row, field), e);
            return Optional.empty();
        }
    }

    private String examples() {
        List<String> codes = units.sets().keySet().stream().sorted().toList();
        return codes.size() <= EXAMPLES ? String.join(", ", codes) : String.join(", ", codes.subList(0, EXAMPLES)) + ", …";
    }
}
