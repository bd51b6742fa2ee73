package parindex.assessment.people;

import java.util.List;

/**
 * The users of the program. All methods need {@link Operation#MANAGE_USERS}, except that everybody may set their own password. Every change
 * is in the audit log. Safe for use by any thread.
 *
 * <p>All methods throw {@link parindex.assessment.RefusedActionException} if the session may not do it or a value does not fit: a name that
 * is taken or has other characters than a–z, 0–9, point, hyphen and underscore, a password shorter than {@value #SHORTEST_PASSWORD}
 * characters, and whatever would leave the program without an enabled administrator.
 */
public interface UserAdministration {

    int SHORTEST_PASSWORD = 10;

    /** All users by name, without their password hashes. */
    List<User> users(Session session);

    /** Adds a user without a password, who cannot sign in until one is set. Refused in single-user mode: set the administrator's first. */
    void add(Session session, String name, String displayName, boolean administrator);

    /** Sets a password and unblocks the name. @param password overwritten with zeros before the method returns */
    void setPassword(Session session, String name, char[] password);

    void setEnabled(Session session, String name, boolean enabled);

    void setAdministrator(Session session, String name, boolean administrator);
}
