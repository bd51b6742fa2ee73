package parindex.system.tests;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;

/** Runs commands of the program in Gogo, as an administrator does at the console. */
final class Commands {

    /** What a command printed and its exit code. */
    record Outcome(int exitCode, String text) {
    }

    private final CommandProcessor processor;

    Commands(CommandProcessor processor) {
        this.processor = processor;
    }

    Outcome run(String line) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        try (CommandSession session = processor.createSession(InputStream.nullInputStream(), out, out)) {
            Object result = session.execute("parindex:" + line);
            return new Outcome((Integer) result, bytes.toString(StandardCharsets.UTF_8));
        }
    }
}
