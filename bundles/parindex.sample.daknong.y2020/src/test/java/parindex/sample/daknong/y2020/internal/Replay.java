package parindex.sample.daknong.y2020.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import parindex.assessment.Decision;
import parindex.assessment.EngineScoring;
import parindex.assessment.Entry;
import parindex.assessment.RoundContent;
import parindex.assessment.Stage;
import parindex.assessment.Unit;
import parindex.criteria.CriteriaSet;
import parindex.scoring.LeafEntry;
import parindex.scoring.Results;
import parindex.scoring.ScoreSheet;
import parindex.scoring.ScoreUnit;

/** A ledger as it stands at the end, read line by line: what counts, and what the engine makes of it. */
final class Replay {

    private final RoundContent content;

    Replay(RoundContent content) {
        this.content = content;
    }

    /** Unit and leaf → the line that counts: the unit's own, or the last of the appraisal. */
    Map<String, Decision> decisions(boolean self) {
        Map<String, Decision> current = new LinkedHashMap<>();
        for (Decision line : content.decisions()) {
            boolean counts = self ? line.stage() == Stage.SELF : line.stage() != Stage.SELF && line.stage() != Stage.REPLY;
            if (counts) {
                current.merge(key(line.unitCode(), line.leafId()), line, (a, b) -> b.stage().compareTo(a.stage()) >= 0 ? b : a);
            }
        }
        return current;
    }

    Map<String, Entry> entries() {
        Map<String, Entry> current = new LinkedHashMap<>();
        content.entries().forEach(line -> current.put(key(line.unitCode(), line.leafId()), line));
        return current;
    }

    Results evaluate(CriteriaSet set, boolean self) {
        Map<String, Decision> decisions = decisions(self);
        Map<String, Entry> entries = entries();
        ScoreSheet.Builder sheet = ScoreSheet.builder(set);
        for (Unit unit : content.units()) {
            if (unit.level() == set.level()) {
                sheet.unit(new ScoreUnit(unit.code(), unit.name(), unit.group()));
                set.leaves().forEach(leaf -> sheet.entry(unit.code(), leaf.id(), new LeafEntry(
                        Optional.of(entries.get(key(unit.code(), leaf.id())).inputs()),
                        decisions.get(key(unit.code(), leaf.id())).decided(), false)));
            }
        }
        return new EngineScoring().evaluate(sheet.build());
    }

    static String key(String unit, String leaf) {
        return unit + " " + leaf;
    }
}
