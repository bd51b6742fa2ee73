package parindex.shell.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import picocli.CommandLine.Command;

/**
 * An administrator's console inside the running framework: the commands of this program and Gogo's own ({@code lb},
 * {@code stop}, {@code start} …), one per line, until {@code exit} or the end of the input.
 */
@Command(name = "console")
final class ConsoleCommand implements Callable<Integer> {

    private final Services services;
    private final Output output;

    ConsoleCommand(Services services, Output output) {
        this.services = services;
        this.output = output;
    }

    @Override
    public Integer call() throws IOException {
        CommandProcessor processor = services.commandProcessor();
        output.say("console.welcome");
        PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
        try (CommandSession session = processor.createSession(System.in, out, err);
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            while (true) {
                output.out().print("parindex> ");
                output.out().flush();
                String line = in.readLine();
                if (line == null || line.strip().equals("exit")) {
                    return ExitCode.DONE;
                }
                if (!line.isBlank()) {
                    execute(session, line, out);
                }
            }
        }
    }

    private void execute(CommandSession session, String line, PrintStream out) {
        try {
            Object result = session.execute(line);
            if (result != null && !(result instanceof Integer)) {
                out.println(session.format(result, org.apache.felix.service.command.Converter.INSPECT));
            }
        } catch (Exception e) {
            output.warn("console.failed", e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
    }
}
