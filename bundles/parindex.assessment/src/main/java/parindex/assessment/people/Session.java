package parindex.assessment.people;

import java.util.Objects;

/**
 * Somebody who has signed in, as every service of the yearly cycle takes it. What they may do is looked up at each call: who was disabled
 * or lost a role loses it at once. Immutable.
 *
 * @param user       name of the user
 * @param singleUser whether this is the embedded single-user mode, in which the one user holds every role
 */
public record Session(String user, boolean singleUser) {

    public Session {
        Objects.requireNonNull(user);
    }
}
