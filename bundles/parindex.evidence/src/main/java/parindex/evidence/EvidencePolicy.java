package parindex.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;
import parindex.values.text.Message;

/**
 * Which files are accepted as evidence.
 *
 * @param mostBytes      the largest file, in bytes, at least 1
 * @param forbiddenTypes what is refused: media types ({@code text/html}), extensions with a dot ({@code .rar}),
 *                       {@value #EXECUTABLE} and {@value #MACRO}; lower case
 */
public record EvidencePolicy(long mostBytes, Set<String> forbiddenTypes) {

    public static final String MAX_FILE_BYTES = "evidence.max-file-bytes";
    public static final String FORBIDDEN_TYPES = "evidence.forbidden-types";
    /** Everything that a system would run. */
    public static final String EXECUTABLE = "executable";
    /** Office documents with macros. */
    public static final String MACRO = "macro";

    /** 200 MiB; nothing that runs. Documents with macros are accepted: authorities still send such workbooks. */
    public static final EvidencePolicy DEFAULT = new EvidencePolicy(200L * 1024 * 1024, Set.of(EXECUTABLE));

    /** Opens a content at its beginning. */
    @FunctionalInterface
    public interface Opening {
        InputStream open() throws IOException;
    }

    private static final Pattern TYPE = Pattern.compile("executable|macro|\\.[a-z0-9]{1,10}|[a-z0-9.+-]+/[a-z0-9.+*-]+");

    public EvidencePolicy {
        if (mostBytes < 1) {
            throw new IllegalArgumentException("mostBytes " + mostBytes);
        }
        forbiddenTypes = Set.copyOf(forbiddenTypes);
    }

    /**
     * Reads the settings; those that are absent have their value from {@link #DEFAULT}, those of others are ignored.
     *
     * @throws BadInputException naming every setting that is wrong
     */
    public static EvidencePolicy from(Map<String, String> settings) {
        List<Problem> problems = new ArrayList<>();
        long bytes = bytes(settings.get(MAX_FILE_BYTES), problems);
        Set<String> types = new TreeSet<>();
        String given = settings.getOrDefault(FORBIDDEN_TYPES, String.join(",", DEFAULT.forbiddenTypes));
        Arrays.stream(given.split(",", -1)).map(type -> type.strip().toLowerCase(Locale.ROOT)).filter(type -> !type.isEmpty())
                .forEach(type -> {
            types.add(type);
            if (!TYPE.matcher(type).matches()) {
                problems.add(problem(FORBIDDEN_TYPES, "setting-type", type));
            }
        });
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
        return new EvidencePolicy(bytes, types);
    }

    /** The settings that {@link #from} reads back. */
    public Map<String, String> toSettings() {
        return new TreeMap<>(Map.of(MAX_FILE_BYTES, Long.toString(mostBytes), FORBIDDEN_TYPES,
                String.join(",", new TreeSet<>(forbiddenTypes))));
    }

    /**
     * Looks at a content that is to become evidence, wherever it comes from. Programs are refused whatever the settings say.
     *
     * @param name    the file name
     * @param size    in bytes
     * @param content its beginning is read, of an office file more
     * @throws BadInputException with every reason why it is refused
     */
    public DetectedType admit(String name, long size, Opening content) throws IOException {
        DetectedType type;
        try (InputStream in = content.open()) {
            type = MediaTypes.detect(in, name);
        }
        Set<String> forbidden = new HashSet<>(forbiddenTypes);
        forbidden.add(EXECUTABLE);
        List<Message> refusals = new EvidencePolicy(mostBytes, forbidden).check(name, size, type);
        if (!refusals.isEmpty()) {
            throw new BadInputException(refusals.stream().map(r -> Problem.error(Place.of(name), r, message("refused.remedy"))).toList());
        }
        return type;
    }

    /** Why a file is refused; empty if it is accepted. Each message says also what to do. */
    public List<Message> check(String name, long size, DetectedType type) {
        List<Message> refusals = new ArrayList<>();
        if (size == 0) {
            refusals.add(message("refused-empty", name));
        }
        if (size > mostBytes) {
            refusals.add(message("refused-size", name, size, mostBytes));
        }
        if (type.executable() && forbiddenTypes.contains(EXECUTABLE)) {
            refusals.add(message("refused-executable", name, type.mediaType()));
        } else if (isForbidden(type)) {
            refusals.add(message("refused-type", name, type.mediaType()));
        }
        if (type.macros() && forbiddenTypes.contains(MACRO)) {
            refusals.add(message("refused-macro", name));
        }
        return refusals;
    }

    private boolean isForbidden(DetectedType type) {
        String kind = type.mediaType().substring(0, type.mediaType().indexOf('/') + 1) + "*";
        return forbiddenTypes.contains(type.mediaType()) || forbiddenTypes.contains(kind)
                || forbiddenTypes.contains("." + type.extension());
    }

    private static long bytes(String text, List<Problem> problems) {
        if (text == null) {
            return DEFAULT.mostBytes;
        }
        try {
            long number = Long.parseLong(text.strip());
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        problems.add(problem(MAX_FILE_BYTES, "setting-number", text, Long.MAX_VALUE));
        return DEFAULT.mostBytes;
    }

    private static Problem problem(String key, String message, Object... arguments) {
        return Problem.error(Place.of(key), message(message, arguments), message(message + ".remedy", arguments));
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(EvidencePolicy.class, key, arguments);
    }
}
