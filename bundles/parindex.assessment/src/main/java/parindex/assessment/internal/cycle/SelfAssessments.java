package parindex.assessment.internal.cycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Phase;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.Remark;
import parindex.assessment.Stage;
import parindex.assessment.Supply;
import parindex.assessment.UnitStep;
import parindex.assessment.audit.AuditAction;
import parindex.assessment.cycle.CentralValues;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.cycle.Rounds.Missing;
import parindex.assessment.cycle.SelfAssessment;
import parindex.assessment.cycle.UnitStanding;
import parindex.assessment.internal.Access;
import parindex.assessment.people.Operation;
import parindex.assessment.people.Session;
import parindex.criteria.Node;
import parindex.scoring.LeafEntry;
import parindex.values.text.Message;
import parindex.values.text.VietnameseText;

/** What units state, and what lead departments supply for them. */
@Component
public final class SelfAssessments implements SelfAssessment, CentralValues {

    private final CycleWork work;

    @Activate
    public SelfAssessments(@Reference CycleWork work) {
        this.work = work;
    }

    @Override
    public void record(Session session, String roundId, List<Statement> statements) {
        List<String> units = statements.stream().map(Statement::unitCode).distinct().toList();
        work.change(session, roundId, units, (writer, state) -> {
            units.forEach(unit -> requireOpen(state, unit, Operation.ENTER_SELF_SCORE, Phase.SELF_ASSESSMENT));
            lines(writer, state, work.states(writer, roundId, units), statements, List.of(), true).write(AuditAction.ENTRY_RECORDED);
        });
    }

    @Override
    public void submit(Session session, String roundId, String unitCode) {
        work.change(session, roundId, List.of(unitCode), (writer, state) -> {
            UnitStanding standing = state.standing(unitCode);
            requireOpen(state, unitCode, Operation.SUBMIT, standing.phase());
            if (standing.phase() == Phase.SELF_ASSESSMENT) {
                Optional<Missing> missing = MissingWork.ofUnit(state, state.unit(unitCode),
                        work.states(writer, roundId, List.of(unitCode)), false);
                missing.ifPresent(m -> {
                    throw new RefusedActionException(Kind.INCOMPLETE, m.what());
                });
            }
            writer.addStep(new UnitStep(roundId, unitCode, UnitStep.Kind.SUBMITTED, standing.phase(), Optional.empty(), "", session.user(),
                    state.now()));
            writer.record(CycleWork.event(state, AuditAction.UNIT_SUBMITTED, Optional.of(unitCode), standing.phase().name(), "open",
                    "submitted"));
        });
    }

    @Override
    public void reply(Session session, String roundId, List<Statement> supplements, List<Dispute> disputes) {
        List<String> units = Stream.concat(supplements.stream().map(Statement::unitCode), disputes.stream().map(Dispute::unitCode))
                .distinct().toList();
        work.change(session, roundId, units, (writer, state) -> {
            units.forEach(unit -> requireOpen(state, unit, Operation.REPLY, Phase.RIGHT_OF_REPLY));
            lines(writer, state, work.states(writer, roundId, units), supplements, disputes, false).write(AuditAction.REPLY_RECORDED);
        });
    }

    /** @param scored whether the statements set self scores */
    private Statements lines(AssessmentStore.Writer writer, RoundState state, LeafStates states, List<Statement> statements,
            List<Dispute> disputes, boolean scored) {
        Statements lines = new Statements(work, writer, state, states);
        statements.forEach(s -> lines.add(s, scored));
        for (Dispute dispute : disputes) {
            dispute(state, states, lines, dispute, statements.stream()
                    .anyMatch(s -> s.unitCode().equals(dispute.unitCode()) && s.leafId().equals(dispute.leafId())));
        }
        return lines;
    }

    @Override
    public void takeOver(Session session, String roundId, Takeover takeover, BiConsumer<AssessmentStore.Writer, Instant> before) {
        String unitCode = takeover.unitCode();
        work.change(session, roundId, List.of(unitCode), (writer, state) -> {
            Phase phase = state.standing(unitCode).phase();
            requireOpen(state, unitCode, Operation.OPEN_PACKAGE, phase);
            if (phase != takeover.phase()) {
                throw new RefusedActionException(Kind.CLOSED, CycleWork.message("takeover.phase", state.unit(unitCode).name(),
                        takeover.phase().label(), phase.label()));
            }
            before.accept(writer, state.now());
            LeafStates states = work.states(writer, roundId, List.of(unitCode));
            Statements lines = lines(writer, state, states, takeover.statements().stream().map(Taken::said).toList(),
                    takeover.disputes().stream().map(Taken::said).toList(), phase == Phase.SELF_ASSESSMENT);
            Map<String, Set<String>> origins = new TreeMap<>();
            takeover.statements().forEach(t -> origin(origins, t.said().leafId(), t));
            takeover.disputes().forEach(t -> origin(origins, t.said().leafId(), t));
            for (Taken<Objection> taken : takeover.objections()) {
                LeafState current = states.of(unitCode, suppliedLeaf(state, unitCode, taken.said().leafId()));
                String text = words(taken.said().text(), unitCode, taken.said().leafId());
                if (current.remarks().stream().noneMatch(r -> r.content().kind() == Remark.Kind.OBJECTION
                        && r.content().text().equals(text))) {
                    lines.add(current, Remark.Kind.OBJECTION, text);
                    origin(origins, taken.said().leafId(), taken);
                }
            }
            origins.forEach((leafId, texts) -> {
                LeafState current = states.of(unitCode, state.leaf(state.unit(unitCode), leafId));
                texts.forEach(text -> lines.add(current, Remark.Kind.TAKEN_OVER, text));
            });
            lines.write(AuditAction.PACKAGE_TAKEN);
        });
    }

