package parindex.assessment.people;

import java.util.Optional;

/**
 * Signing in. Safe for use by any thread.
 *
 * <p>The first start creates the administrator {@value #ADMINISTRATOR} without a password: the embedded single-user mode, in which the one
 * user is signed in automatically and holds every role. It ends when that user sets a password.
 */
public interface SignIn {

    /** Name of the user that the first start creates. */
    String ADMINISTRATOR = "admin";

    /**
     * The session of the single-user mode; creates the administrator on a new database.
     *
     * @return empty if a password is needed
     */
    Optional<Session> singleUser();

    /**
     * Signs in with a password. After some failures in a row the name is blocked for a time that grows; the answer for an unknown name
     * takes as long and says the same as for a wrong password.
     *
     * @param password overwritten with zeros before the method returns
     * @throws parindex.assessment.RefusedActionException if name or password are wrong, the user is disabled, or the name is blocked
     */
    Session signIn(String user, char[] password);
}
