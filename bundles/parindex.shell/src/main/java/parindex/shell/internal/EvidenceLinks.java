package parindex.shell.internal;

import java.util.List;
import java.util.Optional;
import parindex.assessment.EvidenceNote;
import parindex.assessment.Phase;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.cycle.SelfAssessment.Statement;
import parindex.assessment.cycle.UnitStanding;
import parindex.assessment.people.Session;

/** What documents entries of a unit name, and nothing else of them. */
record EvidenceLinks(Services services, Session session, String roundId, String unitCode) {

    List<LeafState> leaves() {
        return services.screens().unit(session, roundId, unitCode);
    }

    /** Records the statements in the way that the phase of the unit asks for, all or none. */
    void record(List<Statement> statements) {
        boolean replies = services.screens().standings(session, roundId).stream().filter(s -> s.unitCode().equals(unitCode))
                .map(UnitStanding::phase).anyMatch(Phase.RIGHT_OF_REPLY::equals);
        if (replies) {
            // The self score is over: a supplement gives none.
            services.selfAssessment().reply(session, roundId, statements.stream().map(s -> new Statement(s.unitCode(), s.leafId(), s.seen(),
                    s.inputs(), Optional.empty(), s.claimsNotApplicable(), s.explanation(), s.evidence())).toList(), List.of());
        } else {
            services.selfAssessment().record(session, roundId, statements);
        }
    }

    /** What is stated now, with other evidence. */
    static Statement with(LeafState state, List<EvidenceNote> evidence) {
        StatementChange nothing = new StatementChange(Optional.empty(), Optional.empty(), false, Optional.empty(), List.of());
        Statement now = nothing.on(state, state.version());
        return new Statement(now.unitCode(), now.leafId(), now.seen(), now.inputs(), now.score(), now.claimsNotApplicable(),
                now.explanation(),
                evidence);
    }
}
