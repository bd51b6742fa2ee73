package parindex.shell.internal;

import java.util.concurrent.Callable;
import parindex.assessment.people.Session;

/** A command that somebody gives who has signed in. */
abstract class SessionCommand implements Callable<Integer> {

    final Services services;
    final Output output;
    private final SignedIn signedIn;

    SessionCommand(Services services, Output output, SignedIn signedIn) {
        this.services = services;
        this.output = output;
        this.signedIn = signedIn;
    }

    Session session() {
        return signedIn.session();
    }

    SignedIn signedIn() {
        return signedIn;
    }
}
