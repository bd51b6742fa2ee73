package parindex.shell.internal;

import java.io.Console;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.people.Session;
import parindex.assessment.people.SignIn;
import parindex.values.text.Message;

/**
 * The person who gives a command. Signs in when a command first asks: with the name and password of the options, else of the environment,
 * else of the terminal; without a name in the single-user mode, as long as that is in force. For one command line, used by one thread.
 */
final class SignedIn {

    static final String USER_VARIABLE = "PARINDEX_USER";
    static final String PASSWORD_VARIABLE = "PARINDEX_PASSWORD";

    private final Supplier<SignIn> service;
    private final Output output;
    private final UnaryOperator<String> environment;
    private String user;
    private Path passwordFile;
    private Session session;

    SignedIn(Supplier<SignIn> service, Output output, UnaryOperator<String> environment) {
        this.service = service;
        this.output = output;
        this.environment = environment;
    }

    void user(String name) {
        user = name;
    }

    void passwordFile(Path file) {
        passwordFile = file;
    }

    UnaryOperator<String> environment() {
        return environment;
    }

    /**
     * @throws RefusedActionException if a name or password is needed and not there, or wrong
     * @throws parindex.values.problem.BadInputException if the password file cannot be used
     */
    Session session() {
        if (session == null) {
            session = signIn(service.get());
        }
        return session;
    }

    private Session signIn(SignIn signIn) {
        Optional<String> named = Optional.ofNullable(user).or(() -> Passwords.variable(environment, USER_VARIABLE));
        Optional<Session> single = named.isEmpty() ? signIn.singleUser() : Optional.empty();
        if (single.isPresent()) {
            return announced(single.get());
        }
        String name = named.or(this::askedName).orElseThrow(() -> refused("signIn.needed", USER_VARIABLE));
        Optional<char[]> password = Passwords.given(passwordFile, environment, PASSWORD_VARIABLE)
                .or(() -> Passwords.asked(output.text("signIn.password", name)));
        if (password.isEmpty()) {
            // The administrator without a password can be named too.
            return announced(signIn.singleUser().filter(s -> s.user().equals(name))
                    .orElseThrow(() -> refused("signIn.noPassword", name, PASSWORD_VARIABLE)));
        }
        return signIn.signIn(name, password.get());
    }

    private Session announced(Session signedIn) {
        output.warn("signIn.singleUser", signedIn.user());
        return signedIn;
    }

    private Optional<String> askedName() {
        return Passwords.terminal().map(this::line).filter(name -> !name.isBlank()).map(String::strip);
    }

    private String line(Console terminal) {
        return terminal.readLine("%s", output.text("signIn.name"));
    }

    private static RefusedActionException refused(String key, Object... arguments) {
        return new RefusedActionException(Kind.FORBIDDEN, Message.of(Output.class, key, arguments));
    }
}
