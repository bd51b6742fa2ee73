package parindex.shell.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.export.Table.Cell;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code users list | add | password | enable | disable | administrator}. */
@Command(name = "users", subcommands = {UsersCommand.ListUsers.class, UsersCommand.Add.class, UsersCommand.Password.class,
    UsersCommand.Enable.class, UsersCommand.Disable.class, UsersCommand.Administrator.class})
final class UsersCommand extends GroupCommand {

    static final String NEW_PASSWORD_VARIABLE = "PARINDEX_NEW_PASSWORD";

    UsersCommand(Services services, Output output) {
        super(output);
    }

    /** All users. */
    @Command(name = "list")
    static final class ListUsers extends SessionCommand {

        @Mixin
        private TableOptions tables;

        ListUsers(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() throws IOException {
            List<List<Cell>> rows = services.userAdministration().users(session()).stream().map(u -> List.of(Cell.text(u.name()),
                    Cell.text(u.displayName()), Tables.yesNo(u.administrator()), Tables.yesNo(u.enabled()),
                    Cell.text(u.blockedUntil().map(Arguments::moment).orElse("")))).toList();
            tables.print(Tables.of("users", RoundReport.text("users.title"), List.of("user", "displayName", "administrator", "enabled",
                    "blockedUntil"), rows), output);
            return ExitCode.DONE;
        }
    }

    /** A new user, without a password. */
    @Command(name = "add")
    static final class Add extends SessionCommand {

        @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "param.user")
        private String name;
        @Option(names = "--display", required = true, paramLabel = "TEXT", descriptionKey = "option.display",
                converter = Arguments.Words.class)
        private String display;
        @Option(names = "--administrator", descriptionKey = "option.administrator")
        private boolean administrator;

        Add(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() {
            services.userAdministration().add(session(), name, display, administrator);
            output.say("users.added", name);
            return ExitCode.DONE;
        }
    }

    /** A password of a user, one's own or another's. */
    @Command(name = "password")
    static final class Password extends SessionCommand {

        @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "param.user")
        private String name;
        @Option(names = "--new-password-file", paramLabel = "FILE", descriptionKey = "option.newPasswordFile")
        private Path file;

        Password(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() {
            var session = session();
            char[] password = Passwords.given(file, signedIn().environment(), NEW_PASSWORD_VARIABLE).or(this::typedTwice)
                    .orElseThrow(() -> new UsageException("users.noNewPassword", NEW_PASSWORD_VARIABLE));
            services.userAdministration().setPassword(session, name, password);
            output.say("users.passwordSet", name);
            return ExitCode.DONE;
        }

        private Optional<char[]> typedTwice() {
            Optional<char[]> first = Passwords.asked(output.text("users.newPassword", name));
            Optional<char[]> second = first.flatMap(typed -> Passwords.asked(output.text("users.newPasswordAgain")));
            boolean same = first.isPresent() && second.isPresent() && Arrays.equals(first.get(), second.get());
            second.ifPresent(typed -> Arrays.fill(typed, '\0'));
            if (first.isPresent() && !same) {
                Arrays.fill(first.get(), '\0');
                throw new RefusedActionException(Kind.INVALID, Message.of(Output.class, "users.passwordsDiffer"));
            }
            return first;
        }
    }

    /** Whether a user can sign in. */
    private abstract static class Enabling extends SessionCommand {

        @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "param.user")
        private String name;
        private final boolean enabled;

        Enabling(Services services, Output output, SignedIn signedIn, boolean enabled) {
            super(services, output, signedIn);
            this.enabled = enabled;
        }

        @Override
        public Integer call() {
            services.userAdministration().setEnabled(session(), name, enabled);
            output.say(enabled ? "users.enabled" : "users.disabled", name);
            return ExitCode.DONE;
        }
    }

    /** Lets a user sign in again. */
    @Command(name = "enable")
    static final class Enable extends Enabling {

        Enable(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn, true);
        }
    }

    /** Keeps a user from signing in; what they did stays under their name. */
    @Command(name = "disable")
    static final class Disable extends Enabling {

        Disable(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn, false);
        }
    }

    /** Makes a user an administrator, or no longer. */
    @Command(name = "administrator")
    static final class Administrator extends SessionCommand {

        @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "param.user")
        private String name;
        @ArgGroup(exclusive = true, multiplicity = "1")
        private Choice choice;

        static final class Choice {
            @Option(names = "--yes", required = true, descriptionKey = "option.yes")
            private boolean yes;
            @Option(names = "--no", required = true, descriptionKey = "option.no")
            private boolean no;
        }

        Administrator(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() {
            services.userAdministration().setAdministrator(session(), name, choice.yes);
            LocalizedText state = RoundReport.text(choice.yes ? "yes" : "no");
            output.say("users.administrator", name, state);
            return ExitCode.DONE;
        }
    }
}
