package parindex.workbench.appraisal.internal.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import parindex.assessment.PinnedSet;
import parindex.assessment.Round;
import parindex.assessment.Unit;
import parindex.assessment.cycle.Duties;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.cycle.UnitStanding;
import parindex.assessment.people.Session;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Level;
import parindex.criteria.io.CriteriaReader;
import parindex.workbench.appraisal.internal.model.DraftBook;
import parindex.workbench.appraisal.internal.model.LevelMatrix;
import parindex.workbench.appraisal.internal.model.RoundData;
import parindex.workbench.appraisal.internal.model.UnitRow;
import parindex.workbench.drafts.Drafts;
import parindex.workbench.selection.RoundChoice;

/** Reads a round as a whole. Not for the thread of the window. */
record RoundReader(Services services, Session session) {

    /**
     * @param wanted id of the round that was chosen; null if none was
     * @return empty if there is no round at all
     */
    Optional<RoundData> read(String wanted) {
        List<Round> rounds = services.store().rounds();
        return RoundChoice.of(rounds, Optional.ofNullable(wanted)).map(round -> read(round, rounds));
    }

    private RoundData read(Round round, List<Round> rounds) {
        Duties duties = services.appraisal().duties(session, round.id());
        Map<String, Unit> units = services.store().units().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        Map<Level, List<UnitRow>> rows = new HashMap<>();
        for (UnitStanding standing : services.screens().standings(session, round.id())) {
            Unit unit = units.get(standing.unitCode());
            rows.computeIfAbsent(unit.level(), level -> new ArrayList<>()).add(new UnitRow(unit.code(), unit.name(), standing.phase()));
        }
        TreeMap<Level, LevelMatrix> levels = new TreeMap<>();
        for (PinnedSet pinned : round.sets()) {
            if (rows.containsKey(pinned.level())) {
                levels.put(pinned.level(), new LevelMatrix(set(round, pinned), rows.get(pinned.level()), duties));
            }
        }
        List<LeafState> leaves = services.screens().all(session, round.id());
        levels.values().forEach(matrix -> matrix.put(leaves));
        return new RoundData(round, levels, rounds.stream().filter(r -> r.year() == round.year() - 1).findFirst(), duties, session.user(),
                services.drafts().map(drafts -> drafts.load(key(round.id(), session.user()), DraftBook::read)));
    }

    static Drafts.Key key(String roundId, String user) {
        return new Drafts.Key("appraisal", roundId, "", user);
    }

    /** The service checks the hash of the document when it reads the leaves; here it is read for its tree only. */
    private static CriteriaSet set(Round round, PinnedSet pinned) {
        return new CriteriaReader().read(round.id() + "/" + pinned.set(), pinned.document()).orThrow().set();
    }

    /** Where one unit stands now, and its leaves, after something was recorded. */
    UnitNow unit(RoundData data, UnitRow before) {
        String roundId = data.round().id();
        UnitRow row = services.screens().standings(session, roundId).stream().filter(s -> s.unitCode().equals(before.code())).findFirst()
                .map(s -> new UnitRow(before.code(), before.name(), s.phase())).orElse(before);
        return new UnitNow(row, services.screens().unit(session, roundId, before.code()));
    }

    /**
     * One unit, read anew.
     *
     * @param row    where it stands
     * @param leaves what the ledger says
     */
    record UnitNow(UnitRow row, List<LeafState> leaves) {
    }
}
