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
    private final StandardError standardError;

    /**
     * @param err what the launcher itself has to say
     * @param standardError what everybody else writes to {@code System.err}
     */
    Launcher(Map<String, String> environment, Properties system, PrintStream err, StandardError standardError) {
        this.environment = Map.copyOf(environment);
        this.system = system;
        this.err = err;
        this.standardError = standardError;
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
        FeatureCatalogue catalogue = FeatureCatalogue.load(install.features());
        catalogue.leftOut().forEach(line -> err.println(texts.text(line)));
        // What is wrong with the command line must be told whoever holds the data directory.
        plan(catalogue, options, Map.of());
        Path directory = options.data().isPresent() ? options.data().get()
                : UserDirectories.defaultData(system.getProperty("os.name"), system.getProperty("user.home"), environment);
        try (DataDirectory data = DataDirectory.open(directory)) {
            LaunchLog log = new LaunchLog(data.logs());
            log.takeOverJavaLogging();
            Path content = ContentPointer.resolve(data.path());
            StartMarker marker = StartMarker.set(data.path());
            LaunchPlan plan = plan(catalogue, options, choices(content, marker, texts));
            catalogue.leftOut().forEach(line -> log.write(line.toString(), Optional.empty()));
            plan.cycles().forEach(cycle -> warn(LaunchFailure.Line.of("feature.cycle", String.join(" → ", cycle)), texts, log));
            install.requireFiles(plan.bundles());
            FrameworkRun run = new FrameworkRun(install, data, log, Timeouts.from(system));
            Runnable atOnce = () -> {
                err.println(texts.text("stopping"));
                err.flush();
                standardError.divertTo(log);
            };
            try (Interruption interruption = Interruption.install(run, atOnce)) {
                marker.suspect().ifPresent(run::safeMode);
                return command(options, plan, run, log, interruption, marker);
            }
        } catch (IOException e) {
            throw DataDirectory.notUsable(directory, e);
        }
    }

    private LaunchPlan plan(FeatureCatalogue catalogue, Options options, Map<String, Boolean> choices) throws LaunchFailure {
        return catalogue.plan(options.features(), options.command(), Platform.of(system),
                Screen.isWanted(system, environment, options.command()), choices);
    }

    /** After a start that failed, and with a record that cannot be read, the program starts as it was delivered. */
    private Map<String, Boolean> choices(Path content, StartMarker marker, Texts texts) {
        if (marker.suspect().isPresent()) {
            String module = marker.suspect().get();
            err.println(module.isEmpty() ? texts.text("safe.mode") : texts.text("safe.mode.module", module));
            return Map.of();
        }
        try {
            return ModuleChoices.read(content);
        } catch (LaunchFailure failure) {
            tell(failure, texts);
            return Map.of();
        }
    }

    private int command(Options options, LaunchPlan plan, FrameworkRun run, LaunchLog log, Interruption interruption, StartMarker marker)
            throws LaunchFailure, IOException {
        run.publishLogLocation(system);
        try (run) {
            run.start(plan, options);
            marker.remove();
            return run.call(options.command());
        } catch (LaunchFailure failure) {
            if (interruption.begun()) {
                marker.remove();
            }
            return logged(failure, log, interruption);
        } catch (RuntimeException | Error e) {
            // Uncaught, it would end the JVM with 1, which means "done, with findings".
            return logged(LaunchFailure.because(e, ExitCode.INTERNAL_ERROR, "program.failed", e), log, interruption);
        }
    }

    /** @return the exit code, if there is nobody to tell: the services went away because the user wants to leave */
    private static int logged(LaunchFailure failure, LaunchLog log, Interruption interruption) throws LaunchFailure {
        failure.lines().forEach(line -> log.write(line.toString(), Optional.ofNullable(failure.getCause())));
        if (interruption.begun()) {
            return failure.exitCode();
        }
        if (failure.getCause() != null) {
            throw new LaunchFailure(failure.exitCode(), append(failure, log), failure.getCause());
        }
        throw failure;
    }

    private static List<LaunchFailure.Line> append(LaunchFailure failure, LaunchLog log) {
        List<LaunchFailure.Line> lines = new ArrayList<>(failure.lines());
        lines.add(LaunchFailure.Line.of("see.log", log.file()));
        return lines;
    }

    private void warn(LaunchFailure.Line line, Texts texts, LaunchLog log) {
        err.println(texts.text(line));
        log.write(line.toString(), Optional.empty());
    }

    private void tell(LaunchFailure failure, Texts texts) {
        failure.lines().forEach(line -> err.println(texts.text(line)));
        err.flush();
    }
}
