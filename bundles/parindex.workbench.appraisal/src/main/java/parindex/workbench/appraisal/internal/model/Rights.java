package parindex.workbench.appraisal.internal.model;

import java.util.List;
import parindex.assessment.Phase;
import parindex.assessment.people.Member;
import parindex.assessment.people.Operation;
import parindex.assessment.people.Permissions;
import parindex.assessment.people.Role;
import parindex.assessment.people.Session;

/**
 * Which leaves are those of the person: what the queue shows and the editor offers. A look ahead only; the service decides when something
 * is written.
 *
 * @param session who
 * @param roles   their roles in the round
 * @param table   who may do what
 */
public record Rights(Session session, List<Member> roles, Permissions table) {

    public Rights {
        roles = List.copyOf(roles);
    }

    /** @param members all members of the round */
    public static Rights of(Session session, List<Member> members) {
        return new Rights(session, members.stream().filter(m -> m.user().equals(session.user())).toList(), Permissions.standard());
    }

    /** Whether the person may do something at the leaves of a lead department while the unit is in a phase. */
    public boolean may(Operation operation, Phase phase, String lead) {
        if (session.singleUser()) {
            for (Role role : Role.values()) {
                if (table.allows(role, operation, true, phase)) {
                    return true;
                }
            }
            return false;
        }
        return roles.stream().anyMatch(m -> table.allows(m.role(), operation, m.role() != Role.APPRAISER || m.scope().filter(lead::equals)
                .isPresent(), phase));
    }

    /** Whether it is for the person to decide there now. */
    public boolean mayDecide(Phase phase, String lead) {
        return Stages.of(phase).filter(stage -> may(Stages.operation(stage), phase, lead)).isPresent();
    }
}
