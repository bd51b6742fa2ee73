package parindex.exchange.internal;

import java.util.Optional;
import parindex.assessment.AssessmentReading;
import parindex.assessment.Phase;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.Round;
import parindex.assessment.Unit;
import parindex.assessment.people.Operation;
import parindex.assessment.people.Permissions;
import parindex.assessment.people.Role;
import parindex.assessment.people.Session;
import parindex.assessment.people.User;

/** Who may do what, asked of the database at each call. */
record Access(AssessmentReading reading, Session session) {

    private static final Permissions PERMISSIONS = Permissions.standard();

    Round round(String roundId) {
        return reading.round(roundId).orElseThrow(() -> new RefusedActionException(Kind.INVALID, Texts.of("round.unknown", roundId)));
    }

    Unit unit(Round round, String unitCode) {
        return reading.units().stream().filter(u -> u.code().equals(unitCode) && round.unitCodes().contains(unitCode)).findFirst()
                .orElseThrow(() -> new RefusedActionException(Kind.INVALID, Texts.of("unit.unknown", round.id(), unitCode)));
    }

    /** For what concerns a round, or one of its units, in a phase. */
    void require(Operation operation, Round round, Phase phase, Optional<String> unitCode) {
        User user = user();
        if (everyRole(user)) {
            return;
        }
        boolean allowed = user.administrator() && PERMISSIONS.allows(Role.ADMINISTRATOR, operation, true, phase)
                || reading.members(round.id()).stream().filter(m -> m.user().equals(user.name()))
                        .anyMatch(m -> PERMISSIONS.allows(m.role(), operation, m.scope().equals(unitCode), phase));
        if (!allowed) {
            throw forbidden(operation);
        }
    }

    /** For what concerns the whole program. */
    void requireAdministrator(Operation operation) {
        User user = user();
        if (!everyRole(user) && !user.administrator()) {
            throw forbidden(operation);
        }
    }

    // The single-user mode ends when its user has a password, whatever sessions are still open.
    private boolean everyRole(User user) {
        return session.singleUser() && user.password().isEmpty();
    }

    private User user() {
        return reading.user(session.user()).filter(User::enabled)
                .orElseThrow(() -> new RefusedActionException(Kind.FORBIDDEN, Texts.of("user.unknown", session.user())));
    }

    private RefusedActionException forbidden(Operation operation) {
        return new RefusedActionException(Kind.FORBIDDEN, Texts.of("forbidden", session.user(), operation.name()));
    }
}
