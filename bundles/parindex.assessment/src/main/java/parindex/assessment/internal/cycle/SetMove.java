package parindex.assessment.internal.cycle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.Ledger;
import parindex.assessment.Line;
import parindex.assessment.Remark;
import parindex.assessment.Stage;
import parindex.assessment.Unit;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.cycle.SetChanges.Item;
import parindex.assessment.cycle.SetChanges.Outcome;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Leaf;
import parindex.criteria.Node;
import parindex.criteria.RoundingPolicy;
import parindex.scoring.Inputs;
import parindex.scoring.LeafEntry;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/** What one move of a round to another set says about each leaf of each unit, and the ledger lines that make it so. */
final class SetMove {

    private final RoundState state;
    private final CriteriaSet from;
    private final CriteriaSet to;
    private final String words;
    private final List<Item> items = new ArrayList<>();
    private final List<Remark> ends = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    private SetMove(RoundState state, CriteriaSet from, CriteriaSet to, String words) {
        this.state = state;
        this.from = from;
        this.to = to;
        this.words = words;
    }

    /** @param reason in the words of the person; empty for a dry run */
    static SetMove change(RoundState state, CriteriaSet to, Ledger ledger, String reason) {
        CriteriaSet from = state.sets().get(to.level());
        SetMove move = new SetMove(state, from, to, words(from, to, reason));
        LeafStates states = new LeafStates(ledger);
        List<LeafMapping> mappings = LeafMapping.of(from, to);
        for (Unit unit : move.units()) {
            mappings.forEach(mapping -> move.carry(states.of(unit.code(), mapping.from()), mapping));
        }
        return move;
    }

    /**
     * @param to       the set before
     * @param fromLine the first line under the set that is given up
     */
    static SetMove undo(RoundState state, CriteriaSet to, Ledger ledger, long fromLine, String reason) {
        CriteriaSet from = state.sets().get(to.level());
        SetMove move = new SetMove(state, from, to, words(from, to, reason));
        LeafStates now = new LeafStates(ledger);
        LeafStates before = new LeafStates(ledger.before(fromLine));
        Set<String> kept = new HashSet<>();
        to.leaves().forEach(leaf -> kept.add(leaf.id()));
        List<Node> leaves = Stream.concat(to.leaves().stream(), from.leaves().stream().filter(leaf -> !kept.contains(leaf.id()))).toList();
        for (Unit unit : move.units()) {
            for (Node leaf : leaves) {
                move.takeBack(now.of(unit.code(), leaf), before.of(unit.code(), leaf), kept.contains(leaf.id()), fromLine);
            }
        }
        return move;
    }

    private static String words(CriteriaSet from, CriteriaSet to, String reason) {
        return from.id() + " → " + to.id() + ": " + reason;
    }

    private List<Unit> units() {
        return state.unitsInOrder().stream().filter(unit -> unit.level() == to.level()).toList();
    }

    List<Item> items() {
        return items;
    }

    /** Writes all lines, ends first: what is written after them counts again. */
    void write(AssessmentStore.Writer writer) {
        writer.appendRemarks(ends);
        writer.append(entries, decisions);
        writer.appendRemarks(remarks);
    }

    private void carry(LeafState leaf, LeafMapping mapping) {
        if (isEmpty(leaf)) {
            return;
        }
        boolean notApplicable = leaf.entry().map(line -> line.content().claimsNotApplicable()).orElse(false)
                || leaf.decisions().values().stream().anyMatch(line -> line.content().notApplicable());
        Outcome outcome = mapping.outcome(notApplicable);
        Optional<Rational> before = score(leaf);
        Optional<Rational> after = switch (outcome) {
            case KEPT -> before;
            case RESCALED -> before.map(score -> scaled(score, mapping.factor()));
            default -> Optional.empty();
        };
        items.add(new Item(leaf.unitCode(), Optional.of(leaf.leaf().id()), mapping.to().map(Node::id), outcome, before, after,
                why(outcome, mapping)));
        if (outcome == Outcome.KEPT && !mapping.renumbered()) {
            return;
        }
        end(leaf);
        mapping.to().ifPresent(node -> {
            restate(leaf, node, outcome != Outcome.NEW_DECISION || mapping.keepsNotApplicable());
            if (outcome != Outcome.NEW_DECISION) {
                decide(leaf, node, mapping.factor());
            }
            ask(leaf, node);
        });
    }

    private void takeBack(LeafState now, LeafState before, boolean inSet, long fromLine) {
        Optional<Remark> moved = now.remarks().stream().filter(r -> r.content().kind() == Remark.Kind.SET_CHANGED && r.number() >= fromLine)
                .map(Line::content).reduce((earlier, later) -> later);
        boolean written = !isEmpty(now);
        if (!written && (moved.isEmpty() || isEmpty(before))) {
            return;
        }
        Optional<String> id = Optional.of(now.leaf().id());
        if (!inSet) {
            items.add(new Item(now.unitCode(), id, Optional.empty(), Outcome.SET_ASIDE, score(now), Optional.empty(), message("why.gone")));
            end(now);
        } else if (moved.isEmpty()) {
            items.add(new Item(now.unitCode(), id, id, Outcome.KEPT, score(now), score(now), message("why.kept")));
        } else {
            boolean since = Stream.concat(now.entry().stream().map(line -> line.content().at()),
                    now.decisions().values().stream().map(line -> line.content().at())).anyMatch(moved.get().at()::isBefore);
            items.add(new Item(now.unitCode(), id.filter(leaf -> from.node(leaf).isPresent()), id, Outcome.RESTORED, score(now), score(before),
                    message(since ? "why.restoredSince" : "why.restored")));
            end(now);
            restate(before, before.leaf(), true);
            decide(before, before.leaf(), Rational.ONE);
            ask(before, before.leaf());
        }
    }

