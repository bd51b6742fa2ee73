package parindex.exchange.excel.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import parindex.criteria.Node;
import parindex.criteria.rule.InputSpec;
import parindex.criteria.rule.Option;
import parindex.exchange.excel.internal.Column.Figure;
import parindex.exchange.excel.sheet.CellReader;
import parindex.exchange.excel.sheet.Findings;
import parindex.exchange.excel.sheet.Words;
import parindex.scoring.InputValue;
import parindex.scoring.Inputs;

/** Reads the sheet with the measured inputs. Rows are known by their hidden ids. */
final class FigureRows {

    /** Names a row. */
    private record Key(String leafId, String input) {
    }

    private final XSSFSheet sheet;
    private final List<Node> leaves;
    private final Locale locale;
    private final Findings findings;
    private final CellReader cells;

    FigureRows(XSSFSheet sheet, List<Node> leaves, Locale locale, Findings findings) {
        this.sheet = sheet;
        this.leaves = leaves;
        this.locale = locale;
        this.findings = findings;
        this.cells = new CellReader(sheet, findings);
    }

    /** Inputs by leaf; leaves without any are left out. */
    Map<String, Inputs> read() {
        Map<Key, InputSpec> specs = new HashMap<>();
        Map<String, Node> byId = leaves.stream().collect(Collectors.toMap(Node::id, n -> n));
        leaves.forEach(l -> l.leaf().orElseThrow().rule().inputs().forEach(s -> specs.put(new Key(l.id(), s.name()), s)));
        Map<String, TreeMap<String, InputValue>> values = new HashMap<>();
        Set<Key> met = new HashSet<>();
        for (Row any : sheet) {
            XSSFRow row = (XSSFRow) any;
            if (row.getRowNum() < Column.FIRST_ROW) {
                continue;
            }
            Key key = new Key(CellReader.written(row, Figure.LEAF), CellReader.written(row, Figure.INPUT));
            InputSpec spec = specs.get(key);
            if (spec == null) {
                if (CellReader.isFilled(row, Figure.VALUE)) {
                    cells.problem(Optional.empty(), row, Figure.VALUE, "row.inserted");
                }
                continue;
            }
            Node leaf = byId.get(key.leafId());
            if (!met.add(key)) {
                cells.problem(Optional.of(leaf.id()), row, Figure.NUMBER, "row.repeated", leaf.number());
            } else if (!CellReader.written(row, Figure.NUMBER).equals(Words.clean(leaf.number()))) {
                cells.problem(Optional.of(leaf.id()), row, Figure.NUMBER, "row.mixed", leaf.number());
            } else {
                value(row, leaf, spec).ifPresent(v -> values.computeIfAbsent(leaf.id(), id -> new TreeMap<>()).put(spec.name(), v));
            }
        }
        for (Node leaf : leaves) {
            leaf.leaf().orElseThrow().rule().inputs().stream().filter(s -> !met.contains(new Key(leaf.id(), s.name())))
                    .forEach(s -> findings.add(Optional.of(leaf.id()), findings.place(sheet.getSheetName()), "row.figureRemoved",
                            leaf.number(), s.label()));
        }
        return values.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> new Inputs(e.getValue())));
    }

    private Optional<InputValue> value(XSSFRow row, Node leaf, InputSpec spec) {
        Optional<String> id = Optional.of(leaf.id());
        Optional<InputValue> read = cells.value(id, row, Figure.VALUE, spec).map(v -> complete(row, leaf, spec, v));
        read.ifPresent(v -> Inputs.of(Map.of(spec.name(), v)).check(leaf).forEach(r -> findings.add(id,
                findings.place(sheet.getSheetName(), row.getRowNum(), Figure.VALUE.ordinal()), r.what(), r.remedy())));
        return read;
    }

    /** The option that a text means; the number that a cell shows only in part. */
    private InputValue complete(XSSFRow row, Node leaf, InputSpec spec, InputValue value) {
        if (value instanceof InputValue.CodeValue code) {
            List<Option> options = LeafRules.options(leaf.leaf().orElseThrow().rule(), spec.name());
            return OptionLabels.find(options, code.code(), locale).<InputValue>map(o -> new InputValue.CodeValue(o.id())).orElse(value);
        }
        return value instanceof InputValue.NumberValue n ? new InputValue.NumberValue(ScoreRows.exact(row, Figure.EXACT, n.number()))
                : value;
    }
}
