package parindex.workbench.internal.app;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.swt.widgets.Display;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.people.Session;
import parindex.assessment.people.SignIn;
import parindex.values.text.Message;
import parindex.workbench.selection.Changes;
import parindex.workbench.selection.Person;
import parindex.workbench.ui.Words;

/** Signs in once for the life of the window. Two tasks that ask at once get one dialog. */
public final class SignedInPerson implements Person {

    private final IEclipseContext context;
    private final Display display;
    private volatile Session session;

    @Inject
    SignedInPerson(IEclipseContext context, Display display) {
        this.context = context;
        this.display = display;
    }

    @Override
    public synchronized Session session() {
        SignIn signIn = context.get(SignIn.class);
        // The single-user mode ends when a password is set, perhaps in this window: then somebody has to sign in.
        if (session == null || session.singleUser() && signIn != null && signIn.singleUser().isEmpty()) {
            if (signIn == null) {
                throw refused("signIn.noStore");
            }
            session = signIn.singleUser().orElseGet(() -> ask(signIn));
            context.get(IEventBroker.class).post(Changes.PERSON, session.user());
        }
        return session;
    }

    /** Without the lock: while the dialog is open, another task holds it. */
    @Override
    public Optional<Session> signedIn() {
        Session known = session;
        SignIn signIn = context.get(SignIn.class);
        if (known != null && !known.singleUser() || signIn == null) {
            return Optional.ofNullable(known);
        }
        return signIn.singleUser();
    }

    private Session ask(SignIn signIn) {
        Optional<RefusedActionException> refusal = Optional.empty();
        while (true) {
            AtomicReference<Optional<SignInDialog.Answer>> answer = new AtomicReference<>(Optional.empty());
            String complaint = refusal.map(r -> words().text(r.reasons().get(0))).orElse("");
            display.syncExec(() -> answer.set(SignInDialog.open(FrontShell.of(display, context), words(), complaint)));
            SignInDialog.Answer given = answer.get().orElseThrow(() -> refused("signIn.cancelled"));
            try {
                return signIn.signIn(given.user(), given.password());
            } catch (RefusedActionException e) {
                refusal = Optional.of(e);
            }
        }
    }

    private Words words() {
        return context.get(Words.class);
    }

    private static RefusedActionException refused(String key) {
        return new RefusedActionException(Kind.FORBIDDEN, Message.of(SignedInPerson.class, key));
    }
}
