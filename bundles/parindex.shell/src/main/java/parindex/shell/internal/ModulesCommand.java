package parindex.shell.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import parindex.export.Table.Cell;
import parindex.modules.Change;
import parindex.modules.Module;
import parindex.modules.Offer;
import parindex.modules.Outcome;
import parindex.modules.Plan;
import parindex.modules.Signer;
import parindex.values.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code modules list | plan | install | update | enable | disable | rollback | uninstall | verify | repository | trust | keygen | sign}. */
@Command(name = "modules", subcommands = {ModulesCommand.ListModules.class, ModulesCommand.ShowPlan.class, ModulesCommand.Install.class,
    ModulesCommand.Update.class, ModulesCommand.Enable.class, ModulesCommand.Disable.class, ModulesCommand.Rollback.class,
    ModulesCommand.Uninstall.class, ModulesCommand.Verify.class, ModulesCommand.Repository.class, ModulesCommand.TrustCertificate.class, SigningCommands.Keygen.class,
    SigningCommands.Sign.class})
final class ModulesCommand extends GroupCommand {

    ModulesCommand(Services services, Output output) {
        super(output);
    }

    /** All modules. */
    @Command(name = "list")
    static final class ListModules extends SessionCommand {

        @Mixin
        private TableOptions tables;

        ListModules(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() throws IOException {
            List<Module> modules = services.modules().list(session());
            tables.print(Tables.of("modules", RoundReport.text("modules.title"), List.of("module", "version", "name", "category", "origin",
                    "state", "signer", "needs", "neededBy", "previous"), modules.stream().map(ListModules::row).toList()), output);
            modules.forEach(m -> m.error().ifPresent(e -> output.warn("modules.error", m.id(), e)));
            output.warn("modules.drop", services.modules().dropFolder());
            services.modules().arrivals(session()).forEach(a -> output.warn(a.accepted() ? "modules.accepted" : "modules.refused",
                    a.file().getFileName(), Arguments.moment(a.at()), a.reasons(), a.file()));
            return modules.stream().anyMatch(m -> m.state() == Module.State.FAILED) ? ExitCode.FINDINGS : ExitCode.DONE;
        }

        private static List<Cell> row(Module m) {
            return List.of(Cell.text(m.id()), Cell.text(m.version()), Cell.text(m.name()), Cell.text(m.category()),
                    Cell.text(RoundReport.text("modules.origin." + m.origin())),
                    Cell.text(RoundReport.text(m.essential() ? "modules.essential" : "modules.state." + m.state())),
                    m.signer().map(s -> Cell.text(s.name() + " " + s.fingerprint())).orElse(m.allowedOnce()
                            ? Cell.text(RoundReport.text("modules.unsigned")) : Cell.text("")),
                    Cell.text(String.join(", ", m.needs())), Cell.text(String.join(", ", m.neededBy())), Cell.text(m.previous().orElse("")));
        }
    }

    /** What a change would do. */
    @Command(name = "plan")
    static final class ShowPlan extends SessionCommand {

        /** The changes that can be planned. */
        enum Action {
            INSTALL, UPDATE, ENABLE, DISABLE, ROLLBACK, UNINSTALL
        }

        @Parameters(index = "0", paramLabel = "ACTION", descriptionKey = "param.moduleAction")
        private Action action;
        @Parameters(index = "1", paramLabel = "FILE|MODULE", descriptionKey = "param.moduleOrFile")
        private String subject;
        @Mixin
        private ModuleFileOptions options;

        ShowPlan(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() {
            Plan plan = services.modules().plan(session(), change());
            output.say("modules.plan", plan.id(), plan.from().orElse("-"), plan.to().orElse("-"));
            plan.effects().forEach(e -> output.line("  " + e.in(output.locale())));
            plan.consents().forEach(output::warn);
            plan.refusals().forEach(output::warn);
            return !plan.refusals().isEmpty() ? ExitCode.REFUSED : plan.consents().isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
        }

        private Change change() {
            return switch (action) {
                case INSTALL -> options.install(services.modules(), subject);
                case UPDATE -> options.update(services.modules(), subject);
                case ENABLE -> new Change.Enable(subject);
                case DISABLE -> new Change.Disable(subject);
                case ROLLBACK -> new Change.Rollback(subject);
                case UNINSTALL -> new Change.Uninstall(subject);
            };
        }
    }

    /** A command that makes a change: what will happen is said first. */
    abstract static class ChangeCommand extends SessionCommand {

        ChangeCommand(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        abstract Change change();

        @Override
        public Integer call() {
            Change change = change();
            Plan plan = services.modules().plan(session(), change);
            if (plan.possible()) {
                plan.effects().forEach(output::warn);
            }
            Outcome outcome = services.modules().apply(session(), change);
            outcome.notices().forEach(output::warn);
            outcome.module().ifPresentOrElse(m -> output.say("modules.done", m.id(), m.version(), RoundReport.text("modules.state." + m.state())),
                    () -> output.say("modules.gone", outcome.id()));
            return outcome.notices().isEmpty() || later(outcome) ? ExitCode.DONE : ExitCode.FINDINGS;
        }

        /** That a module runs with other commands only is nothing to worry about. */
        private static boolean later(Outcome outcome) {
            return outcome.notices().stream().map(Message::key).allMatch("notice.later"::equals);
        }
    }

    /** A change that brings a file. */
    abstract static class FileCommand extends ChangeCommand {

