package parindex.shell.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parindex.assessment.ConflictException;
import parindex.assessment.RefusedActionException;
import parindex.assessment.StoreException;
import parindex.evidence.EvidenceException;
import parindex.values.problem.BadInputException;
import parindex.values.text.Message;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns arguments into commands, and whatever goes wrong into one clear sentence and an exit code. */
final class CommandLines {

    private static final Logger LOG = LoggerFactory.getLogger(CommandLines.class);
    private static final String LANGUAGE_OPTION = "--lang";

    private final Services services;
    private final PrintWriter out;
    private final PrintWriter err;

    CommandLines(Services services, PrintWriter out, PrintWriter err) {
        this.services = services;
        this.out = out;
        this.err = err;
    }

    /** @return the exit code, see {@link ExitCode} */
    int run(String... arguments) {
        Locale locale = locale(services.property("parindex.lang"), arguments);
        Output output = new Output(out, err, locale);
        CommandLine line = new CommandLine(ParindexCommand.class, new Factory(output));
        ParindexCommand.subcommands(arguments).forEach(line::addSubcommand);
        line.setResourceBundle(ResourceBundle.getBundle(CommandLines.class.getPackageName() + ".usage", locale,
                CommandLines.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(out).setErr(err).setUsageHelpAutoWidth(false).setUsageHelpWidth(110);
        line.setParameterExceptionHandler((e, args) -> wrongUsage(e, output));
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, output));
        int code = line.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    /** The language must be known before the command line is parsed, because parsing itself can fail with a message. */
    private static Locale locale(String languageOfTheProgram, String[] arguments) {
        String language = languageOfTheProgram;
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals(LANGUAGE_OPTION) && i + 1 < arguments.length) {
                language = arguments[i + 1];
            } else if (arguments[i].startsWith(LANGUAGE_OPTION + "=")) {
                language = arguments[i].substring(LANGUAGE_OPTION.length() + 1);
            }
        }
        return language.equals("en") ? Locale.ENGLISH : Message.VIETNAMESE;
    }

    private static int wrongUsage(ParameterException e, Output output) {
        CommandLine line = e.getCommandLine();
        if (e instanceof MissingParameterException missing) {
            output.warn("usage.missing", String.join(", ", missing.getMissing().stream().map(CommandLines::name).toList()));
        } else if (e instanceof UnmatchedArgumentException unmatched) {
            output.warn("usage.unknown", String.join(" ", unmatched.getUnmatched()));
            List<String> suggestions = unmatched.getSuggestions();
            if (!suggestions.isEmpty()) {
                output.warn("usage.didYouMean", String.join(", ", suggestions));
            }
        } else if (e instanceof MutuallyExclusiveArgsException) {
            output.warn("usage.exclusive");
        } else if (e.getArgSpec() != null) {
            output.warn("usage.value", name(e.getArgSpec()), e.getValue() == null ? "" : e.getValue());
            if (e.getArgSpec().type().isEnum()) {
                output.warn("usage.choices", Stream.of(e.getArgSpec().type().getEnumConstants()).map(Object::toString)
                        .collect(Collectors.joining(", ")));
            }
        } else {
            output.warn("usage.wrong", e.getMessage());
        }
        output.warn("usage.help", line.getCommandSpec().qualifiedName());
        return ExitCode.USAGE;
    }

    /** {@code --entries FILE.csv}, {@code --yes}, or the label of a parameter. */
    private static String name(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            return option.arity().max() == 0 ? option.longestName() : option.longestName() + " " + option.paramLabel();
        }
        return argument.paramLabel();
    }

    private static int failed(Exception e, Output output) {
        if (e instanceof BadInputException bad) {
            bad.problems().forEach(output::problem);
            return ExitCode.BAD_INPUT;
        }
        if (e instanceof UsageException usage) {
            output.warn(usage.key(), usage.arguments());
            return ExitCode.USAGE;
        }
        if (e instanceof RefusedActionException refused) {
            refused.reasons().forEach(output::warn);
            return ExitCode.REFUSED;
        }
        if (e instanceof ConflictException conflict) {
            conflict.conflicts().forEach(c -> output.warn(ConflictException.message(c)));
            return ExitCode.REFUSED;
        }
        if (e instanceof UncheckedIOException unchecked) {
            return failed(unchecked.getCause(), output);
        }
        LOG.error("Command failed", e);
        if (e instanceof StoreException store) {
            output.warn("failure.store", store.problem());
        } else if (e instanceof EvidenceException evidence) {
            output.warn("failure.store", evidence.problem());
        } else if (e instanceof IOException) {
            output.warn("failure.file", FileTrouble.reason((IOException) e).in(output.locale()));
        } else {
            output.warn("failure.unexpected", e.getClass().getSimpleName());
        }
        return ExitCode.FAILURE;
    }

    /** Constructor injection for commands: each takes the services and the output, and the person if it needs to know who asks. */
    private final class Factory implements CommandLine.IFactory {

        private final Output output;
        private final SignedIn signedIn;

        Factory(Output output) {
            this.output = output;
            this.signedIn = new SignedIn(services::signIn, output, System::getenv);
        }

        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                if (Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {Services.class, Output.class})) {
                    return type.cast(constructor.newInstance(services, output));
                }
                if (Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {Services.class, Output.class, SignedIn.class})) {
                    return type.cast(constructor.newInstance(services, output, signedIn));
                }
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
