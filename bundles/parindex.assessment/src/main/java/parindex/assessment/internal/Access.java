package parindex.assessment.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import parindex.assessment.AssessmentReading;
import parindex.assessment.Phase;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.people.Member;
import parindex.assessment.people.Operation;
import parindex.assessment.people.Permissions;
import parindex.assessment.people.Role;
import parindex.assessment.people.Session;
import parindex.assessment.people.SignIn;
import parindex.assessment.people.User;
import parindex.values.text.Message;

/**
 * What the person of a session may do, read once per transaction: their user record and their roles in one round. The one place where the
 * table of permissions is asked.
 */
public final class Access {

    private static final Permissions PERMISSIONS = Permissions.standard();

    private final Session session;
    private final List<Member> roles;

    private Access(Session session, List<Member> roles) {
        this.session = session;
        this.roles = roles;
    }

    /**
     * @param roundId the round whose members count; empty for operations outside of rounds
     * @throws RefusedActionException if the user does not exist (any more), is disabled, or the single-user mode has ended
     */
    public static Access of(AssessmentReading reading, Session session, Optional<String> roundId) {
        User user = reading.user(session.user()).filter(User::enabled).orElseThrow(() -> forbidden("access.unknown", session.user()));
        if (session.singleUser() && (user.password().isPresent() || !user.name().equals(SignIn.ADMINISTRATOR))) {
            throw forbidden("access.singleUserOver");
        }
        List<Member> roles = new java.util.ArrayList<>();
        if (user.administrator()) {
            roles.add(new Member(user.name(), Role.ADMINISTRATOR, Optional.empty()));
        }
        roundId.ifPresent(id -> reading.members(id).stream().filter(m -> m.user().equals(user.name())).forEach(roles::add));
        return new Access(session, List.copyOf(roles));
    }

    public String user() {
        return session.user();
    }

    /** For an operation outside of rounds. */
    public void require(Operation operation) {
        if (!allows(operation, null, member -> true)) {
            throw forbidden("access.forbidden", session.user(), name(operation), holders(operation));
        }
    }

    /**
     * For an operation within a round.
     *
     * @param phase where the round, or the unit concerned, stands
     * @param own   whether the scope of a member covers what is concerned
     */
    public void require(Operation operation, Phase phase, Predicate<Member> own) {
        if (allows(operation, phase, own)) {
            return;
        }
        Set<Phase> elsewhere = new TreeSet<>();
        for (Phase other : Phase.values()) {
            if (allows(operation, other, own)) {
                elsewhere.add(other);
            }
        }
        if (elsewhere.isEmpty()) {
            throw forbidden("access.forbidden", session.user(), name(operation), holders(operation));
        }
        throw new RefusedActionException(Kind.CLOSED, message("access.phase", name(operation), phase.label(),
                list(elsewhere.stream().map(Phase::label).toList())));
    }

    /** Whether the operation is allowed; a phase of null means that no round is concerned. */
    public boolean allows(Operation operation, Phase phase, Predicate<Member> own) {
        if (session.singleUser()) {
            for (Role role : Role.values()) {
                if (allowed(role, operation, true, phase)) {
                    return true;
                }
            }
            return false;
        }
        return roles.stream().anyMatch(member -> allowed(member.role(), operation, own.test(member), phase));
    }

    private static boolean allowed(Role role, Operation operation, boolean own, Phase phase) {
        return phase == null ? !PERMISSIONS.phases(role, operation).isEmpty() : PERMISSIONS.allows(role, operation, own, phase);
    }

    /** The scope of an assessor is a unit. */
    public static Predicate<Member> unit(String unitCode) {
        return member -> member.role() != Role.ASSESSOR || member.scope().filter(unitCode::equals).isPresent();
    }

    /** The scope of an assessor is a unit, that of an appraiser a department. */
    public static Predicate<Member> unitAndDepartment(String unitCode, String department) {
        return member -> unit(unitCode).test(member)
                && (member.role() != Role.APPRAISER || member.scope().filter(department::equals).isPresent());
    }

    public static Message name(Operation operation) {
        return message("operation." + operation);
    }

    private static Message holders(Operation operation) {
        return list(java.util.Arrays.stream(Role.values()).filter(role -> !PERMISSIONS.phases(role, operation).isEmpty())
                .map(role -> message("role." + role)).toList());
    }

    /** The messages with commas between them. */
    public static Message list(List<Message> parts) {
        Message all = parts.get(0);
        for (Message part : parts.subList(1, parts.size())) {
            all = message("list.and", all, part);
        }
        return all;
    }

    private static RefusedActionException forbidden(String key, Object... arguments) {
        return new RefusedActionException(Kind.FORBIDDEN, message(key, arguments));
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(Access.class, key, arguments);
    }
}
