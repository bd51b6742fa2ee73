package parindex.assessment.internal.cycle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.Line;
import parindex.assessment.Phase;
import parindex.assessment.Remark;
import parindex.assessment.Stage;
import parindex.assessment.Unit;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.cycle.Rounds.Missing;
import parindex.assessment.internal.Access;
import parindex.assessment.people.Role;
import parindex.criteria.Node;
import parindex.values.text.Message;

/** What is missing before a round may leave its phase: pure functions of its state. */
final class MissingWork {

    private MissingWork() {
    }

    /** By unit in the order of the round; what concerns the round as a whole comes first. */
    static List<Missing> of(RoundState state, List<parindex.assessment.people.Member> members, LeafStates states) {
        List<Missing> missing = new ArrayList<>();
        if (state.round().phase() == Phase.PREPARATION) {
            preparation(state, members, missing);
        } else {
            state.unitsInOrder().forEach(unit -> ofUnit(state, unit, states, true).ifPresent(missing::add));
        }
        return missing;
    }

    /**
     * What one unit lacks in the phase of the round; for a re-opened unit, in that phase.
     *
     * @param forTheRound whether the submission itself counts as missing
     */
    static Optional<Missing> ofUnit(RoundState state, Unit unit, LeafStates states, boolean forTheRound) {
        Phase phase = forTheRound ? state.round().phase() : state.standing(unit.code()).phase();
        List<LeafState> leaves = state.set(unit).leaves().stream().map(leaf -> states.of(unit.code(), leaf)).toList();
        List<Message> parts = new ArrayList<>();
        Set<String> concerned = new LinkedHashSet<>();
        switch (phase) {
            case SELF_ASSESSMENT -> {
                count(leaves, s -> !Supplied.is(s.leaf()) && s.decision(Stage.SELF).isEmpty(), "missing.selfScore", parts, concerned);
                count(leaves, MissingWork::lacksProof, "missing.evidence", parts, concerned);
                if (forTheRound) {
                    count(leaves, s -> Supplied.is(s.leaf()) && s.decision(Stage.SELF).isEmpty(), "missing.supplied", parts, concerned);
                    if (!state.standing(unit.code()).hasSubmitted(Phase.SELF_ASSESSMENT)) {
                        parts.add(message("missing.submission"));
                    }
                }
            }
            case FIRST_APPRAISAL -> count(leaves, s -> s.undecided(Stage.FIRST_APPRAISAL), "missing.first", parts, concerned);
            case RIGHT_OF_REPLY -> count(leaves, MissingWork::unanswered, "missing.supplement", parts, concerned);
            case SECOND_APPRAISAL -> count(leaves, s -> s.undecided(Stage.SECOND_APPRAISAL), "missing.second", parts, concerned);
            case COUNCIL -> count(leaves, s -> s.undecided(Stage.COUNCIL), "missing.decision", parts, concerned);
            default -> {
            }
        }
        return parts.isEmpty() ? Optional.empty()
                : Optional.of(new Missing(unit.code(), message("missing.unit", unit.name(), Access.list(parts)), List.copyOf(concerned),
                        phase == Phase.COUNCIL));
    }

    private static void preparation(RoundState state, List<parindex.assessment.people.Member> members, List<Missing> missing) {
        for (Phase phase : Phase.values()) {
            if (phase.compareTo(Phase.PREPARATION) > 0 && phase.compareTo(Phase.PUBLISHED) < 0 && state.schedule().span(phase).isEmpty()) {
                missing.add(new Missing("", message("missing.days", phase.label()), List.of(), false));
            }
        }
        state.sets().values().stream().flatMap(set -> set.leaves().stream()).map(leaf -> leaf.leaf().orElseThrow().lead())
                .distinct().sorted()
                .filter(lead -> members.stream().noneMatch(m -> m.role() == Role.APPRAISER && m.scope().filter(lead::equals).isPresent()))
                .forEach(lead -> missing.add(new Missing("", message("missing.appraiser", lead), List.of(), false)));
        state.unitsInOrder().stream()
                .filter(unit -> members.stream().noneMatch(m -> m.role() == Role.ASSESSOR
                        && m.scope().filter(unit.code()::equals).isPresent()))
                .forEach(unit -> missing.add(new Missing(unit.code(), message("missing.assessor", unit.name()), List.of(), false)));
    }

    /** A score above zero that must be proved, with neither evidence nor explanation (report of 2020, section V.2). */
    private static boolean lacksProof(LeafState state) {
        Node leaf = state.leaf();
        Optional<Entry> entry = state.entry().map(Line::content);
        boolean claimed = state.decision(Stage.SELF).flatMap(Decision::decided).filter(score -> score.signum() > 0).isPresent();
        return leaf.leaf().orElseThrow().evidence().required() && !Supplied.is(leaf) && claimed
                && entry.map(e -> e.evidence().isEmpty() && e.explanation().isEmpty()).orElse(true);
    }

    private static boolean unanswered(LeafState state) {
        long requested = state.remarks().stream().filter(r -> r.content().kind() == Remark.Kind.SUPPLEMENT_REQUESTED)
                .mapToLong(Line::number).max().orElse(0);
        return requested > state.entry().map(Line::number).orElse(0L)
                && requested > state.number(Stage.REPLY);
    }

    private static void count(List<LeafState> leaves, Predicate<LeafState> lacking, String key, List<Message> parts,
            Set<String> concerned) {
        List<String> found = leaves.stream().filter(lacking).map(s -> s.leaf().id()).toList();
        if (!found.isEmpty()) {
            parts.add(message(key, found.size()));
            concerned.addAll(found);
        }
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(MissingWork.class, key, arguments);
    }
}