    /** Machine-made words: a name and a moment, the same in every language. */
    private static void origin(Map<String, Set<String>> origins, String leafId, Taken<?> taken) {
        origins.computeIfAbsent(leafId, leaf -> new LinkedHashSet<>()).add(taken.actor() + ", " + Message.moment(taken.at()));
    }

    private static Node suppliedLeaf(RoundState state, String unitCode, String leafId) {
        Node leaf = state.leaf(state.unit(unitCode), leafId);
        if (!Supplied.is(leaf)) {
            throw RoundState.invalid("leaf.notSupplied", leafId);
        }
        return leaf;
    }

    private static String words(String text, String unitCode, String leafId) {
        String words = VietnameseText.nfc(text).strip();
        if (words.isEmpty()) {
            throw RoundState.invalid("text.missing", unitCode, leafId);
        }
        return words;
    }

    private void dispute(RoundState state, LeafStates states, Statements lines, Dispute dispute, boolean supplemented) {
        Node leaf = state.leaf(state.unit(dispute.unitCode()), dispute.leafId());
        LeafState current = states.of(dispute.unitCode(), leaf);
        String text = VietnameseText.nfc(dispute.text()).strip();
        if (text.isEmpty()) {
            lines.findings().invalid("text.missing", dispute.unitCode(), leaf.id());
        }
        if (current.appraised(Stage.FIRST_APPRAISAL).isEmpty()) {
            lines.findings().invalid("dispute.notAppraised", dispute.unitCode(), leaf.id());
        }
        new LeafEntry(Optional.empty(), dispute.score(), dispute.score().isEmpty()).check(leaf)
                .forEach(r -> lines.findings().invalid("leaf.refused", state.unit(dispute.unitCode()).name(), leaf.id(), r.what(),
                        r.remedy()));
        if (!supplemented) {
            lines.findings().edits(current, dispute.seen(), CycleWork.message("state.yours", CycleWork.value(dispute.score())));
        }
        lines.add(current, CycleWork.decision(state, current, Stage.REPLY,
                work.derive(state.set(state.unit(dispute.unitCode())), leaf, lines.inputs(current)), dispute.score(), Optional.empty(),
                Optional.of(text)));
    }

    @Override
    public void object(Session session, String roundId, String unitCode, String leafId, String text) {
        work.change(session, roundId, List.of(unitCode), (writer, state) -> {
            UnitStanding standing = state.standing(unitCode);
            state.access().require(Operation.OBJECT, standing.phase(), Access.unit(unitCode));
            state.requireDay(standing);
            remark(writer, state, unitCode, suppliedLeaf(state, unitCode, leafId), Remark.Kind.OBJECTION, text);
        });
    }

    /** Appends a remark with its audit record. */
    static void remark(AssessmentStore.Writer writer, RoundState state, String unitCode, Node leaf, Remark.Kind kind, String text) {
        String words = words(text, unitCode, leaf.id());
        writer.appendRemarks(List.of(new Remark(state.round().id(), unitCode, leaf.id(), kind, words, state.access().user(), state.now())));
        writer.record(CycleWork.event(state, AuditAction.remark(kind), Optional.of(unitCode), leaf.id(), "", words));
    }

    @Override
    public boolean isSupplied(Node leaf) {
        return Supplied.is(leaf);
    }

    @Override
    public void supply(Session session, String roundId, Supply supply, List<Value> values) {
        List<String> units = values.stream().map(Value::unitCode).distinct().toList();
        work.change(session, roundId, units, (writer, state) -> {
            if (supply.source().isBlank()) {
                throw RoundState.invalid("supply.source");
            }
            requireSupply(state, values.stream().map(value -> state.leaf(state.unit(value.unitCode()), value.leafId())).toList());
            Statements lines = new Statements(work, writer, state, work.states(writer, roundId, units));
            values.forEach(v -> lines.add(v, supply));
            lines.write(AuditAction.VALUES_SUPPLIED);
        });
    }

    /** Right and day for a sheet of values. The phase of the round counts: the sheet is for all units. */
    static void requireSupply(RoundState state, List<Node> leaves) {
        leaves.stream().map(Supplied::department).flatMap(Optional::stream).distinct().forEach(d -> state.access()
                .require(Operation.SUPPLY_VALUES, state.round().phase(), Access.unitAndDepartment("", d)));
        state.requireDay();
    }

    /** Right, phase, day, and not handed in. */
    static void requireOpen(RoundState state, String unitCode, Operation operation, Phase phase) {
        UnitStanding standing = state.standing(unitCode);
        state.access().require(operation, standing.phase(), Access.unit(unitCode));
        state.requireDay(standing);
        if (standing.hasSubmitted(phase)) {
            throw new RefusedActionException(Kind.CLOSED, CycleWork.message("unit.submitted", state.unit(unitCode).name(),
                    phase.label()));
        }
    }
}
