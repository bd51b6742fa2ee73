package parindex.exchange.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import parindex.assessment.Decision;
import parindex.assessment.Ledger;
import parindex.assessment.Line;
import parindex.assessment.Stage;

/** The decision that counts at the council's stage, per unit and leaf: of the highest appraising stage the one written last. */
final class Decided {

    private final Map<String, Map<String, Decision>> byUnit = new HashMap<>();

    /** @param ledger what counts of it */
    static Decided of(Ledger ledger) {
        Decided decided = new Decided();
        ledger.decisions().stream().map(Line::content).filter(d -> d.stage() != Stage.SELF && d.stage() != Stage.REPLY).forEach(decided::add);
        return decided;
    }

    void add(Decision line) {
        byUnit.computeIfAbsent(line.unitCode(), unit -> new LinkedHashMap<>())
                .merge(line.leafId(), line, (earlier, later) -> later.stage().compareTo(earlier.stage()) >= 0 ? later : earlier);
    }

    Optional<Decision> of(String unitCode, String leafId) {
        return Optional.ofNullable(byUnit.getOrDefault(unitCode, Map.of()).get(leafId));
    }

    Collection<Decision> of(String unitCode) {
        return byUnit.getOrDefault(unitCode, Map.of()).values();
    }
}