        @Parameters(index = "0", paramLabel = "FILE|NAME", descriptionKey = "param.moduleFile")
        private String file;
        @Mixin
        private ModuleFileOptions options;

        FileCommand(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        abstract Change change(ModuleFileOptions given, String name);

        @Override
        Change change() {
            return change(options, file);
        }
    }

    /** Installs a module. */
    @Command(name = "install")
    static final class Install extends FileCommand {

        Install(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        Change change(ModuleFileOptions given, String name) {
            return given.install(services.modules(), name);
        }
    }

    /** Replaces a module by another version. */
    @Command(name = "update")
    static final class Update extends FileCommand {

        Update(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        Change change(ModuleFileOptions given, String name) {
            return given.update(services.modules(), name);
        }
    }

    /** A change of a module that is there. */
    abstract static class NamedCommand extends ChangeCommand {

        private final Function<String, Change> change;
        @Parameters(index = "0", paramLabel = "MODULE", descriptionKey = "param.module")
        private String id;

        /** @param change of the module with that id */
        NamedCommand(Services services, Output output, SignedIn signedIn, Function<String, Change> change) {
            super(services, output, signedIn);
            this.change = change;
        }

        @Override
        Change change() {
            return change.apply(id);
        }
    }

    /** Puts a module into use. */
    @Command(name = "enable")
    static final class Enable extends NamedCommand {

        Enable(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn, Change.Enable::new);
        }
    }

    /** Takes a module out of use. */
    @Command(name = "disable")
    static final class Disable extends NamedCommand {

        Disable(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn, Change.Disable::new);
        }
    }

    /** Goes back to the version before. */
    @Command(name = "rollback")
    static final class Rollback extends NamedCommand {

        Rollback(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn, Change.Rollback::new);
        }
    }

    /** Removes a module. */
    @Command(name = "uninstall")
    static final class Uninstall extends NamedCommand {

        Uninstall(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn, Change.Uninstall::new);
        }
    }

    /** Whether the files of the program are as they were built. Signs nobody in: the files are looked at before anything in them is believed. */
    @Command(name = "verify")
    static final class Verify implements Callable<Integer> {

        private final Services services;
        private final Output output;

        Verify(Services services, Output output) {
            this.services = services;
            this.output = output;
        }

        @Override
        public Integer call() {
            List<Message> altered = services.modules().alteredFiles();
            altered.forEach(output::warn);
            output.say(altered.isEmpty() ? "modules.verified" : "modules.altered", altered.size());
            return altered.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
        }
    }

    /** What a repository index offers. */
    @Command(name = "repository")
    static final class Repository extends SessionCommand {

        @Mixin
        private TableOptions tables;
        @Parameters(index = "0", paramLabel = "INDEX", descriptionKey = "param.index")
        private Path index;

        Repository(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() throws IOException {
            session();
            FileTrouble.requireReadable(index);
            List<List<Cell>> rows = services.modules().offers(index.toAbsolutePath().normalize()).stream().map(Repository::row).toList();
            tables.print(Tables.of("repository", RoundReport.text("modules.repository"), List.of("module", "version", "file", "sha256"), rows),
                    output);
            return ExitCode.DONE;
        }

        private static List<Cell> row(Offer offer) {
            return List.of(Cell.text(offer.id()), Cell.text(offer.version()), Cell.text(offer.file().toString()), Cell.text(offer.sha256()));
        }
    }

    /** Trusts a certificate, or no longer; without either it lists the trusted ones. */
    @Command(name = "trust")
    static final class TrustCertificate extends SessionCommand {

        @Mixin
        private TableOptions tables;
        @Parameters(index = "0", arity = "0..1", paramLabel = "CERTIFICATE", descriptionKey = "param.certificate")
        private Path certificate;
        @Option(names = "--fingerprint", paramLabel = "SHA256", descriptionKey = "option.fingerprint")
        private String fingerprint;
        @Option(names = "--remove", paramLabel = "SHA256", descriptionKey = "option.removeTrust")
        private String removed;

        TrustCertificate(Services services, Output output, SignedIn signedIn) {
            super(services, output, signedIn);
        }

        @Override
        public Integer call() throws IOException {
            if (certificate != null && removed != null) {
                throw new UsageException("modules.trust.one");
            }
            if (removed != null) {
                Signer signer = services.trust().distrust(session(), removed);
                output.say("modules.distrusted", signer.name(), signer.fingerprint());
            } else if (certificate != null) {
                FileTrouble.requireReadable(certificate);
                Signer shown = services.trust().read(certificate);
                if (!shown.fingerprint().equals(ModuleFileOptions.digits(Optional.ofNullable(fingerprint)).orElse(""))) {
                    // Trust is given to what somebody has compared, not to whatever lies in a file.
                    output.say("modules.trust.compare", shown.name(), shown.from(), shown.until(), shown.fingerprint());
                    return ExitCode.FINDINGS;
                }
                Signer signer = services.trust().trust(session(), certificate);
                output.say("modules.trusted", signer.name(), signer.fingerprint());
            } else {
                session();
                tables.print(Tables.of("trust", RoundReport.text("modules.trust.title"), List.of("name", "from", "until", "fingerprint"),
                        services.trust().trusted().stream().map(s -> List.of(Cell.text(s.name()), Cell.text(Arguments.moment(s.from())),
                                Cell.text(Arguments.moment(s.until())), Cell.text(s.fingerprint()))).toList()), output);
            }
            return ExitCode.DONE;
        }
    }
}
