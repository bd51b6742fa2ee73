package parindex.evidence.internal;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import parindex.assessment.AssessmentReading;
import parindex.assessment.Decision;
import parindex.assessment.Document;
import parindex.assessment.Entry;
import parindex.assessment.Ledger;
import parindex.assessment.LedgerScope;
import parindex.assessment.Line;
import parindex.assessment.PinnedSet;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.Round;
import parindex.assessment.Stage;
import parindex.assessment.Unit;
import parindex.assessment.cycle.AccessCheck;
import parindex.assessment.people.Operation;
import parindex.assessment.people.Session;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Level;
import parindex.criteria.io.CriteriaReader;
import parindex.evidence.internal.RoundFiles.UnitWork;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/** Reads a round for the checks, with the same number of queries whatever its size. */
final class RoundReader {

    private RoundReader() {
    }

    /** @throws RefusedActionException if the person may read nothing of it, or the unit does not take part */
    static RoundFiles read(AssessmentReading reading, AccessCheck access, Session session, String roundId, Optional<String> unitCode) {
        Round round = reading.round(roundId)
                .orElseThrow(() -> new RefusedActionException(Kind.INVALID, Message.of(RoundReader.class, "round.unknown", roundId)));
        Set<String> readable = access.units(reading, session, roundId, Operation.READ);
        if (unitCode.isPresent() ? !readable.contains(unitCode.get()) : readable.isEmpty()) {
            // Says why.
            access.require(reading, session, roundId, unitCode.orElse(round.unitCodes().get(0)), Operation.READ);
        }
        List<String> codes = round.unitCodes().stream().filter(readable::contains).filter(code -> unitCode.map(code::equals).orElse(true))
                .toList();
        Ledger ledger = reading.ledger(unitCode.map(code -> LedgerScope.ofUnit(roundId, code)).orElse(LedgerScope.of(roundId))).counting();
        Map<String, Map<String, Entry>> entries = new HashMap<>();
        for (Line<Entry> line : ledger.entries()) {
            entries.computeIfAbsent(line.content().unitCode(), code -> new HashMap<>()).put(line.content().leafId(), line.content());
        }
        Map<String, Map<String, Rational>> scores = new HashMap<>();
        for (Line<Decision> line : ledger.decisions()) {
            Decision decision = line.content();
            if (decision.stage() == Stage.SELF) {
                Map<String, Rational> ofUnit = scores.computeIfAbsent(decision.unitCode(), code -> new HashMap<>());
                ofUnit.remove(decision.leafId());
                decision.decided().ifPresent(score -> ofUnit.put(decision.leafId(), score));
            }
        }
        Map<Level, CriteriaSet> sets = new EnumMap<>(Level.class);
        for (PinnedSet pinned : round.sets()) {
            sets.put(pinned.level(), new CriteriaReader().read(roundId + "/" + pinned.set(), pinned.document()).orThrow().set());
        }
        Map<String, Level> levels = reading.units().stream().collect(Collectors.toMap(Unit::code, Unit::level));
        return new RoundFiles(round.year(), codes.stream().map(code -> new UnitWork(code, sets.get(levels.get(code)),
                entries.getOrDefault(code, Map.of()), scores.getOrDefault(code, Map.of()))).toList(),
                reading.documents(Optional.empty()).stream().collect(Collectors.toMap(Document::id, Function.identity())), readable);
    }
}
