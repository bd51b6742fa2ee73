package parindex.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** One run of the program, from the command line to the exit code. */
final class Launcher {
    private final Map<String, String> environment;
    private final Properties system;
    private final PrintStream err;

    Launcher(Map<String, String> environment, Properties system, PrintStream err) {
        this.environment = Map.copyOf(environment);
        this.system = system;
        this.err = err;
    }

    /** Runs the program; problems are told on {@code err}, each in one line. */
    int run(List<String> arguments) {
        try {
            Options options = Options.parse(arguments, environment);
            Texts texts = Texts.in(options.language());
            return start(options, texts);
        } catch (LaunchFailure failure) {
            tell(failure, Texts.in(Options.languageHint(arguments, environment)));
            return failure.exitCode();
        }
    }

    private int start(Options options, Texts texts) throws LaunchFailure {
        Install install = Install.locate(system);
        LaunchPlan plan = FeatureCatalogue.load(install.features()).plan(options.features());
        install.requireFiles(plan.bundles());
        Path directory = options.data().isPresent() ? options.data().get()
                : UserDirectories.defaultData(system.getProperty("os.name"), system.getProperty("user.home"), environment);
        try (DataDirectory data = DataDirectory.open(directory)) {
            LaunchLog log = new LaunchLog(data.logs());
            log.takeOverJavaLogging();
            FrameworkRun run = new FrameworkRun(install, data, log, Timeouts.from(system));
            try (Interruption interruption = Interruption.install(run, err, texts)) {
                return command(options, plan, run, log, interruption);
            }
        } catch (IOException e) {
            throw LaunchFailure.because(e, ExitCode.START_FAILED, "data.not.usable", directory, e);
        }
    }

    private int command(Options options, LaunchPlan plan, FrameworkRun run, LaunchLog log, Interruption interruption)
            throws LaunchFailure {
        run.publishLogLocation(system);
        try (run) {
            run.start(plan, options.language());
            return run.call(options.command());
        } catch (LaunchFailure failure) {
            if (interruption.begun()) {
                // The services went away under the command because the user wants to leave: nothing to complain about.
                return failure.exitCode();
            }
            failure.lines().forEach(line -> log.write(line.toString(), Optional.ofNullable(failure.getCause())));
            if (failure.getCause() != null) {
                throw new LaunchFailure(failure.exitCode(), append(failure, log), failure.getCause());
            }
            throw failure;
        }
    }

    private static List<LaunchFailure.Line> append(LaunchFailure failure, LaunchLog log) {
        List<LaunchFailure.Line> lines = new ArrayList<>(failure.lines());
        lines.add(LaunchFailure.Line.of("see.log", log.file()));
        return lines;
    }

    private void tell(LaunchFailure failure, Texts texts) {
        failure.lines().forEach(line -> err.println(texts.text(line)));
        err.flush();
    }
}
