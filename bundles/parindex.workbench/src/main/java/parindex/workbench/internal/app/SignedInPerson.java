package parindex.workbench.internal.app;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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

/** Signs in once for the life of the window. Tasks that ask at once get one dialog and share its outcome. */
public final class SignedInPerson implements Person {

    private final IEclipseContext context;
    private final Display display;
    private volatile Session session;
    private CompletableFuture<Session> question;

    @Inject
    SignedInPerson(IEclipseContext context, Display display) {
        this.context = context;
        this.display = display;
    }

    @Override
    public Session session() {
        SignIn signIn = context.get(SignIn.class);
        CompletableFuture<Session> answer;
        boolean first;
        synchronized (this) {
            // The single-user mode ends when a password is set, perhaps in this window: then somebody has to sign in.
            if (session != null && !(session.singleUser() && signIn != null && signIn.singleUser().isEmpty())) {
                return session;
            }
            first = question == null;
            question = first ? new CompletableFuture<>() : question;
            answer = question;
        }
        return first ? answered(answer, signIn) : shared(answer);
    }

    /** Asks for all who want to know until there is an answer: whoever cancels does not want to be asked once more by the next part. */
    private Session answered(CompletableFuture<Session> answer, SignIn signIn) {
        try {
            if (signIn == null) {
                throw refused("signIn.noStore");
            }
            Session in = signIn.singleUser().orElseGet(() -> ask(signIn));
            session = in;
            answer.complete(in);
            context.get(IEventBroker.class).post(Changes.PERSON, in.user());
            return in;
        } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
            throw e;
        } finally {
            synchronized (this) {
                question = null;
            }
        }
    }

    private static Session shared(CompletableFuture<Session> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RefusedActionException refused ? refused : e;
        }
    }

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
        String complaint = "";
        String name = "";
        while (true) {
            SignInDialog.Answer given = dialog(complaint, name);
            try {
                return signIn.signIn(given.user(), given.password());
            } catch (RefusedActionException e) {
                complaint = words().text(e.reasons().get(0));
                name = given.user();
            }
        }
    }

    private SignInDialog.Answer dialog(String complaint, String name) {
        AtomicReference<Optional<SignInDialog.Answer>> answer = new AtomicReference<>(Optional.empty());
        display.syncExec(() -> answer.set(SignInDialog.open(FrontShell.of(display, context), words(), complaint, name)));
        return answer.get().orElseThrow(() -> refused("signIn.cancelled"));
    }

    private Words words() {
        return context.get(Words.class);
    }

    private static RefusedActionException refused(String key) {
        return new RefusedActionException(Kind.FORBIDDEN, Message.of(SignedInPerson.class, key));
    }
}
