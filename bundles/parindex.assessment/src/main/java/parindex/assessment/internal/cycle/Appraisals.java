package parindex.assessment.internal.cycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.Line;
import parindex.assessment.Remark;
import parindex.assessment.Stage;
import parindex.assessment.Unit;
import parindex.assessment.audit.AuditAction;
import parindex.assessment.cycle.Appraisal;
import parindex.assessment.cycle.Duties;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.cycle.UnitStanding;
import parindex.assessment.internal.Access;
import parindex.assessment.internal.cycle.CycleWork.Findings;
import parindex.assessment.people.Operation;
import parindex.assessment.people.Session;
import parindex.criteria.Leaf;
import parindex.criteria.Node;
import parindex.scoring.Inputs;
import parindex.scoring.LeafEntry;
import parindex.values.number.Rational;
import parindex.values.text.VietnameseText;

/** What the working group and the council decide. */
@Component
public final class Appraisals implements Appraisal {

    private final CycleWork work;

    @Activate
    public Appraisals(@Reference CycleWork work) {
        this.work = work;
    }

    @Override
    public Duties duties(Session session, String roundId) {
        Access access = work.read(session, roundId).access();
        return (operation, phase, unitCode, leaf) ->
                access.allows(operation, phase, Access.unitAndDepartment(unitCode, leaf.leaf().orElseThrow().lead()));
    }

    @Override
    public void decide(Session session, String roundId, Stage stage, List<Verdict> verdicts) {
        List<String> units = verdicts.stream().map(Verdict::unitCode).distinct().toList();
        work.change(session, roundId, units, (writer, state) -> {
            LeafStates states = work.states(writer, roundId, units);
            Findings findings = new Findings();
            List<LeafState> before = new ArrayList<>();
            List<Decision> decisions = new ArrayList<>();
            for (Verdict verdict : verdicts) {
                Unit unit = state.unit(verdict.unitCode());
                Node leaf = state.leaf(unit, verdict.leafId());
                UnitStanding standing = state.standing(unit.code());
                state.access().require(Duties.operation(stage), standing.phase(),
                        Access.unitAndDepartment(unit.code(), leaf.leaf().orElseThrow().lead()));
                state.requireDay(standing);
                LeafState current = states.of(unit.code(), leaf);
                Inputs inputs = current.entry().map(line -> line.content().inputs()).orElse(Inputs.NONE);
                Optional<Rational> derived = work.derive(state.set(unit), leaf, inputs);
                check(findings, unit, current, stage, verdict, derived);
                findings.edits(current, verdict.seen(), CycleWork.message("state.yours", CycleWork.value(verdict.score())));
                before.add(current);
                decisions.add(new Decision(roundId, unit.code(), leaf.id(), stage, derived, verdict.notApplicable() ? Optional.empty()
                        : verdict.score()
                        .or(() -> Optional.of(Rational.ZERO)), verdict.notApplicable(), verdict.reasonId(), words(verdict), session.user(),
                        state.now()));
            }
            findings.throwIfAny();
            if (!decisions.isEmpty()) {
                writer.append(List.of(), decisions);
                writer.record(CycleWork.event(state, AuditAction.decision(stage), before,
                        decisions.stream().map(d -> d.unitCode() + " " + d.leafId() + ": " + CycleWork.text(d)).toList()));
            }
        });
    }

    @Override
    public void requestSupplement(Session session, String roundId, String unitCode, String leafId, String text) {
        work.change(session, roundId, List.of(unitCode), (writer, state) -> {
            UnitStanding standing = state.standing(unitCode);
            Node leaf = state.leaf(state.unit(unitCode), leafId);
            state.access().require(Operation.REQUEST_SUPPLEMENT, standing.phase(),
                    Access.unitAndDepartment(unitCode, leaf.leaf().orElseThrow().lead()));
            state.requireDay(standing);
            SelfAssessments.remark(writer, state, unitCode, leaf, Remark.Kind.SUPPLEMENT_REQUESTED, text);
        });
    }

    private static void check(Findings findings, Unit unit, LeafState current, Stage stage, Verdict verdict, Optional<Rational> derived) {
        Node node = current.leaf();
        Leaf leaf = node.leaf().orElseThrow();
        if (verdict.score().isPresent() == verdict.notApplicable()) {
            findings.invalid("verdict.score", unit.name(), node.id());
            return;
        }
        new LeafEntry(Optional.empty(), verdict.score(), verdict.notApplicable()).check(node)
                .forEach(r -> findings.invalid("leaf.refused", unit.name(), node.id(), r.what(), r.remedy()));
        if (verdict.notApplicable() && !current.entry().map(Line::content).map(Entry::claimsNotApplicable).orElse(false)) {
            findings.invalid("verdict.notClaimed", unit.name(), node.id());
        }
        verdict.reasonId().filter(id -> leaf.reasons().stream().noneMatch(r -> r.id().equals(id)))
                .ifPresent(id -> findings.invalid("verdict.unknownReason", unit.name(), node.id(), id));
        boolean explained = verdict.reasonId().isPresent() || words(verdict).isPresent();
        Optional<Decision> previous = current.before(stage);
        boolean changed = previous.filter(p -> !p.decided().equals(verdict.score())).isPresent();
        boolean overridden = derived.isPresent() && !derived.equals(verdict.score());
        if ((changed || overridden) && !explained) {
            findings.invalid(changed ? "verdict.reason.changed" : "verdict.reason.derived", unit.name(), node.id(),
                    CycleWork.value(verdict.score()),
                    changed ? CycleWork.value(previous.orElseThrow().decided()) : derived.orElseThrow());
        } else if (deducts(previous, verdict) && verdict.reasonId().isEmpty() && !leaf.reasons().isEmpty()) {
            findings.invalid("verdict.reason.coded", unit.name(), node.id(),
                    String.join(", ", leaf.reasons().stream().map(r -> r.id()).toList()));
        }
    }

    private static boolean deducts(Optional<Decision> previous, Verdict verdict) {
        return previous.flatMap(Decision::decided).isPresent() && verdict.score().isPresent()
                && verdict.score().get().compareTo(previous.get().decided().get()) < 0;
    }

    private static Optional<String> words(Verdict verdict) {
        return verdict.reasonText().map(text -> VietnameseText.nfc(text).strip()).filter(text -> !text.isEmpty());
    }
}
