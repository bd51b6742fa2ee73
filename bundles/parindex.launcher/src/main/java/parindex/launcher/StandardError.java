package parindex.launcher;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Properties;

/**
 * The standard error of the process. Once the user has asked to stop it flows into the log: a command whose services and classes
 * go away under it may complain in any words, and none of them are of use to a person who wants to leave.
 *
 * <p>It is put in place before anything else runs, so that it also reaches writers made on {@code System.err} before the request.
 */
final class StandardError extends OutputStream {
    private final PrintStream console;
    private final Charset charset;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private Optional<LaunchLog> log = Optional.empty();

    /** @param system tells the encoding of the console */
    StandardError(PrintStream console, Properties system) {
        this.console = console;
        // The first name is that of Java 19 and later, the second that of Java 17 on a terminal.
        this.charset = Charset.forName(system.getProperty("stderr.encoding",
                system.getProperty("sun.stderr.encoding", system.getProperty("native.encoding", "UTF-8"))));
    }

    /** @return a stream for {@code System.err} that ends here */
    PrintStream stream() {
        return new PrintStream(this, true, charset);
    }

    /** From now on every line goes to this log instead. */
    synchronized void divertTo(LaunchLog target) {
        console.flush();
        log = Optional.of(target);
    }

    @Override
    public synchronized void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        if (log.isEmpty()) {
            console.write(bytes, offset, length);
            return;
        }
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == '\n') {
                log.get().write(line.toString(charset).stripTrailing(), Optional.empty());
                line.reset();
            } else {
                line.write(bytes[i]);
            }
        }
    }

    @Override
    public synchronized void flush() {
        console.flush();
    }
}
