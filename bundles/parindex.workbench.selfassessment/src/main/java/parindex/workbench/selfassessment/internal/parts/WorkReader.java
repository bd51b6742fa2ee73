package parindex.workbench.selfassessment.internal.parts;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Document;
import parindex.assessment.Phase;
import parindex.assessment.PinnedSet;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.Round;
import parindex.assessment.Schedule;
import parindex.assessment.Unit;
import parindex.assessment.cycle.AccessCheck;
import parindex.assessment.cycle.CentralValues;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.cycle.RoundScreens;
import parindex.assessment.cycle.UnitStanding;
import parindex.assessment.people.Operation;
import parindex.assessment.people.Session;
import parindex.criteria.CriteriaSet;
import parindex.criteria.io.CriteriaReader;
import parindex.evidence.EvidenceIssue;
import parindex.evidence.EvidenceService;
import parindex.values.text.Message;
import parindex.values.text.VietnameseText;
import parindex.workbench.drafts.Drafts;
import parindex.workbench.selection.RoundChoice;
import parindex.workbench.selfassessment.internal.model.LeafDraft;
import parindex.workbench.selfassessment.internal.model.LeafDrafts;
import parindex.workbench.selfassessment.internal.model.UnitWork;
import parindex.workbench.selfassessment.internal.model.WorkMode;

/**
 * Reads what the perspective shows. Not for the thread of the window.
 *
 * @param evidence empty if no evidence store runs
 */
record WorkReader(AssessmentStore store, RoundScreens screens, CentralValues central, AccessCheck access,
        Optional<EvidenceService> evidence, Drafts drafts) {

    /**
     * What was read.
     *
     * @param rounds all rounds, newest first
     * @param units  the units of the round that the person may read, by name
     * @param work   empty if there is no round, or no unit that the person may read
     * @param drafts what was typed before and not recorded
     */
    record Found(List<Round> rounds, List<Unit> units, Optional<UnitWork> work, Drafts.Found<Map<String, LeafDraft>> drafts) {
    }

    private static final Drafts.Found<Map<String, LeafDraft>> NO_DRAFTS = new Drafts.Found<>(Map.of(), Optional.empty());

    /**
     * @param wantedRound id of the round that was chosen; null if none was
     * @param wantedUnit  code of a unit; if the person may not read it, the first one
     */
    Found read(Session session, String wantedRound, String wantedUnit) {
        List<Round> rounds = store.rounds();
        Optional<Round> round = RoundChoice.of(rounds, Optional.ofNullable(wantedRound));
        if (round.isEmpty()) {
            return new Found(rounds, List.of(), Optional.empty(), NO_DRAFTS);
        }
        Map<String, UnitStanding> standings = screens.standings(session, round.get().id()).stream()
                .collect(Collectors.toMap(UnitStanding::unitCode, Function.identity()));
        List<Unit> units = store.units().stream().filter(u -> standings.containsKey(u.code()))
                .sorted(Comparator.comparing(Unit::name, VietnameseText.order())).toList();
        Optional<Unit> unit = units.stream().filter(u -> u.code().equals(wantedUnit)).findFirst().or(() -> units.stream().findFirst());
        if (unit.isEmpty()) {
            return new Found(rounds, units, Optional.empty(), NO_DRAFTS);
        }
        UnitWork work = work(session, round.get(), unit.get(), standings.get(unit.get().code()));
        return new Found(rounds, units, Optional.of(work), drafts.load(key(work), LeafDrafts::read));
    }

    static Drafts.Key key(UnitWork work) {
        return new Drafts.Key("selfassessment", work.round().id(), work.unit().code(), work.user());
    }

    /** The work of a unit as it stands now. */
    UnitWork again(Session session, UnitWork before) {
        String roundId = before.round().id();
        Round round = store.round(roundId).orElseThrow(() -> new RefusedActionException(Kind.INVALID,
                Message.of(WorkReader.class, "round.gone", roundId)));
        UnitStanding standing = screens.standings(session, roundId).stream().filter(s -> s.unitCode().equals(before.unit().code()))
                .findFirst()
                .orElseThrow(() -> new RefusedActionException(Kind.FORBIDDEN,
                        Message.of(WorkReader.class, "unit.gone", before.unit().name())));
        return work(session, round, before.unit(), standing);
    }

    private UnitWork work(Session session, Round round, Unit unit, UnitStanding standing) {
        CriteriaSet set = set(round, unit);
        List<LeafState> leaves = screens.unit(session, round.id(), unit.code());
        Set<String> supplied = leaves.stream().map(LeafState::leaf).filter(central::isSupplied).map(leaf -> leaf.id())
                .collect(Collectors.toSet());
        List<EvidenceIssue> issues = evidence.map(e -> e.check(session, round.id(), Optional.of(unit.code()))).orElse(List.of());
        Map<String, Document> documents = evidence.map(e -> e.documents(session, unit.code())).orElse(List.of()).stream()
                .collect(Collectors.toMap(Document::id, Function.identity()));
        Phase phase = standing.phase();
        return new UnitWork(session.user(), round, unit, set, phase, mode(session, round, unit, standing), leaves, documents, issues,
                supplied,
                store.schedule(round.id()).span(phase).map(Schedule.Span::to));
    }

    private WorkMode mode(Session session, Round round, Unit unit, UnitStanding standing) {
        Phase phase = standing.phase();
        if (phase != Phase.SELF_ASSESSMENT && phase != Phase.RIGHT_OF_REPLY) {
            return WorkMode.READ;
        }
        Operation operation = phase == Phase.SELF_ASSESSMENT ? Operation.ENTER_SELF_SCORE : Operation.REPLY;
        if (!access.units(store, session, round.id(), operation).contains(unit.code())) {
            return WorkMode.READ;
        }
        if (standing.hasSubmitted(phase)) {
            return WorkMode.HANDED_IN;
        }
        return phase == Phase.SELF_ASSESSMENT ? WorkMode.SCORE : WorkMode.REPLY;
    }

    private static CriteriaSet set(Round round, Unit unit) {
        PinnedSet pinned = round.set(unit.level()).orElseThrow();
        return new CriteriaReader().read(round.id() + "/" + pinned.set(), pinned.document()).orThrow().set();
    }
}
