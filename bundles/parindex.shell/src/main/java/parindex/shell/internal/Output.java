package parindex.shell.internal;

import java.io.PrintWriter;
import java.util.Locale;
import parindex.values.problem.Problem;
import parindex.values.text.Message;

/**
 * Where a command writes, and in which language.
 *
 * @param out    results: nothing else goes here, so that {@code --json} and {@code --csv} can be piped
 * @param err    progress, warnings and errors
 * @param locale language for people
 */
record Output(PrintWriter out, PrintWriter err, Locale locale) {

    void line(String text) {
        out.println(text);
        out.flush();
    }

    void say(String key, Object... arguments) {
        line(text(key, arguments));
    }

    void warn(String key, Object... arguments) {
        err.println(text(key, arguments));
        err.flush();
    }

    void problem(Problem problem) {
        err.println(problem.in(locale));
        err.flush();
    }

    void warn(Message message) {
        err.println(message.in(locale));
        err.flush();
    }

    String text(Message message) {
        return message.in(locale);
    }

    String text(String key, Object... arguments) {
        return Message.of(Output.class, key, arguments).in(locale);
    }
}
