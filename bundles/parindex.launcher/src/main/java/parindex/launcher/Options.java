package parindex.launcher;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the command line says to the launcher. {@code --data} and {@code --features} are the launcher's own, wherever they stand
 * before {@code --}; {@code --lang} is read here and left in place for the command; all the rest belongs to the command.
 *
 * @param data the data directory asked for, by option or by {@code PARINDEX_DATA}
 * @param features names of the features asked for; empty means all that are enabled in the install
 * @param language {@code vi} or {@code en}
 * @param languageGiven whether somebody asked for that language; else it is the default
 * @param command the arguments of the command, with {@code --lang} but without the launcher's own options
 */
record Options(Optional<Path> data, List<String> features, String language, boolean languageGiven,
        List<String> command) {
    private static final String DATA = "--data";
    private static final String FEATURES = "--features";
    private static final String LANGUAGE = "--lang";

    static Options parse(List<String> arguments, Map<String, String> environment) throws LaunchFailure {
        String data = environment.getOrDefault("PARINDEX_DATA", "");
        String language = environment.getOrDefault("PARINDEX_LANG", "");
        List<String> features = List.of();
        List<String> command = new ArrayList<>();
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            if (argument.equals("--")) {
                command.add(argument);
                rest.forEachRemaining(command::add);
            } else if (isOption(argument, DATA)) {
                data = value(DATA, argument, rest);
            } else if (isOption(argument, FEATURES)) {
                features = names(value(FEATURES, argument, rest));
            } else if (isOption(argument, LANGUAGE)) {
                language = value(LANGUAGE, argument, rest);
                command.add(LANGUAGE);
                command.add(language);
            } else {
                command.add(argument);
            }
        }
        return new Options(path(data), features, language(language), !language.isBlank(), List.copyOf(command));
    }

    /** The language that the arguments seem to ask for; for messages about arguments that cannot be parsed. */
    static String languageHint(List<String> arguments, Map<String, String> environment) {
        int position = arguments.indexOf(LANGUAGE);
        boolean separate = position >= 0 && position + 1 < arguments.size();
        String language = separate ? arguments.get(position + 1) : environment.getOrDefault("PARINDEX_LANG", "");
        return arguments.contains(LANGUAGE + "=" + Texts.ENGLISH) ? Texts.ENGLISH : language;
    }

    private static boolean isOption(String argument, String option) {
        return argument.equals(option) || argument.startsWith(option + "=");
    }

    private static String value(String option, String argument, Iterator<String> rest) throws LaunchFailure {
        String value = argument.equals(option) ? (rest.hasNext() ? rest.next() : "") : argument.substring(option.length() + 1);
        if (value.isBlank()) {
            throw LaunchFailure.of(ExitCode.USAGE, "option.value.missing", option);
        }
        return value;
    }

    private static List<String> names(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
    }

    private static Optional<Path> path(String text) throws LaunchFailure {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            throw LaunchFailure.because(e, ExitCode.USAGE, "option.data.invalid", text);
        }
    }

    private static String language(String text) throws LaunchFailure {
        return switch (text) {
            case "", Texts.VIETNAMESE -> Texts.VIETNAMESE;
            case Texts.ENGLISH -> Texts.ENGLISH;
            default -> throw LaunchFailure.of(ExitCode.USAGE, "option.lang.unknown", text);
        };
    }
}
