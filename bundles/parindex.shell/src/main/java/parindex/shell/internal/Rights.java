package parindex.shell.internal;

import java.util.EnumSet;
import java.util.Set;
import parindex.assessment.Phase;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.Round;
import parindex.assessment.people.Member;
import parindex.assessment.people.Operation;
import parindex.assessment.people.Permissions;
import parindex.assessment.people.Role;
import parindex.assessment.people.Session;
import parindex.assessment.people.User;
import parindex.values.text.Message;

/**
 * Rights in the few places where a command reads something that no service of the cycle hands out by session. What may be done is the same
 * table that the services use.
 */
final class Rights {

    private Rights() {
    }

    /** @throws RefusedActionException if the session is not that of an administrator */
    static Session administrator(Services services, Session session) {
        if (!roles(services, session).contains(Role.ADMINISTRATOR)) {
            throw refused("rights.administrator", session);
        }
        return session;
    }

    /** @throws RefusedActionException if no role of the session in any round may read the audit log */
    static void audit(Services services, Session session) {
        Permissions permissions = Permissions.standard();
        if (roles(services, session).stream().allMatch(role -> permissions.phases(role, Operation.READ_AUDIT).isEmpty())) {
            throw refused("rights.audit", session);
        }
    }

    /**
     * Results of a round that is not published are for those who may read all its units.
     *
     * @throws RefusedActionException if the session may not
     */
    static void results(Services services, SignedIn signedIn, Round round) {
        if (round.phase().compareTo(Phase.PUBLISHED) < 0
                && services.screens().standings(signedIn.session(), round.id()).size() < round.unitCodes().size()) {
            throw refused("rights.results", signedIn.session());
        }
    }

    /**
     * One unit of a round that is not published is for those who may read it. A unit that the round does not have is for the caller to name.
     *
     * @throws RefusedActionException if the session may not
     */
    static void unit(Services services, SignedIn signedIn, Round round, String unitCode) {
        if (round.phase().compareTo(Phase.PUBLISHED) < 0 && round.unitCodes().contains(unitCode)
                && services.screens().standings(signedIn.session(), round.id()).stream().noneMatch(s -> s.unitCode().equals(unitCode))) {
            throw refused("rights.results", signedIn.session());
        }
    }

    private static Set<Role> roles(Services services, Session session) {
        if (session.singleUser()) {
            return EnumSet.allOf(Role.class);
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (services.store().user(session.user()).filter(User::administrator).isPresent()) {
            roles.add(Role.ADMINISTRATOR);
        }
        services.store().rounds().forEach(round -> services.store().members(round.id()).stream()
                .filter(m -> m.user().equals(session.user())).map(Member::role).forEach(roles::add));
        return roles;
    }

    private static RefusedActionException refused(String key, Session session) {
        return new RefusedActionException(Kind.FORBIDDEN, Message.of(Output.class, key, session.user()));
    }
}
