package parindex.workbench.selection;

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
}
