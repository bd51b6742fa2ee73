package parindex.assessment.internal.cycle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.Ledger;
import parindex.assessment.Line;
import parindex.assessment.Remark;
import parindex.assessment.Stage;
import parindex.assessment.cycle.LeafState;
import parindex.criteria.Node;

/** The ledger as it stands, by unit and leaf. */
final class LeafStates {

    private static final class Cell {
        private Line<Entry> entry;
        private final Map<Stage, Line<Decision>> decisions = new EnumMap<>(Stage.class);
        private final List<Line<Remark>> remarks = new ArrayList<>(0);
    }

    private final Map<String, Map<String, Cell>> cells = new HashMap<>();

    LeafStates(Ledger all) {
        Ledger ledger = all.counting();
        // In the order of writing: a later line supersedes an earlier one.
        ledger.entries().forEach(line -> cell(line.content().unitCode(), line.content().leafId()).entry = line);
        ledger.decisions().forEach(line -> cell(line.content().unitCode(), line.content().leafId()).decisions.put(line.content().stage(),
                line));
        ledger.remarks().forEach(line -> cell(line.content().unitCode(), line.content().leafId()).remarks.add(line));
    }

    LeafState of(String unitCode, Node leaf) {
        Cell cell = cells.getOrDefault(unitCode, Map.of()).get(leaf.id());
        return cell == null ? new LeafState(unitCode, leaf, Optional.empty(), Map.of(), List.of())
                : new LeafState(unitCode, leaf, Optional.ofNullable(cell.entry), cell.decisions, cell.remarks);
    }

    private Cell cell(String unitCode, String leafId) {
        return cells.computeIfAbsent(unitCode, unit -> new HashMap<>()).computeIfAbsent(leafId, leaf -> new Cell());
    }
}
