package parindex.workbench.selection;

import java.util.Optional;
import parindex.assessment.people.Session;

/** Who works at the window. Injected. */
public interface Person {

    /**
     * The session of the person. Signs in when it is first asked: without a question in the single-user mode, else with a dialog. To be called by
     * a task in the background only: it reads the database and waits for the dialog.
     *
     * @throws parindex.assessment.RefusedActionException if nobody signed in
     */
    Session session();

    /**
     * The session if somebody has signed in or this is the single-user mode; asks nobody. To be called by a task in the background only: it
     * reads the database.
     */
    Optional<Session> signedIn();
}
