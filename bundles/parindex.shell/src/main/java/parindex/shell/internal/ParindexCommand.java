package parindex.shell.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root: without a sub-command it shows the help. */
@Command(name = "parindex", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, scope = ScopeType.INHERIT)
final class ParindexCommand implements Callable<Integer> {

    private static final List<Class<?>> SUBCOMMANDS = List.of(DemoCommand.class, WorkbenchCommand.class, CriteriaCommand.class, ScoreCommand.class,
            RoundsCommand.class, ReportCommand.class, AuditReportCommand.class, ImportCommand.class, EntriesCommand.class, AppraisalCommand.class,
            EvidenceCommand.class, UnitsCommand.class, UsersCommand.class,
            AuditCommand.class, SettingsCommand.class, PublishCommands.Verify.class, PackageCommand.class, WorkbookCommand.class,
            BackupCommands.Backup.class, BackupCommands.Restore.class, ModulesCommand.class, ConsoleCommand.class);

    @Spec
    private CommandSpec spec;

    // Read by CommandLines before parsing; declared here so that it is accepted everywhere and shown in the help.
    @Option(names = "--lang", descriptionKey = "option.lang", paramLabel = "vi|en", scope = ScopeType.INHERIT)
    private String language;

    // The launcher takes these two before the shell sees the command line; declared for the help.
    @Option(names = "--data", descriptionKey = "option.data", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private String data;
    @Option(names = "--features", descriptionKey = "option.features", paramLabel = "a,b", scope = ScopeType.INHERIT)
    private String features;

    private final SignedIn signedIn;

    ParindexCommand(Services services, Output output, SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    /**
     * What has to be known to understand these arguments: the command that they begin with, else all. Reading the options of every command takes
     * longer than many a command itself.
     */
    static List<Class<?>> subcommands(String... arguments) {
        List<Class<?>> named = SUBCOMMANDS.stream().filter(c -> arguments.length > 0 && name(c).equals(arguments[0])).toList();
        return named.isEmpty() ? SUBCOMMANDS : named;
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }

    @Option(names = "--user", descriptionKey = "option.user", paramLabel = "NAME", scope = ScopeType.INHERIT)
    private void user(String name) {
        signedIn.user(name);
    }

    @Option(names = "--password-file", descriptionKey = "option.passwordFile", paramLabel = "FILE", scope = ScopeType.INHERIT)
    private void passwordFile(Path file) {
        signedIn.passwordFile(file);
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut(), CommandLine.Help.Ansi.OFF);
        return ExitCode.USAGE;
    }
}
