package parindex.launcher;

import java.util.List;

/** The start cannot go on; says why to a person, in the language chosen later, and with which code the process ends. */
final class LaunchFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * One line for a person.
     *
     * @param key key in the message files
     * @param arguments arguments of the message; plain strings, so that no locale formats a process id
     */
    record Line(String key, List<String> arguments) {
        static Line of(String key, Object... arguments) {
            return new Line(key, List.of(arguments).stream().map(String::valueOf).toList());
        }
    }

    private final int exitCode;
    private final transient List<Line> lines;

    LaunchFailure(int exitCode, List<Line> lines, Throwable cause) {
        super(lines.toString(), cause);
        this.exitCode = exitCode;
        this.lines = List.copyOf(lines);
    }

    static LaunchFailure of(int exitCode, String key, Object... arguments) {
        return new LaunchFailure(exitCode, List.of(Line.of(key, arguments)), null);
    }

    static LaunchFailure because(Throwable cause, int exitCode, String key, Object... arguments) {
        return new LaunchFailure(exitCode, List.of(Line.of(key, arguments)), cause);
    }

    int exitCode() {
        return exitCode;
    }

    List<Line> lines() {
        return lines;
    }
}