    private void end(LeafState leaf) {
        ends.add(new Remark(state.round().id(), leaf.unitCode(), leaf.leaf().id(), Remark.Kind.SET_CHANGED, words, state.access().user(),
                state.now()));
    }

    /** What the unit states, without inputs that do not fit the rule. */
    private void restate(LeafState leaf, Node node, boolean claims) {
        leaf.entry().map(Line::content).ifPresent(entry -> {
            Inputs inputs = new LeafEntry(Optional.of(entry.inputs()).filter(i -> !i.isEmpty()), Optional.empty(), false).check(node).isEmpty()
                    ? entry.inputs() : Inputs.NONE;
            boolean claimed = claims && entry.claimsNotApplicable();
            if (!inputs.isEmpty() || claimed || entry.explanation().isPresent() || !entry.evidence().isEmpty()) {
                entries.add(new Entry(state.round().id(), leaf.unitCode(), node.id(), inputs, claimed, entry.explanation(), entry.evidence(),
                        entry.supply(), state.access().user(), state.now()));
            }
        });
    }

    /** The scores of all stages in the order in which they were given: which of two answers the other follows from it. */
    private void decide(LeafState leaf, Node node, Rational factor) {
        leaf.decisions().values().stream().sorted(Comparator.comparingLong(Line::number)).map(Line::content).forEach(decision -> {
            Optional<String> reason = decision.reasonId().filter(id -> hasReason(node, id));
            Optional<String> text = decision.reasonText().or(() -> reason.isPresent() ? Optional.empty()
                    : decision.reasonId().map(id -> reasonText(leaf.leaf(), id)));
            decisions.add(new Decision(state.round().id(), leaf.unitCode(), node.id(), decision.stage(),
                    decision.derived().map(score -> scaled(score, factor)), decision.decided().map(score -> scaled(score, factor)),
                    decision.notApplicable(), reason, text, state.access().user(), state.now()));
        });
    }

    /** Asks again what nobody has answered yet. */
    private void ask(LeafState leaf, Node node) {
        long entry = leaf.entry().map(Line::number).orElse(0L);
        long reply = Optional.ofNullable(leaf.decisions().get(Stage.REPLY)).map(Line::number).orElse(0L);
        leaf.remarks().stream().filter(r -> r.content().kind() == Remark.Kind.SUPPLEMENT_REQUESTED && r.number() > Math.max(entry, reply)
                || r.content().kind() == Remark.Kind.OBJECTION && r.number() > entry).map(Line::content)
                .forEach(r -> remarks.add(new Remark(state.round().id(), leaf.unitCode(), node.id(), r.kind(), r.text(),
                        state.access().user(), state.now())));
    }

    private Rational scaled(Rational score, Rational factor) {
        RoundingPolicy rounding = to.rounding();
        Rational exact = score.times(factor);
        return rounding.leafPlaces().isPresent() && !factor.equals(Rational.ONE)
                ? exact.rounded(rounding.leafPlaces().getAsInt(), rounding.mode()) : exact;
    }

    private static boolean isEmpty(LeafState leaf) {
        return leaf.entry().isEmpty() && leaf.decisions().isEmpty()
                && leaf.remarks().stream().allMatch(r -> r.content().kind() == Remark.Kind.SET_CHANGED
                        || r.content().kind() == Remark.Kind.WITHDRAWN);
    }

    private static Optional<Rational> score(LeafState leaf) {
        return leaf.appraised(Stage.COUNCIL).or(() -> leaf.decision(Stage.SELF)).flatMap(Decision::decided);
    }

    private static boolean hasReason(Node node, String id) {
        return leaf(node).reasons().stream().anyMatch(reason -> reason.id().equals(id));
    }

    private static String reasonText(Node node, String id) {
        return leaf(node).reasons().stream().filter(reason -> reason.id().equals(id)).findFirst()
                .map(reason -> reason.text().in(Message.VIETNAMESE)).orElse(id);
    }

    private static Leaf leaf(Node node) {
        return node.leaf().orElseThrow();
    }

    private static Message why(Outcome outcome, LeafMapping mapping) {
        return switch (outcome) {
            case KEPT -> mapping.renumbered() ? message("why.renumbered", mapping.to().orElseThrow().number()) : message("why.kept");
            case RESCALED -> message("why.rescaled", mapping.from().max(), mapping.to().orElseThrow().max());
            case NEW_DECISION -> message(mapping.outcome() == Outcome.NEW_DECISION ? "why.rule" : "why.notApplicable");
            default -> message("why.gone");
        };
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(SetMove.class, "setChange." + key, arguments);
    }
}
