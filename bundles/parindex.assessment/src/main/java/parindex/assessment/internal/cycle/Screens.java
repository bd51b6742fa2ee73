package parindex.assessment.internal.cycle;

import java.util.List;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import parindex.assessment.LedgerScope;
import parindex.assessment.Unit;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.cycle.RoundScreens;
import parindex.assessment.cycle.UnitStanding;
import parindex.assessment.internal.Access;
import parindex.assessment.people.Operation;
import parindex.assessment.people.Session;
import parindex.criteria.Node;

/** What screens show, with a fixed number of queries each. */
@Component
public final class Screens implements RoundScreens {

    private final CycleWork work;

    @Activate
    public Screens(@Reference CycleWork work) {
        this.work = work;
    }

    @Override
    public List<LeafState> unit(Session session, String roundId, String unitCode) {
        RoundState state = work.read(session, roundId);
        Unit unit = state.unit(unitCode);
        state.access().require(Operation.READ, state.round().phase(), Access.unit(unitCode));
        LeafStates states = new LeafStates(work.store().ledger(LedgerScope.ofUnit(roundId, unitCode)));
        return state.set(unit).leaves().stream().map(leaf -> states.of(unitCode, leaf)).toList();
    }

    @Override
    public List<LeafState> leaf(Session session, String roundId, String leafId) {
        RoundState state = work.read(session, roundId);
        LeafStates states = new LeafStates(work.store().ledger(LedgerScope.ofLeaf(roundId, leafId)));
        List<LeafState> rows = readable(state).flatMap(unit -> state.set(unit).node(leafId).filter(Node::isLeaf).stream()
                .map(leaf -> states.of(unit.code(), leaf))).toList();
        if (rows.isEmpty()) {
            throw RoundState.invalid("leaf.nowhere", leafId, roundId);
        }
        return rows;
    }

    @Override
    public List<LeafState> all(Session session, String roundId) {
        RoundState state = work.read(session, roundId);
        LeafStates states = new LeafStates(work.store().ledger(LedgerScope.of(roundId)));
        return readable(state).flatMap(unit -> state.set(unit).leaves().stream().map(leaf -> states.of(unit.code(), leaf))).toList();
    }

    @Override
    public List<UnitStanding> standings(Session session, String roundId) {
        RoundState state = work.read(session, roundId);
        return readable(state).map(unit -> state.standing(unit.code())).toList();
    }

    /** The units that the person may read; refused if there is none at all. */
    private static java.util.stream.Stream<Unit> readable(RoundState state) {
        Predicate<Unit> allowed = unit -> state.access().allows(Operation.READ, state.round().phase(), Access.unit(unit.code()));
        List<Unit> units = state.unitsInOrder();
        if (!units.isEmpty() && units.stream().noneMatch(allowed)) {
            state.access().require(Operation.READ, state.round().phase(), Access.unit(""));
        }
        return units.stream().filter(allowed);
    }
}
